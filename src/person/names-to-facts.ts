// Raw names alone → the smallest facts that comparing names needs.
import { int32 } from '../metrics/columns.ts'
import type { Facts } from '../model/facts.ts'
import { markRomanised, NAME_FLAG, PARSE_STRIDE, USUAL_SLOTS, type NameKnowledge, type Tokens } from '../model/name-parse.ts'
import { parseAt, type ParseRows } from '../model/parse-rows.ts'
import { cleanName, type CleanName } from './clean-name.ts'
import { parseName } from './parse-name.ts'
import { writeParse } from './parsed-names.ts'
import { TokenIds } from './token-ids.ts'

export interface NameFacts {
  readonly facts: Pick<Facts, 'n' | keyof ParseRows | 'parseCount'>
  readonly tokens: Tokens
  readonly cleaned: readonly CleanName[]
  /** Token ids of each name in the order written. */
  readonly words: readonly (readonly number[])[]
}

/** A row for each name. */
export function namesToFacts(names: readonly string[], knowledge: NameKnowledge): NameFacts {
  const cleaned = names.map((name) => cleanName(name))
  const ids = new TokenIds()
  const rows = { slots: USUAL_SLOTS, parses: int32(names.length * USUAL_SLOTS * PARSE_STRIDE).fill(-1), packed: null }
  const { parses } = rows
  const parseCount = Uint8Array.from(cleaned, (clean, i) => {
    const found = parseName(clean, 0, knowledge)
    for (const [p, parse] of found.entries()) {
      const at = parseAt(rows, i, p)
      writeParse(parses, at, parse, ids)
      if (clean.flags & NAME_FLAG.romanised) markRomanised(parses, at)
    }
    return found.length
  })
  const words = cleaned.map(({ tokens }) => tokens.map((token) => ids.id(token)))
  return { facts: { n: names.length, ...rows, parseCount }, tokens: ids.finish(), cleaned, words }
}
