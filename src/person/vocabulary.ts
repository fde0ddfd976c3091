// A case's own words: events and custody of another domain, and other names of places; folded once.
import type { Words } from '../model/plan.ts'
import { textKey } from './fold.ts'

export interface Vocabulary {
  readonly events: readonly (readonly [word: string, code: string])[]
  readonly held: readonly string[]
  readonly out: readonly string[]
  readonly places: ReadonlyMap<string, string>
}

export function foldWords({ events, held, out, places }: Words): Vocabulary {
  const keys = (words: readonly string[]) => words.map(textKey).filter(Boolean)
  return {
    // Longer words first: "not delivered" before "delivered".
    events: events.flatMap(([code, words]) => keys(words).map((w) => [w, code] as const)).sort((x, y) => y[0].length - x[0].length),
    held: keys(held),
    out: keys(out),
    places: new Map(places.map(([alias, place]) => [textKey(alias), place])),
  }
}

export const NO_WORDS: Vocabulary = { events: [], held: [], out: [], places: new Map() }

/** Does a folded text hold a folded word or phrase as a whole? */
export const says = (key: string, word: string): boolean => ` ${key} `.includes(` ${word} `)
