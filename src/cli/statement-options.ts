// Options of `reconcile statements`, for the command and for what does its work.
import type { OptionTable, ValuesOf } from './option.ts'
import { GENERAL } from './option-table.ts'

export const STATEMENT_OPTIONS = {
  id: { takes: '<id>', about: 'of the statement', group: 'Figures and lists' },
  speaker: { takes: '<name>', about: 'whose figure it is', group: 'Figures and lists' },
  madeAt: { takes: '<time>', about: 'when it was said', group: 'Figures and lists' },
  verbatim: { takes: '<words>', about: 'the words, as they were said: a figure or a whole sentence', group: 'Figures and lists' },
  quantity: { takes: '<words>', about: 'which figure of the sentence is meant, where it has several', group: 'Figures and lists' },
  side: {
    takes: '<side>',
    about: 'claimant, verifier or other (default claimant)',
    choices: ['claimant', 'verifier', 'other'],
    group: 'Figures and lists',
  },
  event: { takes: '<event>', about: 'what is counted: left_detention, full_release …', group: 'Figures and lists' },
  population: { takes: '<words>', about: 'whom it covers', group: 'Figures and lists' },
  window: { takes: '<from..to>', about: 'the period it covers; either end may be open', group: 'Figures and lists' },
  relation: {
    takes: '<type:id>',
    about: 'supersedes:old-id, disjoint_from:other-id …',
    repeatable: true,
    group: 'Figures and lists',
  },
  ...GENERAL,
} as const satisfies OptionTable

export type StatementValues = ValuesOf<typeof STATEMENT_OPTIONS>
