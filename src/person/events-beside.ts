// What is said of people beside their names or above their rows: "Ana Pérez (sigue detenida)", "Luis Rojas - LIBERADO", a title "Siguen detenidos:".
import type { SourceList } from '../model/source.ts'
import { NAME_FIELDS } from '../model/fields.ts'
import { eventCode, saysStillHeld } from './event-words.ts'
import { textKey } from './fold.ts'
import { isState, mayBeSurname } from './no-name.ts'

/** Events of people who are out of prison. */
export const RELEASES: ReadonlySet<string> = new Set([
  'left_detention',
  'house_arrest',
  'conditional_release',
  'full_release',
  'exile',
  'deportation',
  'pardon',
])

/** More rows are no list that somebody wrote such words on. */
const MOST_ROWS = 20_000

/** An event, and whether its words can only mean that somebody is held still. */
interface Said {
  readonly code: string
  readonly isStill: boolean
}

/** Event code of a row as titles and names tell it, '' where they do not. `read`: event code of a text, '' where it has none. */
export function eventsBeside({ columns, records }: SourceList, read: (raw: string) => string): ((i: number) => string) | null {
  if (records.length > MOST_ROWS) return null
  const known = new Map<string, Said | null>()
  const saidOf = (text: string): Said | null => {
    const found = known.get(text)
    if (found !== undefined) return found
    const key = textKey(text)
    const code = eventCode(key) === undefined ? '' : read(text)
    const said = code ? { code, isStill: saysStillHeld(key) } : null
    known.set(text, said)
    return said
  }
  const names = columns.filter((c) => c.field !== null && NAME_FIELDS.has(c.field)).map((c) => c.index)
  const inName = (i: number) =>
    names
      .flatMap((column) => notesOf(records.cell(i, column)))
      .map(saidOf)
      .find(Boolean) ?? null
  const rows = Array.from({ length: records.length }, (_, i) => i)
  const ofName = trusted(rows.map(inName), false)
  const titles = rows.map((i) => records.section?.(i) ?? '')
  const ofTitle = trusted(titles.map(saidOf), titles.includes(''))
  return [...ofName, ...ofTitle].some(Boolean) ? (i) => ofName[i] || ofTitle[i] || '' : null
}

/**
 * "Detenidos en Yare" above all rows, "(preso político)" beside some names: nouns that stay true of whom they name once they are out. They say
 * held where other rows are told apart from them: said to be out, or above the first title.
 */
function trusted(said: readonly (Said | null)[], hasOthers: boolean): string[] {
  const areToldApart = hasOthers || said.some((one) => one !== null && one.code !== 'held')
  return said.map((one) => (one && (one.isStill || areToldApart || one.code !== 'held') ? one.code : ''))
}

/** What may part a name from a note. */
const PARTED = /[()[\]{}–—:;|,/\n]|\s-+\s|\s-+(?=\p{L})/u

/** What a cell of a name says besides, in brackets, behind a sign, or as its last word: "Ana Pérez LIBERADA". */
function notesOf(cell: string): string[] {
  const [name = '', ...notes] = cell.split(PARTED)
  const words = name.trim().split(/\s+/)
  const last = textKey(words.at(-1) ?? '')
  const endsInState = words.length > 2 && isState(last) && words.slice(1, -1).some((word) => mayBeSurname(textKey(word)))
  return [...notes.map((note) => note.trim()).filter(Boolean), ...(endsInState ? [last] : [])]
}
