// Columns with the parts of names: given names, surnames, married names.
import {
  GIVEN_AT,
  GIVEN_COUNT,
  MAX_PART,
  NAME_FLAG,
  setParseBits,
  SURNAME_COUNT,
  SURNAMES_AT,
  type NameKnowledge,
  type Part,
} from '../model/name-parse.ts'
import type { Records, SourceList } from '../model/source.ts'
import { cleanName } from './clean-name.ts'
import { foldText, lower } from './fold.ts'
import { parseParts, type Parts } from './full-and-parts.ts'
import { listCells, type ListCells } from './list-cells.ts'
import { plainWords } from './name-marks.ts'
import { suffixAsSurname } from './name-suffixes.ts'
import { isPlaceholder } from './no-name.ts'
import type { BesideName, ParsedNames } from './parsed-names.ts'
import { MOST_BYTES, PlainNames, tokenIdsOf } from './plain-names.ts'
import { remembered } from './remembered.ts'
import { tokenise } from './tokenise.ts'

export function readNamesInParts(list: SourceList, names: ParsedNames, knowledge: NameKnowledge): void {
  const { records } = list
  const { parses, parseCount } = names
  const cells = listCells(list)
  const married = cells.reader('married')
  const readParts = partsReader(cells)
  const givenAt = cells.columns('given')
  const surnamesAt = [...cells.columns('surname'), ...cells.columns('surname1'), ...cells.columns('surname2')]
  const plain = new PlainNames(knowledge)
  const idOf = tokenIdsOf(plain, names.tokens)
  const readWords = wordsReader(records, plain)
  const given = new Int32Array(MAX_PART)
  const surnames = new Int32Array(MAX_PART)
  for (let i = 0; i < parseCount.length; i++) {
    const givenCount = married(i) ? -1 : readWords(i, givenAt, 'given', given)
    const surnameCount = givenCount < 0 ? -1 : readWords(i, surnamesAt, 'surname', surnames)
    if (surnameCount < 0) {
      const { parts, flags, beside } = readParts(i)
      names.set(i, [parseParts(parts, knowledge)], flags, beside)
      continue
    }
    if (givenCount + surnameCount === 0) continue
    const at = names.placeFor(i)
    parseCount[i] = 1
    parses[at + GIVEN_COUNT] = givenCount
    parses[at + SURNAME_COUNT] = surnameCount
    for (let k = 0; k < givenCount; k++) parses[at + GIVEN_AT + k] = idOf(given[k]!)
    for (let k = 0; k < surnameCount; k++) parses[at + SURNAMES_AT + k] = idOf(surnames[k]!)
    setParseBits(parses, at, true, 0)
    names.written(i)
  }
}

/** Plain words of a row's cells, as many as fit: how many, or −1 where one of the cells needs to be cleaned as text. */
function wordsReader(records: Records, plain: PlainNames) {
  const buffer = new Uint8Array(MOST_BYTES)
  const two = new Int32Array(2)
  return (i: number, columns: readonly number[], part: Part, into: Int32Array): number => {
    let n = 0
    let taken = 0
    for (const column of columns) {
      const size = records.read(i, column, buffer)
      if (size === 0) continue
      const count = size < 0 ? 0 : plain.read(buffer, size, part, taken === 0)
      if (count === 0) return -1
      for (let k = 0; k < count && taken < MAX_PART; k++, taken++) {
        const word = plain.words[k]!
        const end = part === 'given' ? plain.unfused(word, two, 0) : 1
        if (part !== 'given') two[0] = word
        for (let h = 0; h < end && n < MAX_PART; h++) into[n++] = two[h]!
      }
    }
    return n
  }
}

export interface ReadParts {
  readonly parts: Parts
  /** NAME_FLAG. */
  readonly flags: number
  readonly beside: BesideName
}

/** The cleaned parts of a row's name. */
export function partsReader(cells: ListCells): (i: number) => ReadParts {
  const given = cells.reader('given')
  const surname = cells.reader('surname', 'surname1')
  const second = cells.reader('surname2')
  const married = cells.reader('married')
  // Parts of names return again and again, whole names seldom.
  const cleanGiven = remembered((cell) => cleanName(cell, 'given'))
  const cleanSurnames = remembered((cell) => cleanName(cell, 'surname'))
  return (i) => {
    const givenCell = given(i)
    const surnamesCell = [surname(i), second(i)].filter(Boolean).join(' ')
    let [g, s] = [cleanGiven(givenCell), cleanSurnames(surnamesCell)]
    // "John" and "Doe" are names apart from each other.
    if (g.tokens.length && s.tokens.length && isPlaceholder(plainWords(lower(`${givenCell} ${surnamesCell}`)))) g = s = cleanName('nn')
    const last = married(i)
    return {
      parts: { given: g, surnames: s, married: last ? tokenise(lower(foldText(last).text)).at(-1) : s.married.at(-1) },
      flags: (g.flags | s.flags) & ~NAME_FLAG.placeholder,
      beside: {
        document: g.document || s.document,
        aliases: [...g.aliases, ...s.aliases],
        suffix: s.suffix || g.suffix || suffixAsSurname(s.tokens, g.tokens),
      },
    }
  }
}
