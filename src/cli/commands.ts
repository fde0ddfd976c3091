// The registry of commands: one line adds one.
import type { Command } from './command.ts'
import { evaluate } from './evaluate.ts'
import { explain } from './explain.ts'
import { inspect } from './inspect.ts'
import { run } from './run.ts'
import { schema } from './schema.ts'

export const COMMANDS: readonly Command[] = [run, inspect, explain, evaluate, schema]
