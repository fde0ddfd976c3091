// The pipeline. Its steps are those of the README, in order; only this file knows it.
import type { Facts } from './model/facts.ts'
import type { ScopeField } from './model/fields.ts'
import type { Tokens } from './model/name-parse.ts'
import type { Plan, Recall } from './model/plan.ts'
import type { SourceList } from './model/source.ts'
import { findCandidates } from './link/candidates.ts'
import { ALONE, crewOf, withTeam, type Crew, type Workers } from './link/crew.ts'
import { estimateAll } from './link/estimate.ts'
import { insideList, type Inside } from './link/inside.ts'
import { judgeAsEstimated } from './link/judge/pair-judge.ts'
import { applyDecisions } from './link/decided.ts'
import { linkLists, representatives, type LinkOutcome } from './link/link.ts'
import { countNamesakes, withoutNamesakes } from './link/namesakes.ts'
import { findPairs } from './link/pairs.ts'
import { prepareNames } from './link/prepared-names.ts'
import { attributeKey } from './person/attribute.ts'
import { readDate, readInstant } from './person/date.ts'
import { readAllFacts } from './read-facts.ts'
import { foldWords, type Vocabulary } from './person/vocabulary.ts'
import { nameKnowledge } from './names/knowledge.ts'
import { describe, type Audience, type Outcome } from './report/describe.ts'
import type { Report } from './report/schema.ts'
import { bareStatement, compareStatements, type ListedPeople } from './statement/compare.ts'
import { conflictsOf, placesDiffer } from './verdict/conflicts.ts'
import { conserve, type CategoryCounts } from './verdict/conserve.ts'
import { judge } from './verdict/judge.ts'
import { rawValue } from './verdict/raw.ts'
import { satisfies } from './verdict/standing.ts'

export interface Progress {
  (stage: 'duplicates' | 'linking', list: string, done: number, of: number): void
}

/** Reconciles lists and describes the outcome for an audience. Does no I/O of its own. Throws LawBroken. */
export async function reconcile(
  lists: readonly SourceList[],
  plan: Plan,
  audience: Audience = 'working',
  workers: Workers = ALONE,
): Promise<Report> {
  return describe(await reconcileLists(lists, plan, { workers }), audience)
}

type Between = Outcome['between'][number] & LinkOutcome

/** Read facts, find duplicates, link, judge, and prove that no row was lost. At most one list is claimed; it comes first. */
export async function reconcileLists(
  lists: readonly SourceList[],
  plan: Plan,
  { progress = () => {}, workers = ALONE }: { readonly progress?: Progress; readonly workers?: Workers } = {},
): Promise<Outcome> {
  const known = nameKnowledge()
  const words = foldWords(plan.words)
  const settings = { dateOrder: plan.dateOrder, words }
  const { facts, tokens, inside, stands, decided, between } = await withTeam(workers, async (team) => {
    const read = await readAllFacts(lists, known, settings, team)
    const names = prepareNames(read.facts, read.tokens, known)
    return { ...read, ...(await linkAll(lists, plan, read.tokens, crewOf(team, { facts: read.facts, names, plan }), progress)) }
  })

  const moment = (text: string | null) => {
    const day = text ? readDate(text, 'ymd').date : 0
    return day ? { day, minute: readInstant(text!, null) } : null
  }
  const ground = {
    window: { from: moment(plan.window.from), to: moment(plan.window.to) },
    scope: new Map([...plan.scope].map(([field, values]) => [field, values.map((v) => attributeKey(field, v, words))])),
    asOf: lists.map((l) => moment(l.asOf)),
  }
  const verdicts = judge(lists, facts, inside, between, ground, (outcome, via) => {
    const [a, b] = [facts[outcome.left]!, facts[outcome.right]!]
    const raw = rawValue(lists[outcome.left]!, via.a, lists[outcome.right]!, via.b)
    const conflicts = conflictsOf(a, via.a, b, via.b, plan.dateTolerance, raw)
    // A register tells of custody, not of releases: its status and dates are no other version of the event.
    const custody = lists[outcome.right]!.role === 'register'
    return {
      conflicts: custody ? conflicts.filter((c) => c.field !== 'event' && c.field !== 'event_date') : conflicts,
      placeDiffers: placesDiffer(a, via.a, b, via.b),
    }
  })
  const counts = conserve(
    lists.map((l) => l.id),
    lists.map((l) => (l.role === 'register' ? 0 : l.records.length + l.rejects.length)),
    verdicts,
    facts.map((f) => f.n),
  )
  const statements = compareStatements(
    [
      ...plan.statements,
      ...(plan.claim === null ? [] : [bareStatement('claim', plan.claim, 'claimant')]),
      ...(plan.against === null ? [] : [bareStatement('against', plan.against, 'verifier')]),
    ],
    lists.map((list, at) => listedPeople(list, facts[at]!, stands[at]!, counts[at]!, words)),
  )
  return { lists, facts, tokens, plan, inside, between, decided, verdicts, counts, statements }
}

/** Duplicates inside each list, then links between any two. */
async function linkAll(
  lists: readonly SourceList[],
  plan: Plan,
  tokens: Tokens,
  crew: Crew,
  progress: Progress,
): Promise<{ inside: Inside[]; stands: Int32Array[]; decided: ReturnType<Recall>; between: Between[] }> {
  const { facts, names } = crew.shared
  const pairsOfLists = pairsOf(lists)
  const candidates = await findCandidates(pairsOfLists, crew, plan.pairBudget)
  const estimates = await estimateAll(pairsOfLists, crew, plan.estimate, candidates)

  const inside: Inside[] = []
  for (const [at, list] of lists.entries()) {
    const seen = (done: number, of: number) => progress('duplicates', list.id, done, of)
    inside.push(await insideList(crew, at, plan, candidates(at, at), estimates(at, at), seen))
  }
  const stands = facts.map((f, at) => representatives(f.n, inside[at]!.groups))

  const decided = plan.decisions?.(facts, tokens) ?? { pairs: [], notes: [] }
  const between: Between[] = []
  for (const [left, right] of pairsOfLists) {
    const [a, b] = [facts[left]!, facts[right]!]
    const keyed = candidates(left, right)
    const estimated = estimates(left, right)
    const judgePair = judgeAsEstimated(a, b, names, plan, estimated)
    const seen = (done: number, of: number) => progress('linking', lists[right]!.id, done, of)
    const { pairs: found, skippedA, skippedB } = await findPairs(crew, { left, right, judgePair, estimated }, keyed, seen)
    const namesakes = countNamesakes(a, b, found)
    const judged = withoutNamesakes(found, namesakes, [inside[left]!.namesakes, inside[right]!.namesakes])
    const own = decided.pairs.filter((d) => d.left === left && d.right === right)
    const pairs = applyDecisions(judged, own, stands[left]!, stands[right]!, judgePair.weigh)
    const linked = linkLists(a, b, pairs, stands[left]!, stands[right]!, plan.margin)
    between.push({ left, right, judgePair, estimated, skippedA, skippedB, ...linked })
  }
  return { inside, stands, decided, between }
}

/** A list as statements see it: people counted once, and what part of them is linked. */
function listedPeople(list: SourceList, f: Facts, stands: ArrayLike<number>, counts: CategoryCounts, words: Vocabulary): ListedPeople {
  return {
    id: list.id,
    role: list.role,
    source: list.source,
    scope: { ...list.scope, ...(list.asOf ? { cutoff: list.asOf } : {}) },
    people: f.n - counts.DUPLICATE - counts.WITHHELD,
    withheld: Math.max(list.withheld ?? 0, counts.WITHHELD),
    closed: list.closed,
    linked: counts.MATCHED + counts.MATCHED_WITH_CONFLICT,
    count(where) {
      const wanted = Object.entries(where).map(
        ([field, value]) => [field as ScopeField, [attributeKey(field as ScopeField, value, words)]] as const,
      )
      if (wanted.some(([field]) => !list.columns.some((c) => c.field === field))) return null
      let n = 0
      for (let i = 0; i < f.n; i++) if (stands[i] === i && wanted.every(([field, keys]) => satisfies(f, i, field, keys))) n++
      return n
    },
  }
}

/** Every two lists in their order, but no two registers: claimed against verified, verifiers among themselves, both against each register. */
function pairsOf(lists: readonly SourceList[]): [number, number][] {
  return lists.flatMap((a, left) =>
    lists.flatMap((b, right) =>
      left < right && !(a.role === 'register' && b.role === 'register') ? [[left, right] as [number, number]] : [],
    ),
  )
}
