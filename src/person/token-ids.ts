// Distinct name tokens and their ids.
import { letterMask } from '../metrics/letter-mask.ts'
import { spanishFold } from '../metrics/spanish-fold.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { NameToken } from './tokenise.ts'

export class TokenIds {
  readonly text: string[] = []
  readonly base: string[] = []
  private readonly ids = new Map<string, number>()
  private readonly known = new Map<NameToken, number>()

  id(token: NameToken): number {
    const seen = this.known.get(token)
    if (seen !== undefined) return seen
    const id = this.idOf(token.text, token.base)
    // Words that names share are the same object each time.
    if (token.known) this.known.set(token, id)
    return id
  }

  idOf(text: string, base: string): number {
    const key = base === text ? text : `${text} ${base}`
    const known = this.ids.get(key)
    if (known !== undefined) return known
    this.ids.set(key, this.text.length)
    this.text.push(text)
    this.base.push(base)
    return this.text.length - 1
  }

  finish(): Tokens {
    const plain = this.base.map((b) => b.replaceAll('ñ', 'n').replaceAll('ç', 'c'))
    return {
      text: this.text,
      base: this.base,
      plain,
      code: plain.map(spanishFold),
      mask: Int32Array.from(plain, letterMask),
      initial: Uint8Array.from(plain, (p) => (p.length === 1 ? 1 : 0)),
    }
  }
}
