// A token of a name as one text, and back.
import type { Tokens } from '../model/name-parse.ts'
import type { TokenIds } from '../person/token-ids.ts'

/** Its text, and its base behind a blank where that is another one. */
export const wordOf = ({ text, base }: Pick<Tokens, 'text' | 'base'>, token: number): string =>
  text[token] === base[token] ? text[token]! : `${text[token]!} ${base[token]!}`

export function tokenOf(tokens: TokenIds, word: string): number {
  const blank = word.indexOf(' ')
  return blank < 0 ? tokens.idOf(word, word) : tokens.idOf(word.slice(0, blank), word.slice(blank + 1))
}
