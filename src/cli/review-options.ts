// Options of `reconcile review`, for the command and for each way to answer.
import type { OptionTable, ValuesOf } from './option.ts'
import { FIGURES, GENERAL, LINKING, READING } from './option-table.ts'

export const REVIEW_OPTIONS = {
  decisions: { takes: '<file>', about: 'where answers are kept; made if it is missing', group: 'Output' },
  case: { takes: '<file>', about: 'a case file instead of files', group: 'Figures and lists' },
  showProtected: { about: 'people whose identity is protected, too', group: 'Output' },
  reviewer: { takes: '<name>', about: 'whose answers these are', group: 'Output' },
  showScores: { about: 'show weights before an answer; they may lead who decides', group: 'Output' },
  web: { about: 'serve one page on 127.0.0.1 and print its address', group: 'Output' },
  idle: { takes: '<minutes>', about: 'end the page after so long without use (default 30)', group: 'Output' },
  export: { takes: '<file>', about: 'write the queue as .xlsx or .csv with a column for decisions', group: 'Output' },
  import: { takes: '<file>', about: 'read decisions back from that file', group: 'Output' },
  out: { short: 'o', takes: '<file>', about: 'of merge', repeatable: true, group: 'Output' },
  register: FIGURES.register,
  window: FIGURES.window,
  asOf: FIGURES.asOf,
  ...READING,
  ...LINKING,
  ...GENERAL,
} as const satisfies OptionTable
export type ReviewValues = ValuesOf<typeof REVIEW_OPTIONS>
