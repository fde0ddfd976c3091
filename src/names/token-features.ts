// What relating two tokens asks again and again, computed once for each token.
import { consonants } from '../metrics/consonants.ts'
import { romanFold } from '../metrics/roman-fold.ts'
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import { nicknamePairs } from './nicknames.ts'

/** By token id. Equal ids mean equal values, −1 that there is no such value. */
export interface TokenFeatures {
  /** Letters without accents or tildes. */
  readonly plainId: Int32Array
  /** The same with particles in front. */
  readonly fusedId: Int32Array
  /** Spanish sound. */
  readonly codeId: Int32Array
  /** Sound of names romanised from other scripts; of four letters and more. */
  readonly romanId: Int32Array
  /** Consonants. */
  readonly skeletonId: Int32Array
  readonly skeleton: readonly string[]
  /** Spelling variants, as the tables know them. */
  readonly groupId: Int32Array
  /** Share of men among the bearers of the given name, −1 unknown. */
  readonly maleShare: Float64Array
  /** Tokens that it is a nickname of, or that are nicknames of it, as the tables know them; undefined where there are none. */
  readonly nicknames: readonly (readonly number[] | undefined)[]
  areNicknames(a: number, b: number): boolean
}

export function tokenFeatures({ text, plain, code }: Tokens, knowledge: NameKnowledge): TokenFeatures {
  const skeleton = plain.map(consonants)
  const nicknames = nicknamePairs(plain, knowledge)
  return {
    plainId: valueIds(plain),
    fusedId: valueIds(text.map((t) => t.replaceAll('ñ', 'n').replaceAll('ç', 'c'))),
    codeId: valueIds(code),
    romanId: valueIds(plain.map((t) => (t.length >= 4 ? romanFold(t) : undefined))),
    skeletonId: valueIds(skeleton),
    skeleton,
    groupId: valueIds(plain.map((t) => knowledge.variantGroup(t))),
    maleShare: Float64Array.from(plain, (t) => knowledge.maleShare(t) ?? -1),
    nicknames,
    areNicknames: (a, b) => nicknames[a] !== undefined && nicknames[a].includes(b),
  }
}

/** Equal values as equal numbers; undefined is −1. */
function valueIds(values: readonly (string | undefined)[]): Int32Array {
  const ids = new Map<string, number>()
  return Int32Array.from(values, (value) => {
    if (value === undefined) return -1
    const id = ids.get(value) ?? ids.size
    ids.set(value, id)
    return id
  })
}
