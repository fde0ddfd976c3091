// One comparison, from files and options to a report, without writing anything. Shared by `run`, `quote`, `review` and `verify`.
import { compare, described, PLAIN, type Described } from '../app.ts'
import type { Plan } from '../model/plan.ts'
import type { Engine } from '../reconcile.ts'
import type { SourceList } from '../model/source.ts'
import type { Outcome } from '../model/outcome.ts'
import { streams, type NextCommands, type Renderer } from '../render/renderer.ts'
import { describe } from '../report/describe.ts'
import type { Report } from '../report/schema.ts'
import type { OutputFile } from '../sink/files.ts'
import type { Io } from './command.ts'
import { tellFigures } from './figure-note.ts'
import { settleInputs, settleOutputs, type JobWishes, type Output } from './job-wishes.ts'
import { readLists, tell } from './lists.ts'
import { memoryNote } from './memory-note.ts'
import { bareCommands, nextCommands } from './next-commands.ts'
import { progressOf } from './progress.ts'
import { tellHidden } from './published.ts'
import { shownPath, shownWishes } from './shown-wishes.ts'
import { workersOf } from './workers.ts'

export interface Job extends Described {
  readonly lists: readonly SourceList[]
  readonly outcome: Outcome
  /** Files other than lists that were read: the case file, what it names, decisions. */
  readonly others: readonly string[]
  /** Public reports that readers have already. */
  readonly published: readonly Report[]
  /** Counts, checks and statements, which every format shows. */
  readonly report: Report
  /** For whoever reads standard output, with paths and options as they were typed. */
  readonly next: NextCommands | null
  /** What goes to standard output. */
  readonly format: Renderer
  readonly outputs: readonly Output[]
}

/** Another way to find and judge pairs, for these lists. */
export interface EngineFor {
  (lists: readonly SourceList[]): Engine
}

/** Reads, links and judges; warnings and progress go to standard error. Throws InputErrors, LawBroken. */
export async function prepare(files: readonly string[], wishes: JobWishes, io: Io, engineFor?: EngineFor): Promise<Job> {
  const inputs = await settleInputs(files, wishes)
  const { checks, format, outputs } = settleOutputs(inputs, wishes)
  await tellFigures(inputs.plan, inputs.plan.quantities, io)
  const lists = await readLists(inputs.lists, io, workersOf(wishes))
  await tell([memoryNote(lists, engineFor !== undefined) ?? []].flat(), lists, io)
  const outcome = await outcomeOf(lists, inputs.plan, wishes, io, engineFor?.(lists))
  const options = { lang: io.lang, next: bareCommands(files, io.windows) }
  const isRetold = wishes.manifest !== undefined || wishes.again === true
  // Whoever is at the terminal has typed all of it; what goes through a pipe may be kept or sent.
  const isOpen = io.stdoutIsTerminal || wishes.names === true
  const typed = isOpen ? { files, wishes } : { files: files.map(shownPath), wishes: shownWishes(wishes, lists) }
  const next = isRetold ? options.next : nextCommands({ ...typed, windows: io.windows })
  const told = described(outcome, checks, { ...wishes, before: inputs.published }, options)
  const report = told.reportFor(streams(format) ? { brief: true } : format, false)
  if (wishes.public && inputs.published.length) await tellHidden(describe(outcome, 'public', { brief: true }), report, io)
  return { ...told, next, lists, outcome, published: inputs.published, others: inputs.others, report, format, outputs }
}

async function outcomeOf(lists: readonly SourceList[], plan: Plan, wishes: JobWishes, io: Io, engine?: Engine): Promise<Outcome> {
  const { progress, clear } = progressOf(wishes, io)
  const { outcome, warnings } = await compare(lists, plan, { progress, workers: workersOf(wishes) }, engine)
  clear()
  await tell(warnings, lists, io)
  return outcome
}

/** The content of every output, in the order asked for. */
export const renderOutputs = ({ outputs, render }: Job): Promise<OutputFile[]> =>
  Promise.all(outputs.map(async ({ path, renderer, named }) => ({ path, bytes: await render(renderer, named, PLAIN) })))
