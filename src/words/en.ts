// English.
import type { Params } from '../model/note.ts'
import type { Catalogue, QuoteFacts, SummaryFacts } from './catalogue.ts'

const number = (n: number): string => {
  const digits = String(Math.abs(n)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return n < 0 ? `−${digits}` : digits
}
const similar = (kind: string, p: Params): string => (p['similar'] ? `A similar ${kind}: ${p['similar']}` : '')
const plural = (n: number | null, one: string, many: string): string =>
  n === null ? `an undisclosed number of ${many}` : `${number(n)} ${n === 1 ? one : many}`

/** A figure and what is said of it. */
const predicate = (n: number | null, one: string, many: string): string =>
  n === null ? `an undisclosed number ${many}` : plural(n, one, many)

/** Another figure as it was said, or the people on a list. */
const other = (p: Params): string =>
  p['list'] === undefined
    ? `"${p['other']}"`
    : p['other'] === undefined
      ? `the people on ${p['list']}`
      : `the ${p['other']} people on ${p['list']}`

/** Lower and upper end of a gap, as far as they are known. */
const gap = (p: Params): string =>
  p['min'] === undefined && p['max'] === undefined
    ? ''
    : ` (${p['min'] === undefined ? `at most ${p['max']}` : p['max'] === undefined ? `at least ${p['min']}` : p['min'] === p['max'] ? p['min'] : `${p['min']} to ${p['max']}`} apart)`

const FORMATS: Readonly<Record<string, readonly [string, string]>> = {
  pdf: ['a PDF has no rows to read.', 'Copy its table into a spreadsheet, check it by eye, save as .xlsx.'],
  docx: ['a Word document has no rows to read.', 'Copy its table into a spreadsheet, check it by eye, save as .xlsx.'],
  xls: ['the old Excel format .xls is not read.', 'Open it in Excel or LibreOffice and save as .xlsx.'],
  ods: ['an OpenDocument spreadsheet is not read.', 'Open it in LibreOffice and save as .xlsx.'],
  xml: ['this is XML, perhaps the XML format of Excel 2003, and no list.', 'Open it in Excel or LibreOffice and save as .xlsx.'],
  html: [
    'this is an HTML page, not a list.',
    'A login page may have been saved instead of the file; or open it in Excel and save as .xlsx.',
  ],
  zip: ['a ZIP archive is not a list.', 'Unpack it and give the file inside.'],
  binary: ['this is no text, and no format known here.', 'Save it as .csv or .xlsx.'],
}

/** Why a sheet of people was not read. */
const UNREAD: Readonly<Record<string, string>> = {
  hidden: 'it is hidden in the workbook',
  'other-columns': 'it shares no column with the others but the name',
  'other-status': 'its name or title says something else of its people (in custody, still to be checked, left out, dead, moved, contacts)',
}

export const en = {
  number,
  messages: {
    'file-missing': (p: Params) => [
      'no such file.',
      p['similar'] ? `A similar file is here: ${p['similar']}` : 'Check the name and the folder.',
    ],
    'file-is-directory': () => ['this is a folder.', 'Name the file inside it.'],
    'file-unreadable': () => ['no permission to read it.', 'Ask whoever owns the file, or copy it to a folder of yours.'],
    'text-encoding': () => ['this file must be UTF-8, and is not.', 'Save it again as UTF-8.'],
    'case-yaml': (p: Params) => [`not valid YAML, JSON or CSV: ${p['message']}.`, 'Indentation and quotes are the usual causes.'],
    'case-unknown-key': (p: Params) => [
      `unknown key "${p['key']}" in ${p['where']}.`,
      similar('key', p) || 'The keys: reconcile schema case',
    ],
    'case-missing': (p: Params) => [`${p['where']} lacks "${p['key']}".`, 'The keys: reconcile schema case'],
    'case-type': (p: Params) => `${p['where']} must be ${p['wanted']}, not ${p['found']}.`,
    'case-value': (p: Params) => [`${p['where']} cannot be ${p['found']}; it takes: ${p['wanted']}.`, similar('value', p)],
    'case-id-twice': (p: Params) => [`two have the id "${p['id']}".`, 'Each list and each statement needs an id of its own.'],
    'case-id-of-list': (p: Params) => [`the id "${p['id']}" is a list's; a statement needs another one.`],
    'case-two-claimed': (p: Params) => [
      `several claimed lists are read as one, and "${p['first']}" and "${p['second']}" differ in ${p['key']}.`,
      'Say the same for both, or write a case for each.',
    ],
    'case-no-verified': () => [
      'no list is verified, and there are no statements: nothing can be held against anything.',
      'Give a list the role verified.',
    ],
    'case-empty': () => ['neither lists nor statements.', 'To start one: reconcile init claimed.csv verified.csv'],
    'case-range': (p: Params) => `a range from ${p['min']} to ${p['max']} runs backwards.`,
    'case-relation-self': (p: Params) => `"${p['id']}" cannot stand in a relation to itself.`,
    'case-relation-target': (p: Params) => [`${p['type']} names "${p['target']}", which is no statement here.`, similar('id', p)],
    'case-relation-cycle': (p: Params) => `relations run in a circle: ${p['cycle']}.`,
    'case-supersedes': (p: Params) => [
      `"${p['id']}" cannot supersede "${p['target']}": another speaker said that.`,
      'Only its speaker can take a figure back; disputes is for others.',
    ],
    'case-aliases': () => ['an alias file needs the columns alias and place.'],
    'statements-action': (p: Params) => [
      `statements takes add, list or check${p['action'] ? `, not ${p['action']}` : ''}.`,
      similar('action', p) || 'For example: reconcile statements list ledger.yaml',
    ],
    'statements-case': () => [
      'this is a case file, not a ledger.',
      'Keep statements in a file of their own and name it in the case: statements: ledger.yaml',
    ],
    'statements-file': () => ['which ledger?', 'For example: reconcile statements list ledger.yaml'],
    'statements-column': (p: Params) => [
      `the ledger has no column for ${p['column']}.`,
      'Add the column to its header first; nothing was written.',
    ],
    'option-needed': (p: Params) => `${p['option']} is needed.`,
    'init-exists': () => ['there is a file of that name already.', 'Choose another with -o, or move it away; init never replaces one.'],
    'withheld-among': (p: Params) =>
      `Up to ${p['n']} of those not found may be among the people whom ${p['source']} verified without naming.`,
    'window-order': (p: Params) => [
      `the window ends (${p['to']}) before it begins (${p['from']}).`,
      'Give the earlier date first: from..to',
    ],
    'show-protected': () => ['--show-protected shows names, and only with --names.', 'Add --names, and keep the output in the house.'],
    'file-empty': () => ['the file is empty.', 'Export it again; nothing was compared.'],
    gzip: () => ['the gzip data is broken or too large.', 'Unpack it with gunzip and give the file inside.'],
    format: (p: Params) => FORMATS[String(p['format'])] ?? FORMATS['binary']!,
    workbook: () => [
      'the workbook cannot be read: broken, encrypted, or not a workbook.',
      'Open it in Excel or LibreOffice and save as .xlsx without a password.',
    ],
    'workbook-trap': (p: Params) => [
      `the workbook is refused: ${p['reason']}.`,
      'Open it in Excel or LibreOffice, look at it, and save a fresh copy as .xlsx.',
    ],
    manifest: (p: Params) => [
      `not a manifest that this version wrote${p['where'] ? ` (${p['where']})` : ''}.`,
      'A manifest is made by: reconcile claimed.csv verified.csv -o report.json --manifest manifest.json',
    ],
    'diff-files': () => ['two versions of a list, or two JSON reports, are needed.', 'reconcile diff old.csv new.csv'],
    'decisions-merge': () => [
      'marks of a merge that was not finished; nothing was read, and nothing changed.',
      'Take both files out of version control and join them: reconcile review merge a.ndjson b.ndjson -o joined.ndjson',
    ],
    'decisions-line': () => [
      'not a decision; nothing was read, and nothing changed.',
      'The file is only appended to by reconcile review. Take a copy from before the damage.',
    ],
    'decisions-version': (p: Params) => [
      `decisions of version ${p['version']}; this program reads version 1.`,
      'A newer reconcile wrote this file.',
    ],
    'decisions-chain': () => [
      'the chain of hashes is broken here: a line above was changed, moved or taken out. Nothing was read, and nothing changed.',
      'Take a copy from before the change; two copies that grew apart are joined by: reconcile review merge a.ndjson b.ndjson -o joined.ndjson',
    ],
    'decisions-file': () => 'a decisions file is a regular file, no link and no folder.',
    'decisions-key': (p: Params) => [
      `the key of these decisions, ${p['key']}, is missing or damaged; without it nobody knows which rows they mean.`,
      'It stands beside the file where the first review was made. Keep a copy, and keep it out of version control.',
    ],
    'decisions-lock': () => ['somebody else is writing, and has been for a minute.', 'If nobody is, remove this file.'],
    'decisions-applied': (p: Params) => `${p['n']} decisions of people were applied; ${p['stale']} are asked again, since a fact changed.`,
    'decisions-conflict': (p: Params) =>
      `decisions contradict each other: ${p['left']} and ${p['right']} are said to be two people, and one by way of others.`,
    'decisions-torn': () => 'the last line had been cut off in writing; it was never said to be saved, and is left out.',
    'decisions-key-new': (p: Params) => [
      `a key was made: ${p['key']}.`,
      'Keep it with the project and out of version control: without it decisions are lost, with it they can be tied to people.',
    ],
    'review-needs': () => [
      'a review needs --decisions <file>; it is made if it is missing.',
      'reconcile review claimed.csv verified.csv --decisions decisions.ndjson',
    ],
    'review-import': (p: Params) => `${p['cell']}: ${p['what']}`,
    'sample-action': (p: Params) => [
      p['action'] ? `sample ${p['action']} is unknown.` : 'sample needs to know what to do.',
      similar('word', p),
      'reconcile sample plan|draw|result',
    ],
    'sample-column': () => ['no column "result".', 'reconcile sample draw makes the file that is to be filled in.'],
    'sample-word': () => 'the result is none of verified, contradicted, unresolved.',
    'sample-size': (p: Params) => `${p['drawn']} rows were drawn from ${p['population']}; that cannot be.`,
    'sheet-of-text': () => '--sheet was given, and this file is no workbook: it has no sheets, and all of it was read.',
    'sheet-hidden': () => 'a sheet that was read is hidden in the workbook.',
    'sheets-hidden': (p: Params) => [
      `${p['sheets']} other sheets with rows are hidden in the workbook, and were not read: ${p['names']}.`,
      `To read one: --sheet ${p['id']}=${p['first']}`,
    ],
    'rows-hidden': (p: Params) =>
      `${plural(Number(p['rows']), 'row is', 'rows are')} hidden in the sheet, perhaps by a filter; read like the others.`,
    'columns-hidden': (p: Params) =>
      `${plural(Number(p['columns']), 'column is', 'columns are')} hidden in the sheet; read like the others.`,
    'error-cells': (p: Params) => `${plural(Number(p['cells']), 'cell shows', 'cells show')} an error such as #REF!; taken as empty.`,
    'long-numbers': (p: Params) => [
      `${plural(Number(p['cells']), 'number', 'numbers')} of more than 15 figures: a spreadsheet has cut the end; no document was read from that.`,
      'Format the column as text and enter them again.',
    ],
    'odd-numbers': (p: Params) =>
      `${plural(Number(p['cells']), 'cell is marked as a number or date, and is', 'cells are marked as numbers or dates, and are')} none; read as written.`,
    formulas: (p: Params) =>
      `${plural(Number(p['cells']), 'cell is a formula', 'cells are formulas')}; what Excel last reckoned was read, and nothing was reckoned anew.`,
    'formulas-empty': (p: Params) => [
      `${plural(Number(p['cells']), 'formula has', 'formulas have')} no value in the file: read as empty.`,
      'Open the workbook in Excel or LibreOffice and save it once.',
    ],
    'cell-too-long': (p: Params) => [
      `a cell longer than ${p['most']} bytes; set aside.`,
      `A list of people has none. If this one does: --max-cell ${p['id'] ?? 'claimed'}=1000000`,
    ],
    'completion-shell': (p: Params) => [
      p['shell'] ? `${p['shell']} is none of ${p['known']}.` : `completion needs a shell: ${p['known']}.`,
      similar('shell', p),
    ],
    'example-exists': (p: Params) => [
      `${p['folder']} is there already; nothing was written.`,
      'Give another folder: reconcile init --example -o try-out',
    ],
    'workbook-rows': (p: Params) => [
      `${p['rows']} rows; a sheet of a workbook holds ${p['most']}.`,
      'Write CSV or JSON instead: -o report.csv',
    ],
    'too-many-rows': (p: Params) => [
      `${p['rows']} rows in all; at most ${p['most']} fit.`,
      'Split the lists, by state or year for instance, and compare part with part.',
    ],
    thread: (p: Params) => [
      `a thread ended before its work was done (${p['reason']}).`,
      'Nothing was written. Try again with --threads 1.',
    ],
    'too-many-columns': (p: Params) => [
      `${p['columns']} columns; at most ${p['most']} are read.`,
      'A list of people has fewer: export only the columns that matter.',
    ],
    'no-sheet': (p: Params) => [
      `there is no such sheet; the workbook has ${p['sheets']}: ${p['names']}.`,
      `Give a name or a number, several with commas, or '*' for all: --sheet ${p['id']}=${p['first']}`,
    ],
    encoding: (p: Params) => [
      `the bytes are not ${p['encoding']} throughout; a download may have been cut off.`,
      `Export it again as UTF-8, or name the encoding: --encoding ${p['id'] ?? 'claimed'}=windows-1252`,
    ],
    'unknown-encoding': (p: Params) => [`no encoding is called ${p['encoding']}.`, `Known: ${p['known']}`],
    'json-encoding': () => ['JSON must be UTF-8, and this is not.', 'Convert the file to UTF-8.'],
    json: () => ['this is not valid JSON.', 'Check it with a JSON validator; a list is an array of objects.'],
    'json-deep': (p: Params) => [`JSON nested more than ${p['depth']} deep.`, 'A list of people is an array of flat objects.'],
    'json-no-records': () => [
      'no records: a list is an array of objects, or an object with one such array; no people found.',
      'For one object a line, name the file .ndjson.',
    ],
    'json-many-arrays': (p: Params) => [`${p['arrays']} arrays, and no way to tell which is the list.`, 'Keep one array in the file.'],
    'quote-open': (p: Params) => [
      `a quote opens in the record at line ${p['line']} and never closes; the rows after it would be swallowed.`,
      'Close the quote or double the one inside the cell.',
    ],
    'quote-inside': (p: Params) => [
      `a stray quote in the record at line ${p['line']}.`,
      'Put the cell in quotes and double each quote inside it.',
    ],
    'header-row': (p: Params) => [
      `line ${p['line']} is not in the file, which has ${p['lines']} lines.`,
      `Give the line of the header: --header-row ${p['id'] ?? 'claimed'}=3`,
    ],
    'input-format': (p: Params) => [`no format is called ${p['format']}.`, `Known: ${p['known']}`],
    'no-name-column': (p: Params) => [
      `none of ${p['columns']} columns looks like a name; no people found.${p['recognised'] ? ` Recognised: ${p['recognised']}.` : ''}`,
      `Say which column it is: --map ${p['id'] ?? 'claimed'}.name="Column name", or --map ${p['id'] ?? 'claimed'}.name=3 for the third`,
    ],
    'no-people': (p: Params) => [
      'a header, and no people under it.',
      Number(p['sheets']) > 1 ? `If another sheet has them: --sheet ${p['id']}='*'` : 'Check that the export holds the rows.',
    ],
    'no-column': (p: Params) => [
      `no column "${p['column']}".`,
      `${p['similar'] ? `A similar column: ${p['similar']}. ` : ''}To see all: reconcile inspect ${p['file'] ?? 'FILE'} --names`,
    ],
    'no-field': (p: Params) => [`no field is called "${p['field']}".`, similar('field', p), `Fields: ${p['fields']}`],
    'unknown-command': (p: Params) => [
      `${p['word']} is neither a file nor a command.`,
      p['similar'] ? `A similar command: reconcile ${p['similar']}` : 'To see all commands: reconcile --help',
    ],
    'unknown-option': (p: Params) => [`there is no option ${p['option']}.`, similar('option', p) || 'To see all options: reconcile --help'],
    'option-value': (p: Params) => [`${p['option']}: "${p['value']}" is not ${p['wanted']}.`, similar('value', p)],
    'option-missing': (p: Params) => [`${p['option']} needs a value.`, p['wanted'] ? `It takes ${p['wanted']}.` : ''],
    'too-few-files': () => [
      'one list is not enough to reconcile.',
      'Give the claimed list and a verified one: reconcile claimed.csv verified.csv',
      'For one list alone: reconcile inspect claimed.csv',
      'For a figure without a list: reconcile --claim "over 600" verified.csv',
    ],
    'no-files': () => ['no file was given.', 'reconcile claimed.csv verified.csv'],
    'unknown-list': (p: Params) => [`no list is called "${p['list']}".`, `Lists: ${p['lists']}`],
    'stdin-twice': () => ['standard input (-) can be only one list.', 'Give the other as a file.'],
    'file-twice': () => [
      'the same file is given twice.',
      'A list compared with itself confirms itself; for duplicates inside it: reconcile inspect',
    ],
    usage: (p: Params) => [`${p['message']}`, 'To see how: reconcile --help'],
    'inspect-one': () => ['inspect takes one file.', 'For example: reconcile inspect claimed.csv'],
    'fail-on': (p: Params) => [
      `--fail-on ${p['text']}: not a measure, an operator and a number.`,
      similar('measure', p),
      "Example: --fail-on 'claimed-only>0'",
    ],
    quantity: (p: Params) => [
      `"${p['text']}" is not understood as a figure (${p['reason']}).`,
      'Write it like "over 600", "at least 80", "500-600" or "más de 600".',
    ],
    'output-format': (p: Params) => [`no report format is called ${p['format']}.`, similar('format', p) || `Known: ${p['known']}`],
    'output-extension': (p: Params) => ['the format follows from the extension, and this one is none of ours.', `Known: ${p['known']}`],
    'output-is-input': () => ['an input would be overwritten.', 'Choose another name for the report.'],
    'output-link': () => ['a link is not written through.', 'Name the file itself.'],
    'output-folder': () => ['the folder is not there, or may not be written to.', 'Make the folder first.'],
    'output-twice': () => ['named twice as an output.', 'Give each report its own file.'],
    write: (p: Params) => [`could not be written (${p['cause']}); no output was changed.`, 'Check space and permissions.'],
    pair: (p: Params) => [
      `--pair "${p['pair']}" is not two row numbers that exist.`,
      'Like --pair 12:3, row 12 of the first list and row 3 of the second; rows are counted from 1 under the header.',
    ],
    'truth-column': (p: Params) => [`the truth file needs the columns ${p['wanted']}.`, ''],
    'id-column': (p: Params) => [`no column "${p['column']}" to tell rows apart.`, 'Name it: --id COLUMN'],
    'unknown-schema': (p: Params) => [`no schema is called ${p['name']}.`, `Known: ${p['known']}`],
    'names-and-public': () => ['--names and --public exclude each other.', 'A public report holds no row and no name.'],
    conservation: (p: Params) => [
      `internal: ${p['list']}: ${p['expected']} rows read, ${p['found']} accounted for.`,
      'Nothing was written. Please report the version and command, no names.',
    ],
    internal: (p: Params) => [`internal: ${p['kind']}.`, 'Nothing was written. Please report the version and command, no names.'],

    'ragged-row': (p: Params) => [
      `${p['cells']} cells, the header has ${p['header']}; set aside.`,
      'The run is not complete; --strict makes that a failure.',
    ],
    'control-character': () => ['a NUL character inside; set aside.', 'The run is not complete; --strict makes that a failure.'],
    'not-an-object': () => ['not an object; set aside.', 'The run is not complete; --strict makes that a failure.'],
    'empty-record': () => ['a record with nothing in it; set aside.', 'The run is not complete; --strict makes that a failure.'],
    'json-lists-inside': (p: Params) => [
      `"${p['column']}" is an array of objects in ${plural(Number(p['records']), 'record', 'records')}, the first of them here; it was not read.`,
      'A list of people is an array of flat objects: give each of those objects a record of its own.',
    ],
    'big-number': () => [
      'a number with more digits than JSON numbers keep; set aside, so that no two people become one.',
      'Export document numbers as text (in quotes).',
    ],
    'repeated-header': () => 'the header once more; not a record.',
    banner: () => 'a section title; not a record.',
    total: () => 'a total; not a record.',
    'code-row': () => 'tags or codes of the columns; not a record.',
    'list-note': () => 'a line about the list (source, note, signature, count); not a record.',
    continuation: () => 'the rest of the row above; not a record of its own.',
    'encoding-guessed': (p: Params) => [
      `not valid UTF-8; by its letters read as ${p['encoding']}${p['others'] ? ` (it may be ${p['others']})` : ''}. Look at the accents.`,
      `To settle it: --encoding ${p['id'] ?? 'claimed'}=${String(p['others'] || p['encoding']).split(', ')[0]}`,
    ],
    'letters-lost': (p: Params) => [
      'letters were lost before this file was written (U+FFFD stands for them), the first of them here; such names are hard to link.',
      `Export the list once more as UTF-8: another --encoding of ${p['id'] ?? 'claimed'} brings no letter back.`,
    ],
    'names-blank': (p: Params) => [
      `${plural(Number(p['rows']), 'row has', 'rows have')} no name, the first of them here; such a row links by its document alone.`,
      'If the name stands under another heading or key there, write it under one.',
    ],
    'encoding-mixed': (p: Params) => [
      `UTF-8, but ${plural(Number(p['lines']), 'line is', 'lines are')} not; read as ${p['encoding']}, the first of them here. Look at the accents.`,
      `Files of different encodings may have been joined. To read all of it in one: --encoding ${p['id'] ?? 'claimed'}=windows-1252`,
    ],
    'quotes-kept': (p: Params) => [
      `${plural(Number(p['rows']), 'row holds', 'rows hold')} quotes inside a cell, the first of them here; they were read as written.`,
      'To be sure of them, put such cells in quotes and double each quote inside.',
    ],
    'quote-over-rows': (p: Params) => [
      `a cell in quotes goes over ${plural(Number(p['rows']), 'line that looks', 'lines that look')} like rows of the list; a quote too many may have joined them.`,
      'Look at the quotes of this line.',
    ],
    'header-lookalike': (p: Params) => [
      `the heading of column ${p['column']} has letters of another script that look Latin; read as Latin.`,
      `If two columns are alike but for such letters, say which is meant: --map ${p['id'] ?? 'claimed'}.name=${p['column']}`,
    ],
    'quote-after-blank': () => 'blanks before quotes; they were left out.',
    'delimiter-ambiguous': (p: Params) => [
      `more than one delimiter fits; read with "${p['delimiter'] === '\t' ? 'tab' : p['delimiter']}".`,
      `To settle it: --delimiter ${p['id'] ?? 'claimed'}=';'`,
    ],
    'several-sheets': (p: Params) => [
      `${p['n']} sheets were read as one list: ${p['sheets']}.`,
      `To read one of them alone: --sheet ${p['id']}=${p['first']}`,
    ],
    'sheets-passed': (p: Params) =>
      `passed over, having no people: ${Number(p['n']) > 1 ? 'sheets' : 'sheet'} ${p['sheets']}; read: ${p['read']}.`,
    'sheets-left': (p: Params) => `not asked for, and not read: ${Number(p['n']) > 1 ? 'sheets' : 'sheet'} ${p['sheets']}.`,
    'sheet-unread': (p: Params) => [
      `sheet ${p['sheet']} seems to have people, and was not read: ${UNREAD[String(p['reason'])] ?? `[${p['reason']}]`}. The run is not complete.`,
      `To read it too: --sheet ${p['id']}=${p['all']}`,
    ],
    'no-sheet-of-people': (p: Params) => [
      `none of the ${p['sheets']} sheets with rows has a column that looks like a name; no people found. Sheets: ${p['names']}.`,
      `Say which sheet it is, and which column: --sheet ${p['id']}=${p['first']} --map ${p['id']}.name="Column name"`,
    ],
    'second-header': (p: Params) => [
      `another header stands inside the data: ${p['tables']} tables below each other, each read by its own header as one list.`,
      'If the line is no header, take it out of the file.',
    ],
    'header-carried': (p: Params) => `this sheet has no header; its columns were read as those of sheet ${p['sheet']}.`,
    'merged-cells': (p: Params) =>
      `${plural(Number(p['cells']), 'merged cell', 'merged cells')}; the value was read for every row that is covered.`,
    'merged-names': (p: Params) => [
      `one merged name over ${p['rows']} documents (lines ${p['from']} to ${p['to']}): one person with several numbers, or several people.`,
      'Look at these rows before anything rests on them.',
    ],
    'lists-joined': (p: Params) => `${p['n']} claimed lists are read as one; its rows: ${p['rows']}.`,
    'named-otherwise': (p: Params) => `its name says another format; by its content it was read as ${p['format']}.`,
    glued: () => [
      'a byte order mark begins this line: a second export seems to be glued below the first.',
      'Both are read as one list; look whether they are.',
    ],
    'no-header': (p: Params) => [
      'no header found; columns are told apart by what is in them.',
      `To name them: --map ${p['id'] ?? 'claimed'}.name=1`,
    ],
    'header-unknown': (p: Params) => [
      `no word of line ${p['line']} is known as a header; taken for one all the same.`,
      `If it is a person: add a header line such as Nombre, or name the header: --header-row ${p['id'] ?? 'claimed'}=${p['line']}`,
    ],
    'rows-above-header': (p: Params) => [
      `header taken from ${p['second'] ? `lines ${p['line']} ${Number(p['second']) - Number(p['line']) > 1 ? 'to' : 'and'} ${p['second']}, read together` : `line ${p['line']}`}; rows above it, left out: ${p['above']}.`,
      `To settle it: --header-row ${p['id'] ?? 'claimed'}=${p['line']}`,
    ],
    'two-header-rows': (p: Params) => [
      `lines ${p['line']} ${Number(p['second']) - Number(p['line']) > 1 ? 'to' : 'and'} ${p['second']} were read together as the header.`,
      `If only one is: --header-row ${p['id'] ?? 'claimed'}=${p['second']}`,
    ],
    'header-empty': (p: Params) => `column ${p['column']} has no header.`,
    'column-doubtful': (p: Params) => [
      p['other']
        ? `column ${p['column']} is taken as ${p['field']}; it may be ${p['other']}.`
        : `column ${p['column']} is taken as ${p['field']}; little speaks for it.`,
      `To settle it: --map ${p['id']}.${p['other'] || p['field']}=${p['column']}, or --exclude ${p['id']}.${p['column']}`,
    ],
    'column-contradicted': (p: Params) => [
      `column ${p['column']} is ${p['field']} by its heading, and not by its cells; not used.`,
      `To use it all the same: --map ${p['id']}.${p['field']}=${p['column']}`,
    ],
    'dates-repeated': (p: Params) => [
      `columns ${p['columns']} have one heading; nothing tells which date is which, so none is used.`,
      `To use one: --map ${p['id']}.${p['field']}=${p['first']}`,
    ],
    'header-repeated': (p: Params) => [
      `column ${p['column']} repeats an earlier header${p['field'] ? '; only the first is used as that field' : ''}.`,
      p['field'] ? `To use this one: --map ${p['id'] ?? 'claimed'}.${p['field']}=${p['column']}` : '',
    ],
    'date-order': (p: Params) => [
      `${p['field']}: no cell shows whether day or month comes first; read day first.`,
      `To settle it: --date-order ${p['id']}=dmy, or --date-order ${p['id']}=mdy`,
    ],
    'date-impossible': (p: Params) => `no such date (${p['field']}); taken as missing.`,
    'dates-half-swapped': (p: Params) => [
      `${p['field']}: a spreadsheet has swapped day and month of the dates with a day up to 12, and left the others as text; swapped back.`,
      `To read them as they stand: --date-order ${p['id']}=ymd`,
    ],
    'dates-half-swapped-maybe': (p: Params) => [
      `${p['field']}: day and month may be swapped in the dates with a day up to 12 (a spreadsheet does that); both readings are kept, and no difference rests on them.`,
      `To settle it: --date-order ${p['id']}=${p['order']}`,
    ],
    'dates-both-orders': (p: Params) => [
      `${p['field']}: some dates prove day first, others month first; those that can be read both ways keep both readings, and no difference rests on them.`,
      `To settle it: --date-order ${p['id']}=${p['order']}`,
    ],
    'dates-both-orders-told': (p: Params) => [
      `${p['field']}: some dates are day first, others month first; they are told apart by how they are written, and the rest keep both readings.`,
      `To settle it: --date-order ${p['id']}=${p['order']}`,
    ],
    'date-unread': (p: Params) => `a date that was not understood (${p['field']}); taken as missing.`,
    'date-default': (p: Params) =>
      `${p['field']}: ${plural(Number(p['rows']), 'date', 'dates')} that programs write for nothing, such as 1900-01-01; taken as missing.`,
    'document-shared': (p: Params) =>
      `${p['rows']} rows share document numbers with people of quite other names: placeholders, taken as missing.`,
    'birth-date-shared': (p: Params) =>
      `${p['rows']} rows share a birth date with far more people than chance gives: a placeholder, taken as missing.`,
    'document-damaged': () => [
      'a document number in exponent form: a spreadsheet has cut its digits; taken as missing.',
      'Format the column as text and export again.',
    ],
    'first-of-january': (p: Params) => `${plural(Number(p['rows']), 'birth', 'births')} on 1 January: taken as an unknown day.`,
    'document-check-digit': (p: Params) =>
      `a check digit that does not hold in ${plural(Number(p['rows']), 'document number', 'document numbers')}: a slip, so that another number counts for little against.`,
    'ages-alone': (p: Params) => [
      'no list says when its ages were true; they are compared as they stand.',
      `Where you know: --as-of ${p['id']}=2026-01-26`,
    ],
    'event-words-unknown': (p: Params) => [
      `the event or status of ${plural(Number(p['rows']), 'row', 'rows')} is not understood (${p['words'] ?? `different words: ${p['distinct']}, shown with --names`}): not compared, and no difference.`,
      'To say what they mean: words in a case file (events, held, out).',
    ],
    'event-date-other-kind': (p: Params) =>
      `the dates in column ${p['column']} are those of another event (compared: ${p['kind']}); not compared.`,
    estimated: (p: Params) => `${p['facts']}: how true pairs agree was taken from ${p['pairs']} nearly certain pairs of these lists.`,
    'name-parts-differ': (p: Params) =>
      `rows whose full name and whose columns of given names and surnames do not say the same: ${p['rows']}. Both are compared; --exclude leaves one out.`,
    'name-readings-differ': (p: Params) =>
      `rows whose name columns name different people: ${p['rows']}. They are not linked without a person.`,
    'surname-first': () => 'names read surnames first.',
    'more-of-these': (p: Params) => `${plural(Number(p['n']), 'more warning', 'more warnings')} of the kind ${p['code']}.`,
    COUNT_GAP: (p: Params) => `"${p['figure']}" and ${other(p)} cannot both hold${gap(p)}.`,
    NO_NAMES: (p: Params) => `"${p['figure']}" is a count without names: nobody behind it can be checked.`,
    OVERLAP_UNKNOWN: (p: Params) =>
      `"${p['figure']}" and "${p['other']}" may count the same people: together at least ${p['min']}, with no maximum. At least ${p['sum']} only once somebody declares them disjoint.`,
    SUM: (p: Params) => `"${p['figure']}" and "${p['other']}" are declared disjoint: together at least ${p['min']}, with no maximum.`,
    REVISED: (p: Params) => `${p['speaker']} revised "${p['from']}" to "${p['to']}".`,
    SELF_CONTRADICTION: (p: Params) =>
      `${p['speaker']} said "${p['from']}" and "${p['to']}" of the same thing; both cannot hold, and neither was withdrawn.`,
    RELAY_DRIFT: (p: Params) => `"${p['to']}" passes on "${p['from']}" and says something else.`,
    STOCK_FLOW_RESIDUAL: (p: Params) =>
      `${p['speaker']}: the people held at first, the arrests and the releases do not give the people held at the end${gap(p)}.`,
    SUBGROUP: (p: Params) =>
      `"${p['figure']}" is a part${p['of'] ? ` of ${p['of']}` : ''} (${p['where']}); a part is never added to the whole.${p['n'] === undefined ? '' : ` On ${p['list']}: ${p['n']}.`}`,
    CHARGES: (p: Params) => `Of the people in "${p['figure']}" (${p['speaker']}) an unknown number still have charges pending.`,
    'ask-window': (p: Params) => `When does the "${p['figure']}" start?`,
    'ask-event': (p: Params) =>
      `What does "${p['figure']}" count: orders, people who left detention under measures, full freedom? Does it count house arrest?`,
    'ask-population': (p: Params) => `Whom does "${p['figure']}" cover: political prisoners only, or others too?`,
    'ask-cutoff': (p: Params) => `Up to which day and hour was "${p['figure']}" counted?`,
    'ask-geography': (p: Params) => `Which places does "${p['figure']}" cover?`,
    'ask-names': (p: Params) => `Is there a list of the people behind "${p['figure']}"?`,
    'ask-charges': (p: Params) => `For how many of the people in "${p['figure']}" were the charges dropped?`,
    'ask-number': (p: Params) => `How many is "${p['figure']}"?`,
    'ask-overlap': (p: Params) => `Are the people of "${p['figure']}" among those of "${p['other']}"?`,
    LIST_COUNT_DISAGREE: () => 'The figure stated and the people listed by the same claimant disagree.',
  },
  words: {
    workingCopy: 'WORKING COPY: row numbers name people. Only --public output may leave the house.',
    workingNames: 'WORKING COPY WITH NAMES: must not leave the house. A leaked list can put people in a cell.',
    publicCopy: 'PUBLIC REPORT: totals only. No rows and no names.',
    rows: 'rows',
    asOf: 'as of',
    complete: 'Complete',
    yes: 'yes',
    no: 'no',
    incompleteWhy: 'rows were set aside or not compared; see the warnings',
    unreadPeople: 'sheets that seem to have people were not read',
    inSheet: 'sheet',
    sheet_read: 'read',
    sheet_passed: 'passed over, having no people',
    sheet_unread: 'seems to have people, and was not read',
    sheet_left: 'not asked for, and not read',
    inShort: 'IN SHORT',
    bridgeTitle: 'CLAIMED, FROM ROWS TO PEOPLE',
    rowsRead: 'Rows read',
    notARecord: 'not a record',
    invalid: 'invalid, set aside',
    duplicates: 'duplicates',
    people: 'People listed',
    stated: 'Stated',
    unresolvable: 'too little identity to link',
    compared: 'People compared',
    matched: 'linked, no shared fact disagrees',
    matchedWithConflict: 'linked, facts differ',
    review: 'to review',
    claimedOnly: 'not found in the lists given',
    verifiedOnly: 'not on the claimed list',
    sum: 'Sum',
    nameOnly: 'on the name alone',
    lookFirst: 'LOOK HERE FIRST',
    factsDiffer: 'Facts differ',
    toReview: 'To review',
    ambiguousMark: 'several candidates',
    nameOnlyLinks: 'Linked on the name alone',
    possibleDuplicates: 'Possibly the same person twice',
    tooLittle: 'Too little identity to link',
    twoPeople: 'Two people in one cell',
    notCompared: 'Not compared with everything',
    none: 'none',
    more: 'more',
    by: 'by',
    day: 'day',
    days: 'days',
    year: 'year',
    years: 'years',
    field_event: 'event',
    field_event_date: 'event date',
    field_nationality: 'nationality',
    field_birth_date: 'birth date',
    field_arrest_date: 'arrest date',
    field_sex: 'sex',
    field_place: 'place',
    assumed: 'ASSUMED',
    datesDayFirst: 'dates day-first or month-first is not proven; read day-first',
    columnsUsed: 'columns used',
    notUsed: 'not used',
    comparedAsText: 'compared as text',
    thresholds: 'Links from',
    reviewFrom: 'review from',
    bits: 'bits',
    margin: 'margin',
    next: 'NEXT',
    explainDoes: 'why these two',
    reviewDoes: 'settles the',
    filesDo: 'a page to look at, a workbook to work in',
    exceeds: 'exceeds the people listed by',
    atLeast: 'at least',
    atMost: 'at most',
    between: 'between',
    and: 'and',
    fits: 'fits the people listed',
    below: 'is below the people listed by',
    noInterval: 'gives no interval to compare',
    apart: 'stands apart: not compared with verified people',
    openInterval: 'from',
    claimed: 'claimed',
    verified: 'verified',
    withheld: 'withheld: verified without a name',
    outOfScope: 'out of scope',
    outOfWindow: 'out of the window',
    alreadyOut: 'announced again: already out',
    partnerExcluded: 'claimed partner out of scope, window or contradicted',
    ambiguous: 'ambiguous',
    possible: 'possible',
    heldOnRegister: 'held on a register',
    registerReview: 'maybe on a register: to review',
    contradicted: 'contradicted by a register',
    orderedNotConfirmed: 'ordered, not confirmed',
    verifiedAfterCutoff: "verified after the claim's cut-off",
    heldFirst: 'A register still shows held',
    maybeHeld: 'A register or a verifier may show held',
    contradictedRows: 'Confirmed in detention after the claimed release',
    disagree: 'Verifiers disagree',
    reversedRows: 'Arrested again',
    protectedHere: 'Holds people whose identity is protected: not for outsiders in any form.',
    registerLine: 'claimed people, linked to a row that says held',
    registerOther: 'to one that does not',
    registerMaybe: 'candidates',
    registerNone: 'not on it, which says nothing about them',
    inLists: 'on exactly',
    statementsTitle: 'STATEMENTS',
    comparisonsTitle: 'WHAT MAY BE COMPARED',
    findingsTitle: 'FINDINGS',
    questionsTitle: 'QUESTIONS TO ASK',
    relayedBy: 'relayed by',
    supported: 'supported',
    partlySupported: 'partly supported',
    namedAndVerified: 'named and verified',
    verifiedAsSaid: 'verified according to',
    noneFound: 'none of its people was found in the lists given',
    contradictedBy: 'contradicted by',
    unverifiable: 'unverifiable',
    noNames: 'a count without names',
    noVerifiedList: 'no verified list was given',
    disputedBy: 'disputed by',
    replacedBy: 'replaced by',
    to: 'to',
    open: 'open',
    compatible: 'compatible',
    incompatible: 'incompatible',
    notComparable: 'not comparable with',
    why: 'Why',
    gate_event: 'event',
    gate_population: 'population',
    gate_unit: 'unit',
    gate_window: 'window',
    gate_cutoff: 'cut-off',
    gate_geography: 'geography',
    gate_unknown: 'unknown',
    gate_different: 'different',
    onlyStatements: 'Statements only: no list was given, so nobody is compared by name.',
    funnel_stated: 'stated',
    funnel_rows: 'rows',
    funnel_people: 'people',
    funnel_identified: 'identified',
    funnel_compared: 'compared',
    funnel_linked: 'linked to verified people',
    register: 'register',
    union: 'People verified, over all lists',
    figureOnly: 'No claimed list was given; the figure stands beside the verified people, without a difference.',
    explainTitle: 'Why',
    weight: 'weight',
    decision: 'Decision',
    linkedAuto: 'linked without a person',
    sentToReview: 'to a person',
    notLinked: 'not linked',
    because: 'because',
    bitsMeaning: 'One bit doubles the odds; a minus halves them. Missing facts say nothing.',
    reason_weight: 'the evidence is below the threshold',
    'reason_look-alike letters': 'agreement rests on look-alike letters of another script',
    'reason_other script': 'one name is in another script',
    'reason_readings differ': 'the name columns of one row name different people',
    'reason_documents differ': 'both documents are well-formed and differ',
    reason_gender: 'the first names belong to different genders',
    'reason_sibling pattern': 'surnames agree and given names differ, as with brothers and sisters',
    'reason_parent pattern': 'a later surname differs, as with parents and children',
    reason_namesakes: 'these lists hold namesakes who are not one person, so a name alone is not enough',
    'reason_no name': 'no name to compare',
    'reason_one word': 'one of the names is a single word',
    'reason_given names not compared': 'only surnames could be compared: on one side there is no given name',
    'reason_surnames not compared': 'only given names could be compared: on one side there is no surname',
    'reason_surnames differ': 'both have surnames, and none of them agrees',
    'reason_words turned': 'the names are made of the same words in another order',
    'reason_born apart': 'the birth dates plainly differ, and no document agrees',
    'reason_name floor': 'the documents agree and the names do not',
    reason_initial: 'a part of the name is only an initial',
    'reason_name only': 'only the names agree, and --name-only review asks a person',
    'reason_no identity fact': 'no identity fact agrees',
    'reason_common name': 'only the names agree, and others may bear them',
    'reason_too little identity': 'one row says too little about who it is',
    'reason_birth dates differ': 'the documents agree and the birth dates do not',
    'reason_document nearly equal': 'one digit of the document differs, and name and birth date do not both agree',
    'reason_two people': 'the documents differ and so do the names, as with kin: two people',
    reason_other: 'the rule in docs/matching.md',
    understood: 'Understood',
    column: 'column',
    meaning: 'meaning',
    filled: 'filled',
    distinct: 'distinct',
    ignored: 'ignored',
    unknown: 'unknown',
    byHeader: 'by its header',
    orElse: 'or else',
    anotherReading: 'another spelling of the name',
    noticed: 'Noticed',
    unlinked: 'Read, but not to be linked',
    'unlinked_several people': 'several people in one cell',
    'unlinked_no name': 'no name is given',
    'unlinked_too little': 'too little to tell who it is',
    somebodyElse: 'of somebody else',
    byContent: 'by its content',
    byMap: 'as mapped',
    excluded: 'excluded',
    rowId: 'row id of this list',
    sourceRow: 'counts rows',
    duplicatesInside: 'Same person more than once',
    setAside: 'Set aside',
    sure: 'sure',
    maybe: 'for a person to look at',
    people_word: 'people',
    precision: 'precision',
    recall: 'recall',
    f1: 'F1',
    pairs: 'pairs',
    automatic: 'automatic',
    withReview: 'with review',
    queue: 'queue',
    truePairs: 'true pairs',
    linking: 'linking',
    lookingInside: 'looking for duplicates',
    of: 'of',
    verifySame: 'same    ',
    verifyDiffers: 'DIFFERS ',
    verifyRead: 'as read',
    verifyAgain: 'made again',
    verifyOnDisk: 'on disk',
    verifyStdout: 'standard output',
    verifySettings: 'settings',
    verifyYes: 'Byte-identical.',
    verifyNo: 'Not the same.',
    page_title: 'Claimed against verified',
    page_skip: 'Skip to the report',
    page_contents: 'Contents',
    page_lists: 'The lists',
    page_funnel: 'From what was stated to who is linked',
    page_overTime: 'Figures over time',
    page_overTimeAbout:
      'Only figures that the gate lets stand side by side. Circles are claims, squares are verifications; a broken line is an open end.',
    page_apart: 'Figures that may not be compared',
    page_apartAbout: 'Each stands by itself, with what it counts. Subtracting one from another would compare different things.',
    page_overlap: 'Who is on which lists',
    page_overlapAbout: 'Each column is a combination of lists; the bar says how many people are on exactly these.',
    page_weights: 'How sure the links are',
    page_weightsAbout: 'Match weights of the pairs that a person may see, in bits: one bit doubles the odds.',
    page_people: 'People',
    page_category: 'Category',
    page_all: 'all',
    page_search: 'Search',
    page_shown: '# rows shown',
    page_flags: 'Flags',
    page_partner: 'Linked with',
    page_evidence: 'Evidence',
    page_why: 'why',
    page_left: 'claimed',
    page_right: 'on the other list',
    page_fact: 'Fact',
    page_says: 'What it says',
    page_weight: 'Weight, bits',
    page_conflict: 'differs',
    page_beyond: 'The page shows the first # rows, exceptions first. All rows: -o report.xlsx or -o report.json',
    page_method: 'How this was made',
    page_settings: 'Settings',
    page_notes: 'Notes',
    page_hash: 'SHA-256',
    page_format: 'Format',
    page_columns: 'Columns',
    page_line: 'line',
    page_duplicateOf: 'same person as row',
    page_version: 'Version',
    page_row: 'Row',
    page_figure: 'Figure',
    page_lists_word: 'Lists',
    page_people_word: 'People',
    page_pairs: 'Pairs',
    page_from: 'Source',
    page_counts: 'counts',
    page_methodText:
      'Rows are linked person by person by the evidence of names, documents, dates and places, each weighed by how much likelier it is for one person than for two. Weights are added; from the first threshold on a pair may link by itself where its facts identify a person, from the second on a person is asked. Nobody is called "not released" for not being found.',
    page_step: 'Step',
    page_note: 'Note',
    page_side: 'Side',
    page_when: 'When',
    page_speaker: 'Who',
    page_standing: 'What stands behind it',
    page_quote: 'To quote',
    page_categoryWithheld: 'not shown: protected',
    flag_HELD_ON_REGISTER: 'a register shows held',
    flag_MAYBE_HELD: 'a register or a verifier may show held',
    flag_NAME_ONLY: 'linked on the name alone',
    flag_NOT_COMPARED: 'not compared with everything',
    flag_VERIFIERS_DISAGREE: 'verifiers disagree',
    flag_REVERSED: 'arrested again',
    flag_CHARGES_PENDING: 'charges pending',
    flag_CHARGES_UNKNOWN: 'charges unknown',
    flag_CONDITIONAL_RELEASE: 'conditional release',
    flag_LATE_REGISTERED: 'registered late',
    flag_DATE_UNKNOWN: 'date unknown',
    flag_CUTOFF_UNKNOWN: 'cut-off unknown',
    flag_PLACE_DIFFERS: 'place differs',
    flag_POSSIBLE_DUPLICATE: 'maybe listed twice',
    flag_REPEAT_EPISODE: 'another episode',
    flag_OTHER_DETENTION: 'arrests more than a month apart: perhaps another detention',
    flag_TWO_PEOPLE: 'two people in one cell',
    flag_IDENTITY_PROTECTED: 'identity protected',
    flag_PROVISIONAL_SOURCE: 'provisional source',
    sheet_summary: 'Summary',
    sheet_bridge: 'Bridge',
    sheet_exceptions: 'Exceptions',
    sheet_review: 'Review',
    sheet_claimed: 'Claimed',
    sheet_verified: 'Verified',
    sheet_conflicts: 'Conflicts',
    sheet_duplicates: 'Duplicates',
    sheet_inputs: 'Inputs',
    sheet_decision: 'Decision',
    sheet_reason: 'Reason',
    sheet_reviewer: 'Reviewer',
    sheet_status: 'Status',
    sheet_list: 'List',
    sheet_group: 'Group',
    sheet_key: 'Pair',
    fewerThanFive: 'fewer than five',
    quoteFrom: 'Where the figures stand in the JSON report:',
    diff_same: 'unchanged',
    diff_removed: 'no longer on this version; reason not stated',
    diff_added: 'added',
    diff_returned: 'returned',
    diff_updated: 'updated',
    diff_uncertain: 'perhaps the same person: to review',
    diff_counts: 'Counts that changed',
    diff_moved: 'Moved between categories',
    diff_notFollowed: 'Another file in the two reports, so its rows are not followed; compare the lists themselves',
    diff_quotes: 'Figures of the earlier quote that no longer hold',
    diff_quotesHold: 'All hold.',
    diff_changes: 'Changes',
    diff_title: 'What changed',
    'reason_stale decision': 'a person decided, and a fact changed since',
    reason_unsure: 'a person looked and was not sure',
    'reason_decisions differ': 'two decisions contradict each other',
    rv_title: 'Review',
    rv_working: 'Names are shown here, on this computer only.',
    rv_of: 'of',
    rv_left: 'waiting',
    rv_same: 'same person',
    rv_different: 'two people',
    rv_unsure: 'not sure',
    rv_undo: 'take back the last answer',
    rv_quit: 'stop; everything is saved',
    rv_later: 'later',
    rv_keys: 's same person, d two people, u not sure, n later, z take back, q stop',
    rv_done: 'Nothing waits for a person.',
    rv_saved: 'Saved',
    rv_before: 'Before',
    rv_changed: 'a fact changed since',
    rv_weight: 'Weight',
    rv_reviewer: 'Your name, for the record',
    rv_note: 'Why (optional)',
    rv_filter: 'Filter',
    rv_progress: 'answered',
    rv_differs: 'differs',
    rv_error: 'Not saved',
    rv_notSaved: 'Not saved; the answer is still here. Try again.',
    rv_closed: 'The review has ended. This page may be closed.',
    rv_open: 'Open this address in a browser on this computer; it ends by itself when nobody uses it:',
    rv_expired: 'This address has been used or has expired. Start the review again.',
    rv_whyOnce: 'Why the tool did not decide',
    rv_evidence: 'Evidence',
    rv_exported: 'pairs written; fill in the column of decisions and read it back with --import',
    rv_imported: 'decisions read',
    rv_skipped: 'left open',
    rv_badWord: 'is not one of: same, different, unsure',
    rv_badPair: 'is no pair of this queue; was the list changed? Export it again',
    rv_otherLists: 'the lists are not those the workbook was made of, or it does not say; export the queue with review --export',
    rv_noColumn: 'the columns of pair and decision are missing',
    rv_twice: 'the pair is decided twice, and differently',
    rv_merged: 'decisions in the joined file',
    sm_plan: 'must be drawn at random',
    sm_points: 'percentage points',
    sm_fill: 'fill in the column "result": verified, contradicted or unresolved',
    sm_checked: 'drawn',
    sm_verified: 'verified',
    sm_contradicted: 'contradicted',
    sm_unresolved: 'unresolved',
    sm_inList: 'On the whole list:',
    sm_withoutOpen: 'if the unresolved are counted as not verified:',
    ev_decided: 'Of the automatic links that people decided on, they confirmed',
    ev_interval: 'precision',
    waiting: 'Waiting for a list on standard input; end it with Ctrl-D.',
    notShown: 'not shown',
    wrote: 'wrote',
    failed: 'holds',
    held: 'does not hold',
    checks: 'CHECKS',
  },
  facts: {},
  why({ kind, times }: Parameters<Catalogue['why']>[0]): string {
    switch (kind) {
      case 'prior':
        return `Before any fact is looked at, about one such pair in ${times} is one person.`
      case 'for':
        return `${times} times likelier for one person than for two.`
      case 'against':
        return `${times} times likelier for two people than for one.`
      case 'nothing':
        return 'Says nothing either way.'
      case 'missing':
        return 'Missing on a side, so it says nothing.'
    }
  },
  date(iso: string): string {
    const [, y, m, d, rest] = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(iso) ?? []
    const months = 'January February March April May June July August September October November December'.split(' ')
    return y
      ? `${Number(d)} ${months[Number(m) - 1]} ${y}${
          rest
            ? `, ${rest
                .replace(/^[T ]/, '')
                .replace(/([+-]\d{2}:?\d{2}|Z)$/, ' (UTC$1)')
                .replace('UTCZ', 'UTC')}`
            : ''
        }`
      : iso
  },
  quote(q: QuoteFacts): readonly string[] {
    const some = (n: string | null) => n ?? 'an undisclosed number'
    const at = (time: string | null, word: string) => (time ? ` ${word} ${time}` : '')
    const claimant = q.claimant ?? 'The claimant'
    const said = q.stated ? `${q.statedBy ?? claimant} stated "${q.stated}"${at(q.statedAt, 'on')}.` : ''
    const others = q.others.map((o) => `${o.speaker} said "${o.verbatim}"${at(o.at, 'on')}.`)
    const apart = q.comparable === 'no' ? 'These figures do not count the same thing, and one must not be subtracted from the other.' : ''
    if (!q.listed) {
      const beside = q.verified === null ? [] : [`${q.verifiers}${at(q.verifiedAsOf, 'as of')} names ${q.verified} people.`]
      return [said, ...others, ...beside, apart || 'Nobody was compared by name.']
    }
    const held = [
      ...(q.contradicted && q.contradicted !== '0'
        ? [`${q.contradicted} were confirmed in detention after the release that is claimed`]
        : []),
      ...(q.held && q.held !== '0' ? [`a register still shows ${q.held} more as held`] : []),
      ...(q.review && q.review !== '0' ? [`${q.review} need a person to look`] : []),
    ]
    return [
      `${q.claimant ? `The list of ${q.claimant}` : 'The claimed list'}${at(q.claimedAsOf, 'as of')} names ${q.people ?? 'an undisclosed number of'} people.`,
      said,
      `Of the people listed, ${some(q.linked)} are linked, person by person, to people verified by ${q.verifiers}${at(q.verifiedAsOf, 'as of')}; ${some(q.notFound)} were not found in the lists given, which is no proof that they were not released.`,
      held.length ? `Of the rest, ${held.join('; ')}.` : '',
      ...others,
      apart,
    ]
  },
  summary(s: SummaryFacts): readonly string[] {
    const by = s.verifier ? ` by ${s.verifier}` : ''
    const asOf = s.asOf ? ` as of ${s.asOf}` : ''
    if (!s.listed) return [`${plural(s.verified, 'person is', 'people are')} verified${by}${asOf}.`]
    const linked = s.matched === null || s.conflict === null ? null : s.matched + s.conflict
    return [
      `Of ${plural(s.people, 'person', 'people')} claimed, ${predicate(linked, 'is', 'are')} linked to people verified${by}${asOf}${s.conflict ? `; for ${number(s.conflict)} of them a fact differs` : ''}.`,
      s.review === 0 ? '' : `${predicate(s.review, 'needs', 'need')} a person to look.`,
      `${predicate(s.only, 'was', 'were')} not found in the lists given. Not found is not contradiction.`,
    ].filter(Boolean)
  },
} as const satisfies {
  messages: Readonly<Record<string, (p: Params) => string | readonly string[]>>
  words: Readonly<Record<string, string>>
  facts: Readonly<Record<string, string>>
  why: Catalogue['why']
  number: (n: number) => string
  summary: (s: SummaryFacts) => readonly string[]
  date: (iso: string) => string
  quote: (q: QuoteFacts) => readonly string[]
}
