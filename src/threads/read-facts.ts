// Facts of all lists, each list read by whichever thread is free.
import type { NameKnowledge } from '../model/name-parse.ts'
import type { Plan } from '../model/plan.ts'
import type { SourceList } from '../model/source.ts'
import { nameKnowledge } from '../names/knowledge.ts'
import { commonGround, factsOf, togetherOf, type AllFacts, type CommonGround, type FactSettings, type ListFacts } from '../person/facts.ts'
import { foldWords } from '../person/vocabulary.ts'
import type { Pool } from './pool.ts'
import { receivedList, sentList, type SentList } from './sent-list.ts'
import { worthThreads } from './worth.ts'

export const READ_FACTS = 'readFacts'

export interface ReadArgs {
  readonly lists: readonly SentList[]
  readonly ground: CommonGround
  readonly settings: FactSettings
}

/** Fewer rows than this are read before another thread has begun. */
const FEW_ROWS = 20_000

/** Records that are held as strings stay on this thread, and so does all of the work where only one list is long. */
export async function readAllFacts(lists: readonly SourceList[], { dateOrder, words }: Plan, pool: Pool): Promise<AllFacts> {
  const settings: FactSettings = { dateOrder, words: foldWords(words) }
  const known = nameKnowledge()
  const ground = commonGround(lists)
  const run = (at: number): ListFacts => factsOf(lists[at]!, at, known, settings, ground)
  const sent = lists.flatMap((list) => sentList({ ...list, notes: [] }) ?? [])
  const severalAreLong = lists.filter((l) => l.records.length >= FEW_ROWS).length > 1
  const beside = pool.besideFor(worthThreads(lists.reduce((sum, { records }) => sum + records.length, 0)))
  const isDivided = beside > 0 && severalAreLong && sent.length === lists.length
  const args: ReadArgs = { lists: sent, ground, settings }
  const facts = isDivided ? await pool.divide(READ_FACTS, args, lists.length, run, { beside }) : lists.map((_, at) => run(at))
  return togetherOf(lists, facts)
}

/** The same on another thread. */
export function readPieces({ lists, ground, settings }: ReadArgs, known: NameKnowledge): (piece: number) => ListFacts {
  return (piece) => factsOf(receivedList(lists[piece]!), piece, known, settings, ground)
}
