// The sound that romanisations of one name share, and names that have another.
import { expect, test } from 'vitest'
import { otherSoundKey, soundKey } from '../../src/metrics/sound-key.ts'

test.each([
  ['eyad', 'iyad'],
  ['shawkat', 'shokt'],
  ['faruq', 'farouk'],
  ['zaqqut', 'zqot'],
  ['castel', 'castell'],
  ['pereyra', 'pereira'],
  ['silveira', 'silvera'],
  ['hussein', 'husayn'],
  ['hussein', 'hossein'],
  ['aleksandr', 'alexander'],
  ['elena', 'yelena'],
  ['wael', 'ouael'],
  ['ali', 'aly'],
  ['zelenskaya', 'zelensky'],
])('%s and %s have one sound', (a, b) => expect(soundKey(a)).toBe(soundKey(b)))

test.each([
  ['rojas', 'rosas'],
  ['hamed', 'ahmed'],
  ['salem', 'islam'],
  ['ali', 'ola'],
  ['petrov', 'petros'],
  ['juan', 'john'],
])('%s and %s have two', (a, b) => expect(soundKey(a)).not.toBe(soundKey(b)))

test.each([
  ['haciyev', 'hajiyev'],
  ['guseynov', 'huseynov'],
  ['wajira', 'vajira'],
])('in another orthography %s sounds as %s', (a, b) => expect(otherSoundKey(a)).toBe(soundKey(b)))
