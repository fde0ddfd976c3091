// `reconcile <claimed> <verified...>`: the main job.
import { MEASURE_NAMES } from '../report/checks.ts'
import { forTerminal } from '../sink/escape.ts'
import { appendLine, bytesOf, writeAll } from '../sink/files.ts'
import type { Command } from './command.ts'
import { FORMATS, prepare, renderOutputs } from './job.ts'
import { AGAINST, AS_OF, CLAIM, DECISIONS, GENERAL, LINKING, NAMES, READING, REGISTER, WINDOW, WITHHELD } from './options.ts'

export const run: Command = {
  name: 'run',
  usage: '<claimed> <verified...>',
  summary: 'hold a claimed list against verified lists (the default command)',
  about:
    'Reads the lists, links them person by person, and reports where they part: from rows to people, linked, differing, to review, not found.',
  examples: [
    'reconcile claimed.xlsx verified.csv',
    'reconcile claimed.csv verified.csv --claim "over 600" -o report.md',
    'reconcile --claim "over 600" verified.csv',
    'reconcile claimed.csv verified.csv --register held.csv --window 2026-01-08..',
    'reconcile --claim "over 600" --against "at least 80"',
    'reconcile run --case case.yaml',
    "reconcile run claimed.csv verified.csv -f json --fail-on 'claimed-only>0'",
  ],
  options: [
    { flags: '--case <file>', about: 'a case file: lists, roles, mappings, statements, window, checks', group: 'Figures and lists' },
    CLAIM,
    AGAINST,
    REGISTER,
    WINDOW,
    AS_OF,
    WITHHELD,
    ...READING,
    ...LINKING,
    DECISIONS,
    { flags: '-f, --format <name>', about: `standard output as ${FORMATS.join(', ')} (default text)`, group: 'Output' },
    { flags: '-o, --out <file>', about: 'also write this file; the format follows from the extension', repeatable: true, group: 'Output' },
    NAMES,
    { flags: '--names-in <file>', about: 'also write this file, with names in it alone', repeatable: true, group: 'Output' },
    { flags: '--manifest <file>', about: 'what was read, with which settings, what was written; for `verify`', group: 'Output' },
    { flags: '--public', about: 'aggregates only: no rows; the only output that may leave the house', group: 'Output' },
    { flags: '--show-protected', about: 'with --names: people whose identity is protected, and their partners, too', group: 'Output' },
    { flags: '--explanations', about: 'in JSON above 100,000 rows too', group: 'Output' },
    { flags: '--dry-run', about: 'do everything but write files', group: 'Output' },
    {
      flags: '--fail-on <condition>',
      about: `exit 1 where it holds: 'claimed-only>0', 'matched<50%'. Measures: ${MEASURE_NAMES.join(', ')}; verified. in front for the other side`,
      repeatable: true,
      group: 'Checks',
    },
    { flags: '--strict', about: 'exit 1 where rows were rejected or the run is not complete', group: 'Checks' },
    ...GENERAL,
  ],
  async run(given, values, io) {
    const job = await prepare(given, values, io)
    const { format, outputs } = job
    const files = await renderOutputs(job)
    const text = await job.render(format, false, io.stdoutStyle)
    if (values.manifest !== undefined) {
      const { describeManifest } = await import('./manifest.ts')
      // What a terminal shows has its width and colours; only what goes elsewhere can be compared again.
      const plain = !io.stdoutIsTerminal && io.stdoutStyle.bold('x') === 'x'
      const stdout = !plain ? [] : [{ path: null, format: format.name, named: values.names === true, bytes: text }]
      const manifest = describeManifest(job, values, [
        ...outputs.map((o, k) => ({ path: o.path, format: o.renderer.name, named: o.named, bytes: files[k]!.bytes })),
        ...stdout,
      ])
      files.push({ path: values.manifest, bytes: manifest })
    }
    if (!values.dryRun && files.length) io.uninterrupted(() => writeAll(files))
    if (format.name === 'github' && io.stepSummary && !values.dryRun) {
      const { renderMarkdown } = await import('../render/md.ts')
      appendLine(io.stepSummary, renderMarkdown(job.report, { ...job.options, style: io.stdoutStyle }))
    }
    const guard = io.stdoutIsTerminal && (format.name === 'csv' || format.name === 'html')
    if (typeof text === 'string' || text instanceof Uint8Array)
      await io.out.write(guard && typeof text === 'string' ? forTerminal(text) : text)
    else for (const bytes of bytesOf(text)) await io.out.write(guard ? forTerminal(Buffer.from(bytes).toString()) : bytes)
    return job.report.checks.some((c) => c.failed) || (values.strict && !job.report.complete) ? 1 : 0
  },
}
