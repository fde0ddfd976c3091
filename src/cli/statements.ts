// `reconcile statements add|list|check <ledger>`: a ledger of statements. keep-ledger.ts does the work and is loaded on demand.
import { command } from './command.ts'
import { STATEMENT_OPTIONS } from './statement-options.ts'

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
  options: STATEMENT_OPTIONS,
  async run(args, values, io) {
    const { keepLedger } = await import('./keep-ledger.ts')
    return keepLedger(args, values, io)
  },
})
