// Two forms of one given name, each borne on one list only: the lists write it in two ways.
import { jaroWinkler } from '../metrics/jaro-winkler.ts'
import { PairCache } from '../metrics/pair-cache.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { OneList } from './one-list.ts'
import { RELATION, type Relater } from './relate.ts'

/** The most that such forms say, in hundredths of a bit: people of two places may bear two names. */
const MOST = 700
/** Less than this of either form is chance, or one family's, or one person who is listed several times. */
const LEAST = 400
/** So much of both is spent before they are as likely one name as two: alike names that people bear are mostly two. */
const SPENT = 700

/**
 * Hundredths of a bit by which two alike given names are one, written in two ways, rather than brothers' or sisters': all who bear either
 * stand on one list, several of them, more than chance would have it, and neither list has a nearer word. 0 of all other words.
 */
export function otherSpelling({ plain, initial }: Tokens, { only, bits }: OneList, relater: Relater): (a: number, b: number) => number {
  const { given } = bits
  const rivals: number[] = []
  for (let t = 0; t < plain.length; t++) if (given[t]! > 0 && !initial[t]) rivals.push(t)
  /** Is no other word of the other's list nearer that needs an explanation as well? */
  const isNearest = (own: number, other: number): boolean => {
    const relation = relater.relate(own, other, 'given')
    const similarity = jaroWinkler(plain[own]!, plain[other]!)
    return rivals.every((rival) => {
      if (rival === other || only[rival] !== only[other] || !relater.mayHelp(own, rival)) return true
      const near = relater.relate(own, rival, 'given')
      return near >= RELATION.resembles || near > relation || (near === relation && jaroWinkler(plain[own]!, plain[rival]!) <= similarity)
    })
  }
  const find = (a: number, b: number): number => (isNearest(a, b) && isNearest(b, a) ? Math.min(MOST, given[a]! + given[b]! - SPENT) : 0)
  const found = new PairCache(plain.length)
  return (a, b) => {
    if (only[a] === only[b] || given[a]! < LEAST || given[b]! < LEAST) return 0
    return a < b ? found.get(a, b, find) : found.get(b, a, find)
  }
}
