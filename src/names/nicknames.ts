// Which of the tokens at hand are nicknames of one another.
import type { NameKnowledge } from '../model/name-parse.ts'

/** By token, those that it is a nickname of or that are nicknames of it; undefined where there are none. */
export function nicknamePairs(plain: readonly string[], knowledge: NameKnowledge): readonly (readonly number[] | undefined)[] {
  const tokensOf = new Map<string, number[]>()
  for (const [token, text] of plain.entries()) {
    const same = tokensOf.get(text)
    if (same) same.push(token)
    else tokensOf.set(text, [token])
  }
  const pairs: (number[] | undefined)[] = new Array(plain.length)
  const add = (a: number, b: number) => (pairs[a] ??= []).push(b)
  for (const [nickname, text] of plain.entries()) {
    for (const full of knowledge.shortFor(text)) {
      for (const token of tokensOf.get(full) ?? []) {
        add(nickname, token)
        add(token, nickname)
      }
    }
  }
  return pairs
}
