// Statements of a ledger: what supports them, what may be compared, what was found, what to ask.
import type { Outcome } from '../model/outcome.ts'
import type { JudgedStatement } from '../model/statement-outcome.ts'
import { messageOf, questionText, type Lang } from '../words/catalogue.ts'
import type { Report } from './schema.ts'

type Ledger = Pick<Report, 'statements' | 'comparisons' | 'findings' | 'questions'>

export function describeStatements({ judged, comparisons, findings, questions }: Outcome['statements']): Ledger {
  return {
    statements: judged.map(describeStatement),
    comparisons: comparisons.map((c) => ({ ...c, gap: c.gap && { ...c.gap }, gate: c.gate && { ...c.gate }, reasons: [...c.reasons] })),
    findings: findings.map(({ code, statements, params }) => ({
      code,
      message: findingText(
        { code, params },
        judged.map((j) => j.statement),
        'en',
      ),
      statements: [...statements],
      params: { ...params },
    })),
    questions: questions.map((q) => ({
      ...q,
      question: questionText('en', { asks: q.asks, figures: [q.figure], others: q.other ? [q.other] : [] }),
    })),
  }
}

/** In words: a part is told with the figure that it is a part of. */
export function findingText(
  { code, params }: Pick<Report['findings'][number], 'code' | 'params'>,
  statements: readonly { readonly id: string; readonly figure: string }[],
  lang: Lang,
): string {
  const whole = statements.find((s) => s.id === params['of'])?.figure
  return messageOf(lang, code, whole === undefined ? params : { ...params, whole }).what
}

function describeStatement({ statement: s, support, disputedBy, supersededBy }: JudgedStatement): Report['statements'][number] {
  const { scope } = s
  return {
    id: s.id,
    speaker: s.speaker,
    statedBy: s.statedBy,
    side: s.side,
    madeAt: s.madeAt,
    verbatim: s.verbatim,
    figure: s.figure,
    quantity: s.quantity,
    event: scope.event ?? null,
    population: scope.population ?? null,
    unit: scope.unit ?? null,
    geography: scope.geography ?? null,
    window: { from: scope.from ?? null, to: scope.to ?? null, fromBasis: s.fromBasis, cutoff: scope.cutoff ?? null },
    aggregation: s.aggregation,
    support: support && { ...support, reasons: [...support.reasons] },
    disputedBy: [...disputedBy],
    supersededBy,
  }
}
