// `reconcile <claimed> <verified...>`: the main job.
import { extname } from 'node:path'
import { settle, type Settled } from '../case.ts'
import { InputError, InputErrors } from '../errors.ts'
import { nearest } from '../metrics/nearest.ts'
import type { Role } from '../model.ts'
import { reconcileLists } from '../reconcile.ts'
import { MEASURE_NAMES, parseCheck, runChecks, type Check } from '../report/checks.ts'
import { catalogue } from '../report/catalogue.ts'
import { describe, type Audience } from '../report/describe.ts'
import { RENDERERS, type Renderer } from '../report/renderers.ts'
import { forTerminal } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { styleFor } from '../sink/terminal.ts'
import type { Command, Values } from './command.ts'
import { readLists, warn } from './lists.ts'
import { AGAINST, AS_OF, CLAIM, GENERAL, LINKING, NAMES, READING, REGISTER, WINDOW, WITHHELD } from './options.ts'

const FORMATS = RENDERERS.map((r) => r.name)

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
    { flags: '-f, --format <name>', about: `standard output as ${FORMATS.join(', ')} (default text)`, group: 'Output' },
    { flags: '-o, --out <file>', about: 'also write this file; the format follows from the extension', repeatable: true, group: 'Output' },
    NAMES,
    { flags: '--names-in <file>', about: 'also write this file, with names in it alone', repeatable: true, group: 'Output' },
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
  async run(files, values, io) {
    const { plan, lists: plans, inputs, failOn } = await settleInputs(files, values)
    const { checks, format, outputs } = settleOutputs(inputs, { ...values, failOn: [...failOn, ...(values.failOn ?? [])] })
    const lists = await readLists(plans, io)
    const progress = io.progress(values.progress !== false && !io.quiet)
    const { words, number } = catalogue(io.lang)
    const outcome = reconcileLists(lists, plan, (stage, _list, done, of) =>
      progress.show(
        `${stage === 'linking' ? words.linking : words.lookingInside}: ${number(done)} ${words.of} ${number(of)} ${words.rows}`,
      ),
    )
    progress.clear()
    await warn([...lists.flatMap((l) => l.notes), ...outcome.facts.flatMap((f) => f.notes)], lists, io)

    // Checks look at the full counts; a public report says whether they hold and not how many there were.
    const checked = checks.length ? runChecks(describe(outcome, 'working', { brief: true }), checks) : []
    const brief = [format, ...outputs.map((o) => o.renderer)].every((r) => r.brief === true)
    const reportFor = (audience: Audience) => ({
      ...describe(outcome, audience, {
        showProtected: values.showProtected === true,
        explanations: values.explanations === true,
        brief,
      }),
      checks: audience === 'public' ? checked.map((c) => ({ ...c, actual: null })) : checked,
    })
    const audience: Audience = values.names ? 'names' : values.public ? 'public' : 'working'
    const report = reportFor(audience)
    const options = { lang: io.lang, files: values.case === undefined ? files : [] }
    const plain = styleFor({}, { noColor: true, env: {} })
    if (!values.dryRun && outputs.length) {
      const bytes = await Promise.all(
        outputs.map(async ({ path, renderer, named }) => ({
          path,
          bytes: Buffer.from(await renderer.render(named ? reportFor('names') : report, { ...options, style: plain })),
        })),
      )
      io.uninterrupted(() => writeAll(bytes))
    }
    const text = await format.render(report, { ...options, style: io.stdoutStyle })
    await io.out.write(io.stdoutIsTerminal && format.name === 'csv' ? forTerminal(text) : text)
    return report.checks.some((c) => c.failed) || (values.strict && !report.complete) ? 1 : 0
  },
}

/** From files and options, or from a case file and options; `inputs` are all files that no output may replace. */
async function settleInputs(
  files: readonly string[],
  values: Values,
): Promise<Settled & { inputs: readonly string[]; failOn: readonly string[] }> {
  if (values.case === undefined) {
    const roles = rolesOf(files, values)
    return { ...settle(roles, values), inputs: roles.map((r) => r.path), failOn: [] }
  }
  if (files.length || values.register?.length)
    throw new InputErrors([new InputError('usage', { message: 'A case file names its lists itself; give either --case or files.' })])
  const { settleCase } = await import('./case.ts')
  const { plan, lists, file, failOn } = settleCase(values.case, values)
  return { plan, lists, failOn, inputs: [...lists.map((l) => l.path), ...file.files] }
}

interface Output {
  readonly path: string
  readonly renderer: Renderer
  readonly named: boolean
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
  checkOutputs(
    outputs.map((o) => o.path),
    files,
  )
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
