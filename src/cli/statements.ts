// `reconcile statements add|list|check <ledger>`: a ledger of statements. keep-ledger.ts does the work and is loaded on demand.
import { command } from './command.ts'
import type { OptionTable, ValuesOf } from './option.ts'
import { GENERAL } from './option-table.ts'

const OPTIONS = {
  id: { takes: '<id>', about: 'of the statement', group: 'Figures and lists' },
  speaker: { takes: '<name>', about: 'whose figure it is', group: 'Figures and lists' },
  madeAt: { takes: '<time>', about: 'when it was said', group: 'Figures and lists' },
  verbatim: { takes: '<words>', about: 'the words, as they were said', group: 'Figures and lists' },
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

export type StatementValues = ValuesOf<typeof OPTIONS>

export const statements = command({
  name: 'statements',
  usage: 'add|list|check <ledger>',
  summary: 'the ledger of what was said: append, print, check',
  about:
    'A ledger is a YAML, JSON or CSV file of statements, or a case file that holds them. ' +
    'add appends one, validated; nothing that stands is changed. list prints the series. ' +
    'check finds what was revised, contradicts itself, drifted when passed on, or may overlap.',
  examples: [
    'reconcile statements list ledger.yaml',
    'reconcile statements check ledger.yaml',
    'reconcile statements add ledger.yaml --id fp-0125 --speaker "Foro Penal" --made-at 2026-01-25 --verbatim "at least 80" --side verifier',
  ],
  options: OPTIONS,
  async run(args, values, io) {
    const { keepLedger } = await import('./keep-ledger.ts')
    return keepLedger(args, values, io)
  },
})
