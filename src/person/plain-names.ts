// Names of plain Latin letters and single blanks, as most are: parsed from bytes and words seen before, as `cleanName` and `parseName` would.
import { grown } from '../metrics/columns.ts'
import { ByteIds } from '../metrics/intern.ts'
import { decodeUtf8 } from '../platform/index.ts'
import { MAX_PART, type NameKnowledge } from '../model/name-parse.ts'
import { isSpecial } from './clean-name.ts'
import { lower } from './fold.ts'
import { givenBits, leaning, UNKNOWN_BITS } from './leaning.ts'
import { MOST_BEHIND, shape } from './parse-name.ts'
import type { TokenIds } from './token-ids.ts'
import { staysOne, type NameToken } from './tokenise.ts'

const BLANK = 0x20
/** First byte of À to ÿ in UTF-8, and the second bytes of what is no letter among them. */
const LATIN = 0xc3
const TIMES = 0x97
const DIVIDED = 0xb7
/** Bytes of a name that is read this way, at most. */
export const MOST_BYTES = 200

/** Two ways to read a name; what is not there has `split` 0. */
export interface PlainParse {
  /** The first `split` words are one part, the others the other. */
  split: number
  surnameFirst: boolean
  secondSplit: number
  secondSurnameFirst: boolean
  /** Bits by which the second is less likely. */
  behind: number
}

export class PlainNames {
  /** Words of the name that `read` took last. */
  readonly words = new Int32Array(MOST_BYTES)
  private readonly knowledge: NameKnowledge
  private readonly ids = new ByteIds()
  /** null: the word means more than its letters. */
  private readonly tokens: (NameToken | null)[] = []
  private bits = { given: new Float64Array(1024), surname: new Float64Array(1024), leaning: new Float64Array(1024) }
  private one = new Uint8Array(1024)
  private readonly parse: PlainParse = { split: 0, surnameFirst: false, secondSplit: 0, secondSurnameFirst: false, behind: 0 }

  constructor(knowledge: NameKnowledge) {
    this.knowledge = knowledge
  }

  /** How many words the first `n` bytes are; 0 where the name has to be cleaned as text. `part`: they are a part of a name, and may be one word. */
  read(bytes: Uint8Array, n: number, part = false): number {
    if (n > MOST_BYTES) return 0
    let count = 0
    for (let at = 0; ; at++) {
      const from = at
      let letters = 0
      for (; at < n; at++, letters++) {
        const c = bytes[at]!
        if (c === BLANK) break
        if (c < 0x80 ? (c | 0x20) < 0x61 || (c | 0x20) > 0x7a : c !== LATIN) return 0
        if (c !== LATIN) continue
        const second = bytes[++at]!
        if (at === n || second === TIMES || second === DIVIDED) return 0
      }
      if (letters < 2) return 0
      const word = this.ids.id(bytes, from, at)
      if (word === this.tokens.length) this.learn(word, decodeUtf8(bytes, from, at))
      if (this.tokens[word] === null) return 0
      this.words[count++] = word
      if (at === n) return count > 1 || part ? count : 0
    }
  }

  private learn(word: number, raw: string): void {
    const text = lower(raw)
    const { knowledge, bits } = this
    if (word === this.one.length) {
      const size = 2 * word
      this.bits = { given: grown(bits.given, size), surname: grown(bits.surname, size), leaning: grown(bits.leaning, size) }
      this.one = grown(this.one, size)
    }
    const special = isSpecial(raw, text)
    const token = { text, base: text, known: { given: knowledge.bits(text, 'given'), surname: knowledge.bits(text, 'surname') } }
    this.tokens.push(special ? null : token)
    this.bits.given[word] = givenBits(text, token.known.given)
    this.bits.surname[word] = token.known.surname ?? UNKNOWN_BITS
    this.bits.leaning[word] = leaning(token, knowledge)
    this.one[word] = staysOne(token) ? 1 : 0
  }

  token(word: number): NameToken {
    return this.tokens[word]!
  }

  /** Is it surely one word, and not two run together? */
  staysOne(word: number): boolean {
    return this.one[word] === 1
  }

  leaning(word: number): number {
    return this.bits.leaning[word]!
  }

  /** The likeliest readings of words[from] … words[to − 1], as `parseName` gives them; null where a word may be two. The result is reused. */
  parsed(words: Int32Array, from: number, to: number, order: number): PlainParse | null {
    const { given, surname } = this.bits
    for (let k = from; k < to; k++) if (!this.one[words[k]!]) return null
    const n = Math.min(to - from, 2 * MAX_PART)
    const { parse } = this
    parse.split = parse.secondSplit = 0
    let best = Infinity
    let second = Infinity
    for (let split = 1; split < n; split++) {
      for (let turn = 0; turn < 2; turn++) {
        const surnameFirst = turn === 1
        const surnames = surnameFirst ? split : n - split
        if (surnames > MAX_PART || n - surnames > MAX_PART) continue
        let cost = shape(n - surnames, surnames) + (surnameFirst ? -order : order) / 2
        for (let k = 0; k < n; k++) cost += ((surnameFirst ? k < split : k >= split) ? surname : given)[words[from + k]!]!
        if (cost < best) {
          second = best
          parse.secondSplit = parse.split
          parse.secondSurnameFirst = parse.surnameFirst
          best = cost
          parse.split = split
          parse.surnameFirst = surnameFirst
        } else if (cost < second) {
          second = cost
          parse.secondSplit = split
          parse.secondSurnameFirst = surnameFirst
        }
      }
    }
    parse.behind = second - best
    if (parse.behind >= MOST_BEHIND) parse.secondSplit = 0
    return parse
  }
}

/** Token ids of plain words, given when they are first asked for. */
export function tokenIdsOf(plain: PlainNames, tokens: TokenIds): (word: number) => number {
  // One more than the id, so that 0 is none.
  let ids = new Int32Array(1024)
  return (word) => {
    if (word >= ids.length) ids = grown(ids, 2 * word)
    if (!ids[word]) ids[word] = tokens.id(plain.token(word)) + 1
    return ids[word]! - 1
  }
}
