// One column with whole names. A column that agrees with itself on the order of the parts decides; one that does not leaves it to each row.
import { grown } from '../metrics/columns.ts'
import { GIVEN_AT, GIVEN_COUNT, MAX_PART, setParseBits, SURNAME_COUNT, SURNAMES_AT, type NameKnowledge } from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'
import { cleanName, type CleanName } from './clean-name.ts'
import { listCells } from './list-cells.ts'
import { OrderVote } from './order-vote.ts'
import { orderEvidence, orderOf, parseName } from './parse-name.ts'
import type { ParsedNames } from './parsed-names.ts'
import { MOST_BYTES, PlainNames, tokenIdsOf } from './plain-names.ts'

/** Bits of a column's vote from which on it is said. */
const SURNAME_FIRST = 4

export function readWholeNames(list: SourceList, names: ParsedNames, knowledge: NameKnowledge, notes: Note[]): void {
  const plain = new PlainNames(knowledge)
  const { start, words, cleaned, order } = cleanAll(list, plain, knowledge)
  if (order > SURNAME_FIRST) notes.push({ code: 'surname-first', list: list.id, params: {}, warning: false })
  const write = wordWriter(names, words, tokenIdsOf(plain, names.tokens))
  for (let i = 0; i < names.parseCount.length; i++) {
    const from = start[i]!
    const to = start[i + 1]!
    const clean = from === to ? cleaned.get(i) : undefined
    if (clean) {
      names.set(i, [parseName(clean, order, knowledge)], clean.flags, clean)
      continue
    }
    const read = plain.parsed(words, from, to, order)
    const last = Math.min(to, from + 2 * MAX_PART)
    names.parseCount[i] = read.secondSplit ? 2 : 1
    write(names.placeFor(i), from, last, read.split, read.surnameFirst)
    if (read.secondSplit) {
      const second = names.placeFor(i, 1)
      write(second, from, last, read.secondSplit, read.secondSurnameFirst)
      setParseBits(names.parses, second, false, read.behind)
    }
    names.written(i)
  }
}

/** A column's names before they are parsed. */
interface CleanedColumn {
  /** Words of plain names: those of row i are words[start[i]] … words[start[i + 1] − 1]. */
  readonly start: Int32Array
  readonly words: Int32Array
  /** The other names, by row. */
  readonly cleaned: ReadonlyMap<number, CleanName>
  /** The vote of all in bits: positive is surname-first. */
  readonly order: number
}

/** Most names are plain and are read from their bytes; the others are cleaned as text, once. */
function cleanAll({ columns, records }: SourceList, plain: PlainNames, knowledge: NameKnowledge): CleanedColumn {
  const n = records.length
  const cells = listCells({ columns, records })
  const [column, ...others] = cells.columns('name')
  const cell = cells.reader('name')
  const buffer = new Uint8Array(MOST_BYTES)
  const start = new Int32Array(n + 1)
  let words = new Int32Array(4 * n + MOST_BYTES)
  const cleaned = new Map<number, CleanName>()
  const vote = new OrderVote()
  for (let i = 0; i < n; i++) {
    const size = column === undefined || others.length ? -1 : records.read(i, column, buffer)
    const count = size < 0 ? 0 : plain.read(buffer, size)
    const from = start[i]!
    if (from + count + MOST_BYTES > words.length) words = grown(words, 2 * words.length)
    let to = from
    for (let k = 0; k < count; k++) to = plain.unfused(plain.words[k]!, words, to)
    start[i + 1] = to
    if (count) vote.add(orderOf(plain.leaning(plain.words[0]!), plain.leaning(plain.words[count - 1]!)))
    else {
      const clean = cleanName(cell(i))
      cleaned.set(i, clean)
      vote.add(orderEvidence(clean, knowledge))
    }
  }
  return { start, words, cleaned, order: vote.order() }
}

/** Writes plain words `from` to `to` − 1 as a parse: the first `split` of them are one part, the others the other. */
function wordWriter({ parses }: ParsedNames, words: Int32Array, idOf: (word: number) => number) {
  return (at: number, from: number, to: number, split: number, surnameFirst: boolean): void => {
    const middle = from + split
    const givenFrom = surnameFirst ? middle : from
    const givenTo = surnameFirst ? to : middle
    const surnameFrom = surnameFirst ? from : middle
    const surnameTo = surnameFirst ? middle : to
    parses[at + GIVEN_COUNT] = givenTo - givenFrom
    parses[at + SURNAME_COUNT] = surnameTo - surnameFrom
    for (let k = givenFrom; k < givenTo; k++) parses[at + GIVEN_AT + k - givenFrom] = idOf(words[k]!)
    for (let k = surnameFrom; k < surnameTo; k++) parses[at + SURNAMES_AT + k - surnameFrom] = idOf(words[k]!)
    setParseBits(parses, at, false, 0)
  }
}
