// `reconcile diff <old> <new> [newer...]`: versions of one list, or two JSON reports.
import { basename, extname } from 'node:path'
import { settle } from '../case/settle.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { catalogue } from '../words/catalogue.ts'
import type { DiffReport } from '../report/diff-report.ts'
import { audienceOf, widest } from '../report/redact/audience.ts'
import { DIFF_RENDERERS } from '../render/diff/formats.ts'
import type { Report } from '../report/schema.ts'
import { forTerminal } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { readTextFile } from './text-file.ts'
import type { Command, Io, Values } from './command.ts'
import { threadsOf } from './threads.ts'
import { readLists, warn } from './lists.ts'
import { AS_OF, GENERAL, LINKING, NAMES, READING } from './options.ts'

const FORMATS = DIFF_RENDERERS.map((r) => r.name)

export const diff: Command = {
  name: 'diff',
  usage: '<old> <new> [newer...]',
  summary: 'what changed between versions of a list, or between two reports',
  about:
    'Follows people from version to version by linkage, not by row: who came, who is no longer on the list (the reason is not stated), whose facts changed, and, with three versions or more, who returned. Of two JSON reports it says which counts changed, which rows moved between categories, and which figures of the earlier quote no longer hold.',
  examples: [
    'reconcile diff monday.csv tuesday.csv',
    'reconcile diff v1.xlsx v2.xlsx v3.xlsx --names -o changes.xlsx',
    'reconcile diff old.json new.json',
  ],
  options: [
    AS_OF,
    ...READING,
    ...LINKING,
    {
      flags: '-f, --format <name>',
      about: `standard output as ${FORMATS.join(', ')} (default text)`,
      choices: FORMATS,
      group: 'Output',
    },
    { flags: '-o, --out <file>', about: 'also write this file; the format follows from the extension', repeatable: true, group: 'Output' },
    NAMES,
    { flags: '--public', about: 'counts only, small ones left out', group: 'Output' },
    ...GENERAL,
  ],
  async run(files, values, io) {
    if (files.length < 2) throw new InputErrors([new InputError('diff-files')])
    const outputs = (values.out ?? []).map((path) => {
      const renderer = DIFF_RENDERERS.find((r) => r.extension === extname(path).toLowerCase())
      if (renderer) return { path, renderer }
      throw new InputErrors([new InputError('output-extension', { known: DIFF_RENDERERS.map((r) => r.extension).join(' ') }, path)])
    })
    checkOutputs(
      outputs.map((o) => o.path),
      files,
    )
    const reports = files.map(asReport)
    const found =
      reports.every((r) => r !== null) && files.length === 2
        ? await ofReports(reports as Report[], files)
        : await ofLists(files, values, io)
    const made = await Promise.all(
      outputs.map(async ({ path, renderer }) => ({ path, bytes: Buffer.from(await renderer.render(found, io.lang)) })),
    )
    if (made.length) io.uninterrupted(() => writeAll(made))
    const shown = DIFF_RENDERERS.find((r) => r.name === (values.format ?? 'text'))!
    const text = await shown.render(found, io.lang)
    await io.out.write(typeof text === 'string' && io.stdoutIsTerminal ? forTerminal(text) : text)
    return 0
  },
}

/** A report of ours, or null: then the file is a list. */
function asReport(path: string): Report | null {
  if (extname(path).toLowerCase() !== '.json') return null
  try {
    const value = JSON.parse(readTextFile(path)) as { schema?: unknown }
    return value?.schema === 'reconcile.report/1' ? (value as unknown as Report) : null
  } catch (error) {
    if (error instanceof InputError) throw new InputErrors([error])
    return null
  }
}

async function ofReports([before, after]: readonly Report[], files: readonly string[]): Promise<DiffReport> {
  const [{ compareReports }, { describeReportsDiff }] = await Promise.all([
    import('../report/compare-reports.ts'),
    import('../report/diff-report.ts'),
  ])
  const versions = [before!, after!].map((r, k) => ({
    id: `v${k + 1}`,
    file: basename(files[k]!),
    sha256: r.settings.digest,
    rows: r.inputs.reduce((sum, i) => sum + (i.rows ?? 0), 0),
    asOf: null,
  }))
  const audience = widest([before!.audience, after!.audience])
  return describeReportsDiff(compareReports(before!, after!), versions, audience)
}

async function ofLists(files: readonly string[], values: Values, io: Io): Promise<DiffReport> {
  const [{ diffLists }, { describeDiff }] = await Promise.all([import('../diff.ts'), import('../report/diff-report.ts')])
  const roles = files.map((path, k) => ({ path, role: k === 0 ? ('claimed' as const) : ('verified' as const), id: `v${k + 1}` }))
  const { plan, lists: plans } = settle(roles, values)
  // A version may be what an earlier one was.
  const lists = await readLists(plans, io, threadsOf(values), true)
  const progress = io.progress(values.progress !== false && !io.quiet)
  const { words, number } = catalogue(io.lang)
  const found = await diffLists(lists, plan, {
    progress: (stage, _list, done, of) =>
      progress.show(
        () => `${stage === 'linking' ? words.linking : words.lookingInside}: ${number(done)} ${words.of} ${number(of)} ${words.rows}`,
      ),
    workers: threadsOf(values),
  })
  progress.clear()
  await warn([...lists.flatMap((l) => l.notes), ...found.facts.flatMap((f) => f.notes)], lists, io)
  return describeDiff(lists, found, audienceOf(values))
}
