// What would help, as values: a command line words them as options (option-text.ts), a page can make buttons of them.
import type { Params } from '../model/note.ts'
import type { MessageCode } from './en.ts'

/** `list` is the id of a list. */
export type Remedy =
  /** Read these sheets, by number and with commas between them; '*' is all. `field`: and say which column of it is that. */
  | { readonly do: 'sheet'; readonly list: string; readonly sheet: string; readonly field?: string }
  /** Take this line as the header; null: somebody must say which. */
  | { readonly do: 'header-row'; readonly list: string; readonly line: number | null }
  /** Take a column, by its number, as a field; null: somebody must say which. */
  | { readonly do: 'map'; readonly list: string; readonly field: string; readonly column: string | null }
  /** Leave a column out. */
  | { readonly do: 'exclude'; readonly list: string; readonly column: string }
  | { readonly do: 'encoding'; readonly list: string; readonly encoding: string }
  | { readonly do: 'delimiter'; readonly list: string; readonly delimiter: string }
  | { readonly do: 'date-order'; readonly list: string; readonly order: string }
  /** Say as of when the list is. */
  | { readonly do: 'as-of'; readonly list: string }
  /** Let cells be this long, in bytes. */
  | { readonly do: 'max-cell'; readonly list: string; readonly bytes: number }
  /** Look for duplicates inside registers too. */
  | { readonly do: 'duplicates-in' }
  /** Show what was understood of the columns; null: of the file in question. */
  | { readonly do: 'inspect'; readonly file: string | null; readonly list?: string }
  /** Write a report in another format instead. */
  | { readonly do: 'write'; readonly file: string }

const list = (p: Params): string => text(p['id'] ?? 'claimed')
const text = (value: string | number | undefined): string => String(value ?? '')

const sheet = (p: Params, key: 'first' | 'all'): Remedy => ({ do: 'sheet', list: list(p), sheet: text(p[key]) })
const headerRow = (p: Params, key: 'line' | 'second'): Remedy => ({ do: 'header-row', list: list(p), line: Number(p[key]) })
const map = (p: Params, field: string | number | undefined, column: string | number | undefined): Remedy => ({
  do: 'map',
  list: list(p),
  field: text(field),
  column: text(column),
})
const dateOrder = (p: Params, order: string | number | undefined): Remedy => ({ do: 'date-order', list: list(p), order: text(order) })

/** Remedies of a message, each of which would do; they belong to the last line of what it says. */
const REMEDIES: Partial<Readonly<Record<MessageCode, (p: Params) => readonly Remedy[]>>> = {
  'sheets-hidden': (p) => [sheet(p, 'first')],
  'no-sheet': (p) => [sheet(p, 'first')],
  'several-sheets': (p) => [sheet(p, 'first')],
  'sheet-unread': (p) => [sheet(p, 'all')],
  'no-sheet-of-people': (p) => [{ do: 'sheet', list: list(p), sheet: text(p['first']), field: 'name' }],
  'no-people': (p) => (Number(p['sheets']) > 1 ? [{ do: 'sheet', list: list(p), sheet: '*' }] : []),
  'cell-too-long': (p) => [{ do: 'max-cell', list: list(p), bytes: 1_000_000 }],
  'duplicates-not-sought': () => [{ do: 'duplicates-in' }],
  encoding: (p) => [{ do: 'encoding', list: list(p), encoding: 'windows-1252' }],
  'encoding-mixed': (p) => [{ do: 'encoding', list: list(p), encoding: 'windows-1252' }],
  'encoding-guessed': (p) => {
    const [likeliest = ''] = text(p['others'] || p['encoding']).split(', ')
    return [{ do: 'encoding', list: list(p), encoding: likeliest }]
  },
  'letters-garbled': (p) => (p['encoding'] === 'utf-8' ? [] : [{ do: 'encoding', list: list(p), encoding: 'utf-8' }]),
  'delimiter-ambiguous': (p) => [{ do: 'delimiter', list: list(p), delimiter: ';' }],
  'header-row': (p) => [{ do: 'header-row', list: list(p), line: null }],
  'list-turned': (p) => [{ do: 'header-row', list: list(p), line: 1 }],
  'list-of-cards': (p) => [{ do: 'header-row', list: list(p), line: 1 }],
  'list-side-by-side': (p) => [headerRow(p, 'line')],
  'names-with-comma': (p) => [{ do: 'header-row', list: list(p), line: 1 }],
  'names-in-sentence': (p) => [{ do: 'header-row', list: list(p), line: 1 }],
  'rows-broken': (p) => [{ do: 'header-row', list: list(p), line: 1 }],
  'header-unknown': (p) => [headerRow(p, 'line')],
  'rows-above-header': (p) => [headerRow(p, 'line')],
  'two-header-rows': (p) => [headerRow(p, 'second')],
  'no-name-column': (p) => [{ do: 'map', list: list(p), field: 'name', column: null }],
  'no-header': (p) => [map(p, 'name', 1)],
  'header-lookalike': (p) => [map(p, 'name', p['column'])],
  'header-repeated': (p) => (p['field'] ? [map(p, p['field'], p['column'])] : []),
  'column-doubtful': (p) => [map(p, p['other'] || p['field'], p['column']), { do: 'exclude', list: list(p), column: text(p['column']) }],
  'column-contradicted': (p) => [map(p, p['field'], p['column'])],
  'dates-repeated': (p) => [map(p, p['field'], p['first'])],
  'no-column': (p) => [
    { do: 'inspect', file: p['file'] === undefined ? null : text(p['file']), ...(p['id'] === undefined ? {} : { list: text(p['id']) }) },
  ],
  'date-order': (p) => [dateOrder(p, 'dmy'), dateOrder(p, 'mdy')],
  'dates-half-swapped': (p) => [dateOrder(p, 'ymd')],
  'dates-half-swapped-maybe': (p) => [dateOrder(p, p['order'])],
  'dates-both-orders': (p) => [dateOrder(p, p['order'])],
  'dates-both-orders-told': (p) => [dateOrder(p, p['order'])],
  'ages-dated': (p) => [{ do: 'as-of', list: list(p) }],
  'ages-dated-own': (p) => [{ do: 'as-of', list: list(p) }],
  'ages-apart': (p) => [{ do: 'as-of', list: list(p) }],
  'ages-undated': (p) => [{ do: 'as-of', list: list(p) }],
  'ages-disagree': (p) => [{ do: 'as-of', list: list(p) }],
  'ages-alone': (p) => [{ do: 'as-of', list: list(p) }],
  'workbook-rows': () => [{ do: 'write', file: 'report.csv' }],
}

const remediesByCode: Readonly<Record<string, ((p: Params) => readonly Remedy[]) | undefined>> = REMEDIES

/** The codes of messages that have remedies. */
export const REMEDIED: readonly string[] = Object.keys(REMEDIES)

export const remediesOf = (code: string, p: Params): readonly Remedy[] => remediesByCode[code]?.(p) ?? []
