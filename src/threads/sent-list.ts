// Lists as they cross to another thread: their records are columns, which threads share.
import type { SourceList } from '../model/source.ts'
import { recordsFrom, type RecordColumns } from '../source/rows/records.ts'

export interface SentList extends Omit<SourceList, 'records' | 'letGo'> {
  readonly columnsOfRecords: RecordColumns
}

/** null where records are held as strings. */
export function sentList({ records, letGo: _letGo, ...list }: SourceList): SentList | null {
  const columnsOfRecords = records.columns() as RecordColumns | null
  return columnsOfRecords && { ...list, columnsOfRecords }
}

export const receivedList = ({ columnsOfRecords, ...list }: SentList): SourceList => ({ ...list, records: recordsFrom(columnsOfRecords) })
