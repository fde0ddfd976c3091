// `reconcile sample plan|draw|result`: check a list, or the tool's own links, by a random sample.
import { basename } from 'node:path'
import { similarTo } from '../case/faults.ts'
import { settle } from '../case/options.ts'
import { ALONE } from '../threads/pool.ts'
import { sampleSize, type Interval } from '../metrics/exact-interval.ts'
import { InputError } from '../model/errors.ts'
import { countResults, findResults, sampleEstimate, sampleSheet, type SampleCounts, type SampleEstimate } from '../review/sample-sheet.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { openSource } from '../platform/node-files.ts'
import { readAnyTable } from '../source/table.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { printedJson } from '../sink/escape.ts'
import { command, type Io } from './command.ts'
import { readOneList } from './lists.ts'
import type { OptionTable, ValuesOf } from './option.ts'
import { GENERAL, READING, TEXT_OR_JSON } from './option-table.ts'

const ACTIONS = ['plan', 'draw', 'result'] as const

const OPTIONS = {
  population: { takes: '<n>', about: 'people on the list', group: 'Figures and lists' },
  margin: { takes: '<points>', about: 'percentage points on each side (default 10)', group: 'Figures and lists' },
  confidence: { takes: '<percent>', about: 'of the interval (default 95)', group: 'Figures and lists' },
  size: { takes: '<n>', about: 'rows to draw', group: 'Figures and lists' },
  seed: { takes: '<n>', about: 'where the draw begins; anybody can draw the same again', group: 'Figures and lists' },
  out: { short: 'o', takes: '<file>', about: 'the sample as .csv', repeatable: true, group: 'Output' },
  ...TEXT_OR_JSON,
  ...READING,
  ...GENERAL,
} as const satisfies OptionTable
type Values = ValuesOf<typeof OPTIONS>

export const sample = command({
  name: 'sample',
  usage: 'plan|draw|result [file]',
  summary: 'check a list, or the tool itself, by a random sample',
  about:
    'plan: how many of a list must be checked for a margin. ' +
    'draw: that many rows of a list, by a seed that is recorded, with a column to fill in. ' +
    'result: what the filled-in sample says of the whole list, as an exact interval; what stays unresolved widens it at both ends.',
  examples: [
    'reconcile sample plan --population 626 --margin 10',
    'reconcile sample draw claimed.csv --size 84 --seed 2026 -o sample.csv',
    'reconcile sample result sample.csv --population 626',
  ],
  options: OPTIONS,
  async run([typed = '', file], values, io) {
    const action = ACTIONS.find((a) => a === typed)
    if (!action) throw new InputError('sample-action', { action: typed, ...similarTo(typed, ACTIONS) })
    if (action === 'plan') await plan(values, io)
    else if (!file) throw new InputError('no-files')
    else if (action === 'draw') await drawRows(file, values, io)
    else await result(file, values, io)
    return 0
  },
})

/** A numeric option; without `otherwise` it is required. */
interface Wanted {
  readonly wanted: string
  fits(n: number): boolean
  readonly otherwise?: number
}
const isCount = (n: number) => Number.isInteger(n) && n > 0

const NUMBERS = {
  population: { wanted: 'a whole number of people', fits: isCount },
  margin: { wanted: 'percentage points above 0 and below 50', fits: (n) => n > 0 && n < 50, otherwise: 10 },
  confidence: { wanted: 'a percentage from 50 to below 100', fits: (n) => n >= 50 && n < 100, otherwise: 95 },
  size: { wanted: 'a whole number of rows', fits: isCount },
  seed: { wanted: 'a whole number below 2^32', fits: (n) => Number.isInteger(n) && n >= 0 && n < 2 ** 32 },
} as const satisfies Readonly<Record<string, Wanted>>

/** Throws InputError option-needed, option-value. */
function number(values: Values, name: keyof typeof NUMBERS): number {
  const { wanted, fits, otherwise }: Wanted = NUMBERS[name]
  const text = values[name]
  if (text === undefined && otherwise !== undefined) return otherwise
  if (text === undefined) throw new InputError('option-needed', { option: `--${name}` })
  const n = text.trim() === '' ? Number.NaN : Number(text)
  if (!fits(n)) throw new InputError('option-value', { option: `--${name}`, value: text, wanted })
  return n
}

const percent = (share: number): number => Math.round(share * 1000) / 10

async function plan(values: Values, io: Io): Promise<void> {
  const population = number(values, 'population')
  const margin = number(values, 'margin') / 100
  const confidence = number(values, 'confidence') / 100
  const size = sampleSize(population, margin, confidence)
  const { words, number: shown } = catalogue(io.lang)
  await io.out.write(
    values.format === 'json'
      ? printedJson(`${JSON.stringify({ schema: 'reconcile.sample/1', population, margin, confidence, size }, null, 2)}\n`)
      : `${shown(size)} ${words.rv_of} ${shown(population)} ${words.sm_plan}: ` +
          `±${percent(margin)} ${words.sm_points}, ${percent(confidence)} %.\n`,
  )
}

async function drawRows(file: string, values: Values, io: Io): Promise<void> {
  const size = number(values, 'size')
  const seed = number(values, 'seed')
  const [out] = values.out ?? []
  if (out !== undefined) checkOutputs([out], [file])
  const { lists: plans } = settle([{ path: file, role: 'claimed' }], values)
  const list = await readOneList(plans, io, ALONE)
  const rows = list.records.length
  if (size > rows)
    throw new InputError('option-value', { option: '--size', value: String(size), wanted: `at most ${rows}, the rows of the list` })
  const text = sampleSheet(list, basename(file), size, seed)
  if (out === undefined) await io.out.write(text)
  else {
    const { words, number: shown } = catalogue(io.lang)
    io.uninterrupted(() => writeAll([{ path: out, bytes: Buffer.from(text) }]))
    await io.err.print(`${shown(size)} ${words.rv_of} ${shown(rows)}; ${words.sm_fill}\n`)
  }
}

async function result(file: string, values: Values, io: Io): Promise<void> {
  const rows = await readAnyTable(await openSource(file, () => io.stdin()))
  const { column, population: stated } = findResults(rows, file)
  const population = stated === null || values.population !== undefined ? number(values, 'population') : stated
  const confidence = number(values, 'confidence') / 100
  const times = countResults(rows, column, file)
  const drawn = times.verified + times.contradicted + times.unresolved
  if (!drawn || drawn > population) throw new InputError('sample-size', { drawn, population }, file)
  const found = { schema: 'reconcile.sample/1', population, drawn, confidence, ...times, ...sampleEstimate(times, population, confidence) }
  await io.out.write(values.format === 'json' ? printedJson(`${JSON.stringify(found, null, 2)}\n`) : resultText(found, io.lang))
}

interface SampleFound extends SampleCounts, SampleEstimate {
  readonly population: number
  readonly drawn: number
  readonly confidence: number
}

function resultText({ population, drawn, confidence, verifiedInList, contradictedInList, ...times }: SampleFound, lang: Lang): string {
  const { words, number: shown } = catalogue(lang)
  const span = ({ low, high }: Interval) => `${shown(low)}–${shown(high)}`
  const results = [
    `${shown(times.verified)} ${words.sm_verified}`,
    `${shown(times.contradicted)} ${words.sm_contradicted}`,
    `${shown(times.unresolved)} ${words.sm_unresolved}`,
  ]
  const withoutOpen = times.unresolved ? `; ${words.sm_withoutOpen} ${span(verifiedInList.resolved)}` : ''
  return [
    `${shown(drawn)} ${words.rv_of} ${shown(population)} ${words.sm_checked}: ${results.join(', ')}.`,
    `${words.sm_inList} ${span(verifiedInList)} ${words.sm_verified} (${percent(confidence)} %)${withoutOpen}.`,
    `${words.sm_inList} ${span(contradictedInList)} ${words.sm_contradicted}.`,
    '',
  ].join('\n')
}
