// Codes of a report in words: categories, reasons, conflicts.
import type { Report, ReportLink, ReportRow } from '../report/schema.ts'
import { TALLIES, wordOf } from '../report/tallies.ts'
import { catalogue, wordFor, type Lang } from '../words/catalogue.ts'
import { roundChance } from './chance.ts'

export function categoryText(code: ReportRow['category'], lang: Lang): string {
  const { words } = catalogue(lang)
  const tally = TALLIES.find((t) => t.category === code)
  return tally ? words[wordOf(tally.key)] : words.page_categoryWithheld
}

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
  return chance > LIKELIER ? `${words.likelier} ${who}` : `${words.option_or} ${who}: ${roundChance(chance, lang)}`
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

export const fieldText = (field: string, lang: Lang): string => wordFor(lang, `field_${field}`) ?? field

/** A fact that differs, by how much, and, where cells are shown, both values. */
export function conflictText(c: ReportLink['conflicts'][number], lang: Lang): string {
  const values = c.left !== undefined && c.right !== undefined ? ` (${c.left} / ${c.right})` : ''
  return `${fieldText(c.field, lang)}${distanceText(c.by ?? '', lang)}${values}`
}

/** P3D → ", by 3 days". */
function distanceText(duration: string, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const [, digits = 0, unit] = /^P(\d+)([DY])$/.exec(duration) ?? []
  const n = Number(digits)
  if (!n) return ''
  const [one, many] = unit === 'Y' ? [words.year, words.years] : [words.day, words.days]
  return `, ${words.by} ${number(n)} ${n === 1 ? one : many}`
}

/** Where a note, a reject or a row stands in its file: ", sheet 2, line 14". */
export function placeText({ sheet, line }: Pick<Report['notes'][number], 'sheet' | 'line'>, lang: Lang): string {
  const { words } = catalogue(lang)
  return `${sheet ? `, ${words.inSheet} ${sheet}` : ''}${line ? `, ${words.page_line} ${line}` : ''}`
}
