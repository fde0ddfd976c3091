// Who sees what: the whole table, and what options ask for.
import { expect, test } from 'vitest'
import { AUDIENCES, audienceOf, checksFor, sees, strictest } from '../../../src/report/redact/audience.ts'

test.each([
  ['working', true, false],
  ['names', true, true],
  ['public', false, false],
] as const)('%s sees rows: %s, cells: %s', (audience, rows, cells) => expect(sees(audience)).toEqual({ rows, cells }))

test('whoever sees cells sees rows', () => {
  for (const audience of AUDIENCES) expect(!sees(audience).cells || sees(audience).rows).toBe(true)
})

test.each([
  [{}, 'working'],
  [{ names: true }, 'names'],
  [{ public: true }, 'public'],
  [{ names: true, public: true }, 'names'],
  [{ names: false, public: false }, 'working'],
] as const)('options %o ask for %s', (wishes, audience) => expect(audienceOf(wishes)).toBe(audience))

test.each([
  [['public', 'public'], 'public'],
  [['public', 'working'], 'public'],
  [['working', 'public'], 'public'],
  [['public', 'names'], 'public'],
  [['names', 'working'], 'working'],
  [['names', 'names'], 'names'],
] as const)('what is made of %o is for %s', (audiences, audience) => expect(strictest(audiences)).toBe(audience))

test.each([
  ['working', 3],
  ['names', 3],
  ['public', null],
] as const)('checks for %s: how many there were is %s', (audience, actual) =>
  expect(checksFor(audience, [{ failOn: 'claimed-only>0', failed: true, actual: 3 }])).toEqual([
    { failOn: 'claimed-only>0', failed: true, actual },
  ]),
)
