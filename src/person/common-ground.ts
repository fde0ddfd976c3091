// What the lists decide together before any of them is read: text columns, standards of documents, the kind of event.
// The first two decide; a list behind them has a say only in what concerns itself, so that it changes no pair of theirs.
import { byCodePoint } from '../metrics/nearest.ts'
import { FAR_LONGER } from '../metrics/far-longer.ts'
import type { ColumnUse, EventKind, SourceList } from '../model/source.ts'
import { documentColumns, type DocumentColumn } from './document-kinds.ts'
import { STANDARDS, standardsOf, type Standard } from './standards.ts'

export interface CommonGround {
  /** Folded headers of columns without a known meaning that stand in the first two lists, in order. */
  readonly textKeys: readonly string[]
  /** By list: standards that its document columns hold to, or those of the first two lists. */
  readonly standards: readonly (readonly Standard[])[]
  /** By list, in the order in which a row's number is taken. */
  readonly documents: readonly (readonly DocumentColumn[])[]
  /** By list: it is long, and far longer than all others together, so that few of its rows are ever looked at closely. */
  readonly farLonger: readonly boolean[]
  /** By list: it is long, and its names lie packed. */
  readonly packed: readonly boolean[]
  /** What happened on the event dates that are compared. */
  readonly eventKind: EventKind
}

/** So many lists are the matter itself; others are held beside them. */
const LEADING = 2

export function commonGround(lists: readonly SourceList[]): CommonGround {
  // A short list may prove no standard by itself; what one list's numbers hold to, the others' do.
  const own = lists.map(documentStandards)
  const leading = lists.slice(0, LEADING)
  const far = farLonger(lists.map(({ records }) => records.length))
  const ofLeading = own.slice(0, LEADING).flat()
  return {
    textKeys: commonTextColumns(leading),
    standards: own.map((proven) => STANDARDS.filter((standard) => ofLeading.includes(standard) || proven.includes(standard))),
    documents: documentColumns(lists),
    farLonger: far,
    packed: lists.map(({ records }, at) => far[at]! || records.length >= PACKED_FROM),
    eventKind: commonEventKind(leading) || commonEventKind(lists),
  }
}

/** Shorter lists take little memory as they are. */
const LONG = 50_000

/** Names of so many rows are an eighth of their size when packed, for a few hundredths of the time. */
const PACKED_FROM = 500_000

function farLonger(rows: readonly number[]): boolean[] {
  const all = rows.reduce((sum, n) => sum + n, 0)
  return rows.map((n) => n >= LONG && n >= FAR_LONGER * (all - n))
}

const eventDates = (list: SourceList): readonly ColumnUse[] => list.columns.filter((c) => c.field === 'event_date')

/** The first list whose headings say it decides; where it has several, what other lists have as well. */
function commonEventKind(lists: readonly SourceList[]): EventKind {
  const kinds = lists.map((list) => eventDates(list).flatMap((c) => (c.kind ? [c.kind] : [])))
  const [own] = kinds.filter((of) => of.length > 0)
  if (!own) return ''
  return own.find((kind) => kinds.some((of) => of !== own && of.includes(kind))) ?? own[0] ?? ''
}

/** A list's columns of dates of another kind of event, or of an open kind beside one of the right kind: they are compared with nothing. */
export function otherEventDates(list: SourceList, kind: EventKind): readonly ColumnUse[] {
  const dates = eventDates(list)
  const right = dates.some((c) => c.kind === kind) ? kind : ''
  return dates.filter((c) => c.kind !== right)
}

/** Cells asked for a standard, evenly over a long list. */
const DOCUMENTS_ASKED = 2000

function documentStandards({ columns, records }: SourceList): Standard[] {
  const step = Math.max(1, Math.ceil(records.length / DOCUMENTS_ASKED))
  const asked = Array.from({ length: Math.ceil(records.length / step) }, (_, k) => k * step)
  return columns.filter((c) => c.field === 'document').flatMap((c) => standardsOf(asked.map((i) => records.cell(i, c.index))))
}

/** A column that has no known meaning, and that nobody left out. */
export const isTextColumn = ({ field, basis }: ColumnUse): boolean => field === null && basis === 'none'

function commonTextColumns(lists: readonly SourceList[]): string[] {
  const keysOf = (list: SourceList) =>
    new Set(list.columns.filter((c) => isTextColumn(c) && !allDistinct(list, c.index)).map((c) => c.textKey))
  const [first, ...others] = lists.map(keysOf)
  return [...(first ?? [])].filter((key) => key && others.every((keys) => keys.has(key))).sort(byCodePoint)
}

/** Rows that a list has at least for its columns to tell rows apart. */
const FEW_ROWS = 20

/** A column of which every row has its own value tells rows apart, not people. */
function allDistinct({ records }: SourceList, index: number): boolean {
  const { id, values } = records.distinct(index)
  const trimmed = values.map((value) => value.trim())
  let rows = 0
  for (const value of id) if (trimmed[value]) rows++
  return records.length > FEW_ROWS && new Set(trimmed.filter(Boolean)).size === rows
}
