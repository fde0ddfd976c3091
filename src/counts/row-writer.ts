// Facts of a list → its rows as plain values.
import { comparedNames } from '../link/equal-rows.ts'
import type { Facts, Ids } from '../model/facts.ts'
import { MARRIED_AT, PARSE_BITS_AT, PARSE_STRIDE, partAt, type Tokens } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import { wordOf } from './token-words.ts'
import type { PersonRow, RowName } from './person-row.ts'

/** What rows say elsewhere than among their facts. */
const ELSEWHERE: ReadonlySet<string> = new Set(['parses', 'parseCount', 'document'])

export function personRows(f: Facts, tokens: Tokens, orderOf: (i: number) => PersonRow['order']): PersonRow[] {
  const columns = comparedNames(f)
    .filter((name) => !ELSEWHERE.has(name))
    .map((name) => [name, readerOf(f[name as keyof Facts])] as const)
  return Array.from({ length: f.n }, (_, i): PersonRow => {
    const facts = columns.flatMap(([name, read]) => {
      const value = read(i)
      return value === 0 || value === '' ? [] : [[name, value] as const]
    })
    return {
      list: f.list,
      row: f.rows[i]!,
      order: orderOf(i),
      names: Array.from({ length: f.parseCount[i]! }, (__, p) => nameAt(f, i, p, tokens)),
      ...(f.document[i]! < 0 ? {} : { document: f.documents.at(f.document[i]!) }),
      facts: Object.fromEntries(facts),
      texts: f.text.map(({ ids }) => textAt(ids, i)),
    }
  })
}

const textAt = ({ id, values }: Ids, i: number): string => (id[i]! < 0 ? '' : values[id[i]!]!)

function readerOf(column: unknown): (i: number) => number | string {
  if (ArrayBuffer.isView(column)) return (i) => (column as Int32Array)[i]!
  return (i) => textAt(column as Ids, i)
}

function nameAt(f: Facts, i: number, p: number, tokens: Tokens): RowName {
  const at = parseAt(f, i) + p * PARSE_STRIDE
  const married = f.parses[at + MARRIED_AT]!
  const words = (part: 'given' | 'surname') => Array.from(partAt(f.parses, at, part), (token) => wordOf(tokens, token))
  return {
    given: words('given'),
    surnames: words('surname'),
    ...(married < 0 ? {} : { married: wordOf(tokens, married) }),
    bits: f.parses[at + PARSE_BITS_AT]!,
  }
}
