// Options that several commands share. A command spreads a table or picks single options from it.
import { LANGS } from '../words/langs.ts'
import type { OptionTable } from './option.ts'

export const FIGURES = {
  case: { takes: '<file>', about: 'a case file: lists, roles, mappings, statements, window, checks', group: 'Figures and lists' },
  claim: { takes: '<text>', about: 'a stated figure, or the sentence it stands in: "over 600", "al menos 80"', group: 'Figures and lists' },
  against: { takes: '<text>', about: 'another stated figure, set beside the claim: "at least 80"', group: 'Figures and lists' },
  quantity: {
    takes: '<[against=]text>',
    about: 'which figure of a sentence is meant, where it has several',
    repeatable: true,
    group: 'Figures and lists',
  },
  register: {
    takes: '<file>',
    about: 'people known to be held, or a roster with a status column',
    repeatable: true,
    group: 'Figures and lists',
  },
  window: {
    takes: '<from..to>',
    about: 'the period under comparison: 2026-01-08..2026-01-26; either end may be open',
    group: 'Figures and lists',
  },
  asOf: {
    takes: '<[id=]time>',
    about: 'the cut-off of a list, or of all: 2026-01-26 or 2026-01-26T09:00-04:00',
    repeatable: true,
    group: 'Figures and lists',
  },
  withheld: { takes: '<[id=]n>', about: 'people verified without being named', repeatable: true, group: 'Figures and lists' },
} as const satisfies OptionTable

export const READING = {
  map: {
    takes: '<id.field=column>',
    about: 'which column is what; the column by name or number',
    repeatable: true,
    group: 'Reading',
  },
  exclude: { takes: '<id.column>', about: 'do not use this column', repeatable: true, group: 'Reading' },
  encoding: { takes: '<[id=]name>', about: 'utf-8, utf-16le, windows-1252 …', repeatable: true, group: 'Reading' },
  delimiter: { takes: '<[id=]char>', about: 'of CSV; "tab" for a tab', repeatable: true, group: 'Reading' },
  sheet: {
    takes: '<[id=]name>',
    about: "of a workbook, by name or number: several with commas, '*' for all (default: all with people)",
    repeatable: true,
    group: 'Reading',
  },
  headerRow: { takes: '<[id=]line>', about: 'the line that holds the header', repeatable: true, group: 'Reading' },
  dateOrder: { takes: '<[id=]order>', about: 'dmy, mdy or ymd, where the column proves nothing', repeatable: true, group: 'Reading' },
  maxCell: { takes: '<[id=]bytes>', about: 'longest cell that is read (default 65536)', repeatable: true, group: 'Reading' },
  maxColumns: { takes: '<[id=]n>', about: 'columns at most (default 1000)', repeatable: true, group: 'Reading' },
  inputFormat: {
    takes: '<[id=]format>',
    about: 'csv, tsv, json or ndjson, where content does not tell',
    repeatable: true,
    group: 'Reading',
  },
} as const satisfies OptionTable

export const LINKING = {
  risk: {
    takes: '<share>',
    about: 'how many automatic links may be wrong at most: 1/500, 0.002, 0.2 % (default 1/500, 8.97 bits)',
    group: 'Linking',
  },
  accept: { takes: '<bits>', about: 'the same in bits: least odds of an automatic link (default 8.97)', group: 'Linking' },
  review: { takes: '<bits>', about: 'least odds that a person is shown (default 0)', group: 'Linking' },
  margin: { takes: '<bits>', about: 'a rival this close makes a pair ambiguous (default 3)', group: 'Linking' },
  nameOnly: { takes: '<rare|review>', about: 'may a rare full name alone link (default rare)', group: 'Linking' },
  dateTolerance: { takes: '<days>', about: 'event dates this close agree (default 3)', group: 'Linking' },
  pairBudget: {
    takes: '<n>',
    about: 'pairs made at most where lists are too long to judge all; of more than three million rows in proportion',
    group: 'Linking',
  },
  duplicatesIn: {
    takes: '<register>',
    about: 'look for duplicates inside a register too, and inside a list at least twenty times as long as all others',
    group: 'Linking',
  },
  threads: {
    takes: '<n>',
    about: 'how many work at once (default: as many as long lists are worth, one for each processor, up to 8); changes no result',
    group: 'General',
  },
} as const satisfies OptionTable

export const DECISIONS = {
  decisions: { takes: '<file>', about: 'decisions of people, applied before anything is linked', group: 'Linking' },
} as const satisfies OptionTable

export const NAMES = {
  names: { about: "people's names and raw values in every output", group: 'Output' },
} as const satisfies OptionTable

export const PUBLIC = {
  public: { about: 'aggregates only: no rows; the only output that may leave the house', group: 'Output' },
  published: {
    takes: '<file>',
    about: 'an earlier public report (JSON) of these lists: what both together would tell of few people is left out',
    repeatable: true,
    group: 'Output',
  },
} as const satisfies OptionTable

export const TEXT_OR_JSON = {
  format: { short: 'f', takes: '<name>', about: 'text or json (default text)', choices: ['text', 'json'], group: 'Output' },
} as const satisfies OptionTable

export const OUT = {
  out: {
    short: 'o',
    takes: '<file>',
    about: 'also write this file; the format follows from the extension',
    repeatable: true,
    group: 'Output',
  },
} as const satisfies OptionTable

export const CLUSTER = {
  engine: {
    takes: '<name>',
    about: 'where pairs are judged: here (default), or spark for a cluster',
    choices: ['here', 'spark'],
    group: 'Cluster',
  },
  master: {
    takes: '<url>',
    about: 'of the cluster: spark://host:7077, yarn, local[4] (default: as spark-sql is set up)',
    group: 'Cluster',
  },
  job: { takes: '<folder>', about: 'a new folder that every executor sees (default reconcile-job)', group: 'Cluster' },
  worker: { takes: '<command>', about: 'this program on the executors, where it is not at the same path', group: 'Cluster' },
  namesOnCluster: {
    about: "consent: words of names, documents and facts of rows lie in the job folder and on the executors' disks meanwhile",
    group: 'Cluster',
  },
} as const satisfies OptionTable

export const GENERAL = {
  lang: {
    takes: `<${LANGS.join('|')}>`,
    about: 'language of prose (default: LANG on a terminal, else en)',
    choices: LANGS,
    group: 'General',
  },
  quiet: { about: 'no warnings, no progress', group: 'General' },
  noColor: { about: 'no colour (also NO_COLOR)', group: 'General' },
  noProgress: { about: 'no progress line', group: 'General' },
} as const satisfies OptionTable
