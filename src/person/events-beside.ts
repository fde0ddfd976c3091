// What is said of people beside their names or above their rows: "Ana Pérez (sigue detenida)", "Luis Rojas - LIBERADO", a title "Siguen detenidos:".
import type { SourceList } from '../model/source.ts'
import { NAME_FIELDS } from '../model/fields.ts'
import type { EVENTS } from '../model/statement.ts'
import { eventCode, saysStillHeld } from './event-words.ts'
import { textKey } from './fold.ts'
import { isKin, isState, isWordOfLists, mayBeSurname } from './no-name.ts'
import { wordSet } from './patterns.ts'

/** Events of people who are out of prison. */
export const RELEASES: ReadonlySet<string> = new Set<(typeof EVENTS)[number]>([
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
    const key = withoutProperNames(textKey(text))
    const isStill = saysStillHeld(key)
    const isTold = eventCode(key) !== undefined && (isStill || !/[?¿]/.test(text))
    const code = isTold ? read(key) : ''
    const said = code ? { code, isStill } : null
    known.set(text, said)
    return said
  }
  const names = columns.filter((c) => c.field !== null && NAME_FIELDS.has(c.field)).map((c) => c.index)
  const inName = (i: number) => {
    const all = names.flatMap((column) => notesOf(records.cell(i, column)).flatMap((note) => saidOf(note) ?? []))
    return all.find((one) => one.isStill) ?? all[0] ?? null
  }
  const rows = Array.from({ length: records.length }, (_, i) => i)
  const ofName = trusted(rows.map(inName), false)
  const titles = rows.map((i) => records.section?.(i) ?? '')
  const ofTitle = trusted(carried(titles, saidOf), titles.includes(''))
  return [...ofName, ...ofTitle].some(Boolean) ? (i) => ofName[i] || ofTitle[i] || '' : null
}

/** Below "Siguen detenidos", titles that say nothing part those who are held by place or sex; "Otros" ends it. */
function carried(titles: readonly string[], saidOf: (title: string) => Said | null): (Said | null)[] {
  let last: Said | null = null
  return titles.map((title) => {
    const isPart = last?.code === 'held' && title !== '' && eventCode(textKey(title)) === undefined
    if (!isPart) last = saidOf(title)
    return last
  })
}

/**
 * "Detenidos en Yare" above all rows, "(preso político)" beside some names: nouns that stay true of whom they name once they are out. They say
 * held where other rows are told apart from them: said to be out, or above the first title.
 */
function trusted(said: readonly (Said | null)[], hasOthers: boolean): string[] {
  const areToldApart = hasOthers || said.some((one) => one !== null && one.code !== 'held')
  return said.map((one) => (one && (one.isStill || areToldApart || one.code !== 'held') ? one.code : ''))
}

/** Words that stand in names of places and groups too: Municipio Libertad, La Libertad, Prensa Libre. */
const LIBERTY = wordSet('libertad libre libres liberte liberdade livre livres liberty freedom free')

/** Says "libre" or "libertad" of people where it stands first, or behind a word that lists say of them: "ya libres", "en libertad". */
function withoutProperNames(key: string): string {
  const words = key.split(' ')
  const isOfPeople = (at: number) => at === 0 || (isWordOfLists(words[at - 1]!) && !(at === 1 && /^(?:el|la)$/.test(words[0]!)))
  return words.filter((word, at) => !LIBERTY.has(word) || isOfPeople(at)).join(' ')
}

/** What may part a name from a note. */
const PARTED = /[()[\]{}–—:;|,/\n]|\s-+\s|\s-+(?=\p{L})/u

/** What a cell of a name says besides, in brackets, behind a sign, or as its last word: "Ana Pérez LIBERADA". */
function notesOf(cell: string): string[] {
  const [name = '', ...notes] = cell.split(PARTED)
  const words = name.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const endsInState = words.length > 2 && isState(textKey(last)) && words.slice(1, -1).some((word) => mayBeSurname(textKey(word)))
  // Libre is a surname where it is written like the name.
  const isApart = !LIBERTY.has(textKey(last)) || styleOf(last) !== styleOf(words[0]!)
  return [...notes.map((note) => note.trim()).filter(isOfPerson), ...(endsInState && isApart ? [last] : [])]
}

const styleOf = (word: string): string => word.replace(/\p{Lu}+/gu, 'A').replace(/\p{Ll}+/gu, 'a')

/** What a note says of its person, it says in its first words. */
const MOST_NOTE_WORDS = 12

/** "Hijo de detenido" tells of somebody else, "El Preso" is a nickname. */
function isOfPerson(note: string): boolean {
  const words = textKey(note).split(' ').slice(0, MOST_NOTE_WORDS)
  const told = words.findIndex((_, at) => eventCode(words.slice(0, at + 1).join(' ')) !== undefined)
  const isNickname = words[0] === 'alias' || (told === 1 && words.length === 2 && /^(?:el|la|the)$/.test(words[0]!))
  return told >= 0 && !isNickname && !words.slice(0, told).some(isKin)
}
