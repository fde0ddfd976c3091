// What the cells of a column say to a field that its heading names: bits for or against.
import type { Field } from '../../model/fields.ts'
import { yesOrNo } from '../../metrics/yes-or-no.ts'
import { table } from '../../platform/tables.ts'
import { foldText } from '../text/fold.ts'
import { type Cells, isPlainDate, namesMonth, nameShares, share } from './cells.ts'
import { conceptOf } from './lexicon.ts'

/** The cells cannot be of the field, whatever the heading says. */
export const AGAINST = -10
/** They are more like another field. */
const DOUBTFUL = -4

type Support = (cells: Cells) => number

/** Bits for or against the field; 0 where the cells leave it open. */
export const support = (field: Field, cells: Cells): number => (cells.values.length ? (SUPPORT[field]?.(cells) ?? 0) : 0)

const unless =
  (isAgainst: (values: readonly string[]) => boolean): Support =>
  ({ values }) =>
    isAgainst(values) ? AGAINST : 0

/** Yes, no and ticks among dates say nothing of the days. */
const ofDates: Support = ({ values }) => {
  const others = values.filter((value) => !yesOrNo(value).says)
  if (others.length && share(others, mayBeDate) < 0.3) return AGAINST
  return share(others, isPlainDate) > 0.8 ? 1 : 0
}
// Notes below a short list stand in its first column, which counts rows.
const ofRowNumbers = unless((values) => share(values, (v) => /\p{L}{3}/u.test(v) && /\s/.test(v)) > 1 / 3)
const hasDigits = (value: string, least: number): boolean => value.replace(/\P{Nd}/gu, '').length >= least

/** Numbers of telephones: with a plus or a code in brackets in front, or written as only they are. */
const PHONE =
  /^\+\d[\d\s().-]{7,}$|^\(0?\d{2,4}\)[\s-]?\d[\d\s-]{5,}$|^0\d{2,3}[-\s/.]\d{3}[-\s.]?(?:\d{4}|\d{2}[-\s.]\d{2})$|^04[12][246]\d{7}$/
/** Numbers of cases are counted within a year: CI-123/2025, 2021-0001, Exp. 45 de 2024. Those of people have more digits. */
const OF_YEAR = /(?<!\d)(?:19[6-9]\d|20[0-4]\d)(?!\d)/
const isCaseNumber = (value: string): boolean => OF_YEAR.test(value) && !/\d{6}/.test(value) && /^\D*\d{1,5}(?:\D+\d{1,5})+\D*$/.test(value)
/** More years than these are years of birth inside numbers of people. */
const MOST_YEARS = 15

/** Telephones or numbers of cases, whatever the heading says. */
function areOtherNumbers(values: readonly string[]): boolean {
  if (share(values, (v) => PHONE.test(v)) > 0.7) return true
  const ofCases = values.filter(isCaseNumber)
  const years = ofCases.map((v) => Number(OF_YEAR.exec(v)![0]))
  return ofCases.length > 0.7 * values.length && Math.max(...years) - Math.min(...years) <= MOST_YEARS && Math.max(...years) > 2010
}

const SUPPORT: Partial<Readonly<Record<Field, Support>>> = {
  name: (cells) => nameSupport(cells),
  given: (cells) => nameSupport(cells, 'given'),
  surname: (cells) => nameSupport(cells, 'surname'),
  surname1: (cells) => nameSupport(cells, 'surname'),
  surname2: (cells) => nameSupport(cells),
  married: (cells) => nameSupport(cells),
  birth_date: ofDates,
  arrest_date: ofDates,
  event_date: ofDates,
  rearrest_date: ofDates,
  registered_date: ofDates,
  last_confirmed: ofDates,
  birth_day: ({ values }) => (share(values, isDay) > 0.8 ? 1 : AGAINST),
  birth_month: ({ values }) => (share(values, isMonth) > 0.8 ? 1 : AGAINST),
  birth_year: ({ values }) => (share(values, isYear) > 0.8 ? 1 : AGAINST),
  age: unless((values) => !values.some((v) => /^\D{0,8}\d{1,3}\b/.test(v))),
  sex: unless((values) => new Set(values.map((v) => v.toLowerCase())).size > 12),
  document: unless((values) => !values.some((v) => hasDigits(v, values.length < 3 ? 1 : 4)) || areOtherNumbers(values)),
  phone: unless((values) => !values.some((v) => /\d{3}/.test(v))),
  source_row: ofRowNumbers,
  row_id: ofRowNumbers,
  // "Estado" is a region or what has become of somebody: its words tell.
  status: ({ values }) => (share(values, saysWhatBecame) < 0.5 ? 0 : 2),
  state: unless((values) => share(values, saysWhatBecame) >= 0.5),
}

function nameSupport(cells: Cells, part?: 'given' | 'surname'): number {
  const { values } = cells
  // Initials are names too, but not cells with more digits than half their letters.
  if (share(values, (v) => 2 * v.replace(/\P{L}/gu, '').length >= v.replace(/\P{Nd}/gu, '').length) < 0.5) return AGAINST
  const isCategory = values.length >= 40 && new Set(values).size < 0.04 * values.length
  if (isCategory) return DOUBTFUL
  const { all, given, surname } = nameShares(cells)
  if (all < 0.3) return 0
  if (part === 'given' && surname > 0.8 && given < 0.1) return DOUBTFUL
  if (part === 'surname' && given > 0.8 && surname < 0.1) return DOUBTFUL
  return 3
}

/** A date with an age or a place behind it, or one of a program: /Date(479433600000)/. */
const WITH_DATE = /^\D{0,12}\d{1,4}([-/.])\d{1,2}\1\d{2,4}(?!\d)\D[^\d]*\d{0,3}[^\d]{0,12}$|^\/Date\(-?\d+\D/

/** Any spelling of a date or of a part of one: digits, and no more letters than a month or a weekday has. */
function mayBeDate(value: string): boolean {
  if (isPlainDate(value) || WITH_DATE.test(value)) return true
  const digits = value.replace(/\d{1,2}:\d{2}.*$/, '').replace(/\P{Nd}/gu, '').length
  if (digits === 0 || digits > 14) return false
  return namesMonth(value) || !/\p{L}{4}/u.test(value)
}

/** A whole number of up to four digits, "12.0" included; NaN for anything else. */
const numberIn = (value: string): number => (/^\d{1,4}(?:[.,]0+)?$/.test(value) ? Number.parseInt(value, 10) : Number.NaN)
const isBetween = (value: string, from: number, to: number): boolean => numberIn(value) >= from && numberIn(value) <= to

const isDay = (value: string): boolean => isBetween(value, 0, 31)
const isMonth = (value: string): boolean => (/^\p{L}+\.?$/u.test(value) ? namesMonth(value) : isBetween(value, 0, 12))
/** Two digits, or four of the last centuries. */
const isYear = (value: string): boolean => isBetween(value, 0, 99) || isBetween(value, 1850, 2100)

const CHECKED = new RegExp(
  '^(?:(?:no|sin|por|nao|a|non|not|un|to be) ?)?(?:verificad[oa]|verificar|confirmad[oa]|confirmar|verified|verify|confirmed|confirm|verifiee?|' +
    'verifier|confirmee?|confirmer)$|^(?:fals[oa]|false|fake|faux|fausse|desmentid[oa]|refuted|debunked|dementie?)$',
)

/** Do the words of a status tell what a source has checked, and not what has become of people: verified, unverified, false? */
export function tellsChecked({ values }: Cells): boolean {
  const isChecked = (value: string) => CHECKED.test(foldText(value))
  return values.some(isChecked) && share(values, isChecked) > 0.8
}

const CONDITIONS: ReadonlySet<string> = new Set(['person', 'release', 'detention', 'charges', 'death'])

/** A word for an event or a status, or one of what happens to detainees. */
export function saysWhatBecame(value: string): boolean {
  const folded = foldText(value)
  return eventWords().has(folded) || folded.split(' ').some((word) => CONDITIONS.has(conceptOf(word)))
}

let events: ReadonlySet<string> | undefined
function eventWords(): ReadonlySet<string> {
  events ??= new Set(
    table('event-words').flatMap(([, word, code]) => (code === 'none' || word!.includes('*') ? [] : [word!.replace('=', '')])),
  )
  return events
}
