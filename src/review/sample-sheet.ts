// A random sample of a list as a sheet: drawn with a column for results, read back after it was filled in.
import { draw } from '../metrics/draw.ts'
import { totalInterval, shareInterval, type Interval } from '../metrics/exact-interval.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import type { SourceList } from '../model/source.ts'
import { csvCell } from '../sink/escape.ts'
import type { SheetRow } from './answer-sheet.ts'

const COLUMNS = ['row', 'line', 'result', 'note']

/** The drawn rows as CSV. The last line records the list and the seed, so that anybody can draw the same sample again. */
export function sampleSheet(list: SourceList, name: string, size: number, seed: number): string {
  const { records, columns } = list
  const header = [...COLUMNS, ...columns.map((c) => c.header)]
  const lines = draw(records.length, size, seed).map((i) => [
    String(records.row(i)),
    String(records.line(i)),
    '',
    '',
    ...columns.map((c) => records.cell(i, c.index)),
  ])
  const origin = `# ${name} sha256:${list.sha256} population:${records.length} size:${size} seed:${seed}`
  const text = [header, ...lines].map(([row = '', line = '', ...cells]) => [row, line, ...cells.map(csvCell)].join(','))
  return `\ufeff${[...text, csvCell(origin)].join('\r\n')}\r\n`
}

type SampleResult = 'verified' | 'contradicted' | 'unresolved'

/** Accepted spellings of each result in every language. */
const SPELLINGS: Readonly<Record<SampleResult, readonly string[]>> = {
  verified: ['verified', 'verificado', 'verificada', 'verifie', 'verifiee', 'si', 'yes', 'sim', 'oui', 'v', '1'],
  contradicted: 'contradicted desmentido desmentida contradicho contradicha dementi dementie no nao non c 0'.split(' '),
  unresolved: ['unresolved', 'pendiente', 'dudoso', 'sin resolver', 'pendente', 'en suspens', 'u', '?'],
}
const RESULTS: readonly SampleResult[] = ['verified', 'contradicted', 'unresolved']

/** An empty cell is unresolved; undefined for an unknown word. */
const resultOf = (word: string): SampleResult | undefined =>
  word === '' ? 'unresolved' : RESULTS.find((result) => SPELLINGS[result].includes(word))

/** The column of results, and the size of the list if the sheet records it. Throws InputError sample-column. */
export function findResults(rows: readonly SheetRow[], file: string): { readonly column: number; readonly population: number | null } {
  const column = rows[0]?.cells.findIndex((cell) => folded(cell) === 'result') ?? -1
  if (column < 0) throw new InputError('sample-column', {}, file)
  const stated = /population:(\d+)/.exec(rows.at(-1)?.cells[0] ?? '')?.[1]
  return { column, population: stated === undefined ? null : Number(stated) }
}

export type SampleCounts = Readonly<Record<SampleResult, number>>

/** Throws InputErrors sample-word with every unknown word. */
export function countResults(rows: readonly SheetRow[], column: number, file: string): SampleCounts {
  const times = { verified: 0, contradicted: 0, unresolved: 0 }
  const errors: InputError[] = []
  for (const { line, cells } of rows.slice(1)) {
    if (/^'?#/.test(cells[0] ?? '')) continue
    const result = resultOf(folded(cells[column] ?? ''))
    if (result) times[result]++
    else errors.push(new InputError('sample-word', {}, file, line))
  }
  if (errors.length) throw new InputErrors(errors)
  return times
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** How many people of the whole list; `resolved` leaves out unresolved rows. */
interface SampleRange extends Interval {
  readonly resolved: Interval
}

export interface SampleEstimate {
  readonly verifiedInList: SampleRange
  readonly contradictedInList: SampleRange
  /** Share of the drawn people, counting unresolved ones as not verified. */
  readonly share: Interval
}

/** Exact intervals at a confidence between 0 and 1. Unresolved rows widen them at both ends. */
export function sampleEstimate(
  { verified, contradicted, unresolved }: SampleCounts,
  population: number,
  confidence: number,
): SampleEstimate {
  const drawn = verified + contradicted + unresolved
  const intervalOf = (hits: number): Interval => totalInterval(hits, drawn, population, confidence)
  const rangeOf = (hits: number): SampleRange => {
    const resolved = intervalOf(hits)
    return { low: resolved.low, high: intervalOf(hits + unresolved).high, resolved }
  }
  return {
    verifiedInList: rangeOf(verified),
    contradictedInList: rangeOf(contradicted),
    share: shareInterval(verified, drawn, confidence),
  }
}
