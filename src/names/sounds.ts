// The sounds of name tokens: as they are spelled, without what stands joined in front, and as another orthography would read them.
import { hasOtherSound, otherSoundKey, soundKey } from '../metrics/sound-key.ts'
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'

export interface TokenSounds {
  /** Of each token its sounds, side by side; −1 in a place that is empty. */
  readonly own: Int32Array
  /** Of each token a bit for each of its sounds: tokens without one in common share none. */
  readonly mask: Int32Array
  /** A sound that two tokens share, −1 where there is none. */
  shared(a: number, b: number): number
  /** What the tokens that have a sound sum to, by sound. */
  sums(values: Float64Array): Float64Array
}

/** Sounds that a token has at most. */
export const MOST_SOUNDS = 3
/** An article that is written as one word with the name, also as it sounds: Almasri, Eddin. */
const ARTICLE = /^[aeu](?:l(?=[a-z]{4})|(?=([dnrstz])\1[aeiou][a-z]))/

export function tokenSounds({ text, base, plain, initial }: Tokens, knowledge: NameKnowledge): TokenSounds {
  const ids = new Map<string, number>()
  const own = new Int32Array(MOST_SOUNDS * text.length).fill(-1)
  const mask = new Int32Array(text.length)
  const add = (token: number, place: number, key: string): void => {
    const id = ids.get(key) ?? ids.size
    ids.set(key, id)
    own[MOST_SOUNDS * token + place] = id
    mask[token]! |= 1 << (id & 31)
  }
  for (const [t, word] of plain.entries()) {
    if (initial[t]) continue
    add(t, 0, soundKey(withoutTildes(text[t]!)))
    const bare = text[t] === base[t] ? withoutArticle(word, knowledge) : word
    if (bare !== '') add(t, 1, soundKey(bare))
    if (hasOtherSound(word)) add(t, 2, otherSoundKey(word))
  }
  return {
    own,
    mask,
    shared(a, b) {
      if ((mask[a]! & mask[b]!) === 0) return -1
      for (let x = MOST_SOUNDS * a; x < MOST_SOUNDS * a + MOST_SOUNDS; x++) {
        if (own[x] === -1) continue
        for (let y = MOST_SOUNDS * b; y < MOST_SOUNDS * b + MOST_SOUNDS; y++) if (own[x] === own[y]) return own[x]!
      }
      return -1
    },
    sums(values) {
      const sums = new Float64Array(ids.size)
      for (let t = 0; t < text.length; t++) {
        const [first, second, third] = [own[MOST_SOUNDS * t]!, own[MOST_SOUNDS * t + 1]!, own[MOST_SOUNDS * t + 2]!]
        if (first !== -1) sums[first]! += values[t]!
        if (second !== -1 && second !== first) sums[second]! += values[t]!
        if (third !== -1 && third !== first && third !== second) sums[third]! += values[t]!
      }
      return sums
    },
  }
}

const withoutTildes = (text: string): string => text.replaceAll('ñ', 'n').replaceAll('ç', 'c')

/** Almasri → masri; '' for names as they are known (Alvarez). */
function withoutArticle(word: string, knowledge: NameKnowledge): string {
  if (!ARTICLE.test(word) || knowledge.bits(word, 'given') !== undefined || knowledge.bits(word, 'surname') !== undefined) return ''
  return word.replace(ARTICLE, '')
}
