// The registry of commands, in the order shown by the help. Adding a command takes one line here.
import type { Command } from './command.ts'
import { cluster } from './cluster.ts'
import { completion } from './completion.ts'
import { diff } from './diff.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { inspect } from './inspect.ts'
import { init } from './init.ts'
import { open } from './open.ts'
import { page } from './page.ts'
import { quote } from './quote.ts'
import { review } from './review.ts'
import { run } from './run.ts'
import { sample } from './sample.ts'
import { schema } from './schema.ts'
import { statements } from './statements.ts'
import { verify } from './verify.ts'

export const COMMANDS: readonly Command[] = [
  run,
  inspect,
  explain,
  evaluate,
  init,
  statements,
  diff,
  quote,
  review,
  sample,
  page,
  open,
  verify,
  schema,
  cluster,
  completion,
]

/** Runs if no command is named. */
export const DEFAULT_COMMAND: Command = run
