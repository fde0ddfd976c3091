// What the cells of a column say of it, whatever stands above them: bits for and against each field.
import type { Field } from '../../model/fields.ts'
import { table } from '../../tables.ts'
import { foldHeader, wordMeaning } from './heading.ts'

/** Is a word known as a given name or surname? With a part: rather as that one than as the other. */
export type KnownName = (token: string, part?: 'given' | 'surname') => boolean

let placeholders: ReadonlySet<string> | undefined

const LONGEST = 60

/** Does a cell stand for "not known"? Such cells count neither for nor against a column. */
export function saysNothing(value: string): boolean {
  // None of them has a figure, and none is long.
  if (value.length > LONGEST || /\d/.test(value)) return false
  placeholders ??= new Set(table('placeholders').map(([, text]) => text!))
  const folded = foldHeader(value)
  return !folded || placeholders.has(folded)
}

/** A sample of a column's cells that say something. */
export interface Cells {
  readonly values: readonly string[]
  readonly known: KnownName
}

export const AGAINST = -10

const share = (values: readonly string[], test: (v: string) => boolean): number =>
  values.length ? values.filter(test).length / values.length : 0

const NUMBERED = /^(?:[VEJPG][-. ]?)?\d{1,3}(?:[. ]?\d{3}){1,3}$|^[VEJPG][-. ]?\d{5,9}$/i
const LETTERED = /^[VE][-. ]?\d[\d. ]{4,}$/i
const PLAIN_DATE =
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$|^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})$|^(?:19|20)\d{6}$|^\d{1,2} de \p{L}+ de \d{4}$/u
const MONTH = /\b(?:ene|jan|feb|fev|mar|abr|apr|avr|may|mai|jun|juin|jul|juil|ago|aug|aou|sep|set|oct|out|nov|dic|dec|dez)[a-z]*\b/
const SEX = /^(?:m|f|h|masculino|femenino|masculin|feminin|feminino|male|female|hombre|mujer|homme|femme|homem|mulher|masc|fem|varon)\.?$/i

/** Any spelling of a date or of a part of one: digits, and no more letters than a month or a weekday has. */
function mayBeDate(value: string): boolean {
  if (PLAIN_DATE.test(value)) return true
  const digits = value.replace(/\P{Nd}/gu, '').length
  if (digits === 0 || digits > 14) return false
  return MONTH.test(foldHeader(value)) || !/\p{L}{4}/u.test(value)
}

/** Bits for or against the field, of a column whose heading speaks of it; 0 where the cells leave it open. */
export function support(field: Field, cells: Cells): number {
  const { values } = cells
  if (!values.length) return 0
  switch (field) {
    case 'name':
    case 'given':
    case 'surname':
    case 'surname1':
    case 'surname2':
    case 'married':
      return nameSupport(field, cells)
    case 'birth_date':
    case 'arrest_date':
    case 'event_date':
    case 'rearrest_date':
    case 'registered_date':
    case 'last_confirmed':
      return share(values, mayBeDate) < 0.3 ? AGAINST : share(values, (v) => PLAIN_DATE.test(v)) > 0.8 ? 1 : 0
    case 'birth_day':
    case 'birth_month':
    case 'birth_year':
      return partShare(field, values) > 0.8 ? 1 : AGAINST
    case 'age':
      return values.some((v) => /^\D{0,8}\d{1,3}\b/.test(v)) ? 0 : AGAINST
    case 'sex':
      return new Set(values.map((v) => v.toLowerCase())).size <= 12 ? 0 : AGAINST
    case 'document':
      return values.some((v) => v.replace(/\D/g, '').length >= (values.length < 3 ? 1 : 4)) ? 0 : AGAINST
    case 'phone':
      return values.some((v) => /\d{3}/.test(v)) ? 0 : AGAINST
    case 'source_row':
    case 'row_id':
      // Notes below a short list stand in its first column.
      return share(values, (v) => /\p{L}{3}/u.test(v) && /\s/.test(v)) > 1 / 3 ? AGAINST : 0
    case 'status':
    case 'state':
      return stateOrStatus(field, values)
    default:
      return 0
  }
}

/** "Estado" is a region or what has become of somebody: its words tell. */
function stateOrStatus(field: 'state' | 'status', values: readonly string[]): number {
  const ofPeople = share(values, (v) => {
    const folded = foldHeader(v)
    return saysWhatBecame(folded) || folded.split(' ').some((w) => CONDITIONS.has(wordMeaning(w)))
  })
  if (ofPeople < 0.5) return 0
  return field === 'status' ? 2 : AGAINST
}
/** A cell that is, as a whole, a word for an event or a status. */
function saysWhatBecame(folded: string): boolean {
  events ??= new Set(
    table('event-words').flatMap(([, word, code]) => (code === 'none' || word!.includes('*') ? [] : [word!.replace('=', '')])),
  )
  return events.has(folded)
}
let events: ReadonlySet<string> | undefined

const CONDITIONS: ReadonlySet<string> = new Set(['person', 'release', 'detention', 'charges', 'death'])

function nameSupport(field: Field, { values, known }: Cells): number {
  // Initials are names too.
  if (share(values, (v) => 2 * v.replace(/\P{L}/gu, '').length >= v.replace(/\P{Nd}/gu, '').length) < 0.5) return AGAINST
  const few = values.length >= 40 && new Set(values).size < 0.04 * values.length
  if (few) return -4
  const { all, given, surname } = nameShares({ values, known })
  if (all < 0.3) return 0
  if (field === 'given' && surname > 0.8 && given < 0.1) return -4
  if ((field === 'surname' || field === 'surname1') && given > 0.8 && surname < 0.1) return -4
  return 3
}

interface NameShares {
  /** Shares of the words that are known as names, and as one part rather than the other. */
  readonly all: number
  readonly given: number
  readonly surname: number
  /** Words of a cell, in the mean. */
  readonly words: number
}

/** Cells that tell what the others are. */
const ENOUGH_NAMES = 150

function nameShares({ values, known }: Cells): NameShares {
  let [all, given, surname, words] = [0, 0, 0, 0]
  const step = Math.max(1, Math.floor(values.length / ENOUGH_NAMES))
  for (let k = 0; k < values.length; k += step)
    for (const word of foldHeader(values[k]!).split(' ')) {
      if (word.length < 3) continue
      words++
      if (!known(word)) continue
      all++
      if (known(word, 'given')) given++
      else if (known(word, 'surname')) surname++
    }
  const n = Math.max(1, words)
  return { all: all / n, given: given / n, surname: surname / n, words: words / Math.max(1, Math.ceil(values.length / step)) }
}

function partShare(field: 'birth_day' | 'birth_month' | 'birth_year', values: readonly string[]): number {
  const [from, to] = field === 'birth_day' ? [0, 31] : field === 'birth_month' ? [0, 12] : [0, 2100]
  return share(values, (v) => {
    const number = /^\d{1,4}(?:[.,]0+)?$/.test(v) ? Number.parseInt(v, 10) : Number.NaN
    if (field === 'birth_month' && /^\p{L}+\.?$/u.test(v)) return MONTH.test(foldHeader(v))
    return number >= from && number <= to && (field !== 'birth_year' || number < 100 || number >= 1850)
  })
}

/** What a column is by its cells alone, whatever its heading says; null where they leave it open. */
export function fieldOfCells(cells: Cells): { readonly field: Field; readonly bits: number } | null {
  const { values } = cells
  if (!values.length) return null
  if (share(values, (v) => /^[^@\s]+@[^@\s]+\.\w+$/.test(v)) > 0.8) return { field: 'email', bits: 6 }
  if (share(values, (v) => LETTERED.test(v)) > 0.6) return { field: 'document', bits: 5 }
  if (isCounter(values)) return { field: 'source_row', bits: 5 }
  if (new Set(values.map((v) => v.toLowerCase())).size === 2 && share(values, (v) => SEX.test(v)) > 0.95) return { field: 'sex', bits: 5 }
  if (share(values, (v) => PLAIN_DATE.test(v)) > 0.8 && yearsOfBirth(values)) return { field: 'birth_date', bits: 4 }
  return nameOfCells(cells)
}

/** Words that are known as names, most of them: a whole name, or one of its parts. */
function nameOfCells(cells: Cells): { readonly field: Field; readonly bits: number } | null {
  const { values } = cells
  const looksSo = share(values, (v) => /^\p{L}[\p{L}\p{M}.,'’ -]{1,}$/u.test(v) && v.split(/\s+/).length <= 8)
  const distinct = new Set(values).size / values.length
  const { all, given, surname, words } = nameShares(cells)
  if (looksSo < 0.7 || all < 0.3) return null
  const both = given > 0.15 && surname > 0.15
  if (words > 1.9 && both && distinct > 0.5) return { field: 'name', bits: 4 * looksSo * distinct * (0.3 + all) }
  if (all < 0.6 || distinct < 0.2) return null
  // A part repeats itself from row to row, and its words are of one kind.
  if (given > 0.75 * all && words < 2.6) return { field: 'given', bits: 4 * looksSo * all }
  if (surname > 0.75 * all && words < 2.6) return { field: 'surname', bits: 4 * looksSo * all }
  return words > 1.5 && distinct > 0.5 ? { field: 'name', bits: 4 * looksSo * distinct * (0.3 + all) } : null
}

/** An "id" that is a number of people's documents: long, and no counter. */
export function looksLikeDocuments({ values }: Cells): boolean {
  const numbers = values.filter((v) => NUMBERED.test(v) && v.replace(/\D/g, '').length >= 6)
  return values.length > 0 && numbers.length / values.length > 0.8 && !isCounter(values)
}

/** Whole numbers that rise by one most of the time. */
function isCounter(values: readonly string[]): boolean {
  if (values.length < 3) return false
  const numbers = values.map((v) => (/^\d{1,9}\.?$/.test(v) ? Number.parseInt(v, 10) : Number.NaN))
  let steps = 0
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[i - 1]!) steps++
  return steps >= 0.95 * (numbers.length - 1) && numbers[numbers.length - 1]! - numbers[0]! <= MOST_STEP * Math.max(1, numbers.length)
}
/** A sample leaves rows out, so that a counter's steps are wide. */
const MOST_STEP = 1500

/** Dates of birth lie decades apart and decades back; dates of events do not. */
function yearsOfBirth(values: readonly string[]): boolean {
  const years = values.map((v) => Number(/(?:19|20)\d\d/.exec(v)?.[0] ?? 0)).filter(Boolean)
  return years.length >= values.length / 2 && spreadLikeBirths(years)
}

/** Years of birth of many people, and not of an event of theirs. */
export function spreadLikeBirths(years: readonly number[]): boolean {
  const sorted = [...years].sort((a, b) => a - b)
  const at = (q: number) => sorted[Math.floor(q * (sorted.length - 1))] ?? 0
  return at(0.5) < 2012 && at(0.9) - at(0.1) >= 8
}

/** Do the cells of one column hold those of another in most rows? Then it is the whole of which that is a part. */
export function holds(whole: readonly string[], part: readonly string[]): boolean {
  let [both, inside] = [0, 0]
  whole.forEach((value, i) => {
    const words = foldHeader(part[i] ?? '')
    if (!value || !words) return
    both++
    const all = new Set(foldHeader(value).split(' '))
    if (words.split(' ').every((w) => all.has(w))) inside++
  })
  return both > 0 && inside / both > 0.6
}
