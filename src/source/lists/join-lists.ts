// Several files, or sheets that a case names one by one, as one list: who is claimed may stand in more than one.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Note } from '../../model/note.ts'
import type { SheetUse, SourceList } from '../../model/source.ts'
import { together, type OneTable } from './join-tables.ts'

/** The claimed lists as one, in the place and under the id of the first; all others as they are. */
export function joinClaimed(lists: readonly SourceList[]): SourceList[] {
  const claimed = lists.filter((l) => l.role === 'claimed')
  if (claimed.length < 2) return [...lists]
  const one = joinLists(claimed)
  return lists.flatMap((l) => (l === claimed[0] ? [one] : l.role === 'claimed' ? [] : [l]))
}

function joinLists(lists: readonly SourceList[]): SourceList {
  const first = lists[0]!
  const { columns, records, rejects, blank } = together(lists.map(withSheet))
  const same = lists.every((l) => l.sha256 === first.sha256)
  const digest = createHash('sha256')
  for (const l of lists) digest.update(l.sha256)
  const stated = <T>(of: (l: SourceList) => T | null): T | null => lists.map(of).find((v) => v !== null) ?? null
  return {
    ...first,
    file: same ? first.file : [...new Set(lists.map((l) => basename(l.file)))].join(' + '),
    sha256: same ? first.sha256 : digest.digest('hex'),
    size: same ? first.size : lists.reduce((sum, l) => sum + l.size, 0),
    sheets: same ? sheetsOf(lists) : lists.flatMap((l) => l.sheets),
    columns,
    records,
    rejects,
    blank,
    notes: [...lists.flatMap((l) => l.notes), joinedNote(lists)],
    source: [...new Set(lists.flatMap((l) => l.source ?? []))].join(', ') || null,
    asOf: stated((l) => l.asOf),
    withheld: lists.some((l) => l.withheld !== null) ? lists.reduce((sum, l) => sum + (l.withheld ?? 0), 0) : null,
    scope: Object.assign({}, ...lists.map((l) => l.scope).reverse()) as SourceList['scope'],
    protect: lists.some((l) => l.protect),
    closed: lists.every((l) => l.closed),
  }
}

/** One sheet of a workbook tells its number, beside others of it. */
function withSheet(list: SourceList): OneTable {
  const [only, ...others] = list.sheets.filter((s) => s.use === 'read').map((s) => s.number)
  if (only === undefined || others.length) return { ...list, sheet: undefined }
  return { ...list, rejects: list.rejects.map((r) => ({ ...r, sheet: only })), sheet: only }
}

/** Of one workbook: what any of them reads is read. */
function sheetsOf(lists: readonly SourceList[]): SheetUse[] {
  const found = new Map<number, SheetUse>()
  for (const sheet of lists.flatMap((l) => l.sheets)) if (found.get(sheet.number)?.use !== 'read') found.set(sheet.number, sheet)
  return [...found.values()].sort((a, b) => a.number - b.number)
}

/** Which rows came from which. */
function joinedNote(lists: readonly SourceList[]): Note {
  let before = 0
  const parts = lists.map((l) => {
    const from = before + 1
    before += l.records.length + l.rejects.length
    return `${l.id} ${from}–${before}`
  })
  return { code: 'lists-joined', list: lists[0]!.id, params: { n: lists.length, rows: parts.join(', ') }, warning: false }
}
