// English: what is wrong with a file, and how its bytes, sheets and lines were read.
import type { Params } from '../../model/note.ts'
import type { Say } from '../language.ts'
import { counted } from './sentences.ts'

const FORMATS: Readonly<Record<string, readonly [string, string]>> = {
  pdf: ['a PDF has no rows to read.', 'Copy its table into a spreadsheet, check it by eye, save as .xlsx.'],
  docx: ['a Word document has no rows to read.', 'Copy its table into a spreadsheet, check it by eye, save as .xlsx.'],
  xls: ['the old Excel format .xls is not read.', 'Open it in Excel or LibreOffice and save as .xlsx.'],
  password: ['the workbook is protected by a password.', 'Open it in Excel or LibreOffice and save it without a password.'],
  image: ['a picture has no rows to read.', 'Type or copy its list into a spreadsheet, check it by eye, save as .xlsx.'],
  ods: ['an OpenDocument spreadsheet is not read.', 'Open it in LibreOffice and save as .xlsx.'],
  xml: ['this is XML, perhaps the XML format of Excel 2003, and no list.', 'Open it in Excel or LibreOffice and save as .xlsx.'],
  chat: [
    'a chat has no rows to read: every line begins with who writes, and when.',
    'Copy the names into a spreadsheet, one in each row, check it by eye, save as .xlsx.',
  ],
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

/** How a file tells that it holds one page. */
const ofPages = (p: Params): string =>
  `${counted(p, 'records', 'record', 'records')} and ${p['total'] ? `tells of ${p['total']} in all` : 'tells of a next page'}`

export const fileMessages = {
  'file-empty': () => ['the file is empty.', 'Export it again; nothing was compared.'],
  gzip: () => ['the gzip data is broken or too large.', 'Unpack it with gunzip and give the file inside.'],
  format: (p) => FORMATS[String(p['format'])] ?? FORMATS['binary']!,
  workbook: () => [
    'the workbook cannot be read: broken, encrypted, or not a workbook.',
    'Open it in Excel or LibreOffice and save as .xlsx without a password.',
  ],
  'workbook-trap': (p) => [
    `the workbook is refused: ${p['reason']}.`,
    'Open it in Excel or LibreOffice, look at it, and save a fresh copy as .xlsx.',
  ],
  'sheet-of-text': () => '--sheet was given, and this file is no workbook: it has no sheets, and all of it was read.',
  'sheet-hidden': () => 'a sheet that was read is hidden in the workbook.',
  'sheets-hidden': (p) => [
    `${counted(p, 'sheets', 'other sheet with rows is', 'other sheets with rows are')} hidden in the workbook, and not read: ${p['names']}.`,
    'To read one',
  ],
  'rows-hidden': (p) => `${counted(p, 'rows', 'row is', 'rows are')} hidden in the sheet, perhaps by a filter; read like the others.`,
  'rows-struck': (p) => [
    `${counted(p, 'rows', 'row has', 'rows have')} struck-out words in the sheet; read like the others.`,
    'If they were taken off the list, delete them from a copy of it.',
  ],
  'columns-hidden': (p) => `${counted(p, 'columns', 'column is', 'columns are')} hidden in the sheet; read like the others.`,
  'error-cells': (p) => `${counted(p, 'cells', 'cell shows', 'cells show')} an error such as #REF!; taken as empty.`,
  'long-numbers': (p) => [
    `${counted(p, 'cells', 'number', 'numbers')} of more than 15 figures: a spreadsheet has cut the end; no document was read from that.`,
    'Format the column as text and enter them again.',
  ],
  'odd-numbers': (p) =>
    `${counted(p, 'cells', 'cell is marked as a number or date, and is', 'cells are marked as numbers or dates, and are')} none; read as written.`,
  formulas: (p) =>
    `${counted(p, 'cells', 'cell is a formula', 'cells are formulas')}; what Excel last reckoned was read, and nothing was reckoned anew.`,
  'formulas-empty': (p) => [
    `${counted(p, 'cells', 'formula has', 'formulas have')} no value in the file: read as empty.`,
    'Open the workbook in Excel or LibreOffice and save it once.',
  ],
  'cell-too-long': (p) => [`a cell longer than ${p['most']} bytes; set aside.`, 'A list of people has none. If this one does'],
  'too-many-rows': (p) => [
    `${p['rows']} rows in all; at most ${p['most']} fit.`,
    'Split the lists, by state or year for instance, and compare part with part.',
  ],
  'too-many-columns': (p) => [
    `${p['columns']} columns; at most ${p['most']} are read.`,
    'A list of people has fewer: export only the columns that matter.',
  ],
  'no-sheet': (p) => [
    `there is no such sheet; the workbook has ${p['sheets']}: ${p['names']}.`,
    `Give a name or a number, several with commas, or '*' for all`,
  ],
  encoding: (p) => [
    `the bytes are not ${p['encoding']} throughout; a download may have been cut off.`,
    'Export it again as UTF-8, or name the encoding',
  ],
  'unknown-encoding': (p) => [`no encoding is called ${p['encoding']}.`, `Known: ${p['known']}`],
  'json-encoding': () => ['JSON must be UTF-8, and this is not.', 'Convert the file to UTF-8.'],
  json: () => ['this is not valid JSON.', 'Check it with a JSON validator; a list is an array of objects.'],
  'json-deep': (p) => [`JSON nested more than ${p['depth']} deep.`, 'A list of people is an array of flat objects.'],
  'json-no-records': () => [
    'no records: a list is an array of objects, or an object with one such array; no people found.',
    'For one object a line, name the file .ndjson.',
  ],
  'json-many-arrays': (p) => [`${p['arrays']} arrays, and no way to tell which is the list.`, 'Keep one array in the file.'],
  'quote-open': (p) => [
    `a quote opens in the record at line ${p['line']} and never closes; the rows after it would be swallowed.`,
    'Close the quote or double the one inside the cell.',
  ],
  'quote-inside': (p) => [`a stray quote in the record at line ${p['line']}.`, 'Put the cell in quotes and double each quote inside it.'],
  'input-format': (p) => [`no format is called ${p['format']}.`, `Known: ${p['known']}`],
  'ragged-row': (p) => [
    `${counted(p, 'cells', 'cell', 'cells')}, the header has ${p['header']}; set aside.`,
    'The run is not complete; --strict makes that a failure.',
  ],
  'control-character': () => ['a NUL character inside; set aside.', 'The run is not complete; --strict makes that a failure.'],
  'not-an-object': (p) => [`record ${p['record']} is no object; set aside.`, 'The run is not complete; --strict makes that a failure.'],
  'empty-record': (p) => [`record ${p['record']} has nothing in it; set aside.`, 'The run is not complete; --strict makes that a failure.'],
  'json-list-twice': () => [
    'the key that holds the list stands here a second time.',
    'Most programs read only the last of the two, and whoever is in the other is lost. Make one list of them, or keep the right one.',
  ],
  'json-lists-inside': (p) => [
    `"${p['column']}" is an array of objects in ${counted(p, 'records', 'record', 'records')}, the first of them here; it was not read.`,
    'A list of people is an array of flat objects: give each of those objects a record of its own.',
  ],
  'json-page': (p) => [
    `the file holds ${ofPages(p)}: it may be one page of a longer list; who is on others counts as missing.`,
    'Export all pages, and join them into one list.',
  ],
  'json-key-twice': (p) => [
    `a key stands twice in one object: ${counted(p, 'objects', 'object', 'objects')}, the first of them here. All its values were read.`,
    'Most programs keep only the last of them. Look at these records before anything rests on them.',
  ],
  'big-number': (p) => [
    `record ${p['record']} has a number with more digits than JSON numbers keep; set aside, so that no two people become one.`,
    'Export document numbers as text (in quotes).',
  ],
  'encoding-guessed': (p) => [
    `not valid UTF-8; by its letters read as ${p['encoding']}${p['others'] ? ` (it may be ${p['others']})` : ''}. Look at the accents.`,
    'To settle it',
  ],
  'letters-lost': (p) => [
    'letters were lost before this file was written (U+FFFD stands for them), the first of them here; such names are hard to link.',
    `Export the list once more as UTF-8: another --encoding of ${p['id'] ?? 'claimed'} brings no letter back.`,
  ],
  'encoding-mixed': (p) => [
    `UTF-8, but ${counted(p, 'lines', 'line is', 'lines are')} not; read as ${p['encoding']}, the first of them here. Look at the accents.`,
    'Files of different encodings may have been joined. To read all of it in one',
  ],
  'quotes-kept': (p) => [
    `${counted(p, 'rows', 'row holds', 'rows hold')} quotes inside a cell, the first of them here; they were read as written.`,
    'To be sure of them, put such cells in quotes and double each quote inside.',
  ],
  'quote-over-rows': (p) => [
    `a cell in quotes goes over ${counted(p, 'rows', 'line that looks', 'lines that look')} ` +
      'like rows of the list; a quote too many may have joined them.',
    'Look at the quotes of this line.',
  ],
  'quote-after-blank': () => 'blanks before quotes; they were left out.',
  'delimiter-ambiguous': (p) => [
    `more than one delimiter fits; read with "${p['delimiter'] === '\t' ? 'tab' : p['delimiter']}".`,
    'To settle it',
  ],
  'several-sheets': (p) => [`${p['n']} sheets were read as one list: ${p['sheets']}.`, 'To read one of them alone'],
  'sheets-passed': (p) => `passed over, having no people: ${Number(p['n']) > 1 ? 'sheets' : 'sheet'} ${p['sheets']}; read: ${p['read']}.`,
  'sheets-left': (p) => `not asked for, and not read: ${Number(p['n']) > 1 ? 'sheets' : 'sheet'} ${p['sheets']}.`,
  'sheet-unread': (p) => [
    `sheet ${p['sheet']} seems to have people, and was not read: ${UNREAD[String(p['reason'])] ?? `[${p['reason']}]`}. The run is not complete.`,
    'To read it too',
  ],
  'no-sheet-of-people': (p) => [
    `of ${counted(p, 'sheets', 'sheet', 'sheets')} with rows none has a column that looks like a name; no people found. Sheets: ${p['names']}.`,
    'Say which sheet it is, and which column',
  ],
  'merged-cells': (p) => `${counted(p, 'cells', 'merged cell', 'merged cells')}; the value was read for every row that is covered.`,
  'merged-names': (p) => [
    `one merged name over ${p['rows']} documents (lines ${p['from']} to ${p['to']}): one person with several numbers, or several people.`,
    'Look at these rows before anything rests on them.',
  ],
  'named-otherwise': (p) => `its name says another format; by its content it was read as ${p['format']}.`,
  glued: () => [
    'a byte order mark begins this line: a second export seems to be glued below the first.',
    'Both are read as one list; look whether they are.',
  ],
  'lists-joined': (p) => `${p['n']} claimed lists are read as one; its rows: ${p['rows']}.`,
} as const satisfies Readonly<Record<string, Say>>
