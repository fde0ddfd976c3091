// A heading → what its column may hold, word by word and in many languages.
import { type Field, NAMING_FIELDS } from '../../model/fields.ts'
import { foldText } from '../text/fold.ts'
import { LEAST, meaningsByRules } from './heading-rules.ts'
import { asPerson, isOfPeople, partsOf, withoutGroupNumber, withoutHints } from './heading-text.ts'
import { isAboutSomeone, TYPO, withoutTypo, wordsOf } from './heading-words.ts'
import { type HeadingMeaning, lexicon, NOTHING, SURE } from './lexicon.ts'

/** Bits from which a heading says by itself what its column is. */
export const CLEAR = 4
/** Bits that it costs to go by the last part of a path alone. */
const LAST_PART = 1
/** And what unknown words in brackets behind it cost: DNI (Perú), Cédula (EC). */
const BRACKETS = 3
/** A longer text is a sentence. */
const LONGEST = 160
const MOST_REMEMBERED = 10_000

const remembered = new Map<string, readonly HeadingMeaning[]>()

/** All that a heading may say, the likeliest first. */
export function readHeading(heading: string): readonly HeadingMeaning[] {
  const found = remembered.get(heading)
  if (found) return found
  const read = heading.length > LONGEST ? [] : meanings(heading)
  if (remembered.size < MOST_REMEMBERED) remembered.set(heading, read)
  return read
}

/** The field that a heading says by itself; undefined where it says none. */
export function meaningOf(heading: string): Field | undefined {
  const [best] = readHeading(heading)
  return best && best.bits >= CLEAR && best.field !== null && !best.open ? best.field : undefined
}

function meanings(written: string): HeadingMeaning[] {
  // "#" alone counts rows.
  if (/^\s*#\s*$/.test(written)) return [{ ...NOTHING, field: 'source_row', bits: SURE }]
  const heading = asPerson(withoutGroupNumber(written))
  const bareHeading = withoutHints(heading)
  const words = wordsOf(bareHeading)
  const own = bestOfEach([...listed(heading, bareHeading), ...meaningsByRules(words), ...beforeBrackets(bareHeading)])
  // The last part of victima/nombres says what the column holds, the parts before it whose.
  const parts = partsOf(heading)
  if (parts.length < 2 || words.some(isAboutSomeone)) return own
  const half = meaningsOfLast(parts.at(-1)!)[0]
  // persona.nombre.apellidos: each key of a path is a level, and the last is the cell.
  if (half && isHalfOfName(half) && /^[^\s/]+\.[^\s/]+$/.test(heading)) return [{ ...half, plain: words.every((word) => word.concept) }]
  if ((own[0]?.bits ?? 0) >= CLEAR) return own
  const plain = words.every((word) => word.concept)
  const ofPeople = parts.slice(0, -1).every(isOfPeople)
  const last = meaningsOfLast(parts.at(-1)!).filter(({ bare }) => ofPeople || !bare)
  return bestOfEach([...own, ...last.map((m) => ({ ...m, plain }))])
}

const isHalfOfName = ({ field, bits }: HeadingMeaning): boolean =>
  bits >= CLEAR && (field === 'given' || field === 'surname' || field === 'surname1' || field === 'surname2')

/** A whole heading that is listed, as written or but for typing errors. */
function listed(heading: string, bareHeading: string): HeadingMeaning[] {
  const { headings } = lexicon()
  const [folded, bare] = [foldText(heading), foldText(bareHeading)]
  const exact = headings.get(folded) ?? headings.get(folded.replaceAll(' ', '')) ?? headings.get(bare)
  if (exact) return [exact]
  const mended = headings.get(bare.split(' ').map(withoutTypo).join(' '))
  return mended ? [{ ...mended, bits: mended.bits - TYPO }] : []
}

/** What stands in front of brackets, where no word inside them is known. */
function beforeBrackets(bareHeading: string): HeadingMeaning[] {
  const [, front, inside] = /^([^([]*\p{L}[^([]*)[([]([^()[\]]{1,40})[)\]]\s*$/u.exec(bareHeading) ?? []
  if (front === undefined || inside === undefined || wordsOf(inside).some(({ concept }) => concept)) return []
  const words = wordsOf(front)
  if (words.some(({ concept }) => !concept)) return []
  return [...listed(front, front), ...meaningsByRules(words)].map((m) => ({ ...m, bits: m.bits - BRACKETS, plain: false }))
}

function meaningsOfLast(part: string): HeadingMeaning[] {
  const exact = lexicon().headings.get(foldText(part))
  const all = bestOfEach([...(exact ? [exact] : []), ...meaningsByRules(wordsOf(withoutHints(part)))])
  return all.map((m) => ({ ...m, bits: m.bits - LAST_PART }))
}

/** The best reading of each field, the likeliest first. */
function bestOfEach(all: readonly HeadingMeaning[]): HeadingMeaning[] {
  const found = new Map<string, HeadingMeaning>()
  for (const m of all) {
    const key = `${m.field} ${m.kind}`
    if (m.bits >= LEAST && (found.get(key)?.bits ?? 0) < m.bits) found.set(key, m)
  }
  return [...found.values()].sort((x, y) => y.bits - x.bits)
}

/** Does a heading stand over names of people, or parts of names? */
export const isOfNames = (heading: string): boolean => NAMING_FIELDS.has(meaningOf(heading) ?? 'age')
