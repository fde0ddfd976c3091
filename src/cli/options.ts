// Options that several commands share.
import type { Option } from './command.ts'

export const CLAIM: Option = {
  flags: '--claim <text>',
  about: 'a stated figure: "over 600", "al menos 80", "500-600"',
  group: 'Figures and lists',
}
export const AGAINST: Option = {
  flags: '--against <text>',
  about: 'another stated figure, set beside the claim: "at least 80"',
  group: 'Figures and lists',
}
export const REGISTER: Option = {
  flags: '--register <file>',
  about: 'people known to be held, or a roster with a status column',
  repeatable: true,
  group: 'Figures and lists',
}
export const WINDOW: Option = {
  flags: '--window <from..to>',
  about: 'the period under comparison: 2026-01-08..2026-01-26; either end may be open',
  group: 'Figures and lists',
}
export const AS_OF: Option = {
  flags: '--as-of <[id=]time>',
  about: 'the cut-off of a list, or of all: 2026-01-26 or 2026-01-26T09:00-04:00',
  repeatable: true,
  group: 'Figures and lists',
}
export const WITHHELD: Option = {
  flags: '--withheld <[id=]n>',
  about: 'people verified without being named',
  repeatable: true,
  group: 'Figures and lists',
}

export const READING: readonly Option[] = [
  { flags: '--map <id.field=column>', about: 'which column is what; the column by name or number', repeatable: true, group: 'Reading' },
  { flags: '--exclude <id.column>', about: 'do not use this column', repeatable: true, group: 'Reading' },
  { flags: '--encoding <[id=]name>', about: 'utf-8, utf-16le, windows-1252 …', repeatable: true, group: 'Reading' },
  { flags: '--delimiter <[id=]char>', about: 'of CSV; "tab" for a tab', repeatable: true, group: 'Reading' },
  {
    flags: '--sheet <[id=]name>',
    about: "of a workbook, by name or number: several with commas, '*' for all (default: all with people)",
    repeatable: true,
    group: 'Reading',
  },
  { flags: '--header-row <[id=]line>', about: 'the line that holds the header', repeatable: true, group: 'Reading' },
  { flags: '--date-order <[id=]order>', about: 'dmy, mdy or ymd, where the column proves nothing', repeatable: true, group: 'Reading' },
  { flags: '--max-cell <[id=]bytes>', about: 'longest cell that is read (default 65536)', repeatable: true, group: 'Reading' },
  { flags: '--max-columns <[id=]n>', about: 'columns at most (default 1000)', repeatable: true, group: 'Reading' },
  {
    flags: '--input-format <[id=]format>',
    about: 'csv, tsv, json or ndjson, where content does not tell',
    repeatable: true,
    group: 'Reading',
  },
]

export const LINKING: readonly Option[] = [
  { flags: '--accept <bits>', about: 'least weight of an automatic link (default 6)', group: 'Linking' },
  { flags: '--review <bits>', about: 'least weight that a person is shown (default 0)', group: 'Linking' },
  { flags: '--margin <bits>', about: 'a rival this close makes a pair ambiguous (default 3)', group: 'Linking' },
  { flags: '--name-only <rare|review>', about: 'may a rare full name alone link (default rare)', group: 'Linking' },
  { flags: '--date-tolerance <days>', about: 'event dates this close agree (default 3)', group: 'Linking' },
  { flags: '--pair-budget <n>', about: 'pairs judged at most where lists are too long to judge all', group: 'Linking' },
  {
    flags: '--threads <n>',
    about: 'how many work at once (default: one for each processor, up to 8); changes no result',
    group: 'General',
  },
]

export const DECISIONS: Option = {
  flags: '--decisions <file>',
  about: 'decisions of people, applied before anything is linked',
  group: 'Linking',
}

export const NAMES: Option = { flags: '--names', about: "people's names and raw values in every output", group: 'Output' }

export const GENERAL: readonly Option[] = [
  { flags: '--lang <en|es>', about: 'language of prose (default: LANG on a terminal, else en)', choices: ['en', 'es'], group: 'General' },
  { flags: '--quiet', about: 'no warnings, no progress', group: 'General' },
  { flags: '--no-color', about: 'no colour (also NO_COLOR)', group: 'General' },
  { flags: '--no-progress', about: 'no progress line', group: 'General' },
]
