// English: what is wrong with a case file or a ledger, what statements show beside each other, and what to ask.
import type { Params } from '../../model/note.ts'
import type { Say } from '../language.ts'
import { plural, similar } from './sentences.ts'

/** Another figure as it was said, or the people on a list. */
const other = (p: Params): string =>
  p['list'] === undefined
    ? `"${p['other']}"`
    : p['other'] === undefined
      ? `the people on ${p['list']}`
      : `the ${p['other']} people on ${p['list']}`

/** Lower and upper end of a gap, as far as they are known. */
function gap({ min, max }: Params): string {
  if (min === undefined && max === undefined) return ''
  if (min === undefined) return ` (at most ${max} apart)`
  if (max === undefined) return ` (at least ${min} apart)`
  return min === max ? ` (${min} apart)` : ` (${min} to ${max} apart)`
}

/** What was counted of a part on its speaker's list. */
const countedOn = ({ n, list }: Params): string => (n === undefined ? '' : ` On ${list}: ${n}.`)

/** "at least 5 of the 156". */
const partOf = ({ figure, whole, of }: Params): string =>
  whole === undefined ? `"${figure}"${of ? ` of ${of}` : ''}` : `"${figure} of the ${whole}"`

/** Does a question name several figures? */
const many = (p: Params): boolean => Number(p['n']) > 1

export const caseMessages = {
  'text-encoding': () => ['this file must be UTF-8, and is not.', 'Save it again as UTF-8.'],
  'case-yaml': (p) => [`not valid YAML, JSON or CSV: ${p['message']}.`, 'Indentation and quotes are the usual causes.'],
  'case-unknown-key': (p) => [`unknown key in ${p['where']}.`, similar('key', p) || 'The keys: reconcile schema case'],
  'case-missing': (p) => [`${p['where']} lacks "${p['key']}".`, 'The keys: reconcile schema case'],
  'case-type': (p) => `${p['where']} must be ${p['wanted']}, not ${p['found']}.`,
  'case-value': (p) => [`${p['where']} cannot be that; it takes: ${p['wanted']}.`, similar('value', p)],
  'case-id-twice': (p) => [
    `two have ${p['id'] === undefined ? 'this id' : `the id "${p['id']}"`}.`,
    'Each list and each statement needs an id of its own.',
  ],
  'case-id-of-list': (p) => [`the id "${p['id']}" is a list's; a statement needs another one.`],
  'case-two-claimed': (p) => [
    `several claimed lists are read as one, and "${p['first']}" and "${p['second']}" differ in ${p['key']}.`,
    'Say the same for both, or write a case for each.',
  ],
  'case-no-verified': () => [
    'no list is verified, and there are no statements: nothing can be held against anything.',
    'Give a list the role verified.',
  ],
  'case-empty': () => ['neither lists nor statements.', 'To start one: reconcile init claimed.csv verified.csv'],
  'case-range': () => 'this range runs backwards.',
  'case-relation-self': () => 'a statement cannot stand in a relation to itself.',
  'case-relation-target': (p) => `${p['type']} names an id that no statement here has.`,
  'too-many-statements': (p) => [
    `${p['n']} statements; one ledger may have ${p['most']}, since each is held against every other.`,
    'Split the ledger by case or by year.',
  ],
  'more-errors': (p) => `… and ${p['n']} more like these.`,
  'case-relation-cycle': (p) => `relations run in a circle, over ${plural(Number(p['statements']), 'statement', 'statements')}.`,
  'case-supersedes': () => [
    'a statement cannot supersede what another speaker said.',
    'Only its speaker can take a figure back; disputes is for others.',
  ],
  'case-aliases': () => ['an alias file needs the columns alias and place.'],
  'statements-action': (p) => [
    `statements takes add, list or check${p['action'] ? `, not ${p['action']}` : ''}.`,
    similar('action', p) || 'For example: reconcile statements list ledger.yaml',
  ],
  'statements-case': () => [
    'this is a case file, not a ledger.',
    'Keep statements in a file of their own and name it in the case: statements: ledger.yaml',
  ],
  'statements-file': () => ['which ledger?', 'For example: reconcile statements list ledger.yaml'],
  'statements-column': (p) => [`the ledger has no column for ${p['column']}.`, 'Add the column to its header first; nothing was written.'],
  'window-order': (p) => [`the window ends (${p['to']}) before it begins (${p['from']}).`, 'Give the earlier date first: from..to'],
  quantity: (p) => [
    `${p['text'] === undefined ? 'this' : `"${p['text']}"`} is not understood as a figure (${p['reason']}).`,
    'Write it like "over 600", "at least 80", "500-600" or "más de 600".',
  ],
  'quantity-several': (p) => [
    `"${p['text']}" has several figures: ${p['candidates']}.`,
    `Say which one is meant, for example: ${p['option']}`,
  ],
  'quantity-several-entry': (p) => [
    `several figures: ${p['candidates']}.`,
    `Say which one is meant, for example: quantity: "${p['first']}"`,
  ],
  'quantity-alone': (p) => `which figure is meant is said of a sentence that is not there: ${p['option']}.`,
  'figure-taken': (p) => `Taken from ${p['from']}: "${p['figure']}" (${p['meaning']}).`,
  COUNT_GAP: (p) => `"${p['figure']}" and ${other(p)} cannot both hold${gap(p)}.`,
  NO_NAMES: (p) => `"${p['figure']}" is a count without names: nobody behind it can be checked.`,
  OVERLAP_UNKNOWN: (p) =>
    `"${p['figure']}" and "${p['other']}" may count the same people: together at least ${p['min']}, ` +
    `with no maximum. At least ${p['sum']} only once somebody declares them disjoint.`,
  SUM: (p) => `"${p['figure']}" and "${p['other']}" are declared disjoint: together at least ${p['min']}, with no maximum.`,
  REVISED: (p) => `${p['speaker']} revised "${p['from']}" to "${p['to']}".`,
  SELF_CONTRADICTION: (p) =>
    `${p['speaker']} said "${p['from']}" and "${p['to']}" of the same thing; both cannot hold, and neither was withdrawn.`,
  RELAY_DRIFT: (p) => `"${p['to']}" passes on "${p['from']}" and says something else.`,
  STOCK_FLOW_RESIDUAL: (p) =>
    `${p['speaker']}: the people held at first, the arrests and the releases do not give the people held at the end${gap(p)}.`,
  SUBGROUP: (p) => `${partOf(p)}${p['where'] ? ` (${p['where']})` : ''}: a part, which is never added to the whole.${countedOn(p)}`,
  CHARGES: (p) => `Of the people in "${p['figure']}" (${p['speaker']}) an unknown number still have charges pending.`,
  'ask-window': (p) => `From which day on ${many(p) ? 'do' : 'does'} ${p['figures']} count?`,
  'ask-event': (p) =>
    `What ${many(p) ? 'do' : 'does'} ${p['figures']} count: orders, people who left detention under measures, full freedom? ` +
    `${many(p) ? 'Do they' : 'Does it'} count house arrest?`,
  'ask-population': (p) => `Whom ${many(p) ? 'do' : 'does'} ${p['figures']} cover: political prisoners only, or others too?`,
  'ask-cutoff': (p) => `Up to which day and hour ${many(p) ? 'were' : 'was'} ${p['figures']} counted?`,
  'ask-geography': (p) => `Which places ${many(p) ? 'do' : 'does'} ${p['figures']} cover?`,
  'ask-names': (p) => `Is there a list of the people behind ${p['figures']}?`,
  'ask-charges': (p) => `For how many of the people in ${p['figures']} were the charges dropped?`,
  'ask-number': (p) => `How many ${many(p) ? 'are' : 'is'} ${p['figures']}?`,
  'ask-overlap': (p) => `Are the people of ${p['figures']} among those of ${p['others']}?`,
  LIST_COUNT_DISAGREE: () => 'The figure stated and the people listed by the same claimant disagree.',
} as const satisfies Readonly<Record<string, Say>>
