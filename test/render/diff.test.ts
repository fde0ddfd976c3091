// Every format of a change report: nobody's cells, no hostile cell obeyed, Spanish.
import { describe, expect, test } from 'vitest'
import { diffLists } from '../../src/diff.ts'
import { DEFAULT_PLAN } from '../../src/model/plan.ts'
import { compareReports } from '../../src/report/compare-reports.ts'
import { describe as describeOutcome } from '../../src/report/describe.ts'
import { describeDiff, describeReportsDiff, type DiffReport } from '../../src/report/diff-report.ts'
import { AUDIENCES, type Audience } from '../../src/report/redact/audience.ts'
import { DIFF_RENDERERS } from '../../src/render/diff/formats.ts'
import { outlineOf } from '../../src/render/diff/outline.ts'
import type { Lang } from '../../src/words/langs.ts'
import { outcomeOf, people } from '../report/outcome.ts'
import { canaries, HOSTILE, hostile, LANGUAGES, unpacked } from './samples.ts'

const each = DIFF_RENDERERS.map((renderer) => [renderer.name, renderer] as const)
type Format = (typeof DIFF_RENDERERS)[number]

async function written(format: Format, diff: DiffReport, lang: Lang): Promise<string> {
  const out = await format.render(diff, lang)
  return typeof out === 'string' ? out : unpacked(out)
}

/** The first two lists as versions. */
async function changes(lists: ReturnType<typeof canaries>, audience: Audience): Promise<DiffReport> {
  const versions = (await lists).lists.slice(0, 2)
  return describeDiff(versions, await diffLists(versions, DEFAULT_PLAN), audience)
}

describe.each(each)('%s', (name, format) => {
  test.each(AUDIENCES)('%s: a canary only where cells are shown', async (audience) => {
    for (const lang of LANGUAGES) {
      const out = await written(format, await changes(canaries(), audience), lang)
      if (audience === 'names') expect(out).toMatch(/zzkq/i)
      else expect(out).not.toMatch(/zzkq|canario/i)
    }
  })

  test('obeys no cell', async () => {
    const out = await written(format, await changes(hostile(), 'names'), 'en')
    expect(HELD, 'say how a hostile cell is held').toHaveProperty(name)
    HELD[name]!(out)
  })

  test('counts changes by column', async () => {
    const diff = await changes(canaries(), 'public')
    const columns = [
      { field: 'event_date', people: 731 },
      { field: 'column 7', people: null },
    ]
    const told = { ...diff, steps: diff.steps.map((step) => ({ ...step, columns, numberings: ['column 8'] })) }
    const isForScripts = name === 'json' || name === 'csv'
    for (const [lang, words] of [
      ['en', ['event date', 'column 7: not shown', 'column 8']],
      ['es', ['fecha del hecho', 'columna 7: no se muestra', 'columna 8']],
    ] as const) {
      const out = await written(format, told, lang)
      for (const word of isForScripts ? ['event_date', 'column 7', '731'] : [...words, '731']) expect(out).toContain(word)
    }
  })

  test.skipIf(name === 'json' || name === 'csv')('says in Spanish what it says in English', async () => {
    const diff = await changes(canaries(), 'working')
    expect(await written(format, diff, 'en')).toMatch(/no longer on this version/i)
    const spanish = await written(format, diff, 'es')
    expect(spanish).not.toMatch(/\b(unchanged|no longer|added|WORKING COPY)\b/)
    expect(spanish).toMatch(/COPIA DE TRABAJO/)
  })
})

const isVisible = (out: string) => expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/)
const hasNoTag = (out: string) => {
  isVisible(out)
  expect(out).not.toMatch(/<img|<svg onload|<script>bad|<f[ >]/)
}
const HELD: Readonly<Record<string, (out: string) => void>> = {
  text: isVisible,
  md(out) {
    isVisible(out)
    // What stands in code is shown as it is.
    expect(out.replace(/`[^`\n]+`/g, '')).not.toMatch(/(?<!\\)\[link|<img|<script/)
  },
  html: hasNoTag,
  xlsx: hasNoTag,
  csv: (out) => expect(out).not.toMatch(/(?:^|,)"?[=@]/m),
  json: (out) => expect(JSON.stringify(JSON.parse(out))).toContain(HOSTILE[0]),
}

describe('two reports', () => {
  const reportOf = async (...verified: readonly number[]) =>
    describeOutcome(
      await outcomeOf(
        { claimed: { role: 'claimed', lines: people(0, 1, 2, 3, 4, 5, 6) }, v: { role: 'verified', lines: people(...verified) } },
        { claim: 'over 5' },
      ),
      'working',
    )

  test('what changed, and what of the earlier quote no longer holds', async () => {
    const [before, after] = [await reportOf(0, 1, 2, 3, 4, 5), await reportOf(0, 1, 2, 3, 4)]
    expect(compareReports(before, after)).toEqual({
      counts: [
        { list: 'claimed', count: 'matched', before: 6, after: 5 },
        { list: 'claimed', count: 'claimedOnly', before: 1, after: 2 },
        { list: 'v', count: 'rows', before: 6, after: 5 },
        { list: 'v', count: 'people', before: 6, after: 5 },
        { list: 'v', count: 'matched', before: 6, after: 5 },
      ],
      moved: [{ list: 'claimed', row: 6, before: 'MATCHED', after: 'CLAIMED_ONLY' }],
      notFollowed: ['v'],
      quotes: [
        { figure: '6', from: 'union.people', now: '5' },
        { figure: '6', from: 'counts.claimed.matched + counts.claimed.matchedWithConflict', now: '5' },
      ],
    })
  })

  test('nothing changed, and another list instead', async () => {
    const before = await reportOf(0, 1)
    expect(compareReports(before, before)).toEqual({ counts: [], moved: [], notFollowed: [], quotes: [] })
    const { inputs, counts } = before
    const renamed = {
      ...before,
      inputs: inputs.map((i) => ({ ...i, id: `${i.id}2` })),
      counts: { claimed2: counts['claimed']!, v2: counts['v']! },
      statements: [],
    }
    const found = compareReports(before, renamed)
    expect(found.notFollowed).toEqual(['claimed', 'v'])
    expect(found.counts).toContainEqual({ list: 'claimed', count: 'rows', before: 7, after: null })
    expect(found.counts).toContainEqual({ list: 'claimed2', count: 'rows', before: null, after: 7 })
    expect(found.quotes).toContainEqual({ figure: 'over 5', from: 'statements.claim.verbatim', now: null })
    expect(found.quotes).toContainEqual({ figure: '7', from: 'counts.claimed.people', now: null })
  })

  test('figures of a thousand and more are read as they are written', async () => {
    const before = await reportOf(0)
    const large = { ...before, counts: { ...before.counts, claimed: { ...before.counts['claimed']!, people: 1234 } } }
    for (const figure of ['1,234', '1.234']) {
      const quote = { text: '', figures: [{ figure, from: 'counts.claimed.people' }] }
      expect(compareReports({ ...large, quote }, large).quotes).toEqual([])
    }
  })

  test.each(each)('%s', async (_, format) => {
    const reports = compareReports(await reportOf(0, 1, 2, 3, 4, 5), await reportOf(0, 1))
    const versions = [{ id: 'v1', file: 'a.json', sha256: '', rows: 7, asOf: null }]
    const out = await written(format, describeReportsDiff(reports, versions, 'working'), 'en')
    expect(out).toMatch(/claimed/)
    expect(out).toMatch(/CLAIMED_ONLY|CLAIMED\\_ONLY/)
  })
})

test('the summary of a workbook has the counts of every step, and no row', async () => {
  const { lists } = await outcomeOf(
    Object.fromEntries(
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ].map((numbers, k) => [`v${k + 1}`, { role: 'verified' as const, lines: people(...numbers) }]),
    ),
  )
  const diff = describeDiff(lists, await diffLists(lists, DEFAULT_PLAN), 'working')
  const { summary, sections } = outlineOf(diff, 'en')
  expect(summary.map((s) => s.title)).toEqual(['The lists', 'v1 → v2', 'v2 → v3'])
  expect(sections.length).toBe(7)
})

describe('versions', () => {
  const versions = async (...lists: readonly (readonly number[])[]) => {
    const outcome = await outcomeOf(
      Object.fromEntries(
        lists.map((numbers, k) => [`v${k + 1}`, { role: 'verified', lines: people(...numbers), file: `folder/${k}.csv` }]),
      ),
    )
    return outcome.lists
  }
  test('steps, in the order in which they are told; small figures are for those who see rows', async () => {
    const lists = await versions([0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 7], [0, 1, 2, 3, 4, 5, 6, 7])
    const found = await diffLists(lists, DEFAULT_PLAN)
    const working = describeDiff(lists, found, 'working')
    expect(working.versions.map((v) => [v.id, v.file, v.rows])).toEqual([
      ['v1', '0.csv', 7],
      ['v2', '1.csv', 7],
      ['v3', '2.csv', 8],
    ])
    expect(working.steps.map((s) => [s.from, s.to, s.counts.same, s.changes.map((c) => [c.change, c.before, c.after])])).toEqual([
      [
        'v1',
        'v2',
        6,
        [
          ['REMOVED', 7, null],
          ['ADDED', null, 7],
        ],
      ],
      ['v2', 'v3', 7, [['RETURNED', null, 7]]],
    ])
    const outside = describeDiff(lists, found, 'public')
    expect(outside.steps.map((s) => [s.counts.same, s.counts.removed, s.counts.updated, s.changes])).toEqual([
      [null, null, 0, []],
      [null, 0, 0, []],
    ])
  })
  test('names and values where cells are shown', async () => {
    const lists = await versions([0, 1], [0, 2])
    const { steps } = describeDiff(lists, await diffLists(lists, DEFAULT_PLAN), 'names')
    expect(steps[0]!.changes.map((c) => [c.change, c.name?.split(' ')[0]])).toEqual([
      ['REMOVED', 'Luis'],
      ['ADDED', 'Rosa'],
    ])
  })
})
