// What rows of one person hardly ever fail to have in common with each other, something of it at least: by hashes of it rows of two lists
// are chosen, so that those who belong together are chosen together.
import { textHash } from '../metrics/text-hash.ts'
import type { Facts } from '../model/facts.ts'
import { wordAt, wordCount, type Tokens } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'

/** Hashes are below this. */
export const HASHES = 2 ** 52

/** Gives the hashes of a row's document, day of birth, and each two words of its name by their sounds: ascending, each once. */
export function blocksOf(f: Facts, { code }: Pick<Tokens, 'code'>): (i: number) => readonly number[] {
  return (i) => {
    const blocks = new Set<number>()
    if (f.document[i]! >= 0) blocks.add(textHash(`document ${f.documents.at(f.document[i]!)}`))
    if (f.birth[i]! % 100) blocks.add(textHash(`birth ${f.birth[i]!}`))
    if (f.parseCount[i]) addWords(f, i, code, blocks)
    return [...blocks].sort((a, b) => a - b)
  }
}

function addWords(f: Facts, i: number, code: readonly string[], into: Set<number>): void {
  const at = parseAt(f, i)
  const words = Array.from({ length: wordCount(f.parses, at) }, (_, k) => code[wordAt(f.parses, at, k)]!).sort()
  for (const [k, word] of words.entries()) for (const other of words.slice(k + 1)) into.add(textHash(`name ${word} ${other}`))
}

/** Of rows that share nothing with others none is chosen before the last. */
export const leastOf = (blocks: readonly number[]): number => blocks[0] ?? HASHES - 1
