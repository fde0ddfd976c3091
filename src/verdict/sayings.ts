// What one row says of itself that its partners' flags ask too, as bits.
import { CHARGES, type Facts } from '../model/facts.ts'
import { eventOf, valueOf } from './values.ts'
import { eventMoment, placeInWindow, type Window } from './window.ts'

/** `placed`: on which side of the window its event lies is known. */
export const SAYS = {
  reversed: 1,
  chargesPending: 2,
  chargesUnknown: 4,
  chargesDropped: 8,
  conditional: 16,
  provisional: 32,
  placed: 64,
} as const

const CONDITIONAL: ReadonlySet<string> = new Set(['conditional_release', 'house_arrest', 'measure'])
const PROVISIONAL: ReadonlySet<string> = new Set(['provisional', 'reported', 'contradicted', 'withdrawn'])

export function sayingsOf(f: Facts, i: number, window: Window): number {
  let says = sayingOfCharges(f.charges[i]!)
  if (isReversed(f, i)) says |= SAYS.reversed
  if (CONDITIONAL.has(eventOf(f, i))) says |= SAYS.conditional
  if (PROVISIONAL.has(valueOf(f.verification, i))) says |= SAYS.provisional
  if (isWindowed(window) && placeInWindow(eventMoment(f, i), window) !== 'unknown') says |= SAYS.placed
  return says
}

function sayingOfCharges(charges: number): number {
  switch (charges) {
    case CHARGES.pending:
      return SAYS.chargesPending
    case CHARGES.unknown:
      return SAYS.chargesUnknown
    case CHARGES.dropped:
      return SAYS.chargesDropped
    default:
      return 0
  }
}

export const isWindowed = ({ from, to }: Window): boolean => from !== null || to !== null

/** Released and arrested again: the re-arrest is after the event, or the event has no date. */
export function isReversed(f: Facts, i: number): boolean {
  const again = f.rearrest[i]!
  return again !== 0 && again >= f.eventDate[i]!
}
