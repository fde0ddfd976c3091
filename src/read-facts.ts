// Facts of all lists, each list read by whichever thread is free.
import type { NameKnowledge } from './model/name-parse.ts'
import type { SourceList } from './model/source.ts'
import type { Team } from './link/crew.ts'
import { commonGround, factsOf, mergeFacts, type AllFacts, type CommonGround, type FactSettings, type ListFacts } from './person/facts.ts'
import { receivedList, sentList, type SentList } from './read-lists.ts'

export const READ_FACTS = 'readFacts'

export interface ReadArgs {
  readonly lists: readonly SentList[]
  readonly ground: CommonGround
  readonly settings: FactSettings
}

/** Fewer rows than this are read before another thread has begun. */
const FEW_ROWS = 20_000

/** Records that are held as strings stay on this thread, and so does the whole work where one list is much of it. */
export async function readAllFacts(
  lists: readonly SourceList[],
  known: NameKnowledge,
  settings: FactSettings,
  team: Team,
): Promise<AllFacts> {
  const ground = commonGround(lists)
  const run = (at: number): ListFacts => factsOf(lists[at]!, known, settings, ground)
  const sent = lists.flatMap((list) => sentList({ ...list, notes: [] }) ?? [])
  const many = lists.filter((l) => l.records.length >= FEW_ROWS).length > 1
  const apart = team.beside > 0 && many && sent.length === lists.length
  const read = apart
    ? await team.divide(READ_FACTS, { lists: sent, ground, settings } satisfies ReadArgs, lists.length, run)
    : lists.map((_, at) => run(at))
  return mergeFacts(read)
}

/** The same on another thread. */
export function readPieces({ lists, ground, settings }: ReadArgs, known: NameKnowledge): (piece: number) => ListFacts {
  return (piece) => factsOf(receivedList(lists[piece]!), known, settings, ground)
}
