// `reconcile sample plan|draw|result`: check a list, or the tool's own links, by a random sample.
import { ALONE } from '../threads/pool.ts'
import { settle } from '../case/settle.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { draw } from '../metrics/draw.ts'
import { sampleSize, shareInterval, totalInterval, type Interval } from '../metrics/exact-interval.ts'
import { nearest } from '../metrics/nearest.ts'
import { catalogue } from '../words/catalogue.ts'
import { csvCell } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { openSource } from '../platform/node-files.ts'
import { readAnyTable } from '../source/table.ts'
import type { Command, Io, Values } from './command.ts'
import { readLists } from './lists.ts'
import { GENERAL, READING } from './options.ts'
import { basename } from 'node:path'

const ACTIONS = ['plan', 'draw', 'result'] as const

export const sample: Command = {
  name: 'sample',
  usage: 'plan|draw|result [file]',
  summary: 'check a list, or the tool itself, by a random sample',
  about:
    'plan: how many of a list must be checked for a margin. draw: that many rows of a list, by a seed that is recorded, with a column to fill in. result: what the filled-in sample says of the whole list, as an exact interval; what stays unresolved widens it at both ends.',
  examples: [
    'reconcile sample plan --population 626 --margin 10',
    'reconcile sample draw claimed.csv --size 84 --seed 2026 -o sample.csv',
    'reconcile sample result sample.csv --population 626',
  ],
  options: [
    { flags: '--population <n>', about: 'people on the list', group: 'Figures and lists' },
    { flags: '--margin <points>', about: 'percentage points on each side (default 10)', group: 'Figures and lists' },
    { flags: '--confidence <percent>', about: 'of the interval (default 95)', group: 'Figures and lists' },
    { flags: '--size <n>', about: 'rows to draw', group: 'Figures and lists' },
    { flags: '--seed <n>', about: 'where the draw begins; anybody can draw the same again', group: 'Figures and lists' },
    { flags: '-o, --out <file>', about: 'the sample as .csv', repeatable: true, group: 'Output' },
    { flags: '-f, --format <name>', about: 'text or json (default text)', choices: ['text', 'json'], group: 'Output' },
    ...READING,
    ...GENERAL,
  ],
  async run(args, values, io) {
    const [action, file] = args
    if (!ACTIONS.some((a) => a === action)) {
      const similar = action ? nearest(action, ACTIONS) : undefined
      throw new InputErrors([new InputError('sample-action', { action: action ?? '', ...(similar ? { similar } : {}) })])
    }
    if (action === 'plan') return plan(values, io)
    if (!file) throw new InputErrors([new InputError('no-files')])
    return action === 'draw' ? drawRows(file, values, io) : result(file, values, io)
  },
}

function number(
  values: Values,
  option: 'population' | 'margin' | 'confidence' | 'size' | 'seed',
  otherwise: number | null,
  fits: (n: number) => boolean,
  wanted: string,
): number {
  const text = values[option]
  if (text === undefined && otherwise !== null) return otherwise
  if (text === undefined) throw new InputErrors([new InputError('option-needed', { option: `--${option}` })])
  const n = text.trim() === '' ? Number.NaN : Number(text)
  if (!fits(n)) throw new InputErrors([new InputError('option-value', { option: `--${option}`, value: text, wanted })])
  return n
}
const whole = (n: number) => Number.isInteger(n) && n > 0
const confidenceOf = (values: Values) =>
  number(values, 'confidence', 95, (n) => n >= 50 && n < 100, 'a percentage from 50 to below 100') / 100

async function plan(values: Values, io: Io): Promise<number> {
  const population = number(values, 'population', null, whole, 'a whole number of people')
  const margin = number(values, 'margin', 10, (n) => n > 0 && n < 50, 'percentage points above 0 and below 50') / 100
  const confidence = confidenceOf(values)
  const size = sampleSize(population, margin, confidence)
  const { words, number: shown } = catalogue(io.lang)
  await io.out.write(
    values.format === 'json'
      ? `${JSON.stringify({ schema: 'reconcile.sample/1', population, margin, confidence, size }, null, 2)}\n`
      : `${shown(size)} ${words.rv_of} ${shown(population)} ${words.sm_plan}: ±${Math.round(margin * 1000) / 10} ${words.sm_points}, ${Math.round(confidence * 1000) / 10} %.\n`,
  )
  return 0
}

const COLUMNS = ['row', 'line', 'result', 'note'] as const

async function drawRows(file: string, values: Values, io: Io): Promise<number> {
  const size = number(values, 'size', null, whole, 'a whole number of rows')
  const seed = number(values, 'seed', null, (n) => Number.isInteger(n) && n >= 0 && n < 2 ** 32, 'a whole number below 2^32')
  const [out] = values.out ?? []
  if (out !== undefined) checkOutputs([out], [file])
  const { lists: plans } = settle([{ path: file, role: 'claimed' }], values)
  const [list] = await readLists(plans, io, ALONE)
  const { records, columns } = list!
  if (size > records.length)
    throw new InputErrors([
      new InputError('option-value', { option: '--size', value: String(size), wanted: `at most ${records.length}, the rows of the list` }),
    ])
  const rows = draw(records.length, size, seed)
  const lines = [
    [...COLUMNS, ...columns.map((c) => c.header)],
    ...rows.map((i) => [String(records.row(i)), String(records.line(i)), '', '', ...columns.map((c) => records.cell(i, c.index))]),
  ]
  const { words, number: shown } = catalogue(io.lang)
  // The seed and the list stand in the file itself, so that the draw can be repeated.
  const record = `# ${basename(file)} sha256:${list!.sha256} population:${records.length} size:${size} seed:${seed}`
  const text = `\ufeff${[...lines.map((cells) => cells.map((c, k) => (k < 2 ? c : csvCell(c))).join(',')), csvCell(record)].join('\r\n')}\r\n`
  if (out === undefined) await io.out.write(text)
  else {
    io.uninterrupted(() => writeAll([{ path: out, bytes: Buffer.from(text) }]))
    await io.err.write(`${shown(size)} ${words.rv_of} ${shown(records.length)}; ${words.sm_fill}\n`)
  }
  return 0
}

const RESULTS: Readonly<Record<string, 'verified' | 'contradicted' | 'unresolved'>> = Object.fromEntries(
  Object.entries({
    verified: 'verified verificado verificada si yes v 1',
    contradicted: 'contradicted desmentido desmentida contradicho contradicha no c 0',
    unresolved: 'unresolved pendiente dudoso sin_resolver u ?',
  }).flatMap(([result, words]) => words.split(' ').map((w) => [w.replaceAll('_', ' '), result as 'verified'])),
)
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

async function result(file: string, values: Values, io: Io): Promise<number> {
  const rows = await readAnyTable(await openSource(file, () => io.stdin()))
  const at = rows[0]?.cells.findIndex((c) => folded(c) === 'result') ?? -1
  if (at < 0) throw new InputErrors([new InputError('sample-column', {}, file)])
  const record = /population:(\d+)/.exec(rows.at(-1)!.cells[0] ?? '')
  const population =
    record && values.population === undefined ? Number(record[1]) : number(values, 'population', null, whole, 'a whole number of people')
  const confidence = confidenceOf(values)
  const times = { verified: 0, contradicted: 0, unresolved: 0 }
  const errors: InputError[] = []
  for (const { line, cells } of rows.slice(1)) {
    if (/^'?#/.test(cells[0] ?? '')) continue
    const word = folded(cells[at] ?? '')
    const found = word === '' ? 'unresolved' : RESULTS[word]
    if (found) times[found]++
    else errors.push(new InputError('sample-word', {}, file, line))
  }
  if (errors.length) throw new InputErrors(errors)
  const drawn = times.verified + times.contradicted + times.unresolved
  if (!drawn || drawn > population) throw new InputErrors([new InputError('sample-size', { drawn, population }, file)])
  const of = (hits: number) => totalInterval(hits, drawn, population, confidence)
  const found = {
    schema: 'reconcile.sample/1',
    population,
    drawn,
    confidence,
    ...times,
    /** If none of the unresolved is one, and if all are. */
    verifiedInList: { low: of(times.verified).low, high: of(times.verified + times.unresolved).high, resolved: of(times.verified) },
    contradictedInList: {
      low: of(times.contradicted).low,
      high: of(times.contradicted + times.unresolved).high,
      resolved: of(times.contradicted),
    },
    share: shareInterval(times.verified, drawn, confidence),
  }
  const { words, number: shown } = catalogue(io.lang)
  const span = ({ low, high }: Interval) => `${shown(low)}–${shown(high)}`
  await io.out.write(
    values.format === 'json'
      ? `${JSON.stringify(found, null, 2)}\n`
      : [
          `${shown(drawn)} ${words.rv_of} ${shown(population)} ${words.sm_checked}: ${shown(times.verified)} ${words.sm_verified}, ${shown(times.contradicted)} ${words.sm_contradicted}, ${shown(times.unresolved)} ${words.sm_unresolved}.`,
          `${words.sm_inList} ${span(found.verifiedInList)} ${words.sm_verified} (${Math.round(confidence * 1000) / 10} %)${times.unresolved ? `; ${words.sm_withoutOpen} ${span(found.verifiedInList.resolved)}` : ''}.`,
          `${words.sm_inList} ${span(found.contradictedInList)} ${words.sm_contradicted}.`,
          '',
        ].join('\n'),
  )
  return 0
}
