// Versions of a list for the public: no change of fewer than five, neither told nor to be had from rows and other changes.
import { expect, test } from 'vitest'
import { CHANGES, type Change, type VersionStep } from '../../../src/model/changes.ts'
import { countsOfStep, shownVersions } from '../../../src/report/redact/versions.ts'
import { smallCountFrom, type Published } from './attacker.ts'
import { randomOf } from './made.ts'

type Moved = Partial<Record<Change, number>>

const told = (of: Moved, keys: readonly Change[]) => keys.reduce((sum, key) => sum + (of[key] ?? 0), 0)

/** `doubtful`: people in doubt on the earlier and on the later version. */
const stepOf = (from: number, same: number, changes: Moved, doubtful = [changes.UNCERTAIN ?? 0, changes.UNCERTAIN ?? 0]): VersionStep => ({
  from,
  to: from + 1,
  people: [
    same + told(changes, ['UPDATED', 'REMOVED']) + doubtful[0]!,
    same + told(changes, ['UPDATED', 'ADDED', 'RETURNED']) + doubtful[1]!,
  ],
  same,
  moved: CHANGES.flatMap((change) =>
    Array.from({ length: changes[change] ?? 0 }, () => ({ change, before: null, after: null, fields: [] })),
  ),
  numberings: [],
})

test.each<[string, number, Moved, [number, number], Record<string, number | null>, (number | null)[]]>([
  ['all are many', 500, { REMOVED: 12, ADDED: 20 }, [512, 520], { same: 500, removed: 12, added: 20, updated: 0 }, [512, 520]],
  ['two are gone', 500, { REMOVED: 2, ADDED: 20 }, [502, 520], { same: 500, removed: null, added: 20, updated: 0 }, [null, 520]],
  ['two came', 500, { ADDED: 2 }, [500, 502], { same: 500, added: null, removed: 0 }, [500, null]],
  ['two changed', 500, { UPDATED: 2 }, [502, 502], { same: null, updated: null }, [502, 502]],
  ['three rows were set aside', 500, { REMOVED: 12 }, [515, 500], { removed: 12 }, [null, 500]],
])('%s', (_, same, moved, rows, counts, shownRows) => {
  const shown = shownVersions([stepOf(0, same, moved)], rows)
  expect([shown.counts[0], shown.rows]).toMatchObject([counts, shownRows])
})

test('people in doubt who are few are not to be had from the rows, however many pairs they are in', () => {
  const shown = shownVersions([stepOf(0, 500, { UNCERTAIN: 12 }, [3, 12])], [503, 512])
  // 503 rows less the 500 of whom nothing changed are three people.
  expect([shown.counts[0]!.same, shown.rows[0]]).toContain(null)
})

test.each([
  ['each in one pair', false],
  ['some in several pairs', true],
])('300 random lists of three versions, %s: no sum or difference of what is shown is a count under five', (_, several) => {
  const random = randomOf(23)
  const size = () => [0, random(5), random(12), random(90)][random(4)]!
  const inDoubt = ({ UNCERTAIN: pairs = 0 }: Moved) => (several && pairs ? 1 + random(pairs) : pairs)
  for (let n = 0; n < 300; n++) {
    const steps = [0, 1].map((from) => {
      const changes: Moved = Object.fromEntries(CHANGES.map((c) => [c, size()]))
      return stepOf(from, 20 + random(300), changes, [inDoubt(changes), inDoubt(changes)])
    })
    const [first, second] = steps as [VersionStep, VersionStep]
    const middle = Math.max(first.people[1], second.people[0]) + size()
    const rows = [first.people[0] + size(), middle, second.people[1] + size()]
    const { counts, rows: shown } = shownVersions(steps, rows)
    const found = smallCountFrom(published(steps, rows, counts, shown), 3)
    if (found !== null) expect.fail(`case ${n}: ${found} of ${JSON.stringify([steps.map(countsOfStep), rows, counts, shown])}`)
  }
})

/** What is shown as sums of parts: six a step, those in doubt on either side where pairs are not people, and others on each version of a step. */
function published(
  steps: readonly VersionStep[],
  rows: readonly number[],
  counts: ReturnType<typeof shownVersions>['counts'],
  shown: readonly (number | null)[],
): Published[] {
  const keys = ['same', 'removed', 'added', 'returned', 'updated', 'uncertain'] as const
  const found: Published[] = []
  for (const [step, own] of steps.entries()) {
    const all = countsOfStep(own)
    const cell = (key: (typeof keys)[number]) => (all[key] > 0 ? [10 * step + keys.indexOf(key)] : [])
    for (const key of keys) if (counts[step]![key]) found.push({ parts: cell(key), value: counts[step]![key]! })
    for (const [side, at] of [own.from, own.to].entries()) {
      const sure = side ? (['same', 'updated', 'added', 'returned'] as const) : (['same', 'updated', 'removed'] as const)
      const people = own.people[side]!
      const doubtful = people - sure.reduce((sum, key) => sum + all[key], 0)
      const inDoubt = doubtful === all.uncertain ? cell('uncertain') : doubtful ? [10 * step + 6 + side] : []
      const others = rows[at]! > people ? [10 * step + 8 + side] : []
      if (shown[at] !== null) found.push({ parts: [...sure.flatMap(cell), ...inDoubt, ...others], value: shown[at]! })
    }
  }
  return found
}

test('a step counts each change, and 0 of what did not happen', () => {
  const none = { same: 0, removed: 0, added: 0, returned: 0, updated: 0, uncertain: 0 }
  expect(countsOfStep(stepOf(0, 0, {}))).toEqual(none)
  expect(countsOfStep(stepOf(0, 7, { REMOVED: 2, RETURNED: 1 }))).toEqual({ ...none, same: 7, removed: 2, returned: 1 })
})
