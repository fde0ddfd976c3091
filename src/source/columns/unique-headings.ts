// Headings as columns are called: an empty one by its number, a repeated one with a number behind it.
import type { Params } from '../../model/note.ts'
import { latinLetters } from '../text/lookalike.ts'
import { numberedHeading } from './column-number.ts'
import { meaningOf } from './heading.ts'

interface HeadingNote {
  readonly code: string
  readonly params: Params
}

/** The headings, each once, and what is odd about them. */
export function uniqueHeadings(header: readonly string[]): { names: string[]; notes: HeadingNote[] } {
  const notes: HeadingNote[] = []
  const seen = new Map<string, number>()
  const looks = new Set<string>()
  const names = header.map((raw, i) => {
    const column = i + 1
    const written = raw.trim().normalize('NFC') || numberedHeading(i)
    const name = latinLetters(written)
    if (name !== written) notes.push({ code: 'header-lookalike', params: { column } })
    if (!raw.trim() && header.length > 1) notes.push({ code: 'header-empty', params: { column } })
    const key = name.toLowerCase()
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    const field = meaningOf(name)
    const look = lookOf(name)
    // Dates with one heading have a note of their own.
    if (looks.has(look) && !field?.endsWith('_date'))
      notes.push({ code: 'header-repeated', params: { column, ...(field ? { field } : {}) } })
    looks.add(look)
    return times > 1 ? `${name} (${times})` : name
  })
  return { names, notes }
}

/** What a reader sees of a heading: no accents, no wide letters, no invisible signs. */
const lookOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** A heading without the number that a repeated one gets: of "Fecha (2)", "Fecha". */
export const withoutRepeat = (heading: string): string => heading.replace(/ \(\d+\)$/, '')

/** Position of the heading that this one repeats; undefined where it repeats none. */
export function firstOfRepeated(header: readonly string[], index: number): number | undefined {
  const heading = header[index]!
  const first = / \(\d+\)$/.test(heading) ? header.indexOf(withoutRepeat(heading)) : -1
  return first < 0 ? undefined : first
}
