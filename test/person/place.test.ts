// Places and states → keys.
import { expect, test } from 'vitest'
import { readPlace, readState } from '../../src/person/place.ts'

test.each([
  ['El Helicoide', 'SEBIN - El Helicoide'],
  ['Tocorón', 'Centro Penitenciario de Aragua'],
  ['Rodeo I', 'Internado Judicial El Rodeo I'],
])('%s is %s', (a, b) => expect(readPlace(a)).toBe(readPlace(b)))

test.each([
  ['Edo. Miranda', '', 'miranda'],
  ['Caracas', '', 'distrito capital'],
  ['Dtto. Capital', '', 'distrito capital'],
  ['', 'tocoron', 'aragua'],
  ['S/D', '', ''],
  ['Provincia de Ávila', '', 'avila'],
])('state %j, place %j is %j', (raw, place, state) => expect(readState(raw, place)).toBe(state))
