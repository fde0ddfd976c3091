// Versions of a list for the public: no change of fewer than five, neither told nor to be had from rows and other changes.
import { expect, test } from 'vitest'
import { CHANGES, type Change, type VersionStep } from '../../../src/model/changes.ts'
import { countsOfStep, shownVersions } from '../../../src/report/redact/versions.ts'
import { smallCountFrom, type Published } from './attacker.ts'
import { randomOf } from './made.ts'

type Moved = Partial<Record<Change, number>>

const stepOf = (from: number, same: number, changes: Moved): VersionStep => ({
  from,
  to: from + 1,
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

test('300 random lists of three versions: no sum or difference of what is shown is a count under five', () => {
  const random = randomOf(23)
  const size = () => [0, random(5), random(12), random(90)][random(4)]!
  for (let n = 0; n < 300; n++) {
    const steps = [0, 1].map((from) => stepOf(from, 20 + random(300), Object.fromEntries(CHANGES.map((c) => [c, size()]))))
    const [first, second] = steps.map(countsOfStep)
    const laterOf = ({ same, updated, uncertain, added, returned }: typeof first & object) => same + updated + uncertain + added + returned
    const earlierOf = ({ same, updated, uncertain, removed }: typeof first & object) => same + updated + uncertain + removed
    const middle = Math.max(laterOf(first!), earlierOf(second!)) + size()
    const rows = [earlierOf(first!) + size(), middle, laterOf(second!) + size()]
    const { counts, rows: shown } = shownVersions(steps, rows)
    // Six parts a step; others on a version are a part for each step that it is in.
    const keys = ['same', 'removed', 'added', 'returned', 'updated', 'uncertain'] as const
    const partsOf = (step: number, of: readonly (typeof keys)[number][]) =>
      of.filter((key) => [first!, second!][step]![key] > 0).map((key) => 6 * step + keys.indexOf(key))
    const earlier = ['same', 'updated', 'uncertain', 'removed'] as const
    const later = ['same', 'updated', 'uncertain', 'added', 'returned'] as const
    const told: Published[] = [0, 1].flatMap((step) =>
      keys.flatMap((key) => {
        const value = counts[step]![key]
        return value ? [{ parts: partsOf(step, [key]), value }] : []
      }),
    )
    const rowParts: (readonly [number, number[]])[] = [
      [0, [...partsOf(0, earlier), ...(rows[0]! > earlierOf(first!) ? [12] : [])]],
      [1, [...partsOf(0, later), ...(middle > laterOf(first!) ? [13] : [])]],
      [1, [...partsOf(1, earlier), ...(middle > earlierOf(second!) ? [14] : [])]],
      [2, [...partsOf(1, later), ...(rows[2]! > laterOf(second!) ? [15] : [])]],
    ]
    for (const [at, parts] of rowParts) if (shown[at] !== null) told.push({ parts, value: shown[at]! })
    const found = smallCountFrom(told, 3)
    if (found !== null) expect.fail(`case ${n}: ${found} of ${JSON.stringify([first, second, rows, counts, shown])}`)
  }
})

test('a step counts each change, and 0 of what did not happen', () => {
  const none = { same: 0, removed: 0, added: 0, returned: 0, updated: 0, uncertain: 0 }
  expect(countsOfStep(stepOf(0, 0, {}))).toEqual(none)
  expect(countsOfStep(stepOf(0, 7, { REMOVED: 2, RETURNED: 1 }))).toEqual({ ...none, same: 7, removed: 2, returned: 1 })
})
