// Codes of a report in words: categories, reasons, conflicts, fields.
import { comparisonOf } from '../link/comparison/registry.ts'
import type { Report, ReportLink, ReportRow } from '../report/schema.ts'
import { TALLIES, wordOf } from '../report/tallies.ts'
import { catalogue, factWord, messageOf, wordFor, wordOfOne, type Lang } from '../words/catalogue.ts'
import { roundChance } from './chance.ts'

/** The category of one person. */
export function categoryText(code: ReportRow['category'], lang: Lang): string {
  const tally = TALLIES.find((t) => t.category === code)
  return tally ? wordOfOne(lang, wordOf(tally.key)) : catalogue(lang).words.page_categoryWithheld
}

/** What stands of a link: that it is one, or that a person is asked. */
export const statusText = (status: ReportLink['status'], lang: Lang): string => catalogue(lang).words[`status_${status}`]

/** Why a row was set aside. */
export const rejectText = ({ code, params = {} }: Report['rejects'][number], lang: Lang): string => messageOf(lang, code, params).what

/** What is counted, where it is said by a code of ours: "left detention"; other words stand as they are. */
export const eventText = (event: string, lang: Lang): string => wordFor(lang, `event_${event}`) ?? event

/** Why a pair does not link by itself. */
export const reasonText = (reason: string, lang: Lang): string => wordFor(lang, `reason_${reason}`) ?? catalogue(lang).words.reason_other

/** Why a link waits for a person; '' where it does not. It does not say how sure the tool is: who decides is not led. */
export function waitingText({ status, reason, explanation }: Waiting, lang: Lang): string {
  switch (status) {
    case 'match':
      return ''
    case 'ambiguous':
      return catalogue(lang).words.ambiguousMark
    case 'possible':
      return reason === 'weight' && speaksAgainst(explanation) ? catalogue(lang).words.outweighed : reasonText(reason ?? '', lang)
  }
}

type Waiting = Pick<ReportLink, 'status' | 'reason' | 'explanation'>

/** Does a fact speak against one person? Then it is not that the facts say too little. */
const speaksAgainst = (explanation: ReportLink['explanation'] = []): boolean =>
  explanation.some((e) => e.comparison !== 'prior' && e.weight <= AGAINST)
/** Bits that a person would see as a difference. */
const AGAINST = -1

/** A chance below this is not what a person should think of. */
const LEAST_SAID = 1 / 10_000
/** From this on the other explanation is the likelier one, and no chance makes it clearer. */
const LIKELIER = 2 / 3

type Doubt = Waiting & Pick<ReportLink, 'risk' | 'against'>

/** What else a pair that waits may be, and how likely: "or a brother or sister: 1 in 40". */
export function otherwiseText({ status, risk, against }: Omit<Doubt, 'reason' | 'explanation'>, lang: Lang): string {
  if (status === 'match' || risk === null || !against) return ''
  const chance = (1 - risk) * 2 ** -against.bits
  if (chance < LEAST_SAID) return ''
  const { words } = catalogue(lang)
  const who = words[`explanation_${against.explanation}`]
  return chance > LIKELIER ? `${words.likelier} ${who}` : `${words.option_or} ${who}${words.colon}${roundChance(chance, lang)}`
}

/** Reasons that say no more than what else the pair may be. */
const SAID_BETTER: ReadonlySet<string> = new Set(['sibling pattern', 'parent pattern', 'common name', 'weight'])

/** Why a link waits and what else it may be, for reports. */
export function doubtText(link: Doubt, lang: Lang): string {
  const otherwise = otherwiseText(link, lang)
  if (!otherwise) return waitingText(link, lang)
  const isSaid = link.status === 'possible' && SAID_BETTER.has(link.reason ?? '')
  return isSaid ? `${catalogue(lang).words.perhapsOne}, ${otherwise}` : `${waitingText(link, lang)}; ${otherwise}`
}

/** What explanations call a field's fact; a field that is not compared by itself goes by its own words. */
export const fieldText = (field: string, lang: Lang): string => factWord(lang, comparisonOf(field)?.name ?? field.replaceAll('_', ' '))

/** A field in words, with the code that --map takes where it is another word. */
export function fieldWithCode(field: string, lang: Lang): string {
  const text = fieldText(field, lang)
  return text === fieldText(field, 'en') ? field : `${text} [${field}]`
}

/** A heading as the report shows it; columns whose heading is not shown have a number. */
export const headingText = (heading: string, lang: Lang): string => heading.replace(/^column (\d+)$/, `${catalogue(lang).words.column} $1`)

/** A fact that differs, by how much, and, where cells are shown, both values. */
export function conflictText(c: ReportLink['conflicts'][number], lang: Lang): string {
  const values = c.left !== undefined && c.right !== undefined ? ` (${c.left} / ${c.right})` : ''
  const distance = distanceText(c.by ?? '', lang)
  return `${fieldText(c.field, lang)}${distance && `, ${catalogue(lang).words.by} ${distance}`}${values}`
}

/** P3D → "3 days". */
export function distanceText(duration: string, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const [, digits = 0, unit] = /^P(\d+)([DY])$/.exec(duration) ?? []
  const n = Number(digits)
  if (!n) return ''
  const [one, many] = unit === 'Y' ? [words.year, words.years] : [words.day, words.days]
  return `${number(n)} ${n === 1 ? one : many}`
}

/** Where a note, a reject or a row stands in its file: ", sheet 2, line 14". */
export function placeText({ sheet, line }: Pick<Report['notes'][number], 'sheet' | 'line'>, lang: Lang): string {
  const { words } = catalogue(lang)
  return `${sheet ? `, ${words.inSheet} ${sheet}` : ''}${line ? `, ${words.page_line} ${line}` : ''}`
}
