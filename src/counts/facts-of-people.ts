// Plain rows → facts in columns again, under one numbering of values over all lists that are given.
import type { Documents, Facts, IdColumn, Ids } from '../model/facts.ts'
import { GIVEN_AT, GIVEN_COUNT, MARRIED_AT, PARSE_BITS_AT, PARSE_STRIDE, SURNAME_COUNT, SURNAMES_AT } from '../model/name-parse.ts'
import { eachIdColumn } from '../person/id-columns.ts'
import { TextIds } from '../person/list-cells.ts'
import type { TokenIds } from '../person/token-ids.ts'
import type { PersonRow, Reading, RowName } from './person-row.ts'
import { tokenOf } from './token-words.ts'

type Column = Int32Array | Uint8Array | Uint16Array | Float64Array

/** Columns of numbers that stand among a row's facts. A fact without a line here does not compile. */
type NumberColumn = Exclude<
  { [K in keyof Facts]: Facts[K] extends Column ? K : never }[keyof Facts],
  'rows' | 'rank' | 'parses' | 'parseCount' | 'document'
>

const NUMBERS: { readonly [K in NumberColumn]: (n: number) => Facts[K] } = {
  nameFlags: (n) => new Uint16Array(n),
  documentKind: (n) => new Uint8Array(n),
  documentPrefix: (n) => new Uint8Array(n),
  documentUnsound: (n) => new Uint8Array(n),
  birth: (n) => new Int32Array(n),
  birthFrom: (n) => new Int32Array(n),
  birthTo: (n) => new Int32Array(n),
  age: (n) => new Uint8Array(n),
  arrest: (n) => new Int32Array(n),
  eventDate: (n) => new Int32Array(n),
  bothWays: (n) => new Uint8Array(n),
  sex: (n) => new Uint8Array(n),
  suffix: (n) => new Uint8Array(n),
  eventTime: () => new Float64Array(0),
  rearrest: (n) => new Int32Array(n),
  lastConfirmed: (n) => new Int32Array(n),
  registered: (n) => new Int32Array(n),
  charges: (n) => new Uint8Array(n),
  custody: (n) => new Uint8Array(n),
  protectedRow: (n) => new Uint8Array(n),
  resolvable: (n) => new Uint8Array(n),
}

/** In the order in which rows are given; `lists` by position among those of the reading. Throws RangeError where a row is of no such list. */
export function factsOfPeople(
  sides: readonly { readonly list: number; readonly rows: readonly PersonRow[] }[],
  { lists, texts: columns }: Reading,
  tokens: TokenIds,
): Facts[] {
  const numbered = new TextIds()
  const documents = documentsOf(numbered.values)
  const texts = new Map<string, TextIds>()
  const textsOf = (column: string): TextIds => {
    const found = texts.get(column) ?? new TextIds()
    texts.set(column, found)
    return found
  }
  return sides.map(({ list, rows }): Facts => {
    const { id, slots } = lists[list]!
    const idsOf = (column: string, textOf: (row: PersonRow) => string): Ids => {
      const own = textsOf(column)
      return { id: Int32Array.from(rows, (row) => own.id(textOf(row))), values: own.values }
    }
    const numbers = Object.entries(NUMBERS).map(([name, make]) => [name, numbersOf(make(rows.length), rows, name)] as const)
    return {
      ...(Object.fromEntries(numbers) as Pick<Facts, NumberColumn>),
      ...(eachIdColumn((column) => idsOf(column, ({ facts }) => String(facts[column] ?? ''))) as Pick<Facts, IdColumn>),
      list: id,
      role: 'verified',
      n: rows.length,
      rows: Int32Array.from(rows, ({ row }) => row),
      rank: Int32Array.from(rows, (_, at) => at),
      slots,
      parses: parsesOf(rows, slots, tokens),
      packed: null,
      parseCount: Uint8Array.from(rows, ({ names }) => Math.min(slots, names.length)),
      document: Int32Array.from(rows, ({ document }) => numbered.id(document ?? '')),
      documents,
      text: Array.from({ length: columns }, (_, k) => ({ key: String(k), ids: idsOf(`text ${k}`, (row) => row.texts[k] ?? '') })),
      notes: [],
    }
  })
}

/** Of up to nine digits. */
const NUMBER = /^[1-9]\d{0,8}$/

/** Values may be added. */
const documentsOf = (values: readonly string[]): Documents => ({
  get length() {
    return values.length
  },
  at: (id) => values[id]!,
  number: (id) => (NUMBER.test(values[id]!) ? Number(values[id]) : -1),
})

function numbersOf(column: Column, rows: readonly PersonRow[], name: string): Column {
  if (!column.length) return column
  for (const [i, { facts }] of rows.entries()) column[i] = Number(facts[name] ?? 0)
  return column
}

function parsesOf(rows: readonly PersonRow[], slots: number, tokens: TokenIds): Int32Array {
  const parses = new Int32Array(rows.length * slots * PARSE_STRIDE).fill(-1)
  for (const [i, { names }] of rows.entries())
    for (const [p, name] of names.slice(0, slots).entries()) writeName(parses, (i * slots + p) * PARSE_STRIDE, name, tokens)
  return parses
}

function writeName(into: Int32Array, at: number, { given, surnames, married, bits }: RowName, tokens: TokenIds): void {
  into[at + GIVEN_COUNT] = given.length
  into[at + SURNAME_COUNT] = surnames.length
  for (const [k, word] of given.entries()) into[at + GIVEN_AT + k] = tokenOf(tokens, word)
  for (const [k, word] of surnames.entries()) into[at + SURNAMES_AT + k] = tokenOf(tokens, word)
  if (married !== undefined) into[at + MARRIED_AT] = tokenOf(tokens, married)
  into[at + PARSE_BITS_AT] = bits
}
