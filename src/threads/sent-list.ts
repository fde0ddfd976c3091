// Lists as they cross to another thread: their records are columns, which threads share.
import type { SourceList } from '../model/source.ts'
import { recordsFrom, type RecordColumns } from '../source/rows/records.ts'

export interface SentList extends Omit<SourceList, 'records'> {
  readonly columnsOfRecords: RecordColumns
}

/** null where records are held as strings, or read in windows. */
export function sentList({ records, ...list }: SourceList): SentList | null {
  const columnsOfRecords = records.columns() as RecordColumns | null
  return columnsOfRecords && { ...list, columnsOfRecords }
}

export const receivedList = ({ columnsOfRecords, ...list }: SentList): SourceList => ({ ...list, records: recordsFrom(columnsOfRecords) })
