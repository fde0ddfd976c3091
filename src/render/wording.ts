// Codes of a report in words: categories, reasons, conflicts.
import type { Report, ReportLink, ReportRow } from '../report/schema.ts'
import { TALLIES, wordOf } from '../report/tallies.ts'
import { catalogue, wordFor, type Lang } from '../words/catalogue.ts'

export function categoryText(code: ReportRow['category'], lang: Lang): string {
  const { words } = catalogue(lang)
  const tally = TALLIES.find((t) => t.category === code)
  return tally ? words[wordOf(tally.key)] : words.page_categoryWithheld
}

/** Why a pair does not link by itself. */
export const reasonText = (reason: string, lang: Lang): string => wordFor(lang, `reason_${reason}`) ?? catalogue(lang).words.reason_other

/** Why a link waits for a person; '' where it does not. */
export function waitingText({ status, reason }: Pick<ReportLink, 'status' | 'reason'>, lang: Lang): string {
  switch (status) {
    case 'match':
      return ''
    case 'ambiguous':
      return catalogue(lang).words.ambiguousMark
    case 'possible':
      return reasonText(reason ?? '', lang)
  }
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
