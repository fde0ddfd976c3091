// Statements against statements and against lists: what may be compared, what supports what, what contradicts itself, what to ask.
import type { Quantity, Statement } from '../model/statement.ts'
import type {
  Finding,
  Gate,
  JudgedStatement,
  ListedPeople,
  Question,
  Range,
  StatedComparison,
  StatementOutcome,
  Support,
} from '../model/statement-outcome.ts'
import { gateOf, isOpen, reasonsOf, type Scoped } from './gate.ts'
import { intervalOf, targetsOf } from './ledger.ts'
import { parseQuantity } from './quantity.ts'
import { leavesOpen, once } from './questions.ts'

/** A bare figure of the command line: nothing but its number is known. */
export function bareStatement(id: string, verbatim: string, side: 'claimant' | 'verifier'): Statement {
  return {
    id,
    speaker: id,
    statedBy: null,
    side,
    madeAt: '',
    verbatim,
    quantity: parseQuantity(verbatim),
    scope: {},
    fromBasis: 'unknown',
    aggregation: null,
    counts: 'events',
    where: {},
    relations: [],
    complete: false,
    names: { published: 'unknown', list: null, withheld: null },
    chargesDropped: null,
  }
}

export function compareStatements(statements: readonly Statement[], lists: readonly ListedPeople[]): StatementOutcome {
  const byId = new Map(statements.map((s) => [s.id, s]))
  const superseded = new Map(statements.flatMap((s) => targetsOf(s, 'supersedes').map((target) => [target, s.id] as const)))
  const disputed = (s: Statement) => statements.filter((o) => targetsOf(o, 'disputes').includes(s.id)).map((o) => o.id)
  // A stock of people held is no count of releases; parts are told under their whole.
  const flows = statements.filter((s) => s.aggregation !== 'subgroup' && s.aggregation !== 'stock')
  const claims = flows.filter((s) => s.side === 'claimant')
  const checks = flows.filter((s) => s.side === 'verifier')
  const claimedList = lists.find((l) => l.role === 'claimed')
  const ownList = (s: Statement): ListedPeople | undefined =>
    lists.find((l) => l.id === s.names.list) ??
    (s.side === 'claimant' && claimedList && (claims.length === 1 || sameSpeaker(claimedList.source, s.speaker)) ? claimedList : undefined)

  const comparisons: StatedComparison[] = []
  const findings: Finding[] = []
  const questions: Question[] = []
  const ask = (s: Statement, asks: Question['asks'], other?: string) =>
    questions.push({ speaker: s.speaker, statement: s.id, asks, figure: s.verbatim, ...(other ? { other } : {}) })
  const askWhatIsOpen = (s: Statement, gate: Gate) => {
    for (const d of ['window', 'event', 'population', 'cutoff', 'geography'] as const)
      if (gate[d] === 'unknown' && leavesOpen(s, d)) ask(s, d)
  }

  for (const s of statements) {
    const own = ownList(s)
    if (own && s.side === 'claimant' && own.role === 'claimed') comparisons.push(againstOwnList(s, own))
    if (comparisons.at(-1)?.left === s.id && comparisons.at(-1)?.result === 'incompatible')
      findings.push({
        code: 'LIST_COUNT_DISAGREE',
        statements: [s.id],
        params: { list: own!.id, figure: s.verbatim, people: peopleOf(own!, s) },
      })
  }
  for (const claim of claims) {
    for (const check of checks) {
      // A kept series: what was replaced is compared no more.
      if (superseded.has(claim.id) || superseded.has(check.id)) continue
      const found = compare(claim.id, scoped(claim), intervalOf(claim), check.id, scoped(check), intervalOf(check))
      comparisons.push(found)
      if (found.result === 'not_comparable' && found.gate) {
        askWhatIsOpen(claim, found.gate)
        askWhatIsOpen(check, found.gate)
      }
      if (found.result === 'incompatible') findings.push(gapFinding(claim, check, found))
    }
    for (const list of lists.filter((l) => l.role === 'verified')) {
      const found = compare(
        claim.id,
        scoped(claim),
        intervalOf(claim),
        list.id,
        { scope: list.scope, startStated: true },
        {
          min: list.people + list.withheld,
          max: list.closed ? list.people + list.withheld : null,
        },
      )
      comparisons.push(found)
      if (found.result === 'not_comparable' && found.gate) askWhatIsOpen(claim, found.gate)
      if (found.result === 'incompatible')
        findings.push({
          code: 'COUNT_GAP',
          statements: [claim.id, list.id],
          params: { figure: claim.verbatim, list: list.id, other: list.people + list.withheld },
        })
    }
    const { quantity } = claim
    if (quantity.min === null && quantity.max === null) ask(claim, 'number')
  }

  const judged = statements.map((s): JudgedStatement => {
    const own = ownList(s)
    const support = claims.includes(s) ? supportOf(s, own, comparisons, byId, lists) : null
    if (support?.result === 'unverifiable' && support.reasons.includes('NO_NAMES')) {
      findings.push({ code: 'NO_NAMES', statements: [s.id], params: { figure: s.verbatim, speaker: s.speaker } })
      ask(s, 'names')
    }
    if (s.chargesDropped === 'unknown' || s.chargesDropped === 'some') {
      findings.push({ code: 'CHARGES', statements: [s.id], params: { figure: s.verbatim, speaker: s.speaker } })
      ask(s, 'charges')
    }
    return { statement: s, support, disputedBy: disputed(s), supersededBy: superseded.get(s.id) ?? null }
  })

  for (const s of statements) {
    for (const target of targetsOf(s, 'supersedes')) {
      const old = byId.get(target)!
      if (old.speaker === s.speaker && !sameQuantity(old.quantity, s.quantity))
        findings.push({ code: 'REVISED', statements: [target, s.id], params: { speaker: s.speaker, from: old.verbatim, to: s.verbatim } })
    }
    for (const target of targetsOf(s, 'restates')) {
      const original = byId.get(target)!
      if (!sameQuantity(original.quantity, s.quantity))
        findings.push({
          code: 'RELAY_DRIFT',
          statements: [target, s.id],
          params: { speaker: s.statedBy ?? s.speaker, from: original.verbatim, to: s.verbatim },
        })
    }
    if (s.aggregation === 'subgroup' || Object.keys(s.where).length) findings.push(...subgroup(s, ownList(s), lists))
  }
  findings.push(...selfContradictions(statements, superseded), ...stockAndFlow(statements))
  for (const pair of overlaps(statements, superseded)) {
    findings.push(pair.finding)
    if (pair.finding.code === 'OVERLAP_UNKNOWN') ask(pair.later, 'overlap', pair.earlier.verbatim)
  }
  return { judged, comparisons, findings, questions: once(questions) }
}

const scoped = (s: Statement): Scoped => ({ scope: s.scope, startStated: s.fromBasis === 'stated' })
const sameSpeaker = (x: string | null, y: string): boolean => x !== null && x.trim().toLowerCase() === y.trim().toLowerCase()
const sameQuantity = (x: Quantity, y: Quantity): boolean => x.min === y.min && x.max === y.max && x.value === y.value

function compare(left: string, x: Scoped, p: Range, right: string, y: Scoped, q: Range): StatedComparison {
  const gate = gateOf(x, y)
  if (!isOpen(gate)) return { left, right, result: 'not_comparable', gap: null, gate, reasons: reasonsOf(gate) }
  if ((p.min === null && p.max === null) || (q.min === null && q.max === null))
    return { left, right, result: 'not_comparable', gap: null, gate, reasons: ['NO_NUMBER'] }
  const apart = (p.min !== null && q.max !== null && p.min > q.max) || (p.max !== null && q.min !== null && p.max < q.min)
  return { left, right, result: apart ? 'incompatible' : 'compatible', gap: apart ? difference(p, q) : null, gate, reasons: [] }
}

/** Left less right as a range. */
function difference(p: Range, q: Range): Range {
  return { min: p.min === null || q.max === null ? null : p.min - q.max, max: p.max === null || q.min === null ? null : p.max - q.min }
}

/** People of a list with those whose names its maker, or the statement it stands for, says were held back. */
const peopleOf = (list: ListedPeople, s: Statement): number => list.people + Math.max(list.withheld, s.names.withheld ?? 0)

/** A claimant's figure against the claimant's own list: one scope by their own word. */
function againstOwnList(s: Statement, list: ListedPeople): StatedComparison {
  const { min, max } = s.quantity
  const base = { left: s.id, right: list.id, gate: null }
  if (min === null && max === null)
    return { ...base, result: 'not_comparable', gap: null, reasons: [s.quantity.qualifier === 'about' ? 'NO_INTERVAL' : 'NO_NUMBER'] }
  const people = peopleOf(list, s)
  const compatible = (min === null || people >= min) && (max === null || people <= max)
  const gap = compatible ? null : { min: min === null ? null : min - people, max: max === null ? null : max - people }
  return { ...base, result: compatible ? 'compatible' : 'incompatible', gap, reasons: [] }
}

const gapFinding = (claim: Statement, check: Statement, { gap }: StatedComparison): Finding => ({
  code: 'COUNT_GAP',
  statements: [claim.id, check.id],
  params: {
    figure: claim.verbatim,
    other: check.verbatim,
    ...(gap?.min === null || !gap ? {} : { min: gap.min }),
    ...(gap?.max === null || !gap ? {} : { max: gap.max }),
  },
})

/** Never true or false: how many of the claim's people were found verified, or what stands against it. */
function supportOf(
  s: Statement,
  own: ListedPeople | undefined,
  comparisons: readonly StatedComparison[],
  byId: ReadonlyMap<string, Statement>,
  lists: readonly ListedPeople[],
): Support {
  const { min, max } = s.quantity
  const mine = comparisons.filter((c) => c.left === s.id && c.result === 'incompatible' && c.right !== own?.id)
  const against = mine.filter((c) => {
    const other = byId.get(c.right)
    const list = lists.find((l) => l.id === c.right)
    const interval = other
      ? intervalOf(other)
      : { min: list!.people + list!.withheld, max: list!.closed ? list!.people + list!.withheld : null }
    const exceeds = max !== null && interval.min !== null && interval.min > max
    const falls = min !== null && interval.max !== null && interval.max < min && (other?.complete ?? list?.closed ?? false)
    return exceeds || falls
  })
  if (against.length) return { result: 'contradicted', named: null, list: null, reasons: against.map((c) => c.right) }
  if (own && own.role === 'claimed' && lists.some((l) => l.role === 'verified')) {
    const result = own.linked === 0 ? 'none_found' : min !== null && own.linked >= min ? 'supported' : 'partly_supported'
    return { result, named: own.linked, list: own.id, reasons: [] }
  }
  // A verifier who said "n of those" said so of this very figure.
  const parts = [...byId.values()].filter((o) => targetsOf(o, 'part_verified_of').includes(s.id) && o.quantity.min !== null)
  if (parts.length) {
    const most = Math.max(...parts.map((o) => o.quantity.min!))
    const result = most === 0 ? 'none_found' : min !== null && most >= min ? 'supported' : 'partly_supported'
    return { result, named: most, list: null, reasons: parts.filter((o) => o.quantity.min === most).map((o) => o.id) }
  }
  return {
    result: 'unverifiable',
    named: null,
    list: null,
    reasons: own || s.names.published === 'full' ? ['NO_VERIFIED_LIST'] : ['NO_NAMES'],
  }
}

/** A part of a figure, counted on the lists of whoever said it; parts are never added to the whole. */
function subgroup(s: Statement, own: ListedPeople | undefined, lists: readonly ListedPeople[]): Finding[] {
  const on = own ? [own] : lists.filter((l) => sameSpeaker(l.source, s.speaker))
  const where = Object.entries(s.where)
    .map(([field, value]) => `${field} ${value}`)
    .join(', ')
  const of = targetsOf(s, 'subset_of')[0]
  const base = { figure: s.verbatim, where, ...(of ? { of } : {}) }
  const counted = on.flatMap((l) => {
    const n = l.count(s.where)
    return n === null ? [] : [{ list: l.id, n }]
  })
  if (!counted.length) return [{ code: 'SUBGROUP', statements: [s.id], params: base }]
  return counted.map(({ list, n }) => ({ code: 'SUBGROUP', statements: [s.id], params: { ...base, list, n } }))
}

/** One speaker, one scope, two figures that cannot both hold, and neither replaces the other. */
function selfContradictions(statements: readonly Statement[], superseded: ReadonlyMap<string, string>): Finding[] {
  return pairs(statements).flatMap(([x, y]): Finding[] => {
    if (x.speaker !== y.speaker || superseded.has(x.id) || superseded.has(y.id)) return []
    if (compare(x.id, scoped(x), intervalOf(x), y.id, scoped(y), intervalOf(y)).result !== 'incompatible') return []
    return [{ code: 'SELF_CONTRADICTION', statements: [x.id, y.id], params: { speaker: x.speaker, from: x.verbatim, to: y.verbatim } }]
  })
}

interface Overlap {
  readonly finding: Finding
  readonly earlier: Statement
  readonly later: Statement
}

/** Verifiers' figures that may hold the same people: bounds from below; sums only where somebody declared them disjoint. */
function overlaps(statements: readonly Statement[], superseded: ReadonlyMap<string, string>): Overlap[] {
  const related = (x: Statement, y: Statement, type: Parameters<typeof targetsOf>[1]) =>
    targetsOf(x, type).includes(y.id) || targetsOf(y, type).includes(x.id)
  return pairs(statements.filter((s) => s.side === 'verifier' && s.aggregation !== 'subgroup' && s.aggregation !== 'stock')).flatMap(
    ([x, y]): Overlap[] => {
      const [p, q] = [intervalOf(x).min, intervalOf(y).min]
      if (p === null || q === null || superseded.has(x.id) || superseded.has(y.id)) return []
      const params = { figure: x.verbatim, other: y.verbatim, speaker: x.speaker }
      if (related(x, y, 'disjoint_from'))
        return [{ earlier: x, later: y, finding: { code: 'SUM', statements: [x.id, y.id], params: { ...params, min: p + q } } }]
      const declared = related(x, y, 'overlaps_unknown')
      const nested = (['subset_of', 'continues', 'supersedes', 'restates', 'part_verified_of'] as const).some((type) => related(x, y, type))
      // Said on one day by one speaker, without a word of how they relate.
      const silent = !nested && x.speaker === y.speaker && x.madeAt !== '' && x.madeAt.slice(0, 10) === y.madeAt.slice(0, 10)
      if (!declared && !silent) return []
      return [
        {
          earlier: x,
          later: y,
          finding: { code: 'OVERLAP_UNKNOWN', statements: [x.id, y.id], params: { ...params, min: Math.max(p, q), sum: p + q } },
        },
      ]
    },
  )
}

/** start + arrests + late registrations − releases = end, for two stocks of one speaker and the flows stated for the time between. */
function stockAndFlow(statements: readonly Statement[]): Finding[] {
  const stocks = statements.filter((s) => s.aggregation === 'stock' && s.quantity.min !== null)
  return pairs(stocks).flatMap(([x, y]): Finding[] => {
    if (x.speaker !== y.speaker || (x.scope.population ?? '') !== (y.scope.population ?? '')) return []
    const [start, end] = dayOf(x) <= dayOf(y) ? [x, y] : [y, x]
    const flows = statements.filter(
      (s) =>
        s.speaker === x.speaker &&
        s.aggregation !== 'stock' &&
        s.aggregation !== 'subgroup' &&
        s.scope.from?.slice(0, 10) === dayOf(start) &&
        (s.scope.to ?? s.scope.cutoff)?.slice(0, 10) === dayOf(end),
    )
    const signed = flows.map((s) => ({ s, sign: s.scope.event === 'arrest' || s.scope.event === 'late_registration' ? 1 : -1 }))
    if (!signed.some((f) => f.sign > 0) || !signed.some((f) => f.sign < 0)) return []
    let [min, max]: [number | null, number | null] = [intervalOf(start).min, intervalOf(start).max]
    for (const { s, sign } of signed) {
      const i = intervalOf(s)
      const [low, high] = sign > 0 ? [i.min, i.max] : [i.max === null ? null : -i.max, i.min === null ? null : -i.min]
      min = min === null || low === null ? null : min + low
      max = max === null || high === null ? null : max + high
    }
    const got = intervalOf(end)
    const residual = difference(got, { min, max })
    const fits = (residual.min === null || residual.min <= 0) && (residual.max === null || residual.max >= 0)
    if (fits) return []
    return [
      {
        code: 'STOCK_FLOW_RESIDUAL',
        statements: [start.id, ...flows.map((s) => s.id), end.id],
        params: {
          speaker: x.speaker,
          ...(residual.min === null ? {} : { min: residual.min }),
          ...(residual.max === null ? {} : { max: residual.max }),
        },
      },
    ]
  })
}

const dayOf = (s: Statement): string => (s.scope.cutoff ?? s.madeAt).slice(0, 10)

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((x, i) => all.slice(i + 1).map((y): [T, T] => [x, y]))
}
