// The names of one list → parses, row by row: from one column with whole names, from columns with their parts, or from both.
import type { Field } from '../model/fields.ts'
import { NAME_FLAG, USUAL_SLOTS, type NameKnowledge } from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { ColumnUse, SourceList } from '../model/source.ts'
import { cleanName } from './clean-name.ts'
import { areApart, combine } from './full-and-parts.ts'
import { listCells } from './list-cells.ts'
import { mergeReadings } from './merge-readings.ts'
import { partsReader, readNamesInParts } from './names-in-parts.ts'
import { OrderVote } from './order-vote.ts'
import { orderEvidence, type NameParse } from './parse-name.ts'
import { inLittleRoom, ParsedNames } from './parsed-names.ts'
import type { TokenIds } from './token-ids.ts'
import { placeOf } from './where.ts'
import { readWholeNames } from './whole-names.ts'

const PARTS: readonly Field[] = ['given', 'surname', 'surname1', 'surname2']

/**
 * All names of a list. Columns of another number are another reading: the name in another script or spelling. `isPacked`: in little memory,
 * where there is one reading.
 */
export const readNames = (list: SourceList, knowledge: NameKnowledge, tokens: TokenIds, notes: Note[], isPacked = false): ParsedNames =>
  inLittleRoom(readReadings(list, knowledge, tokens, notes, isPacked))

function readReadings(list: SourceList, knowledge: NameKnowledge, tokens: TokenIds, notes: Note[], isPacked: boolean): ParsedNames {
  const n = list.records.length
  const named = list.columns.filter(({ field }) => field === 'name' || (field !== null && PARTS.includes(field)))
  const numbers = [...new Set(named.map((c) => c.reading))].sort((a, b) => a - b)
  const [first, ...others] = numbers.map((number) => {
    const isOf = (c: ColumnUse) => c.field === 'married' || (named.includes(c) && c.reading === number)
    return readReading({ ...list, columns: list.columns.filter(isOf) }, knowledge, tokens, notes, isPacked && numbers.length === 1)
  })
  if (!first) return new ParsedNames(n, tokens)
  if (!others.length) return first
  const merged = mergeReadings([first, ...others], n, tokens)
  const apart = merged.nameFlags.reduce((sum, flags) => sum + (flags & NAME_FLAG.apart ? 1 : 0), 0)
  if (apart && !notes.some(({ code }) => code === 'name-parts-differ'))
    notes.push({ code: 'name-readings-differ', list: list.id, params: { rows: apart }, warning: false })
  return merged
}

/** A list whose name columns are one reading. */
function readReading(list: SourceList, knowledge: NameKnowledge, tokens: TokenIds, notes: Note[], isPacked: boolean): ParsedNames {
  const cells = listCells(list)
  const inParts = cells.has(...PARTS)
  const isBoth = inParts && cells.has('name')
  const names = new ParsedNames(list.records.length, tokens, isBoth ? 2 * USUAL_SLOTS : USUAL_SLOTS, isPacked)
  if (isBoth) readFullBesideParts(list, names, knowledge, notes)
  else if (inParts) readNamesInParts(list, names, knowledge)
  else readWholeNames(list, names, knowledge, notes)
  return names.finish()
}

/** How many rows have a full name and parts that disagree is noted, with the line of the first. */
function readFullBesideParts(list: SourceList, names: ParsedNames, knowledge: NameKnowledge, notes: Note[]): void {
  const cells = listCells(list)
  const whole = cells.reader('name')
  const readParts = partsReader(cells)
  const vote = new OrderVote()
  const cleaned = Array.from(names.parseCount, (_, i) => cleanName(whole(i)))
  for (const clean of cleaned) vote.add(orderEvidence(clean, knowledge))
  const order = vote.order()
  let differing = 0
  let first = -1
  for (const [i, full] of cleaned.entries()) {
    const { parts, flags, beside } = readParts(i)
    const { readings, differ } = combine(full, parts, order, knowledge)
    const used = readings.filter((parses) => parses.length > 0)
    if (differ && differing++ === 0) first = i
    const [one, other] = used.map(([likeliest]) => wordsOf(likeliest))
    const apart = one && other && areApart(one, other) ? NAME_FLAG.apart : 0
    names.set(i, used, (full.flags & ~NAME_FLAG.placeholder) | flags | apart, {
      document: full.document || beside.document,
      aliases: [...full.aliases, ...beside.aliases],
      suffix: beside.suffix || full.suffix,
    })
  }
  if (differing)
    notes.push({ code: 'name-parts-differ', list: list.id, ...placeOf(list.records, first), params: { rows: differing }, warning: false })
}

const wordsOf = (parse: NameParse | undefined): string[] => (parse ? [...parse.given, ...parse.surnames].map(({ base }) => base) : [])
