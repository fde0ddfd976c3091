// Which pair the review asks next.
import { expect, test } from 'vitest'
import type { ReviewItem } from '../../src/page/review/engine.ts'
import { answered, currentOf, putOff, START, takenBack, type QueueState } from '../../src/page/review/queue-state.ts'

const item = (key: string, name: string): ReviewItem => ({
  key,
  lists: ['claimed', 'verified'],
  rows: [1, 2],
  places: ['(line 2)', '(line 3)'],
  names: [name, name],
  question: '',
  facts: [{ fact: 'document', left: 'V-12.345.678', right: '', differs: false }],
  reason: '',
  before: null,
})
const state: QueueState = { ...START, items: [item('a', 'Ana Rodríguez'), item('b', 'Luis Soto'), item('c', 'Rosa Peña')] }
const asked = (s: QueueState) => currentOf(s)?.key ?? null

test('answered pairs are passed over, and none is left in the end', () => {
  const one = answered(state, 'a', 'same', { weight: 3 })
  expect(asked(one)).toBe('b')
  expect(asked(answered(answered(one, 'b', 'different', {}), 'c', 'unsure', {}))).toBeNull()
})
test('those put off come last, and again once all have been', () => {
  const one = putOff(state, 'a')
  expect(asked(one)).toBe('b')
  expect(asked(putOff(putOff(one, 'b'), 'c'))).toBe('a')
})
test('an answer taken back is asked at once', () => expect(asked(takenBack(answered(state, 'b', 'same', {}), 'b'))).toBe('b'))
test.each([
  ['rodriguez', 'a'],
  ['12345678', 'a'],
  ['PEÑA', 'c'],
  ['soto luis', 'b'],
  ['nobody', null],
])('the filter is blind to accents, case and dots: %s', (filter, key) => expect(asked({ ...state, filter })).toBe(key))
