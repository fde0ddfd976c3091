// What a ledger says of itself: figures replaced, figures passed on and changed, figures that cannot both hold, parts of a whole, and what was left unsaid.
import type { Finding, JudgedStatement, ListedPeople, Question, StatedComparison } from '../model/statement-outcome.ts'
import type { Quantity, Statement } from '../model/statement.ts'
import { compareFigures, figureOf, peopleOf } from './figure.ts'
import { ownList, pairsOf, sameSpeaker, targetsOf, type Ledger } from './ledger.ts'
import { ask } from './questions.ts'
import { ends } from './range.ts'

/** A claimant's figure and the claimant's own list do not agree. */
export const listDisagrees = (s: Statement, own: ListedPeople): Finding => ({
  code: 'LIST_COUNT_DISAGREE',
  statements: [s.id],
  params: { list: own.id, figure: s.figure, people: peopleOf(own, s) },
})

/** A claim and a verifier's figure of the same scope are apart. */
export const gapToStatement = (claim: Statement, check: Statement, { gap }: StatedComparison): Finding => ({
  code: 'COUNT_GAP',
  statements: [claim.id, check.id],
  params: { figure: claim.figure, other: check.figure, ...(gap ? ends(gap) : {}) },
})

/** A claim and a verified list of the same scope are apart. */
export const gapToList = (claim: Statement, list: ListedPeople): Finding => ({
  code: 'COUNT_GAP',
  statements: [claim.id, list.id],
  params: { figure: claim.figure, list: list.id, other: list.people + list.withheld },
})

/** What nobody said of a statement, and the question to its speaker; of a figure that was replaced nobody is asked. */
export function omissions({
  statement: s,
  support,
  supersededBy,
}: JudgedStatement): { readonly finding: Finding; readonly question: Question | null }[] {
  const omission = (code: 'NO_NAMES' | 'CHARGES', asks: Question['asks']) => ({
    finding: { code, statements: [s.id], params: { figure: s.figure, speaker: s.speaker } },
    question: supersededBy === null ? ask(s, asks) : null,
  })
  return [
    ...(support?.result === 'unverifiable' && support.reasons.includes('NO_NAMES') ? [omission('NO_NAMES', 'names')] : []),
    ...(s.chargesDropped === 'unknown' || s.chargesDropped === 'some' ? [omission('CHARGES', 'charges')] : []),
  ]
}

/** What a statement does to the one it replaces, repeats or is a part of. */
export const changesBy = (s: Statement, ledger: Ledger): Finding[] => [
  ...revisions(s, ledger),
  ...drifts(s, ledger),
  ...(isPart(s) ? subgroup(s, ledger) : []),
]

const isPart = (s: Statement): boolean =>
  s.aggregation === 'subgroup' || Object.keys(s.where).length > 0 || targetsOf(s, 'subset_of').length > 0

const sameQuantity = (x: Quantity, y: Quantity): boolean => x.min === y.min && x.max === y.max && x.value === y.value

/** A speaker replaced a figure by another one; the reader of the ledger refuses to let anybody else do so. */
const revisions = (s: Statement, ledger: Ledger): Finding[] =>
  others(s, 'supersedes', ledger)
    .filter((old) => !sameQuantity(old.quantity, s.quantity))
    .map((old) => ({ code: 'REVISED', statements: [old.id, s.id], params: { speaker: s.speaker, from: old.figure, to: s.figure } }))

/** Somebody passed a figure on, and it changed. */
const drifts = (s: Statement, ledger: Ledger): Finding[] =>
  others(s, 'restates', ledger)
    .filter((original) => !sameQuantity(original.quantity, s.quantity))
    .map((original) => ({
      code: 'RELAY_DRIFT',
      statements: [original.id, s.id],
      params: { speaker: s.statedBy ?? s.speaker, from: original.figure, to: s.figure },
    }))

const others = (s: Statement, type: Parameters<typeof targetsOf>[1], { byId }: Ledger): Statement[] =>
  targetsOf(s, type).flatMap((id) => byId.get(id) ?? [])

/** A part of a figure, counted on the lists of whoever said it; parts are never added to the whole. */
function subgroup(s: Statement, ledger: Ledger): Finding[] {
  const own = ownList(s, ledger)
  const on = own ? [own] : ledger.lists.filter((l) => sameSpeaker(l.source, s.speaker))
  const where = Object.entries(s.where)
    .map(([field, value]) => `${field} ${value}`)
    .join(', ')
  const [of] = targetsOf(s, 'subset_of')
  const base = { figure: s.figure, where, ...(of ? { of } : {}) }
  const finding = (params: Finding['params']): Finding => ({ code: 'SUBGROUP', statements: [s.id], params })
  const counted = on.flatMap((l) => {
    const n = l.count(s.where)
    return n === null ? [] : [finding({ ...base, list: l.id, n })]
  })
  return counted.length ? counted : [finding(base)]
}

/** One speaker, one scope, two figures that cannot both hold, and neither replaces the other. */
export function selfContradictions({ statements, supersededBy }: Ledger): Finding[] {
  return pairsOf(statements.filter((s) => !supersededBy.has(s.id)))
    .filter(([x, y]) => x.speaker === y.speaker && compareFigures(figureOf(x), figureOf(y)).result === 'incompatible')
    .map(([x, y]) => ({
      code: 'SELF_CONTRADICTION',
      statements: [x.id, y.id],
      params: { speaker: x.speaker, from: x.figure, to: y.figure },
    }))
}
