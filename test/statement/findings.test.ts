// What a ledger says of itself.
import { describe, expect, test } from 'vitest'
import type { Finding, ListedPeople } from '../../src/model/statement-outcome.ts'
import { check, claim, codes, listed, people, relates, run, type Entry } from './made.ts'

const again = (more: Entry = {}) => claim({ id: 'again', ...more })
const own = (more: Partial<ListedPeople>) => people({ id: 'own', role: 'claimed', source: 'Ministry', ...more })

const of = (code: Finding['code'], entries: readonly Entry[], lists: readonly ListedPeople[] = []) =>
  run(entries, lists).findings.filter((f) => f.code === code)

describe('LIST_COUNT_DISAGREE', () => {
  test.each([
    ['fewer', 'over 600', {}, { people: 598 }, 598],
    ['enough with those held back', 'over 600', {}, { people: 598, withheld: 3 }, null],
    ['enough with those the statement says were held back', 'over 600', { withheld: 3 }, { people: 598 }, null],
    ['not even with them', 'over 600', { withheld: 3 }, { people: 597 }, 600],
    ['nothing to compare', 'dozens', {}, { people: 597 }, null],
  ] as const)('%s', (_, verbatim, names, list, counted) =>
    expect(of('LIST_COUNT_DISAGREE', [claim({ verbatim, names })], [own(list)])).toEqual(
      counted === null
        ? []
        : [{ code: 'LIST_COUNT_DISAGREE', statements: ['claim'], params: { list: 'own', figure: verbatim, people: counted } }],
    ),
  )
  test("a verifier's own list is no announcement", () =>
    expect(run([check({ names: { list: 'own' } })], [own({ people: 1 })]).comparisons).toEqual([]))
  test('of a list that the statement names and that is no claimed one', () =>
    expect(codes([claim({ names: { list: 'list' } })], [people({ people: 1 })])).not.toContain('LIST_COUNT_DISAGREE'))
})

describe('COUNT_GAP', () => {
  test('between a claim and a verifier', () =>
    expect(of('COUNT_GAP', [claim(), check()])).toEqual([
      { code: 'COUNT_GAP', statements: ['claim', 'check'], params: { figure: '626', other: '156', min: 470, max: 470 } },
    ]))
  test('with an open end', () =>
    expect(of('COUNT_GAP', [claim({ verbatim: 'at most 100' }), check({ verbatim: 'at least 156' })])[0]!.params).toEqual({
      figure: 'at most 100',
      other: 'at least 156',
      max: -56,
    }))
  test('between a claim and a verified list', () =>
    expect(of('COUNT_GAP', [claim()], [listed({ people: 80, withheld: 3, closed: true })])).toEqual([
      { code: 'COUNT_GAP', statements: ['claim', 'list'], params: { figure: '626', list: 'list', other: 83 } },
    ]))
  test.each([
    ['the gate is shut', [claim(), check({ event: 'unspecified' })], []],
    ['they agree', [claim(), check({ verbatim: 'at least 80' })], []],
    ['the claim was replaced', [claim(), again(relates('supersedes', 'claim')), check()], ['again']],
    ['the verified figure was replaced', [claim(), check(), check({ id: 'b', ...relates('supersedes', 'check') })], ['claim']],
    ['a stock', [claim(), check({ aggregation: 'stock' })], []],
    ['a part', [claim(), check({ aggregation: 'subgroup' })], []],
    ['somebody who neither claims nor verifies', [claim(), check({ side: 'other' })], []],
  ] as const)('%s', (_, entries, claims) => expect(of('COUNT_GAP', entries).map((f) => f.statements[0])).toEqual(claims))
  test('lists are compared even with a claim that was replaced, registers never', () =>
    expect(
      run(
        [claim(), again(relates('supersedes', 'claim'))],
        [listed({ people: 80 }), listed({ id: 'r', role: 'register' })],
      ).comparisons.map((c) => [c.left, c.right]),
    ).toEqual([
      ['claim', 'list'],
      ['again', 'list'],
    ]))
})

describe('what was replaced or passed on', () => {
  const cases: readonly (readonly [Finding['code'], string, Entry, Finding['params'] | null])[] = [
    [
      'REVISED',
      'another figure',
      again({ verbatim: '625', ...relates('supersedes', 'claim') }),
      { speaker: 'Ministry', from: '626', to: '625' },
    ],
    ['REVISED', 'the same', again(relates('supersedes', 'claim')), null],
    ['REVISED', 'continued', again({ verbatim: '700', ...relates('continues', 'claim') }), null],
    [
      'REVISED',
      'another meaning of one number',
      again({ verbatim: 'at least 626', ...relates('supersedes', 'claim') }),
      { speaker: 'Ministry', from: '626', to: 'at least 626' },
    ],
    [
      'REVISED',
      'another value of an open number',
      again({ verbatim: 'about 700', ...relates('supersedes', 'claim') }),
      { speaker: 'Ministry', from: '626', to: 'about 700' },
    ],
    [
      'RELAY_DRIFT',
      'by somebody',
      again({ verbatim: 'over 600', stated_by: 'press', ...relates('restates', 'claim') }),
      { speaker: 'press', from: '626', to: 'over 600' },
    ],
    [
      'RELAY_DRIFT',
      'by the speaker',
      again({ verbatim: 'over 600', ...relates('restates', 'claim') }),
      { speaker: 'Ministry', from: '626', to: 'over 600' },
    ],
    ['RELAY_DRIFT', 'unchanged', again({ stated_by: 'press', ...relates('restates', 'claim') }), null],
  ]
  test.each(cases)('%s: %s', (code, _, entry, params) =>
    expect(of(code, [claim(), entry])).toEqual(params ? [{ code, statements: ['claim', 'again'], params }] : []),
  )
  test('an open number is told from another by its value', () => {
    const about = (verbatim: string, id: string, more: Entry = {}) => claim({ id, verbatim, ...more })
    expect(codes([about('about 600', 'claim'), about('about 700', 'again', relates('supersedes', 'claim'))])).toContain('REVISED')
    expect(codes([about('about 600', 'claim'), about('unos 600', 'again', relates('supersedes', 'claim'))])).not.toContain('REVISED')
    expect(codes([about('at most 600', 'claim'), about('less than 600', 'again', relates('supersedes', 'claim'))])).toContain('REVISED')
  })
})

describe('SELF_CONTRADICTION', () => {
  test.each([
    ['two figures', again({ verbatim: '700' }), true],
    ['two that may both hold', again({ verbatim: 'over 600' }), false],
    ['another window', again({ verbatim: '700', window: { from: '2025-12-01', cutoff: '2026-01-25T12:00-04:00' } }), false],
    ['the later replaces the earlier', again({ verbatim: '700', ...relates('supersedes', 'claim') }), false],
    ['another speaker', again({ verbatim: '700', speaker: 'President' }), false],
  ])('%s', (_, entry, there) =>
    expect(of('SELF_CONTRADICTION', [claim(), entry])).toEqual(
      there
        ? [{ code: 'SELF_CONTRADICTION', statements: ['claim', 'again'], params: { speaker: 'Ministry', from: '626', to: '700' } }]
        : [],
    ),
  )
  test('what was replaced contradicts nothing any more, nor does what replaced it', () => {
    const third = claim({ id: 'third', verbatim: '800', ...relates('supersedes', 'again') })
    expect(of('SELF_CONTRADICTION', [claim(), again({ verbatim: '700' }), third]).map((f) => f.statements)).toEqual([['claim', 'third']])
  })
})

describe('what was left unsaid', () => {
  test.each([
    ['NO_NAMES', claim(), true],
    ['NO_NAMES', claim({ names: { published: 'full' } }), false],
    ['NO_NAMES', check(), false],
    ['CHARGES', check({ charges_dropped: 'unknown' }), true],
    ['CHARGES', check({ charges_dropped: 'some' }), true],
    ['CHARGES', check({ charges_dropped: 'all' }), false],
    ['CHARGES', check({ charges_dropped: 'none' }), false],
    ['CHARGES', check(), false],
  ] as const)('%s: %j is %s', (code, entry, there) => {
    const { findings, questions } = run([entry])
    const { id, speaker, verbatim: figure } = entry
    expect(findings.filter((f) => f.code === code)).toEqual(there ? [{ code, statements: [id], params: { figure, speaker } }] : [])
    const asks = code === 'NO_NAMES' ? 'names' : 'charges'
    expect(questions.filter((q) => q.asks === asks)).toEqual(there ? [{ speaker, statement: id, asks, figure }] : [])
  })
})

describe('SUBGROUP', () => {
  const sub = check({
    id: 'sub',
    verbatim: 'at least five',
    aggregation: 'subgroup',
    where: { nationality: 'ES', sex: 'F' },
    ...relates('subset_of', 'check'),
  })
  const base = { figure: 'at least five', where: 'nationality ES, sex F', of: 'check' }
  const subgroups = (entry: Entry, lists: readonly ListedPeople[]) => of('SUBGROUP', [claim(), check(), entry], lists)

  test('is counted on the lists of whoever said it, and added to nothing', () => {
    const lists = [
      people({ id: 'fp', source: ' foro', people: 80, count: () => 7 }),
      people({ id: 'fp2', source: 'Foro', count: () => 0 }),
      people({ id: 'other', source: 'Penal', count: () => 9 }),
    ]
    expect(subgroups(sub, lists)).toEqual([
      { code: 'SUBGROUP', statements: ['sub'], params: { ...base, list: 'fp', n: 7 } },
      { code: 'SUBGROUP', statements: ['sub'], params: { ...base, list: 'fp2', n: 0 } },
    ])
    const { comparisons, findings } = run([claim(), check(), sub], lists)
    expect(comparisons.some((c) => c.left === 'sub' || c.right === 'sub')).toBe(false)
    expect(findings.some((f) => f.code === 'SUM' || f.code === 'OVERLAP_UNKNOWN')).toBe(false)
  })
  test('asks for what it states', () => {
    const asked: unknown[] = []
    subgroups(sub, [people({ source: 'Foro', count: (where) => asked.push(where) })])
    expect(asked).toEqual([{ nationality: 'ES', sex: 'F' }])
  })
  test('where no column tells, or there is no list, only its words are told', () => {
    const silent = [{ code: 'SUBGROUP', statements: ['sub'], params: base }]
    expect(subgroups(sub, [people({ source: 'Foro', count: () => null })])).toEqual(silent)
    expect(subgroups(sub, [])).toEqual(silent)
  })
  test('of a claim, on its own list', () => {
    const part = claim({ id: 'sub', verbatim: '5', where: { sex: 'F' } })
    expect(of('SUBGROUP', [part], [own({ count: () => 4 }), people({ source: 'Ministry', count: () => 3 })])).toEqual([
      { code: 'SUBGROUP', statements: ['sub'], params: { figure: '5', where: 'sex F', list: 'own', n: 4 } },
    ])
  })
  test('a subgroup that states nothing is one too; a figure of everybody is none', () => {
    expect(of('SUBGROUP', [claim({ aggregation: 'subgroup' })])).toHaveLength(1)
    expect(of('SUBGROUP', [claim()])).toEqual([])
  })
})
