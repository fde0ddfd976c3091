// Statements against each other and against lists: what may be compared, what supports a claim, what contradicts itself, what to ask.
import type { Finding, JudgedStatement, ListedPeople, Question, StatedComparison, StatementOutcome } from '../model/statement-outcome.ts'
import type { Statement } from '../model/statement.ts'
import { againstOwnList, compareFigures, figureOf, figureOfList } from './figure.ts'
import { changesBy, gapToList, gapToStatement, listDisagrees, omissions, selfContradictions } from './findings.ts'
import { ledgerOf, ownList, targetsOf, type Ledger } from './ledger.ts'
import { overlapsOf } from './overlaps.ts'
import { readFigure } from './quantity.ts'
import { ask, askWhatIsOpen, once } from './questions.ts'
import { isUnknown } from './range.ts'
import { stockAndFlow } from './stock-and-flow.ts'
import { supportOf } from './support.ts'

/** A bare figure of the command line: nothing but its number is known. */
export function bareStatement(id: string, verbatim: string, side: 'claimant' | 'verifier', written: string | null = null): Statement {
  const { figure, quantity } = readFigure(verbatim, written ?? verbatim)
  return {
    id,
    speaker: id,
    statedBy: null,
    side,
    madeAt: '',
    verbatim,
    figure,
    quantity,
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

/** Findings and questions stand in the order of the ledger: what each step found, step after step. */
export function compareStatements(statements: readonly Statement[], lists: readonly ListedPeople[]): StatementOutcome {
  const ledger = ledgerOf(statements, lists)
  const steps = [...statements.map((s) => withOwnList(s, ledger)), ...ledger.claims.flatMap((claim) => throughGate(claim, ledger))]
  const comparisons = steps.flatMap((step) => step.comparisons)
  const judged = statements.map((s) => judgeStatement(s, ledger, comparisons))
  const unsaid = judged.flatMap(omissions)
  const overlaps = overlapsOf(ledger)
  return {
    judged,
    comparisons,
    findings: [
      ...steps.flatMap((step) => step.findings),
      ...unsaid.map((u) => u.finding),
      ...statements.flatMap((s) => changesBy(s, ledger)),
      ...selfContradictions(ledger),
      ...stockAndFlow(ledger),
      ...overlaps.flatMap((o) => o.finding ?? []),
    ],
    questions: once([
      ...steps.flatMap((step) => step.questions),
      ...unsaid.flatMap((u) => u.question ?? []),
      ...overlaps.flatMap((o) => o.question ?? []),
    ]),
  }
}

interface Step {
  readonly comparisons: readonly StatedComparison[]
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
}

const NOTHING: Step = { comparisons: [], findings: [], questions: [] }

/** A claimant's figure beside the list that the claimant published. */
function withOwnList(s: Statement, ledger: Ledger): Step {
  const own = ownList(s, ledger)
  if (s.side !== 'claimant' || own?.role !== 'claimed') return NOTHING
  const found = againstOwnList(s, own)
  return { ...NOTHING, comparisons: [found], findings: found.result === 'incompatible' ? [listDisagrees(s, own)] : [] }
}

/** A claim beside every verifier's figure that still stands, and beside every verified list. */
function throughGate(claim: Statement, { checks, lists, supersededBy }: Ledger): Step[] {
  const figure = figureOf(claim)
  const standing = supersededBy.has(claim.id) ? [] : checks.filter((check) => !supersededBy.has(check.id))
  const besideChecks = standing.map((check): Step => {
    const found = compareFigures(figure, figureOf(check))
    return stepOf(found, gapToStatement(claim, check, found), [claim, check])
  })
  const besideLists = lists
    .filter((l) => l.role === 'verified')
    .map((list) => stepOf(compareFigures(figure, figureOfList(list)), gapToList(claim, list), [claim]))
  const noNumber: Step = { ...NOTHING, questions: [ask(claim, 'number')] }
  return [...besideChecks, ...besideLists, ...(isUnknown(claim.quantity) ? [noNumber] : [])]
}

/** A comparison with the gap to tell if the two are incompatible, and the questions to ask if they are not comparable. */
const stepOf = (found: StatedComparison, gap: Finding, speakers: readonly Statement[]): Step => ({
  comparisons: [found],
  findings: found.result === 'incompatible' ? [gap] : [],
  questions: found.result === 'not_comparable' ? speakers.flatMap((s) => (found.gate ? askWhatIsOpen(s, found.gate) : [])) : [],
})

const judgeStatement = (s: Statement, ledger: Ledger, comparisons: readonly StatedComparison[]): JudgedStatement => ({
  statement: s,
  support: ledger.claims.includes(s) ? supportOf(s, ledger, comparisons) : null,
  disputedBy: ledger.statements.filter((o) => targetsOf(o, 'disputes').includes(s.id)).map((o) => o.id),
  supersededBy: ledger.supersededBy.get(s.id) ?? null,
})
