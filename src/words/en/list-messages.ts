// English: what is wrong with a list, and what its headers, columns and cells were taken for.
import type { Params } from '../../model/note.ts'
import type { Say } from '../language.ts'
import { counted, plural, similar } from './sentences.ts'

/** "4 and 5", "4 to 6". */
const headerLines = ({ line, second }: Params): string => `${line} ${Number(second) - Number(line) > 1 ? 'to' : 'and'} ${second}`

/** Words of cells, or how many there are. */
const wordsOf = ({ words, distinct }: Params): string => String(words ?? `different words: ${distinct}, shown with --names`)

/** "of the same time as", "4 years later than". */
const yearsLater = (years: number): string =>
  years === 0 ? 'of the same time as' : `${plural(Math.abs(years), 'year', 'years')} ${years > 0 ? 'later' : 'earlier'} than`

/** Lines that stand on no card. */
const left = (p: Params): string => (p['others'] ? `; lines that belong to nobody, left out: ${p['others']}` : '')

export const listMessages = {
  'header-row': (p) => [
    `line ${p['line']} is not in the file, which has ${counted(p, 'lines', 'line', 'lines')}.`,
    'Give the line of the header',
  ],
  'no-name-column': (p) => [
    `of ${counted(p, 'columns', 'column', 'columns')} none looks like a name; no people ` +
      `found.${p['recognised'] ? ` Recognised: ${p['recognised']}.` : ''}`,
    'Say which column it is',
  ],
  'no-people': (p) => [
    'a header, and no people under it.',
    Number(p['sheets']) > 1 ? 'If another sheet has them' : 'Check that the export holds the rows.',
  ],
  'no-column': (p) => [`no column "${p['column']}".`, `${p['similar'] ? `A similar column: ${p['similar']}. ` : ''}To see all`],
  'no-field': (p) => [`no field is called "${p['field']}".`, similar('field', p), `Fields: ${p['fields']}`],
  'repeated-header': () => 'the header once more; not a record.',
  banner: () => 'a section title; not a record.',
  total: () => 'a total; not a record.',
  'code-row': () => 'tags or codes of the columns; not a record.',
  'list-note': () => 'a line about the list (source, note, signature, count); not a record.',
  continuation: () => 'the rest of the row above; not a record of its own.',
  'names-blank': (p) => [
    `${counted(p, 'rows', 'row has', 'rows have')} no name, the first of them here; such a row links by its document alone.`,
    'If the name stands under another heading or key there, write it under one.',
  ],
  'claim-says-held': (p) => [
    `${counted(p, 'rows', 'row of this claim says', 'rows of this claim say')} that somebody is held, and others say released; the first here. ` +
      `All count as claimed.`,
    'Where the claim is of releases, leave them out: a match of such a row confirms no release.',
  ],
  'group-blanks': (p) => [
    `cells of column ${p['column']} are filled in the first row of each group (${counted(p, 'groups', 'group', 'groups')}) ` +
      `and blank in ${counted(p, 'rows', 'row', 'rows')} below; blank is read as not known.`,
    'If they hold for the rows below, fill them down in the spreadsheet and read the list again.',
  ],
  'signs-differ': (p) => [
    `people’s lines begin with different signs, which the text does not explain: ${p['signs']}. All count alike.`,
    'If a sign says that somebody was not released, take its lines out, or write a column with its meaning.',
  ],
  'wiki-table': () => 'read from a table of a wiki; the text around it is left out.',
  'remarks-say-held': (p) => [
    `${counted(p, 'rows', 'row says', 'rows say')} in column ${p['column']}, which is not compared, that somebody ` +
      `is still held or was arrested again; the first here.`,
    'Read them before a release rests on such a row.',
  ],
  'header-lookalike': (p) => [
    `the heading of column ${p['column']} has letters of another script that look Latin; read as Latin.`,
    'If two columns are alike but for such letters, say which is meant',
  ],
  'list-turned': (p) => [
    `the list lies on its side: its headings stand in the first column, and each of ${p['people']} columns is a person; ` +
      `the number of a row is that of its column${left(p)}.`,
    'To read it as it stands',
  ],
  'list-of-cards': (p) => [
    `the list is made of cards: headings stand beside what they say; ${p['people']} people, each with the line of the card's beginning${left(p)}.`,
    'To read it as it stands',
  ],
  'list-side-by-side': (p) => [
    `the list stands in ${p['blocks']} blocks side by side; read as one list, so that a line has as many people.`,
    'To read it as it stands',
  ],
  'names-in-sentence': (p) => [
    `the names stand in sentences (${p['names']}); each was read as a person. Words around them are left out.`,
    'To read the text as it stands',
  ],
  'rows-broken': (p) => [
    `rows of the list are broken in two (${p['rows']}): the line below is the rest; joined again.`,
    'To read them as they stand',
  ],
  'names-with-comma': (p) => [
    `in ${p['rows']} rows a comma inside a name, which no quotes hold together, was taken for the end of a cell; the name was joined again.`,
    'To read it as it stands',
  ],
  'labels-as-names': (p) => [
    `in column ${p['column']}, taken for names, ${p['cells']} cells are headings: the rows are no people as they were read.`,
    'Put each heading above its column and each person in a row',
  ],
  'second-header': (p) => [
    `another header stands inside the data: ${p['tables']} tables below each other, each read by its own header as one list.`,
    'If the line is no header, take it out of the file.',
  ],
  'header-carried': (p) => `this sheet has no header; its columns were read as those of sheet ${p['sheet']}.`,
  'no-header': () => ['no header found; columns are told apart by what is in them.', 'To name them'],
  'header-unknown': (p) => [
    `no word of line ${p['line']} is known as a header; taken for one all the same.`,
    'If it is a person: add a header line such as Nombre, or name the header',
  ],
  'rows-above-header': (p) => [
    `header taken from ${p['second'] ? `lines ${headerLines(p)}, read together` : `line ${p['line']}`}; rows above it, left out: ${p['above']}.`,
    'To settle it',
  ],
  'two-header-rows': (p) => [`lines ${headerLines(p)} were read together as the header.`, 'If only one is'],
  'header-empty': (p) => `column ${p['column']} has no header.`,
  'column-doubtful': (p) => [
    p['other']
      ? `column ${p['column']} is taken as ${p['field']}; it may be ${p['other']}.`
      : `column ${p['column']} is taken as ${p['field']}; little speaks for it.`,
    'To settle it',
  ],
  'column-contradicted': (p) => [
    `column ${p['column']} is ${p['field']} by its heading, and not by its cells; not used.`,
    'To use it all the same',
  ],
  'dates-repeated': (p) => [`columns ${p['columns']} have one heading; nothing tells which date is which, so none is used.`, 'To use one'],
  'header-repeated': (p) => [
    `column ${p['column']} repeats an earlier header${p['field'] ? '; only the first is used as that field' : ''}.`,
    p['field'] ? 'To use this one' : '',
  ],
  'date-order': (p) => [`${p['field']}: no cell shows whether day or month comes first; read day first.`, 'To settle it'],
  'date-impossible': (p) => `no such date (${p['field']}); ${p['kept'] ? 'only its year counts' : 'taken as missing'}.`,
  'dates-half-swapped': (p) => [
    `${p['field']}: a spreadsheet has swapped day and month of the dates with a day up to 12, and left the others as text; swapped back.`,
    'To read them as they stand',
  ],
  'dates-half-swapped-maybe': (p) => [
    `${p['field']}: day and month may be swapped in the dates with a day up to 12 (a spreadsheet does that); ` +
      'both readings are kept, and no difference rests on them.',
    'To settle it',
  ],
  'dates-both-orders': (p) => [
    `${p['field']}: some dates prove day first, others month first; ` +
      'those that can be read both ways keep both readings, and no difference rests on them.',
    'To settle it',
  ],
  'dates-both-orders-told': (p) => [
    `${p['field']}: some dates are day first, others month first; they are told apart by how they are written, and the rest keep both readings.`,
    'To settle it',
  ],
  'date-unread': (p) => `a date that was not understood (${p['field']}); taken as missing.`,
  'date-default': (p) =>
    `${p['field']}: ${counted(p, 'rows', 'date', 'dates')} that programs write for nothing, such as 1900-01-01; taken as missing.`,
  'document-shared': (p) => `${p['rows']} rows share document numbers with people of quite other names: placeholders, taken as missing.`,
  'birth-date-shared': (p) =>
    `${p['rows']} rows share a birth date with far more people than chance gives: a placeholder, taken as missing.`,
  'document-damaged': () => [
    'a document number in exponent form: a spreadsheet has cut its digits; taken as missing.',
    'Format the column as text and export again.',
  ],
  'first-of-january': (p) => `${counted(p, 'rows', 'birth', 'births')} on 1 January: taken as an unknown day.`,
  'document-check-digit': (p) =>
    `a check digit that does not hold in ${counted(p, 'rows', 'document number', 'document numbers')}: ` +
    'a slip, so that another number counts for little against.',
  'ages-dated': (p) => [
    `its ages have no date; people whose name nobody shares show that they were true in ${p['year']} ` +
      `(${counted(p, 'pairs', 'pair of rows agrees', 'pairs of rows agree')}).`,
    'To say it yourself',
  ],
  'ages-dated-own': (p) => [
    `its ages have no date; birth dates beside them show that they were true in ${p['year']} (${counted(p, 'pairs', 'row agrees', 'rows agree')}).`,
    'To say it yourself',
  ],
  'ages-apart': (p) => [
    `no list says when its ages were true; people whose name nobody shares show that those of this list are ${yearsLater(Number(p['years']))} ` +
      `those of ${p['other']} (${counted(p, 'pairs', 'pair of rows agrees', 'pairs of rows agree')}). They are compared so.`,
    'Where you know',
  ],
  'ages-undated': (p) => [
    `nothing tells when its ages were true: ${counted(p, 'rows', 'age is', 'ages are')} not compared.`,
    'Where you know',
  ],
  'ages-disagree': (p) => [
    `no list says when its ages were true, and those of people whose name nobody shares agree in no way ` +
      `(${counted(p, 'pairs', 'pair', 'pairs')} of rows); ` +
      'they are compared as they stand, so that hardly any of them link.',
    'Where you know when they were true',
  ],
  'ages-alone': () => ['no list says when its ages were true; they are compared as they stand.', 'Where you know'],
  'event-words-unknown': (p) => [
    `the event or status of ${counted(p, 'rows', 'row', 'rows')} is not understood (${wordsOf(p)}): not compared, and no difference.`,
    'To say what they mean: words in a case file (events, held, out).',
  ],
  'event-date-other-kind': (p) => `the dates in column ${p['column']} are those of another event (compared: ${p['kind']}); not compared.`,
  'error-texts': (p) =>
    `column ${p['column']}: ${counted(p, 'rows', 'cell shows', 'cells show')} an error of a spreadsheet, such as #REF!; taken as empty.`,
  'letters-garbled': (p) => [
    `${counted(p, 'rows', 'cell', 'cells')} of column ${p['column']}, the first of them here, with letters that a program read in a wrong encoding ` +
      '(two signs stand for one letter with an accent); such names are hard to link.',
    p['encoding'] === 'utf-8' ? 'Export the list once more from where it was kept, as UTF-8.' : 'If the file is UTF-8',
  ],
  'letters-unknown': (p) => [
    `${counted(p, 'rows', 'name', 'names')} in column ${p['column']} with a question mark for a letter, the first of them here; the letter was lost ` +
      'before this file was written, and such names are hard to link.',
    'Export the list once more from where it was kept, as UTF-8 or .xlsx.',
  ],
  'long-cells': (p) => [
    `${counted(p, 'rows', 'cell', 'cells')} of column ${p['column']} ${p['rows'] === 1 ? 'has' : 'have'} more than ` +
      `${p['most']} letters; so long a cell is not compared.`,
    'A sentence or a quotation mark that is never closed is the usual cause.',
  ],
  'duplicates-not-sought': (p) => [
    `Of ${counted(p, 'rows', 'row', 'rows')}, only those that may be somebody's on another list were held against each other: who else ` +
      'is listed twice is not known, and every other row counts as a person.',
    'To look at all of them, which takes longer',
  ],
  crowd: (p) =>
    `${p['rows']} rows stand in a crowd of rows that all look like one person, and were not held against every other one of them.`,
  'not-compared': (p) => [
    `${counted(p, 'rows', 'row says', 'rows say')} what so many others say that each was held against some of them only: these rows are ` +
      `linked by a person or by documents, and not found does not mean not there.`,
    'Give documents or whole dates of birth, which tell people apart.',
  ],
  'memory-short': (p) => [
    `${counted(p, 'rows', 'row', 'rows')} in all take ${p['needed']} ${p['unit']} of memory or more, ` +
      `and this machine has ${p['has']}: the run may end without a report.`,
    'Compare part with part, by state or year for instance, or use a machine with more memory.',
  ],
  'equal-candidates': (p) =>
    `${counted(p, 'rows', 'row has', 'rows have')} more candidates that all say the same than are told; rivals are counted in full.`,
  estimated: (p) =>
    `${p['facts']}: how true pairs agree was taken from ${counted(p, 'pairs', 'nearly certain pair', 'nearly certain pairs')} of these lists.`,
  'name-parts-differ': (p) =>
    'rows whose full name and whose columns of given names and surnames do not say the same: ' +
    `${p['rows']}. Both are compared; --exclude leaves one out.`,
  'name-readings-differ': (p) => `rows whose name columns name different people: ${p['rows']}. They are not linked without a person.`,
  'surname-first': () => 'names read surnames first.',
  'more-of-these': (p) => `${counted(p, 'n', 'more warning', 'more warnings')} of the kind ${p['code']}.`,
  'withheld-among': (p) => `Up to ${p['n']} of those not found may be among the people whom ${p['source']} verified without naming.`,
} as const satisfies Readonly<Record<string, Say>>
