// Facts that are one of a few codes: sex, suffix, charges, custody, protection.
import { uint8 } from '../metrics/columns.ts'
import { CHARGES, CUSTODY, type Facts } from '../model/facts.ts'
import { chargesTold, isHombreMujer, readCharges, readCustody, readEvent, readProtected, readSex } from './coded.ts'
import { eventsBeside, RELEASES } from './events-beside.ts'
import type { ListReading } from './id-columns.ts'
import { filled } from './list-cells.ts'
import { readSuffix } from './name-suffixes.ts'
import { remembered } from './remembered.ts'

type CodeColumns = Pick<Facts, 'sex' | 'suffix' | 'charges' | 'custody' | 'protectedRow'>

export function readCodeColumns(from: ListReading): CodeColumns {
  const { list, cells } = from
  const column = (value: (i: number) => number): Uint8Array => filled(uint8(list.records.length), value)
  const hombreMujer = isHombreMujer(cells.columns('sex').flatMap((c) => cells.distinct(c).values))
  return {
    sex: column(cells.readAs(['sex'], (raw) => readSex(raw, hombreMujer))),
    suffix: column(suffixOf(from)),
    charges: column(chargesOf(from)),
    custody: column(custodyOf(from)),
    protectedRow: column(cells.readAs(['publish'], (raw) => (list.protect || readProtected(raw) ? 1 : 0))),
  }
}

/** Of a column, else found beside the name. */
function suffixOf({ cells, names }: ListReading): (i: number) => number {
  const suffix = cells.readAs(['suffix'], readSuffix)
  return (i) => suffix(i) || (names.beside.get(i)?.suffix ?? 0)
}

/** Of a column, else as events and statuses tell. */
function chargesOf({ cells, words }: ListReading): (i: number) => number {
  if (cells.has('charges')) return cells.readAs(['charges'], (raw) => readCharges(raw) || CHARGES.unknown)
  return cells.readAs(['event', 'status'], (raw) => chargesTold(raw, words))
}

/** Of a register's rows; a register without a status is a list of people held. */
function custodyOf({ list, cells, words }: ListReading): (i: number) => number {
  if (list.role !== 'register') return () => CUSTODY.unknown
  if (!cells.has('status', 'event')) {
    const beside = eventsBeside(list, (raw) => readEvent(raw, words))
    return (i) => (RELEASES.has(beside?.(i) ?? '') ? CUSTODY.out : CUSTODY.held)
  }
  const [status, event] = [cells.reader('status'), cells.reader('event')]
  const custody = remembered((raw) => readCustody(raw, words))
  return (i) => custody(`${status(i)} ${event(i)}`)
}
