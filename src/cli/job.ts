// One run, from files and options to a report, before anything is written: what `run` and `verify` share.
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { settle, type Settled } from '../case/settle.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Role, SourceList } from '../model/source.ts'
import { reconcileLists } from '../reconcile.ts'
import { parseCheck, runChecks, type Check } from '../report/checks.ts'
import { catalogue } from '../words/catalogue.ts'
import { describe, describeStreamed, type Audience, type DescribeOptions } from '../report/describe.ts'
import { RENDERERS, streams, type Rendered, type Renderer, type RenderOptions } from '../render/renderers.ts'
import type { Report } from '../report/schema.ts'
import { checkOutputs, type OutputFile } from '../sink/files.ts'
import { styleFor, type Style } from '../sink/terminal.ts'
import type { Io, Values } from './command.ts'
import { threadsOf } from './threads.ts'
import { readLists, warn } from './lists.ts'

export const FORMATS = RENDERERS.map((r) => r.name)
const PAGE = RENDERERS.find((r) => r.brief)!

interface Output {
  readonly path: string
  readonly renderer: Renderer
  readonly named: boolean
}

export interface Job {
  readonly lists: readonly SourceList[]
  readonly outcome: Outcome
  /** Files that a case file names besides its lists, and itself. */
  readonly caseFiles: readonly string[]
  /** What any format shows of the run as a whole. */
  readonly report: Report
  /** As much as the format shows, without names unless asked. */
  reportFor(renderer: Renderer, named: boolean): Report
  /** In a format; what streams is described as it is written. */
  render(renderer: Renderer, named: boolean, style: Style): Promise<Rendered>
  readonly format: Renderer
  readonly outputs: readonly Output[]
  readonly options: Omit<RenderOptions, 'style'>
}

/** Reads, links and judges; warnings and progress go to standard error. Throws InputErrors, LawBroken. */
export async function prepare(files: readonly string[], values: Values, io: Io): Promise<Job> {
  const { plan: settled, lists: plans, inputs, failOn, caseFiles } = await settleInputs(files, values)
  const plan =
    values.decisions === undefined ? settled : { ...settled, decisions: (await import('./decisions.ts')).recallFrom(values.decisions) }
  const { checks, format, outputs } = settleOutputs(inputs, { ...values, failOn: [...failOn, ...(values.failOn ?? [])] })
  const lists = await readLists(plans, io, threadsOf(values))
  const progress = io.progress(values.progress !== false && !io.quiet)
  const { words, number } = catalogue(io.lang)
  const outcome = await reconcileLists(lists, plan, {
    progress: (stage, _list, done, of) =>
      progress.show(
        () => `${stage === 'linking' ? words.linking : words.lookingInside}: ${number(done)} ${words.of} ${number(of)} ${words.rows}`,
      ),
    workers: threadsOf(values),
  })
  progress.clear()
  await warn([...lists.flatMap((l) => l.notes), ...outcome.facts.flatMap((f) => f.notes)], lists, io)

  // Checks look at the full counts; a public report says whether they hold and not how many there were.
  const checked = checks.length ? runChecks(describe(outcome, 'working', { brief: true }), checks) : []
  const audienceOf = (named: boolean): Audience => (values.names || named ? 'names' : values.public ? 'public' : 'working')
  const told: DescribeOptions = { showProtected: values.showProtected === true, explanations: values.explanations === true }
  const checksFor = (audience: Audience) => (audience === 'public' ? checked.map((c) => ({ ...c, actual: null })) : checked)
  const made = new Map<string, Report>()
  const reportFor = (renderer: Renderer, named: boolean): Report => {
    const audience = audienceOf(named)
    const brief = renderer.brief === true
    const key = `${audience} ${brief}`
    const report = made.get(key) ?? { ...describe(outcome, audience, { ...told, brief }), checks: checksFor(audience) }
    made.set(key, report)
    return report
  }
  // Folders are nobody's business, and a report is the same wherever it is made.
  const options = { lang: io.lang, files: values.case === undefined ? files.map((f) => basename(f)) : [] }
  const render = async (renderer: Renderer, named: boolean, style: Style): Promise<Rendered> => {
    if (!streams(renderer)) return renderer.render(reportFor(renderer, named), { ...options, style })
    const audience = audienceOf(named)
    const report = describeStreamed(outcome, audience, { ...told, withoutCandidates: renderer.withoutCandidates === true })
    return renderer.render({ ...report, checks: checksFor(audience) }, { ...options, style })
  }
  return {
    lists,
    outcome,
    caseFiles,
    report: reportFor(streams(format) ? PAGE : format, false),
    reportFor,
    render,
    format,
    outputs,
    options,
  }
}

/** Every output as bytes, in the order asked for. */
export async function renderOutputs({ outputs, render }: Job): Promise<OutputFile[]> {
  const style = styleFor({}, { noColor: true, env: {} })
  return Promise.all(
    outputs.map(async (o) => ({
      path: o.path,
      bytes: await render(o.renderer, o.named, style),
    })),
  )
}

/** From files and options, or from a case file and options; `inputs` are all files that no output may replace. */
async function settleInputs(
  files: readonly string[],
  values: Values,
): Promise<Settled & { inputs: readonly string[]; failOn: readonly string[]; caseFiles: readonly string[] }> {
  const decisions = values.decisions === undefined ? [] : [values.decisions, `${values.decisions}.key`].filter((path) => existsSync(path))
  if (values.case === undefined) {
    const roles = rolesOf(files, values)
    return { ...settle(roles, values), inputs: [...roles.map((r) => r.path), ...decisions], failOn: [], caseFiles: decisions }
  }
  if (files.length || values.register?.length)
    throw new InputErrors([new InputError('usage', { message: 'A case file names its lists itself; give either --case or files.' })])
  const { settleCase } = await import('./case.ts')
  const { plan, lists, file, failOn } = settleCase(values.case, values)
  return {
    plan,
    lists,
    failOn,
    inputs: [...lists.map((l) => l.path), ...file.files, ...decisions],
    caseFiles: [...file.files, ...decisions],
  }
}

/** What is to be written and checked; all faults at once, before anything is read. */
function settleOutputs(files: readonly string[], values: Values): { checks: Check[]; format: Renderer; outputs: Output[] } {
  const errors: InputError[] = []
  const checks: Check[] = []
  for (const text of values.failOn ?? []) {
    try {
      checks.push(parseCheck(text))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  const wanted = values.format ?? 'text'
  const format = RENDERERS.find((r) => r.name === wanted)
  if (!format) {
    const similar = nearest(wanted, FORMATS)
    errors.push(new InputError('output-format', { format: wanted, known: FORMATS.join(', '), ...(similar ? { similar } : {}) }))
  }
  if (values.names && values.public) errors.push(new InputError('names-and-public'))
  if (values.showProtected && !values.names) errors.push(new InputError('show-protected'))
  const outputs: Output[] = []
  for (const [named, paths] of [
    [false, values.out ?? []],
    [true, values.namesIn ?? []],
  ] as const) {
    for (const path of paths) {
      const renderer = RENDERERS.find((r) => r.extensions.includes(extname(path).toLowerCase()))
      if (renderer) outputs.push({ path, renderer, named })
      else errors.push(new InputError('output-extension', { known: RENDERERS.flatMap((r) => r.extensions).join(' ') }, path))
    }
  }
  if (errors.length) throw new InputErrors(errors)
  checkOutputs([...outputs.map((o) => o.path), ...(values.manifest === undefined ? [] : [values.manifest])], files)
  return { checks, format: format!, outputs }
}

/** The first file is the claimed list, save where a figure stands in for it and one file alone is verified. */
function rolesOf(files: readonly string[], values: Values): { path: string; role: Role }[] {
  const registers = values.register ?? []
  if (files.length === 0 && values.against === undefined) throw new InputErrors([new InputError('no-files')])
  if (files.length === 1 && values.claim === undefined && !registers.length) throw new InputErrors([new InputError('too-few-files')])
  const claimedFirst = files.length > 1 || (files.length === 1 && registers.length > 0 && values.claim === undefined)
  return [
    ...files.map((path, i) => ({ path, role: i === 0 && claimedFirst ? ('claimed' as const) : ('verified' as const) })),
    ...registers.map((path) => ({ path, role: 'register' as const })),
  ]
}
