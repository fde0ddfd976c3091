// Two rows side by side: both names in one reading order, then fact by fact, an event beside a status; marked where the evidence says different.
import { DIFFERS, EQUAL } from '../link/comparison/comparison.ts'
import { comparisonOf } from '../link/comparison/registry.ts'
import { wordsKey } from '../metrics/same-words.ts'
import { FIELDS, NAME_FIELDS, type Field } from '../model/fields.ts'
import { PARTS } from '../report/person-name.ts'
import type { ReportLink } from '../report/schema.ts'
import { factWord, type Lang } from '../words/catalogue.ts'
import type { RawRows, RowRef } from './raw-rows.ts'
import { inOneOrder, wholeName, type WrittenName } from './reading-order.ts'
import { fieldText } from './wording.ts'

export interface SideBySide {
  readonly fact: string
  readonly left: string
  readonly right: string
  readonly differs: boolean
}

/** Fields that say one thing in several ways stand in one line. */
const TOGETHER: readonly (readonly Field[])[] = [
  ['birth_date', 'birth_day', 'birth_month', 'birth_year'],
  ['event', 'status'],
]
/** The serial number of a row says nothing of a person. */
const UNSAID: ReadonlySet<string> = new Set(['source_row'])

/** The lines beneath the name, in the order in which a person is described; columns of unknown meaning last. */
export function linesOf(fields: Iterable<string>): readonly (readonly string[])[] {
  const own = Array.from(new Set(fields)).filter((f) => !NAME_FIELDS.has(f as Field) && !UNSAID.has(f))
  const known = FIELDS.filter((f) => own.includes(f))
  const unknown = own.filter((f) => !known.some((k) => k === f))
  const togetherWith = (f: string) => TOGETHER.find((fields) => fields.some((other) => other === f))
  const lines = new Map<string, readonly string[]>()
  for (const field of [...known, ...unknown]) {
    const together = togetherWith(field)
    lines.set(together?.[0] ?? field, together?.filter((f) => own.includes(f)) ?? [field])
  }
  return [...lines.values()]
}

/** What a line is called: "event / status". */
export const lineText = (fields: readonly string[], lang: Lang): string => fields.map((f) => fieldText(f, lang)).join(' / ')

export const lineCell = (raw: RawRows, ref: RowRef, fields: readonly string[]): string =>
  fields
    .map((f) => raw.cell(ref, f))
    .filter(Boolean)
    .join(' · ')

/** The names, and every line that either row says something in; nothing where rows are not shown. */
export function sideBySide(raw: RawRows, own: RowRef, other: RowRef, link: ReportLink, lang: Lang): SideBySide[] {
  if (!raw.valuesOf(own) || !raw.valuesOf(other)) return []
  const isSaid = (field: string) => Boolean(raw.cell(own, field) || raw.cell(other, field))
  const fields = [...raw.fieldsOf(own.list), ...raw.fieldsOf(other.list)].filter(isSaid)
  const [left, right] = namesOf(raw, own, other)
  const name = { fact: factWord(lang, 'name'), left, right, differs: Boolean(left && right) && namesDiffer(link) }
  const facts = linesOf(fields).map((line) => {
    const [l, r] = [lineCell(raw, own, line), lineCell(raw, other, line)]
    return { fact: lineText(line, lang), left: l, right: r, differs: lineDiffers(line, [l, r], link) }
  })
  return left || right ? [name, ...otherSpellings(raw, own, other, [left, right], lang), ...facts] : facts
}

/** Both say something, and a fact of the line speaks against one person. */
export const lineDiffers = (line: readonly string[], [left, right]: readonly [string, string], link: ReportLink): boolean =>
  Boolean(left && right) && line.some((field) => differ(field, left, right, link))

/** What the two people are called. */
export const namesOf = (raw: RawRows, left: RowRef, right: RowRef): readonly [string, string] =>
  inOneOrder(writtenName(raw, left), writtenName(raw, right))

function writtenName(raw: RawRows, ref: RowRef): WrittenName {
  const whole = raw.cell(ref, 'name')
  const text = raw.nameOf(ref)
  return whole ? wholeName(text) : { text, isOrdered: PARTS.filter((f) => raw.cell(ref, f)).length > 1 }
}

/** Columns of names that say something else than the name that is shown: another script, other parts. */
function otherSpellings(raw: RawRows, own: RowRef, other: RowRef, shown: readonly [string, string], lang: Lang): SideBySide[] {
  const known = shown.map((name) => new Set(wordsKey(name).split(' ')))
  const beyond = (ref: RowRef, field: Field, side: number) => {
    const cell = raw.cell(ref, field)
    return wordsKey(cell)
      .split(' ')
      .every((word) => known[side]?.has(word))
      ? ''
      : cell
  }
  return Array.from(NAME_FIELDS).flatMap((field) => {
    const [left, right] = [beyond(own, field, 0), beyond(other, field, 1)]
    return left || right ? [{ fact: fieldText(field, lang), left, right, differs: false }] : []
  })
}

/** Words of names as explanations call them. */
const NAME_WORDS: ReadonlySet<string> = new Set(['given name', 'later given name', 'surname', 'later surname'])
/** How the names of a kind relate as wholes; one that is left out, or shortened, says nothing else. */
const NAMES_TOGETHER: ReadonlySet<string> = new Set(['given names together', 'surnames together'])
const LEFT_OUT = /left out|initial|not compared/
const NAMES_DIFFER: ReadonlySet<string> = new Set(['names differ', 'given names differ', 'surnames differ'])

/** A word of theirs speaks against one person, or the reason says that they differ. */
export const namesDiffer = ({ explanation = [], reason }: ReportLink): boolean =>
  NAMES_DIFFER.has(reason ?? '') || explanation.some((e) => e.weight < 0 && isOtherName(e.comparison, e.level ?? ''))

const isOtherName = (comparison: string, level: string): boolean =>
  NAME_WORDS.has(comparison) || (NAMES_TOGETHER.has(comparison) && !LEFT_OUT.test(level))

/** Reasons that are about one fact: a row is marked where its reason says that it differs. */
const BY_REASON: Readonly<Record<string, string>> = { 'documents differ': 'document', 'birth dates differ': 'birth_date' }

/** Do facts of a field speak against one person? What is not compared is not marked. */
function differ(field: string, left: string, right: string, link: ReportLink): boolean {
  if (link.conflicts.some((c) => c.field === field) || BY_REASON[link.reason ?? ''] === field) return true
  const compared = comparisonOf(field)
  if (!compared) return false
  if (!link.explanation?.length) return wordsKey(left) !== wordsKey(right)
  const part = link.explanation.find((e) => e.comparison === compared.name)
  return part?.level !== undefined && part.level !== EQUAL && (part.level === DIFFERS || part.weight < 0)
}
