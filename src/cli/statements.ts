// `reconcile statements add|list|check <ledger>`: the ledger of what was said. The work is in ledger.ts, loaded when it is asked for.
import type { Command } from './command.ts'
import { GENERAL } from './options.ts'

export const statements: Command = {
  name: 'statements',
  usage: 'add|list|check <ledger>',
  summary: 'the ledger of what was said: append, print, check',
  about:
    'A ledger is a YAML, JSON or CSV file of statements, or a case file that holds them. add appends one, validated; nothing that stands is changed. list prints the series. check finds what was revised, contradicts itself, drifted when passed on, or may overlap.',
  examples: [
    'reconcile statements list ledger.yaml',
    'reconcile statements check ledger.yaml',
    'reconcile statements add ledger.yaml --id fp-0125 --speaker "Foro Penal" --made-at 2026-01-25 --verbatim "at least 80" --side verifier',
  ],
  options: [
    { flags: '--id <id>', about: 'of the statement', group: 'Figures and lists' },
    { flags: '--speaker <name>', about: 'whose figure it is', group: 'Figures and lists' },
    { flags: '--made-at <time>', about: 'when it was said', group: 'Figures and lists' },
    { flags: '--verbatim <words>', about: 'the words, as they were said', group: 'Figures and lists' },
    {
      flags: '--side <side>',
      about: 'claimant, verifier or other (default claimant)',
      choices: ['claimant', 'verifier', 'other'],
      group: 'Figures and lists',
    },
    { flags: '--event <event>', about: 'what is counted: left_detention, full_release …', group: 'Figures and lists' },
    { flags: '--population <words>', about: 'whom it covers', group: 'Figures and lists' },
    { flags: '--window <from..to>', about: 'the period it covers; either end may be open', group: 'Figures and lists' },
    { flags: '--relation <type:id>', about: 'supersedes:old-id, disjoint_from:other-id …', repeatable: true, group: 'Figures and lists' },
    ...GENERAL,
  ],
  async run(args, values, io) {
    const { runStatements } = await import('./ledger.ts')
    return runStatements(args, values, io)
  },
}
