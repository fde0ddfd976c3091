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
import { fusedToken, halvesOf, isFused, isParticle, mayStart, type NameToken } from './tokenise.ts'

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

/** A name, or the column of one of its parts. */
type Block = 'whole' | 'given' | 'surname'

const NONE = -1
const ONE = 1
const HALVES = 2
/** More distinct words than any lists have. */
const MOST_WORDS = 2 ** 26

export class PlainNames {
  /** Words of the name that `read` took last. */
  readonly words = new Int32Array(MOST_BYTES)
  private readonly knowledge: NameKnowledge
  private readonly ids = new ByteIds()
  /** By id of its bytes: a word, or NONE where it means more than its letters. */
  private readonly byBytes: number[] = []
  private readonly tokens: NameToken[] = []
  private bits = { given: new Float64Array(1024), surname: new Float64Array(1024), leaning: new Float64Array(1024) }
  private particle = new Uint8Array(1024)
  /** Of words that `unfused` was asked for: ONE, or HALVES and the first of its two halves; the other follows. */
  private halves = new Int32Array(1024)
  /** Words with particles in front, by what is in front and the word. */
  private readonly fused = new Map<number, number>()
  private readonly parse: PlainParse = { split: 0, surnameFirst: false, secondSplit: 0, secondSurnameFirst: false, behind: 0 }

  constructor(knowledge: NameKnowledge) {
    this.knowledge = knowledge
  }

  /**
   * How many words the first `n` bytes are; 0 where the name has to be cleaned as text. A part of a name may be one word; `isFirst`: no
   * other cell of the part is in front.
   */
  read(bytes: Uint8Array, n: number, block: Block = 'whole', isFirst = true): number {
    if (n > MOST_BYTES) return 0
    let count = 0
    let hasParticle = false
    for (let at = 0; at <= n; at++) {
      const from = at
      at = endOfWord(bytes, at, n)
      if (at < 0) return 0
      const id = this.ids.id(bytes, from, at)
      if (id === this.byBytes.length) this.byBytes.push(this.learn(decodeUtf8(bytes, from, at)))
      const word = this.byBytes[id]!
      if (word === NONE) return 0
      if (this.particle[word]) hasParticle = true
      this.words[count++] = word
    }
    if (hasParticle) {
      // The cell behind this one may go on with what it belongs to.
      if (block !== 'whole' && this.particle[this.words[count - 1]!]) return 0
      count = this.fuse(count, block, isFirst)
    }
    return count > 1 || block !== 'whole' ? count : 0
  }

  /** Fuses particles to what follows, as `tokenise` does; how many words are left. */
  private fuse(count: number, block: Block, isFirst: boolean): number {
    const { words, tokens, particle } = this
    let kept = 0
    let held = NONE
    for (let at = 0; at < count; at++) {
      const word = words[at]!
      if (particle[word] && at + 1 < count) {
        const { text } = tokens[word]!
        const starts = mayStart(block, text, tokens[words[at + 1]!]!.text, count - at)
        if (isFused(text, isFirst && kept === 0, held !== NONE, starts)) {
          held = held === NONE ? word : this.behind(held, word)
          continue
        }
      }
      words[kept++] = held === NONE ? word : this.behind(held, word)
      held = NONE
    }
    return kept
  }

  /** The word with what is held in front of it. */
  private behind(held: number, word: number): number {
    const pair = held * MOST_WORDS + word
    const known = this.fused.get(pair)
    if (known !== undefined) return known
    const made = this.add(fusedToken(this.tokens[held]!.text, this.tokens[word]!.text))
    this.fused.set(pair, made)
    return made
  }

  private learn(raw: string): number {
    const text = lower(raw)
    if (isSpecial(raw, text)) return NONE
    const word = this.add({ text, base: text })
    this.particle[word] = isParticle(text) ? 1 : 0
    return word
  }

  private add({ text, base }: NameToken): number {
    const { knowledge, bits } = this
    const word = this.tokens.length
    if (word === this.particle.length) {
      const size = 2 * word
      this.bits = { given: grown(bits.given, size), surname: grown(bits.surname, size), leaning: grown(bits.leaning, size) }
      this.particle = grown(this.particle, size)
      this.halves = grown(this.halves, size)
    }
    const token = { text, base, known: { given: knowledge.bits(base, 'given'), surname: knowledge.bits(base, 'surname') } }
    this.tokens.push(token)
    this.bits.given[word] = givenBits(base, token.known.given)
    this.bits.surname[word] = token.known.surname ?? UNKNOWN_BITS
    this.bits.leaning[word] = leaning(token, knowledge)
    return word
  }

  token(word: number): NameToken {
    return this.tokens[word]!
  }

  /** Puts a word at its place, or the two given names that it is, run together; gives the place behind. */
  unfused(word: number, into: Int32Array, at: number): number {
    const halves = this.halves[word] || this.halve(word)
    into[at] = halves === ONE ? word : halves - HALVES
    if (halves === ONE) return at + 1
    into[at + 1] = halves - HALVES + 1
    return at + 2
  }

  private halve(word: number): number {
    const halves = halvesOf(this.tokens[word]!, this.knowledge)
    const found = halves ? HALVES + this.add(halves[0]) : ONE
    if (halves) this.add(halves[1])
    this.halves[word] = found
    return found
  }

  leaning(word: number): number {
    return this.bits.leaning[word]!
  }

  /** The likeliest readings of words[from] … words[to − 1], as `parseName` gives them; none is two run together. The result is reused. */
  parsed(words: Int32Array, from: number, to: number, order: number): PlainParse {
    const { given, surname } = this.bits
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

/** Where the word that begins at `at` ends; −1 where it is no word of two and more plain letters. */
function endOfWord(bytes: Uint8Array, from: number, n: number): number {
  let letters = 0
  let at = from
  for (; at < n; at++, letters++) {
    const c = bytes[at]!
    if (c === BLANK) break
    if (c < 0x80 ? (c | 0x20) < 0x61 || (c | 0x20) > 0x7a : c !== LATIN) return -1
    if (c !== LATIN) continue
    const second = bytes[++at]!
    if (at === n || second === TIMES || second === DIVIDED) return -1
  }
  return letters < 2 ? -1 : at
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
