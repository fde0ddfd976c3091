// `reconcile diff <old> <new> [newer...]`: versions of one list, or two JSON reports.
import { basename, extname } from 'node:path'
import { settle } from '../case/options.ts'
import { InputError } from '../model/errors.ts'
import { DIFF_RENDERERS } from '../render/diff/formats.ts'
import type { DiffReport } from '../report/diff-report.ts'
import { audienceOf, strictest } from '../report/redact/audience.ts'
import { forTerminal } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { command, type Io } from './command.ts'
import { readLists, warn } from './lists.ts'
import type { OptionTable, ValuesOf } from './option.ts'
import { FIGURES, GENERAL, LINKING, NAMES, OUT, READING } from './option-table.ts'
import { progressOf } from './progress.ts'
import { readReport } from './read-report.ts'
import { workersOf } from './workers.ts'

const FORMATS = DIFF_RENDERERS.map((r) => r.name)
type DiffRenderer = (typeof DIFF_RENDERERS)[number]

const OPTIONS = {
  asOf: FIGURES.asOf,
  ...READING,
  ...LINKING,
  format: {
    short: 'f',
    takes: '<name>',
    about: `standard output as ${FORMATS.join(', ')} (default text)`,
    choices: FORMATS,
    group: 'Output',
  },
  ...OUT,
  ...NAMES,
  public: { about: 'counts only, small ones left out', group: 'Output' },
  ...GENERAL,
} as const satisfies OptionTable
type Values = ValuesOf<typeof OPTIONS>

export const diff = command({
  name: 'diff',
  usage: '<old> <new> [newer...]',
  summary: 'what changed between versions of a list, or between two reports',
  about:
    'Follows people from version to version by linkage, not by row: who came, who is no longer on the list ' +
    '(the reason is not stated), whose facts changed, and, with three versions or more, who returned. ' +
    'Of two JSON reports it says which counts changed, which rows moved between categories, ' +
    'and which figures of the earlier quote no longer hold.',
  examples: [
    'reconcile diff monday.csv tuesday.csv',
    'reconcile diff v1.xlsx v2.xlsx v3.xlsx --names -o changes.xlsx',
    'reconcile diff old.json new.json',
  ],
  options: OPTIONS,
  async run(files, values, io) {
    if (files.length < 2) throw new InputError('diff-files')
    const outputs = outputsOf(values.out ?? [])
    checkOutputs(
      outputs.map((o) => o.path),
      files,
    )
    const found = (await diffOfReports(files, values)) ?? (await diffOfLists(files, values, io))
    const written = await Promise.all(
      outputs.map(async ({ path, renderer }) => ({ path, bytes: Buffer.from(await renderer.render(found, io.lang)) })),
    )
    if (written.length) io.uninterrupted(() => writeAll(written))
    const shown = DIFF_RENDERERS.find((r) => r.name === (values.format ?? 'text'))!
    const text = await shown.render(found, io.lang)
    await io.out.write(typeof text === 'string' && io.stdoutIsTerminal ? forTerminal(text) : text)
    return 0
  },
})

const outputsOf = (paths: readonly string[]): { readonly path: string; readonly renderer: DiffRenderer }[] =>
  paths.map((path) => {
    const renderer = DIFF_RENDERERS.find((r) => r.extension === extname(path).toLowerCase())
    if (!renderer) throw new InputError('output-extension', { known: DIFF_RENDERERS.map((r) => r.extension).join(' ') }, path)
    return { path, renderer }
  })

/** null if no file is a report. */
async function diffOfReports(files: readonly string[], values: Values): Promise<DiffReport | null> {
  const reports = await Promise.all(files.map(readReport))
  const at = reports.findIndex((report) => report !== null)
  if (at < 0) return null
  const other = reports.indexOf(null)
  if (other >= 0) throw new InputError('diff-mixed', { report: basename(files[at]!) }, basename(files[other]!))
  const [before, after, ...more] = reports
  if (!before || !after || more.length) throw new InputError('diff-files')
  const [{ compareReports }, { describeReportsDiff, publicDiff }] = await Promise.all([
    import('../report/compare-reports.ts'),
    import('../report/diff-report.ts'),
  ])
  const versions = [before, after].map((report, k) => ({
    id: `v${k + 1}`,
    file: basename(files[k] ?? ''),
    sha256: report.settings.digest,
    rows: report.inputs.reduce<number>((sum, input) => sum + (input.rows ?? 0), 0),
    asOf: null,
  }))
  const audience = strictest([before.audience, after.audience, ...(values.public ? ['public' as const] : [])])
  if (audience === 'public') return publicDiff(before, after, versions)
  return describeReportsDiff(compareReports(before, after), versions, audience)
}

async function diffOfLists(files: readonly string[], values: Values, io: Io): Promise<DiffReport> {
  const [{ diffLists }, { describeDiff }] = await Promise.all([import('../diff.ts'), import('../report/diff-report.ts')])
  const versions = files.map((path, k) => ({ path, role: k === 0 ? ('claimed' as const) : ('verified' as const), id: `v${k + 1}` }))
  const { plan, lists: plans } = settle(versions, values)
  const workers = workersOf(values)
  // Two versions may be identical.
  const lists = await readLists(plans, io, workers, true)
  const { progress, clear } = progressOf(values, io)
  const found = await diffLists(lists, plan, { progress, workers })
  clear()
  await warn([...lists.flatMap((l) => l.notes), ...found.facts.flatMap((f) => f.notes)], lists, io)
  return describeDiff(lists, found, audienceOf(values))
}
