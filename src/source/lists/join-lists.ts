// Several claimed files, or sheets that a case file names one by one → one claimed list, since a claim may be spread over them.
import { baseName } from '../../metrics/base-name.ts'
import type { Note } from '../../model/note.ts'
import type { SheetUse, SourceList } from '../../model/source.ts'
import { sha256 } from '../../platform/index.ts'
import { joinTables, type OneTable } from './join-tables.ts'

/** The claimed lists as one, in the place and under the id of the first; other lists stay as they are. */
export function joinClaimed(lists: readonly SourceList[]): SourceList[] {
  const [first, ...others] = lists.filter((l) => l.role === 'claimed')
  if (!first || !others.length) return [...lists]
  const joined = joinLists(first, others)
  return lists.flatMap((list) => (list === first ? [joined] : list.role === 'claimed' ? [] : [list]))
}

function joinLists(first: SourceList, others: readonly SourceList[]): SourceList {
  const lists = [first, ...others]
  const { columns, records, rejects, blank } = joinTables(lists.map(tableOf))
  const isOneFile = others.every((l) => l.sha256 === first.sha256)
  return {
    ...first,
    ...(isOneFile ? { sheets: sheetsOf(lists) } : filesOf(lists)),
    columns,
    records,
    rejects,
    blank,
    notes: [...lists.flatMap((l) => l.notes), joinedNote(first.id, lists)],
    source: [...new Set(lists.flatMap((l) => l.source ?? []))].join(', ') || null,
    asOf: lists.map((l) => l.asOf).find((date) => date !== null) ?? null,
    withheld: lists.some((l) => l.withheld !== null) ? lists.reduce((sum, l) => sum + (l.withheld ?? 0), 0) : null,
    // What an earlier list says of its scope stands.
    scope: Object.assign({}, ...lists.map((l) => l.scope).reverse()) as SourceList['scope'],
    protect: lists.some((l) => l.protect),
    closed: lists.every((l) => l.closed),
  }
}

/** What several files are together; the digest is that of their digests. */
function filesOf(lists: readonly SourceList[]): Pick<SourceList, 'file' | 'sha256' | 'size' | 'sheets'> {
  return {
    file: [...new Set(lists.map((l) => baseName(l.file)))].join(' + '),
    sha256: sha256(lists.map((l) => l.sha256).join('')),
    size: lists.reduce((sum, l) => sum + l.size, 0),
    sheets: lists.flatMap((l) => l.sheets),
  }
}

/** Where a list is one sheet of a workbook, its rows carry the number of that sheet once they stand beside others. */
function tableOf(list: SourceList): OneTable {
  const [sheet, ...others] = list.sheets.filter((s) => s.use === 'read').map((s) => s.number)
  if (sheet === undefined || others.length) return { ...list, sheet: undefined }
  return { ...list, rejects: list.rejects.map((reject) => ({ ...reject, sheet })), sheet }
}

/** The sheets of one workbook: read where any of the lists reads them. */
function sheetsOf(lists: readonly SourceList[]): SheetUse[] {
  const found = new Map<number, SheetUse>()
  for (const sheet of lists.flatMap((l) => l.sheets)) if (found.get(sheet.number)?.use !== 'read') found.set(sheet.number, sheet)
  return [...found.values()].sort((a, b) => a.number - b.number)
}

/** Which rows came from which list. */
function joinedNote(id: string, lists: readonly SourceList[]): Note {
  let before = 0
  const parts = lists.map((list) => {
    const from = before + 1
    before += list.records.length + list.rejects.length
    return `${list.id} ${from}–${before}`
  })
  return { code: 'lists-joined', list: id, params: { n: lists.length, rows: parts.join(', ') }, warning: false }
}
