// A remedy as the words of a button, and as a change of how a list is read.
import { FIELDS, type Field } from '../model/fields.ts'
import type { DateOrder } from '../model/source.ts'
import { fieldWord } from '../words/page-words.ts'
import type { Remedy } from '../words/remedies.ts'
import type { Reading } from './case-on-desk.ts'
import type { Words } from './words.ts'

/** null where no button can do it: somebody has to choose, in the settings beside the message. */
export function remedyText(remedy: Remedy, { say, lang }: Words): string | null {
  switch (remedy.do) {
    case 'sheet':
      return remedy.sheet === '*' ? say('fix_allSheets') : say('fix_sheet', { n: remedy.sheet })
    case 'header-row':
      return remedy.line === null ? null : say('fix_header-row', { n: remedy.line })
    case 'map': {
      const field = fieldOf(remedy.field)
      return remedy.column === null || !field ? null : say('fix_map', { n: remedy.column, field: fieldWord(lang, field) })
    }
    case 'exclude':
      return say('fix_exclude', { n: remedy.column })
    case 'encoding':
      return say('fix_encoding', { n: remedy.encoding })
    case 'delimiter':
      return say('fix_delimiter', { n: remedy.delimiter })
    case 'date-order': {
      const order = orderOf(remedy.order)
      return order ? say('fix_date-order', { n: say(order) }) : null
    }
    case 'max-cell':
      return say('fix_max-cell')
    case 'as-of':
    case 'duplicates-in':
    case 'inspect':
    case 'write':
      return null
  }
}

/** How a list is read once the remedy is taken. */
export function remedied(reading: Reading, remedy: Remedy): Reading {
  switch (remedy.do) {
    case 'sheet':
      return { ...reading, sheet: remedy.sheet }
    case 'header-row':
      return remedy.line === null ? reading : { ...reading, headerRow: String(remedy.line) }
    case 'map': {
      const field = fieldOf(remedy.field)
      return remedy.column === null || !field ? reading : withColumn(reading, Number(remedy.column), field)
    }
    case 'exclude':
      return withColumn(reading, Number(remedy.column), null)
    case 'encoding':
      return { ...reading, encoding: remedy.encoding }
    case 'delimiter':
      return { ...reading, delimiter: remedy.delimiter }
    case 'date-order': {
      const order = orderOf(remedy.order)
      return order ? { ...reading, dateOrder: order } : reading
    }
    case 'max-cell':
      return { ...reading, maxCell: String(remedy.bytes) }
    case 'as-of':
    case 'duplicates-in':
    case 'inspect':
    case 'write':
      return reading
  }
}

/** `field`: null leaves the column out, undefined takes the wish back. */
export function withColumn(reading: Reading, column: number, field: Field | null | undefined): Reading {
  const columns = new Map(reading.columns)
  if (field === undefined) columns.delete(column)
  else columns.set(column, field)
  return { ...reading, columns }
}

export const fieldOf = (name: string): Field | undefined => FIELDS.find((f) => f === name)
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']
export const orderOf = (name: string): DateOrder | undefined => ORDERS.find((o) => o === name)
