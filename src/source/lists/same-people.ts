// Does a sheet have the same kind of people as another? By its columns, by the words under its names, by what its own name says.
import type { Field } from '../../model/fields.ts'
import type { Role } from '../../model/source.ts'
import { foldHeader } from '../columns/heading.ts'
import type { Part } from './part.ts'
import { sheetStatus } from './sheet-words.ts'

type KnownName = (token: string) => boolean

const NAMES: ReadonlySet<Field> = new Set<Field>(['name', 'given', 'surname', 'surname1', 'surname2'])
/** What only people have. */
const PERSONAL: ReadonlySet<Field> = new Set<Field>([
  'document',
  'birth_date',
  'birth_year',
  'age',
  'sex',
  'alias',
  'arrest_date',
  'event_date',
])
/** Which row it is says nothing of what is in it. */
const COUNTERS: ReadonlySet<Field> = new Set<Field>(['source_row', 'row_id'])
const SAMPLE = 200

/** Share of the filled name cells whose words are mostly known names. */
export const nameShare = (parts: readonly Part[], knownName: KnownName): number => namesSeen(parts, knownName).share

function namesSeen(parts: readonly Part[], knownName: KnownName): { readonly share: number; readonly cells: number } {
  let [named, all] = [0, 0]
  for (const { columns, records } of parts) {
    const names = columns.filter((c) => c.field !== null && NAMES.has(c.field))
    const step = Math.max(1, Math.floor(records.length / SAMPLE))
    for (let i = 0; i < records.length; i += step) {
      const words = names.flatMap((c) => foldHeader(records.cell(i, c.index)).split(' ')).filter((word) => word.length > 2)
      if (!words.length) continue
      all++
      if (2 * words.filter(knownName).length >= words.length) named++
    }
  }
  return { share: all ? named / all : 0, cells: all }
}

const fieldsOf = (parts: readonly Part[]): Set<Field> =>
  new Set(parts.flatMap((p) => p.columns.flatMap((c) => (c.field !== null && !COUNTERS.has(c.field) ? [c.field] : []))))

export const personal = (parts: readonly Part[]): boolean => [...fieldsOf(parts)].some((field) => PERSONAL.has(field))

/** Words under a heading of something else, which only look like names. */
const guessed = (parts: readonly Part[]): boolean =>
  parts.every(({ columns }) =>
    columns.every((c) => c.field === null || !NAMES.has(c.field) || (c.basis === 'content' && !/^column \d+$/.test(c.header))),
  )

/** Tables of one sheet, and what it is called. */
export interface NamedTables {
  readonly name: string
  /** What stands above its header. */
  readonly title: string
  readonly parts: readonly Part[]
}

/** Were they people, hardly any sheet would have so few known names. */
const HARDLY = 0.05

const headingsOf = (parts: readonly Part[]): string => parts.map(({ names }) => names.map(foldHeader).join('|')).join('\n')
/** With all of its headings: a form that was filled once more, whoever is on it. */
const isSameTable = (a: readonly Part[], b: readonly Part[]): boolean => headingsOf(a.slice(0, 1)) === headingsOf(b.slice(0, 1))

/** '' where a sheet has the same kind of people as the main one; no-people where it has none; else why it is not read. */
export function kindOf(sheet: NamedTables, main: NamedTables, role: Role, knownName: KnownName): string {
  const { parts } = sheet
  const [{ share, cells }, known] = [namesSeen(parts, knownName), nameShare(main.parts, knownName)]
  if (!personal(parts) && (!(known >= 0.2 && share >= 0.5 * known) || guessed(parts))) return 'no-people'
  if (personal(parts) && known >= 0.5 && share < 0.2 * known && (1 - known) ** cells < HARDLY && !isSameTable(parts, main.parts))
    return 'no-people'
  if (!isSameStatus(sheetStatus(sheet.name, sheet.title), sheetStatus(main.name, main.title), role)) return 'other-status'
  const others = (p: readonly Part[]) => [...fieldsOf(p)].filter((field) => !NAMES.has(field))
  const [own, theirs] = [others(parts), others(main.parts)]
  const headings = (p: readonly Part[]) =>
    p.flatMap(({ columns }) => columns.flatMap((c) => (c.field === null && c.textKey ? [c.textKey] : [])))
  const common = own.some((field) => theirs.includes(field)) || headings(parts).some((h) => headings(main.parts).includes(h))
  const onlyNames = !own.length || !theirs.length
  return common || onlyNames ? '' : 'other-columns'
}

/** A name that says nothing fits all; one that does fits its like, and its list: a register's people are held, all others out. */
const isSameStatus = (own: string, main: string, role: Role): boolean =>
  own === '' || own === main || (main === '' && own === (role === 'register' ? 'held' : 'out'))
