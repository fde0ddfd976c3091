// What each row says of itself that its partners' flags ask too, as bits.
import { CHARGES, type Facts, type Ids } from '../model/facts.ts'
import { isUnknownWord } from './values.ts'
import { eventMoment, placeInWindow, type Window } from './window.ts'

/** `placed`: on which side of the window its event lies is known; `noEvent`: what happened is left out, or said in words that nobody knows. */
export const SAYS = {
  reversed: 1,
  chargesPending: 2,
  chargesUnknown: 4,
  chargesDropped: 8,
  conditional: 16,
  provisional: 32,
  placed: 64,
  held: 128,
  noEvent: 256,
} as const

const CONDITIONAL: ReadonlySet<string> = new Set(['conditional_release', 'house_arrest', 'measure'])
const PROVISIONAL: ReadonlySet<string> = new Set(['provisional', 'reported', 'contradicted', 'withdrawn'])

/** SAYS of every row, so that asking a partner is one look at memory. */
export function sayingsOf(f: Facts, window: Window): Uint16Array {
  const says = new Uint16Array(f.n)
  const ofEvent = bitsOf(f.event, sayingOfEvent)
  const ofVerification = bitsOf(f.verification, (value) => (PROVISIONAL.has(value) ? SAYS.provisional : 0))
  const asksWhen = isWindowed(window)
  for (let i = 0; i < f.n; i++) {
    let own = sayingOfCharges(f.charges[i]!) | ofEvent(i) | ofVerification(i)
    if (isReversed(f, i)) own |= SAYS.reversed
    if (asksWhen && placeInWindow(eventMoment(f, i), window) !== 'unknown') own |= SAYS.placed
    says[i] = own
  }
  return says
}

/** What a row's value says; each value is looked at once. */
function bitsOf({ id, values }: Ids, says: (value: string) => number): (i: number) => number {
  const bits = Uint16Array.from(values, says)
  const missing = says('')
  return (i) => (id[i]! < 0 ? missing : bits[id[i]!]!)
}

const sayingOfEvent = (event: string): number =>
  (CONDITIONAL.has(event) ? SAYS.conditional : 0) |
  (event === 'held' ? SAYS.held : 0) |
  (event === '' || isUnknownWord(event) ? SAYS.noEvent : 0)

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
