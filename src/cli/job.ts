// One comparison, from files and options to a report, without writing anything. Shared by `run`, `quote`, `review` and `verify`.
import { basename } from 'node:path'
import type { Plan } from '../model/plan.ts'
import type { SourceList } from '../model/source.ts'
import { reconcileLists } from '../reconcile.ts'
import { runChecks, type Check } from '../report/checks.ts'
import type { Outcome } from '../model/outcome.ts'
import { describe, describeStreamed, type DescribeOptions } from '../report/describe.ts'
import { audienceOf, checksFor } from '../report/redact/audience.ts'
import { streams, type Rendered, type Renderer, type RenderOptions } from '../render/renderer.ts'
import type { Report } from '../report/schema.ts'
import type { OutputFile } from '../sink/files.ts'
import { styleFor, type Style } from '../sink/terminal.ts'
import type { Io } from './command.ts'
import { settleInputs, settleOutputs, type JobWishes, type Output } from './job-wishes.ts'
import { readLists, warn } from './lists.ts'
import { progressOf } from './progress.ts'
import { workersOf } from './workers.ts'

export interface Job extends Described {
  readonly lists: readonly SourceList[]
  readonly outcome: Outcome
  /** Files other than lists that were read: the case file, what it names, decisions. */
  readonly others: readonly string[]
  /** Counts, checks and statements, which every format shows. */
  readonly report: Report
  /** What goes to standard output. */
  readonly format: Renderer
  readonly outputs: readonly Output[]
}

interface Described {
  /** As much as the format shows; with names only if asked for. */
  reportFor(format: Pick<Renderer, 'brief'>, named: boolean): Report
  /** Renders a format. Streaming formats describe rows while they are written. */
  render(format: Renderer, named: boolean, style: Style): Promise<Rendered>
  readonly options: Omit<RenderOptions, 'style'>
}

/** Reads, links and judges; warnings and progress go to standard error. Throws InputErrors, LawBroken. */
export async function prepare(files: readonly string[], wishes: JobWishes, io: Io): Promise<Job> {
  const inputs = await settleInputs(files, wishes)
  const { checks, format, outputs } = settleOutputs(inputs, wishes)
  const lists = await readLists(inputs.lists, io, workersOf(wishes))
  const outcome = await compare(lists, inputs.plan, wishes, io)
  // Base names only: folders are private, and the report must not depend on where it was made.
  const options = { lang: io.lang, files: wishes.case === undefined ? files.map((f) => basename(f)) : [] }
  const described = describedFor(outcome, checks, wishes, options)
  const report = described.reportFor(streams(format) ? { brief: true } : format, false)
  return { ...described, lists, outcome, others: inputs.others, report, format, outputs }
}

async function compare(lists: readonly SourceList[], plan: Plan, wishes: JobWishes, io: Io): Promise<Outcome> {
  const { progress, clear } = progressOf(wishes, io)
  const outcome = await reconcileLists(lists, plan, { progress, workers: workersOf(wishes) })
  clear()
  await warn([...lists.flatMap((l) => l.notes), ...outcome.facts.flatMap((f) => f.notes)], lists, io)
  return outcome
}

/** Describes an outcome for the requested audiences. Each report is made once. */
function describedFor(outcome: Outcome, checks: readonly Check[], wishes: JobWishes, options: Described['options']): Described {
  // Checks use the full counts; a public report shows whether they hold, but not the numbers.
  const checked = checks.length ? runChecks(describe(outcome, 'working', { brief: true }), checks) : []
  const audienceFor = (named: boolean) => audienceOf({ names: wishes.names || named, public: wishes.public })
  const told: DescribeOptions = { showProtected: wishes.showProtected === true, explanations: wishes.explanations === true }
  const made = new Map<string, Report>()
  const reportFor: Described['reportFor'] = ({ brief = false }, named) => {
    const audience = audienceFor(named)
    const key = `${audience} ${brief}`
    const report = made.get(key) ?? { ...describe(outcome, audience, { ...told, brief }), checks: checksFor(audience, checked) }
    made.set(key, report)
    return report
  }
  const render: Described['render'] = async (format, named, style) => {
    if (!streams(format)) return format.render(reportFor(format, named), { ...options, style })
    const audience = audienceFor(named)
    const report = describeStreamed(outcome, audience, { ...told, withoutCandidates: format.withoutCandidates === true })
    return format.render({ ...report, checks: checksFor(audience, checked) }, { ...options, style })
  }
  return { reportFor, render, options }
}

/** Files are never coloured. */
export const PLAIN: Style = styleFor({}, { noColor: true, env: {} })

/** The content of every output, in the order asked for. */
export const renderOutputs = ({ outputs, render }: Job): Promise<OutputFile[]> =>
  Promise.all(outputs.map(async ({ path, renderer, named }) => ({ path, bytes: await render(renderer, named, PLAIN) })))
