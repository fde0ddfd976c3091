// Do the names of some lists have surnames at all? In Burma and Ethiopia every word of a name is somebody's given name.
import type { ByPart } from './by-part.ts'

/** So much of the words of one part stands in the other as often: of lists with surnames seldom half, of those without three quarters and more. */
const LEAST_SHARED = 0.65
/** Fewer words in a part say nothing. */
const ENOUGH = 100

/** By token, how many rows of a list have it in a part of their names. */
interface WordsByPart {
  readonly first: ByPart<Int32Array>
}

/** Where each list uses the same words in any place of a name, they are no surnames: then a name of one word is a given name. */
export const haveNoSurnames = (lists: readonly WordsByPart[]): boolean => lists.length > 0 && lists.every(isSurnameless)

function isSurnameless({ first: { given, surname } }: WordsByPart): boolean {
  const [givens, surnames] = [total(given), total(surname)]
  if (Math.min(givens, surnames) < ENOUGH) return false
  return given.reduce((sum, n, t) => sum + Math.min(n / givens, surname[t]! / surnames), 0) >= LEAST_SHARED
}

const total = (counts: Int32Array): number => counts.reduce((sum, n) => sum + n, 0)
