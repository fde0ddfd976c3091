// What all comparisons of names share: tokens, how common they are, how they relate.
import type { NameKnowledge, Tokens } from '../model/name-parse.ts'
import { nameFrequencies, type Frequencies, type NameColumns } from '../names/frequencies.ts'
import { createNameComparer, type NameComparer } from '../names/name.ts'
import { createRelater, type Relater } from '../names/relate.ts'

export interface Names {
  readonly tokens: Tokens
  readonly frequencies: Frequencies
  readonly relater: Relater
  readonly comparer: NameComparer
}

/** The names of all lists together. */
export function prepareNames(facts: readonly NameColumns[], tokens: Tokens, knowledge: NameKnowledge): Names {
  const frequencies = nameFrequencies(facts, tokens, knowledge)
  const relater = createRelater(tokens, knowledge, frequencies.common)
  return { tokens, frequencies, relater, comparer: createNameComparer(tokens, knowledge, frequencies, relater) }
}
