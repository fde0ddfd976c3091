// Which rows a case is about, by what they state of nationality, sex, place and the like.
import type { Facts } from '../model/facts.ts'
import type { ScopeField } from '../model/fields.ts'
import { isUnknownWord, valueOf } from './values.ts'

/** Field → the keys that are in scope. */
export type Scope = ReadonlyMap<ScopeField, readonly string[]>

/** Does a stated attribute put the row outside? Silence never does, nor does a word that nobody knows, unless the scope is in such words too. */
export function outOfScope(f: Facts, i: number, scope: Scope): boolean {
  for (const [field, wanted] of scope) {
    const value = stated(f, i, field)
    if (!value || (isUnknownWord(value) && !wanted.some(isUnknownWord))) continue
    if (!wanted.some((w) => matches(field, value, w))) return true
  }
  return false
}

/** Does the row state one of these values? For subgroups that are counted on a list. */
export function satisfies(f: Facts, i: number, field: ScopeField, wanted: readonly string[]): boolean {
  const value = stated(f, i, field)
  return value !== '' && wanted.some((w) => matches(field, value, w))
}

const SEX = ['', 'M', 'F']

const stated = (f: Facts, i: number, field: ScopeField): string => (field === 'sex' ? SEX[f.sex[i]!]! : valueOf(f[field], i))

/** One of several nationalities is enough; of places, all words of one are words of the other. */
function matches(field: ScopeField, value: string, wanted: string): boolean {
  if (field === 'sex' || field === 'event') return value === wanted
  if (field === 'nationality') return holdsAny(value.split('+'), wanted.split('+'))
  const [p, q] = [value.split(' '), wanted.split(' ')]
  return holdsAll(p, q) || holdsAll(q, p)
}

const holdsAny = (set: readonly string[], values: readonly string[]): boolean => values.some((v) => set.includes(v))
const holdsAll = (set: readonly string[], values: readonly string[]): boolean => values.every((v) => set.includes(v))
