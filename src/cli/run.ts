// `reconcile <claimed> <verified...>`: the main job.
import { InputError } from '../model/errors.ts'
import { MEASURE_NAMES } from '../report/checks.ts'
import type { Rendered } from '../render/renderer.ts'
import { RENDERERS } from '../render/renderers.ts'
import { forTerminal, inline } from '../sink/escape.ts'
import { appendLine, bytesOf, writeAll, type OutputFile } from '../sink/files.ts'
import { catalogue } from '../words/catalogue.ts'
import { command, type Io } from './command.ts'
import { prepare, renderOutputs, type EngineFor, type Job } from './job.ts'
import type { OptionTable, ValuesOf } from './option.ts'
import { CLUSTER, DECISIONS, FIGURES, GENERAL, LINKING, NAMES, OUT, PUBLIC, READING } from './option-table.ts'

export const OPTIONS = {
  ...FIGURES,
  ...READING,
  ...LINKING,
  ...DECISIONS,
  format: {
    short: 'f',
    takes: '<name>',
    about: `standard output as ${RENDERERS.map((r) => r.name).join(', ')} (default text)`,
    group: 'Output',
  },
  ...OUT,
  ...NAMES,
  namesIn: { takes: '<file>', about: 'also write this file, with names in it alone', repeatable: true, group: 'Output' },
  manifest: { takes: '<file>', about: 'what was read, with which settings, what was written; for `verify`', group: 'Output' },
  ...PUBLIC,
  showProtected: { about: 'with --names: people whose identity is protected, and their partners, too', group: 'Output' },
  explanations: { about: 'in JSON above 100,000 rows too', group: 'Output' },
  dryRun: { about: 'do everything but write files', group: 'Output' },
  failOn: {
    takes: '<condition>',
    about:
      `exit 1 where it holds: 'claimed-only>0', 'matched<50%'. Measures: ${MEASURE_NAMES.join(', ')}; ` +
      'verified. in front for the other side',
    repeatable: true,
    group: 'Checks',
  },
  strict: { about: 'exit 1 where rows were rejected or the run is not complete', group: 'Checks' },
  ...CLUSTER,
  ...GENERAL,
} as const satisfies OptionTable
export type Values = ValuesOf<typeof OPTIONS>

export const run = command({
  name: 'run',
  usage: '<claimed> <verified...>',
  summary: 'hold a claimed list against verified lists (the default command)',
  about:
    'Reads the lists, links them person by person, and reports where they part: ' +
    'from rows to people, linked, differing, to review, not found.',
  examples: [
    'reconcile claimed.xlsx verified.csv',
    'reconcile claimed.csv verified.csv --claim "over 600" -o report.md',
    'reconcile --claim "over 600" verified.csv',
    'reconcile claimed.csv verified.csv --register held.csv --window 2026-01-08..',
    'reconcile --claim "over 600" --against "at least 80"',
    'reconcile run --case case.yaml',
    "reconcile run claimed.csv verified.csv -f json --fail-on 'claimed-only>0'",
  ],
  options: OPTIONS,
  async run(given, values, io) {
    if (values.engine !== 'spark') return runJob(given, values, io)
    const { onSpark } = await import('./spark.ts')
    return onSpark(values, io, (engineFor) => runJob(given, values, io, engineFor), given)
  },
})

/** The exit code. `engineFor`: another way to find and judge pairs. */
export async function runJob(given: readonly string[], values: Values, io: Io, engineFor?: EngineFor): Promise<number> {
  if (values.published?.length && !values.public) throw new InputError('published-alone')
  const job = await prepare(given, values, io, engineFor)
  const files = await renderOutputs(job)
  const text = await job.render(job.format, false, io.stdoutStyle, job.next)
  const manifest = values.manifest === undefined ? [] : [await manifestFile(values.manifest, job, values, files, text, io)]
  if (!values.dryRun) {
    if (files.length + manifest.length) io.uninterrupted(() => writeAll([...files, ...manifest]))
    await writeStepSummary(job, io)
    await tellWritten([...files, ...manifest], io)
  }
  await print(text, job.format.name, io)
  const failed = job.report.checks.some((c) => c.failed) || (values.strict && !job.report.complete)
  return failed ? 1 : 0
}

async function manifestFile(
  path: string,
  job: Job,
  values: Values,
  files: readonly OutputFile[],
  text: Rendered,
  io: Io,
): Promise<OutputFile> {
  const { describeManifest } = await import('./manifest.ts')
  const outputs = job.outputs.flatMap(({ path, renderer, named }, k) => {
    const file = files[k]
    return file ? [{ path, format: renderer.name, named, bytes: file.bytes }] : []
  })
  // Terminal output depends on width and colours, so only plain output can be verified later.
  const isPlain = !io.stdoutIsTerminal && io.stdoutStyle.bold('x') === 'x'
  const stdout = isPlain ? [{ path: null, format: job.format.name, named: values.names === true, bytes: text }] : []
  return { path, bytes: describeManifest(job, values, [...outputs, ...stdout]) }
}

/** Says where the reports are. */
async function tellWritten(files: readonly OutputFile[], io: Io): Promise<void> {
  if (io.quiet || !files.length) return
  await io.err.print(`${catalogue(io.lang).words.wrote}: ${files.map((f) => inline(f.path)).join(', ')}\n`)
}

/** On GitHub, the Markdown report becomes the step summary. */
async function writeStepSummary({ format, report, options }: Job, io: Io): Promise<void> {
  if (format.name !== 'github' || !io.stepSummary) return
  const { renderMarkdown } = await import('../render/md.ts')
  appendLine(io.stepSummary, renderMarkdown(report, { ...options, style: io.stdoutStyle }))
}

/** CSV and HTML may contain terminal control characters; the other formats are escaped when they are rendered. */
async function print(text: Rendered, format: string, io: Io): Promise<void> {
  const guarded = io.stdoutIsTerminal && (format === 'csv' || format === 'html')
  if (text instanceof Uint8Array) await io.out.write(text)
  else if (typeof text === 'string') await io.out.write(guarded ? forTerminal(text) : text)
  else for (const bytes of bytesOf(text)) await io.out.write(guarded ? forTerminal(Buffer.from(bytes).toString()) : bytes)
}
