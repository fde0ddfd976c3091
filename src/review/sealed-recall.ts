// Earlier decisions, their key and their head → how a plan finds the rows they were about, and what the seals say of them.
import type { Note } from '../model/note.ts'
import type { Recall } from '../model/plan.ts'
import type { ReadDecisions } from './decisions.ts'
import { recall } from './recall.ts'
import { checkSeals } from './seal.ts'

/** What is to be told of decisions that nobody may vouch for. Throws InputError decisions-seal, decisions-head, decisions-cut. */
export function sealNotes(read: ReadDecisions, key: Uint8Array, head: string | null, name: string): Note[] {
  const state = checkSeals(read, key, head, name)
  return state === 'whole' ? [] : [noteOf(state, name)]
}

/** `empty`: without decisions, a key and a head. */
export const noteOf = (state: 'unsealed' | 'headless' | 'empty', name: string): Note => ({
  code: `decisions-${state}`,
  list: name,
  params: { head: `${name}.head`, key: `${name}.key` },
  warning: true,
})

/** `notes` are those of the seals. */
export function recallSealed({ decisions }: ReadDecisions, key: Uint8Array, notes: readonly Note[], name: string): Recall {
  return (facts, tokens) => {
    const found = recall(decisions, key, facts, tokens)
    const none: Note = { code: 'decisions-none', list: name, params: { n: decisions.length, key: `${name}.key` }, warning: true }
    return { pairs: found.pairs, notes: [...notes, ...(found.pairs.length ? [] : [none]), ...found.notes] }
  }
}
