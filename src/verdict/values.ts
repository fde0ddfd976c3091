// Interned values of a row, as text.
import { UNKNOWN_WORD, type Facts, type Ids } from '../model/facts.ts'

/** '' where it is missing. */
export const valueOf = ({ id, values }: Ids, i: number): string => (id[i]! < 0 ? '' : values[id[i]!]!)

export const eventOf = (f: Facts, i: number): string => valueOf(f.event, i)

/** A word that nobody knows: it is no difference from any other and puts nobody out of scope. */
export const isUnknownWord = (value: string): boolean => value.includes(UNKNOWN_WORD)
