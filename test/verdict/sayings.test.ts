// What rows say, in columns, is what is read of each row by itself.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHARGES, type Facts } from '../../src/model/facts.ts'
import { isReversed, SAYS, sayingsOf } from '../../src/verdict/sayings.ts'
import { eventOf, isUnknownWord, valueOf } from '../../src/verdict/values.ts'
import { eventMoment, placeInWindow, type Window } from '../../src/verdict/window.ts'
import { madeFacts, type MadeRow } from './made.ts'

const EVENTS = ['', 'held', 'release', 'house_arrest', 'conditional_release', 'measure', '?otra', 'transfer+?otra']
const DATES = [0, 20260100, 20260108, 20260115]
const row = fc.record({
  event: fc.constantFrom(undefined, ...EVENTS),
  verification: fc.constantFrom(undefined, '', 'confirmed', 'provisional', 'contradicted'),
  charges: fc.constantFrom(undefined, 'pending', 'unknown', 'dropped'),
  eventDate: fc.constantFrom(...DATES),
  rearrest: fc.constantFrom(...DATES),
}) as fc.Arbitrary<MadeRow>
const at = (day: number) => ({ day, minute: Number.NaN })
const window: fc.Arbitrary<Window> = fc.record({
  from: fc.constantFrom(null, at(20260108)),
  to: fc.constantFrom(null, at(20260110)),
})

function said(f: Facts, i: number, own: Window): (keyof typeof SAYS)[] {
  const event = eventOf(f, i)
  const isPlaced = (own.from !== null || own.to !== null) && placeInWindow(eventMoment(f, i), own) !== 'unknown'
  const holds: Readonly<Record<keyof typeof SAYS, boolean>> = {
    reversed: isReversed(f, i),
    chargesPending: f.charges[i] === CHARGES.pending,
    chargesUnknown: f.charges[i] === CHARGES.unknown,
    chargesDropped: f.charges[i] === CHARGES.dropped,
    conditional: ['conditional_release', 'house_arrest', 'measure'].includes(event),
    provisional: ['provisional', 'reported', 'contradicted', 'withdrawn'].includes(valueOf(f.verification, i)),
    placed: isPlaced,
    held: event === 'held',
    noEvent: event === '' || isUnknownWord(event),
  }
  return NAMES.filter((name) => holds[name])
}
const NAMES = Object.keys(SAYS) as (keyof typeof SAYS)[]

test('each row says what it says by itself', () =>
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), window, (rows, own) => {
      const f = madeFacts('verified', 'verified', rows)
      const says = sayingsOf(f, own)
      expect(says).toHaveLength(rows.length)
      for (const [i, bits] of says.entries()) expect(NAMES.filter((name) => bits & SAYS[name])).toEqual(said(f, i, own))
    }),
  ))
