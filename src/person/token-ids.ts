// Distinct name tokens and their ids.
import { letterMask } from '../metrics/letter-mask.ts'
import { spanishFold } from '../metrics/spanish-fold.ts'
import type { Tokens } from '../model/name-parse.ts'
import type { NameToken } from './tokenise.ts'

export class TokenIds {
  readonly text: string[] = []
  readonly base: string[] = []
  private readonly ids = new Map<string, number>()
  /** Ids of tokens that names share: the same object each time. */
  private readonly shared = new Map<NameToken, number>()

  id(token: NameToken): number {
    const old = this.shared.get(token)
    if (old !== undefined) return old
    const id = this.idOf(token.text, token.base)
    if (token.known) this.shared.set(token, id)
    return id
  }

  idOf(text: string, base: string): number {
    const key = base === text ? text : `${text} ${base}`
    const old = this.ids.get(key)
    if (old !== undefined) return old
    const id = this.text.length
    this.ids.set(key, id)
    this.text.push(text)
    this.base.push(base)
    return id
  }

  /** All tokens so far, with what comparing them needs. */
  finish(): Tokens {
    const plain = this.base.map((b) => b.replaceAll('ñ', 'n').replaceAll('ç', 'c'))
    return {
      text: this.text,
      base: this.base,
      plain,
      code: plain.map(spanishFold),
      mask: Int32Array.from(plain, letterMask),
      // "De la O" is no initial.
      initial: Uint8Array.from(this.text, (text) => (text.length === 1 ? 1 : 0)),
    }
  }
}
