// The queue as a sheet: out, filled in by people and their spreadsheets, and back.
import { describe, expect, test } from 'vitest'
import type { Choice } from '../../src/model/plan.ts'
import type { Answered } from '../../src/review/answered.ts'
import { answerSheet, findColumns, isOfTheseLists, readAnswers, spellingsOf, type SheetRow } from '../../src/review/answer-sheet.ts'
import { cellText } from '../../src/sink/workbook.ts'
import { reviewed } from './reviewed.ts'

const { items, report } = await reviewed()
const options = { reviewer: 'Eva', lang: 'en', file: 'q.csv' } as const

/** The sheet as it comes back, with a word in the decision of each pair. */
function filled(words: readonly string[], lang: 'en' | 'es' = 'en'): SheetRow[] {
  const { header, rows, choice } = answerSheet(items, report, lang)
  const cells = rows.map((row, k) => row.map((cell, c) => (c === choice?.column ? (words[k] ?? '') : cellText(cell))))
  return [[...header], ...cells].map((row, k) => ({ line: k + 1, cells: row }))
}
const read = (rows: readonly SheetRow[], answered: readonly Answered[] = []) =>
  readAnswers(rows, findColumns(rows)!, { items, answered }, options)
const decisions = (rows: readonly SheetRow[]) =>
  read(rows).answers.map(({ pair, answer }) => [items.findIndex((item) => item === pair), answer.decision])

test('one row a pair; keys, and no weights', () => {
  const { rows, choice, name } = answerSheet(items, report, 'es')
  expect(rows).toHaveLength(items.length)
  expect(rows.map((r) => r[0])).toEqual(items.map((i) => `p${i.key.slice(0, 16)}`))
  expect(choice?.words).toEqual(['igual', 'distinto', 'dudoso'])
  expect(spellingsOf('sheet_review')).toContain(name)
  for (const item of items) expect(JSON.stringify(rows)).not.toContain(item.otherwise)
  expect(answerSheet([], { ...report, links: [] }, 'en').rows).toEqual([])
})
test.each([
  ['en', ['name 1', 'name 2', 'document 1', 'document 2', 'birth date 1', 'birth date 2']],
  ['es', ['nombre completo 1', 'nombre completo 2', 'documento 1', 'documento 2', 'fecha de nacimiento 1', 'fecha de nacimiento 2']],
] as const)('the facts of both sides are named in %s', (lang, names) =>
  expect(answerSheet(items, report, lang).header).toEqual(expect.arrayContaining([...names])),
)
test.each([
  ['same', 'same'],
  [' Igual ', 'same'],
  ['Misma  persona', 'same'],
  ["'1", 'same'],
  ['No', 'different'],
  ['NO SÉ', 'unsure'],
  ['?', 'unsure'],
])('%j is read as %s', (word, decision) => expect(decisions(filled([word]))).toEqual([[0, decision]]))
test('in another order, with blank rows, in Spanish: the same answers', () => {
  const [head, ...rows] = filled(['igual', 'distinto'], 'es')
  const shuffled = [{ line: 1, cells: ['a title'] }, head!, { line: 3, cells: ['', ' '] }, ...rows.reverse()]
  expect(decisions(shuffled).sort()).toEqual([
    [0, 'same'],
    [1, 'different'],
  ])
})
test('what is left empty is open; nothing at all is no answer', () => {
  expect(read(filled(['', 'same']))).toMatchObject({ open: 1 })
  expect(read(filled([])).answers).toEqual([])
})
test('a reviewer and a reason of the row go with the answer', () => {
  const rows = filled(['same'])
  const columns = findColumns(rows)!
  const cells = [...rows[1]!.cells]
  cells[columns.reviewer] = "'Ana"
  cells[columns.reason] = ' a scar '
  expect(read([rows[0]!, { line: 2, cells }]).answers[0]!.answer).toEqual({ decision: 'same', reason: 'a scar', reviewer: 'Ana' })
  expect(read(filled(['same'])).answers[0]!.answer.reviewer).toBe('Eva')
})

describe('told with its cell, and the other rows are read', () => {
  const faults = (rows: readonly SheetRow[]) => read(rows).errors.map((e) => e.params['cell'])
  test('words that are none', () => {
    expect(faults(filled(['maybe', 'perhaps']))).toEqual(['D2', 'D3'])
    expect(read(filled(['maybe', 'same']))).toMatchObject({ errors: [{ line: 2 }], answers: [{ pair: items[1] }] })
  })
  test('a pair that is none', () => {
    const [head, row] = filled(['same'])
    expect(faults([head!, { line: 2, cells: ['px', ...row!.cells.slice(1)] }])).toEqual(['A2'])
  })
  test('two answers on one pair', () => {
    const [head, row] = filled(['same'])
    const other = { line: 3, cells: row!.cells.map((c) => (c === 'same' ? 'no' : c)) }
    expect(faults([head!, row!, other])).toEqual(['D3'])
    expect(read([head!, row!, other]).answers).toEqual([])
    expect(faults([head!, row!, { ...row!, line: 3 }])).toEqual([])
  })
})

describe('the same sheet again', () => {
  const before = (k: number, decision: Choice, reason = ''): Answered => {
    const { key, lists, identities, rows } = items[k]!
    return { key, lists, identities, rows: [rows], decision, reason }
  }
  const again = (words: readonly string[], answered: readonly Answered[], byRows = false) => {
    const rows = filled(words).map((row) => (byRows ? { ...row, cells: row.cells.slice(1) } : row))
    // What was answered has left the queue.
    const left = items.filter((item) => !answered.some(({ key }) => key === item.key))
    return readAnswers(rows, findColumns(rows)!, { items: left, answered }, options)
  }
  test.each([false, true])('what it said before is skipped, what it says anew is an answer (by rows: %s)', (byRows) => {
    expect(again(['same', 'different'], [before(0, 'same', 'a scar')], byRows)).toMatchObject({
      known: 1,
      errors: [],
      answers: [{ pair: { key: items[1]!.key }, answer: { decision: 'different' }, before: null }],
    })
  })
  test('another answer is one, beside the old; so is a reason', () => {
    const { answers, known } = again(['distinto'], [before(0, 'same')])
    expect([known, answers]).toMatchObject([0, [{ pair: { key: items[0]!.key }, cell: 'D2', before: { decision: 'same' } }]])
    const rows = filled(['same'])
    const cells = rows[1]!.cells.map((cell, c) => (c === findColumns(rows)!.reason ? 'a scar' : cell))
    expect(read([rows[0]!, { line: 2, cells }], [before(0, 'same')]).answers).toMatchObject([{ answer: { reason: 'a scar' } }])
  })
  test('a cell that is empty now leaves the answer as it was', () =>
    expect(again(['', ''], [before(0, 'same')])).toMatchObject({ emptied: 1, open: items.length - 1, answers: [] }))
})

describe('columns', () => {
  test('pairs by their keys, or by rows of both lists', () => {
    expect(findColumns(filled([]))).toMatchObject({ top: 0, key: [0], keyed: true })
    const byRows = filled(['same']).map((r) => ({ ...r, cells: r.cells.slice(1) }))
    expect(findColumns(byRows)).toMatchObject({ key: [0, 1], keyed: false })
    expect(decisions(byRows)).toEqual([[0, 'same']])
  })
  test.each([[[]], [[{ line: 1, cells: ['a', 'b'] }]], [[{ line: 1, cells: ['decision'] }]]])('%j has none', (rows) =>
    expect(findColumns(rows)).toBeNull(),
  )
})
test('a sheet of inputs is of these lists where it has the hashes of all', () => {
  const rows = report.inputs.map((i, k) => ({ line: k + 1, cells: [i.id, String(i.sha256)] }))
  expect(isOfTheseLists(rows, report)).toBe(true)
  expect(isOfTheseLists(rows.slice(1), report)).toBe(false)
  expect(isOfTheseLists([], report)).toBe(false)
})
