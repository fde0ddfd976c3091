// What the headings say their columns may hold, weighed by what the cells say to it.
import { type Field, NAME_FIELDS } from '../../model/fields.ts'
import { foldText } from '../text/fold.ts'
import { AGAINST, support, tellsChecked } from './cell-support.ts'
import { spreadLikeBirths } from './cells.ts'
import type { Candidate, Columns } from './columns.ts'
import { looksLikeDocuments } from './field-of-cells.ts'
import { CLEAR, meaningOf, readHeading } from './heading.ts'
import { conceptOf, type HeadingMeaning } from './lexicon.ts'
import { firstOfRepeated, withoutRepeat } from './unique-headings.ts'

/** With fewer bits a column is not taken for a field. */
const ENOUGH = 3
/** What an open heading loses where the cells say what it is of. */
const OPEN = -2

/** Candidates of all columns that hold nothing yet. Columns that headings rule out get their reason. */
export function headingCandidates(columns: Columns): Candidate[] {
  const repeated = repeatedDates(columns)
  const others = groupsOfOthers(columns.header)
  return columns.open().flatMap(({ index, header }) => {
    const first = firstOfRepeated(columns.header, index)
    if (repeated.has(foldText(header)) || (first !== undefined && repeated.has(foldText(columns.header[first]!)))) {
      columns.update(index, { textKey: '', evidence: { because: 'repeated heading', bits: 0, alternatives: [] } })
      return []
    }
    if (others.has(groupOf(header)[0])) {
      columns.update(index, { evidence: { because: 'somebody else', bits: 0, alternatives: [] } })
      return []
    }
    return first === undefined ? candidatesOf(columns, index, header) : []
  })
}

function candidatesOf(columns: Columns, index: number, heading: string): Candidate[] {
  const [best, ...others] = readHeading(heading)
  if (!best || best.field === null) return []
  const found = [best, ...others].flatMap((meaning) => weighed(columns, index, heading, meaning))
  if (!found.length && best.bits >= CLEAR && !best.open) {
    const alternatives = [{ field: best.field, bits: 0 }]
    columns.update(index, { evidence: { because: 'cells say otherwise', bits: 0, alternatives } })
  }
  return found
}

function weighed(columns: Columns, index: number, heading: string, meaning: HeadingMeaning): Candidate[] {
  if (meaning.field === null) return []
  const cells = columns.cells(index)
  if (meaning.field === 'event' && tellsWhatRowsAre(heading, cells.values)) return []
  const isDocument = meaning.field === 'row_id' && foldText(heading) === 'id' && looksLikeDocuments(cells)
  const isChecked = meaning.field === 'status' && tellsChecked(cells)
  const field = isDocument ? 'document' : isChecked ? 'verification' : meaning.field
  const bits = meaning.bits + support(field, cells) + (meaning.open ? openSupport(columns, index, field) : 0)
  const { kind, bare } = meaning
  return bits >= ENOUGH ? [{ index, field, kind, bits, bare, because: 'heading' }] : []
}

/** `"type": "detainee"` on every record says what a record is, as programs write it, and nothing of an event. */
const tellsWhatRowsAre = (heading: string, values: readonly string[]): boolean =>
  /^(?:type|tipo|kind|record type)$/.test(foldText(heading)) &&
  new Set(values).size === 1 &&
  /^(?:person|persona|people|detainees?|prisoners?|inmates?|detenid[oa]s?|pres[oa]s?|victims?|victimas?|detenus?|detid[oa]s?|records?)$/.test(
    foldText(values[0] ?? ''),
  )

/** Headings of dates that stand over two columns: nothing tells which date is which. Folded. */
function repeatedDates(columns: Columns): ReadonlySet<string> {
  const repeated = columns.open().flatMap(({ index }) => firstOfRepeated(columns.header, index) ?? [])
  const headings = repeated.map((index) => columns.header[index]!)
  return new Set(headings.filter((heading) => meaningOf(heading)?.endsWith('_date')).map(foldText))
}

/** What a group of the person's own columns may be called. */
const OWN_CONCEPTS: ReadonlySet<string> = new Set(['person', 'group', 'name', 'names', 'full', 'id', 'document', 'birth'])

/** Who asks for somebody; where nobody else is named, the person of the list. */
const ASKING =
  /^(?:(?:persona|person|pessoa|personne) )?(?:solicitante|applicant|requerente|beneficiari[oa]|respondent|encuestad[oa]|titular)s?$/

/** Where one of two groups with the same name columns is called the victim or the detainee, the other is somebody else, whoever that is. */
function groupsOfOthers(header: readonly string[]): ReadonlySet<string> {
  const grouped = header.map(groupOf).filter(([group, heading]) => group && isNameHeading(heading))
  const ofPerson = new Set(grouped.flatMap(([group, heading]) => (conceptsOf(group).includes('person') ? [foldText(heading)] : [])))
  const groups = new Set(grouped.filter(([group]) => conceptsOf(group).includes('person')).map(([group]) => group))
  const isOther = (group: string) =>
    !conceptsOf(group).some((concept) => OWN_CONCEPTS.has(concept)) || (groups.size > 1 && ASKING.test(foldText(group)))
  const others = grouped.filter(([group, heading]) => ofPerson.has(foldText(heading)) && isOther(group))
  return new Set(others.map(([group]) => group))
}

/** The title above a heading, and the heading: of "Víctima / Nombre", both. */
function groupOf(header: string): readonly [group: string, heading: string] {
  const [sign, at] = header.includes(' / ') ? [' / ', header.indexOf(' / ')] : ['/', header.indexOf('/')]
  return at < 0 ? ['', header] : [header.slice(0, at), withoutRepeat(header.slice(at + sign.length))]
}

const conceptsOf = (text: string): string[] => foldText(text).split(' ').map(conceptOf)

function isNameHeading(heading: string): boolean {
  const field = meaningOf(heading)
  return field !== undefined && NAME_FIELDS.has(field)
}

/** What the cells say to a heading that leaves open what it is a part of. */
function openSupport(columns: Columns, index: number, field: Field): number {
  // "Estado" is what has become of people where its words say so.
  if (field === 'status') return support('status', columns.cells(index)) > 0 ? 0 : AGAINST
  if (field === 'birth_year') return isYearOfBirth(columns, index) ? OPEN : AGAINST
  // A day or a month is one of birth where the year of birth stands beside it.
  const beside = [index - 2, index - 1, index + 1, index + 2]
  return beside.some((at) => isOpenYear(columns.header[at]) && isYearOfBirth(columns, at)) ? OPEN : AGAINST
}

function isOpenYear(heading: string | undefined): boolean {
  const meaning = heading === undefined ? undefined : readHeading(heading)[0]
  return meaning?.open === true && meaning.field === 'birth_year'
}

const isYearOfBirth = (columns: Columns, index: number): boolean =>
  spreadLikeBirths(columns.cells(index).values.map(Number)) || agesFit(columns, index)

/** Is there a column of ages that give one sum, or nearly, with the years of their rows? */
function agesFit(columns: Columns, index: number): boolean {
  const years = columns.sample(index)
  return columns.header.some((heading, at) => {
    if (at === index || readHeading(heading)[0]?.field !== 'age') return false
    const sums = columns.sample(at).flatMap((age, i) => {
      const year = years[i]!
      return /^\d{1,3}$/.test(age) && /^\d{4}$/.test(year) ? [Number(age) + Number(year)] : []
    })
    const middle = [...sums].sort((a, b) => a - b)[Math.floor(sums.length / 2)] ?? 0
    return sums.length > 2 && sums.filter((s) => Math.abs(s - middle) <= 1).length > 0.8 * sums.length
  })
}
