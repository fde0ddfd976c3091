// Ledgers: the same statements from YAML, JSON and CSV; appended to, and never changed.
import { describe, expect, test } from 'vitest'
import { appendStatement, type NewStatement } from '../../src/case/append-statement.ts'
import { ledgerHeader } from '../../src/case/ledger-csv.ts'
import { isCsv, readLedger } from '../../src/case/read-ledger.ts'
import { InputError, InputErrors } from '../../src/model/errors.ts'

const codes = (work: () => unknown): string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof InputErrors) return error.errors.map((e) => `${e.code}:${e.line}`)
    if (error instanceof InputError) return [`${error.code}:${error.line}`]
    throw error
  }
}

const YAML = `- id: a
  speaker: M
  made_at: 2026-01-23
  verbatim: over 600
  event: left_detention
  window: { from: 2026-01-08, to: 2026-01-22, from_basis: inferred }
  where: { place: Yare, sex: F }
  names: { published: full, withheld: 3 }
- id: b
  speaker: F
  made_at: 2026-01-24
  verbatim: at least 80
  side: verifier
  relations: [{ type: subset_of, target: a }, { type: disputes, target: a }]
`
const CSV = `id,speaker,made_at,verbatim,event,window_from,window_to,from_basis,where,names_published,withheld,side,relations
a,M,2026-01-23,over 600,left_detention,2026-01-08,2026-01-22,inferred,place=Yare; sex=F,full,3,,
b,F,2026-01-24,at least 80,,,,,,,,verifier,subset_of:a; disputes:a
`

describe('read', () => {
  const [a, b] = readLedger('said.yaml', YAML)
  test('what is stated, and defaults for the rest', () => {
    expect(a).toMatchObject({
      id: 'a',
      side: 'claimant',
      quantity: { qualifier: 'more_than', min: 601, max: null },
      fromBasis: 'inferred',
      scope: { event: 'left_detention', from: '2026-01-08', to: '2026-01-22', cutoff: '2026-01-22' },
      names: { published: 'full', list: null, withheld: 3 },
    })
    expect(b).toMatchObject({ side: 'verifier', scope: { cutoff: '2026-01-24' }, fromBasis: 'unknown', relations: [{ target: 'a' }, {}] })
    expect(Object.keys(b?.scope ?? {})).toEqual(['cutoff'])
  })
  test.each([
    ['said.csv', CSV],
    ['said.CSV', CSV.replaceAll(',', '\t').replace('2026-01-22\tinferred', '2026-01-22\tinferred')],
    ['said.json', JSON.stringify(JSON.parse(JSON.stringify(yaml())))],
  ])('%s says the same', (file, text) => expect(readLedger(file, text)).toEqual([a, b]))
  test('in another order the same statements', () => {
    const [head = '', first = '', second = ''] = CSV.trim().split('\n')
    expect(readLedger('said.csv', [head, second, first].join('\n'))).toEqual([b, a])
  })
  test.each(['', '\n', '# nothing yet\n', '[]'])('%j holds none', (text) => expect(readLedger('said.yaml', text)).toEqual([]))
  test.each([
    ['said.csv', 'id,speaker\n"a,b\n', ['case-yaml:2']],
    ['said.csv', 'id,speaker,made_at,verbatim\na,M,soon,626\n', ['case-value:2']],
    ['said.yaml', '- {', ['case-yaml:1']],
    ['said.yaml', 'a: 1', ['case-type:1']],
    [
      'said.yaml',
      `${YAML}- { id: a, speaker: M, made_at: 2026-01-23, verbatim: "5", names: { list: zz } }\n`,
      ['case-id-twice:15', 'unknown-list:15'],
    ],
  ])('%s %j is refused', (file, text, faults) => expect(codes(() => readLedger(file, text, ['claimed']))).toEqual(faults))
  test('the quantity as it is written, before the words', () => {
    const quantity = (written: string) =>
      readLedger('q.yaml', `- { id: a, speaker: M, made_at: 2026-01-23, verbatim: "some", quantity: ${written} }`)[0]?.quantity
    expect(quantity('7')).toMatchObject({ qualifier: 'exactly', min: 7, max: 7 })
    expect(quantity('"500-600"')).toMatchObject({ qualifier: 'range', min: 500, max: 600 })
    expect(quantity('{ qualifier: less_than, value: 9 }')).toMatchObject({ qualifier: 'less_than', max: 8 })
    expect(quantity('{ qualifier: range, min: 1, max: 2 }')).toEqual({ qualifier: 'range', value: null, min: 1, max: 2 })
    expect(quantity('{ qualifier: about, value: 9 }')).toEqual({ qualifier: 'about', value: 9, min: null, max: null })
  })
})

function yaml(): unknown[] {
  const at = { event: 'left_detention', window: { from: '2026-01-08', to: '2026-01-22', from_basis: 'inferred' } }
  return [
    {
      id: 'a',
      speaker: 'M',
      made_at: '2026-01-23',
      verbatim: 'over 600',
      ...at,
      where: { place: 'Yare', sex: 'F' },
      names: { published: 'full', withheld: 3 },
    },
    {
      id: 'b',
      speaker: 'F',
      made_at: '2026-01-24',
      verbatim: 'at least 80',
      side: 'verifier',
      relations: [
        { type: 'subset_of', target: 'a' },
        { type: 'disputes', target: 'a' },
      ],
    },
  ]
}

test.each([
  ['said.csv', true],
  ['a/b.CSV', true],
  ['a/.csv', false],
  ['.csv', false],
  ['said.csv.yaml', false],
  ['csv', false],
])('%s is a table: %s', (file, is) => expect(isCsv(file)).toBe(is))

test.each([
  ['id,speaker;x\n', ',', ['id', 'speaker;x']],
  ['id;speaker;a,b\n', ';', ['id', 'speaker', 'a,b']],
  ['\ufeff"id"\t speaker \n', '\t', ['id', 'speaker']],
  ['', ',', []],
])('the header of %j', (text, delimiter, header) => expect(ledgerHeader(text)).toEqual({ delimiter, header }))

describe('appended to', () => {
  const more: NewStatement = { id: 'z', speaker: 'Min: "x", y', made_at: '2026-01-25', verbatim: 'over 700' }
  test.each([
    ['said.yaml', '', '- id: z\n  speaker: \'Min: "x", y\'\n  made_at: 2026-01-25\n  verbatim: over 700\n'],
    ['said.csv', 'id;speaker;made_at;verbatim', '\nz;"Min: ""x"", y";2026-01-25;over 700\n'],
    ['said.csv', 'id,speaker,made_at,verbatim\r\n', 'z,"Min: ""x"", y",2026-01-25,over 700\r\n'],
  ])('%s %j: what stands stays', (file, text, added) => expect(appendStatement(file, text, more)).toBe(text + added))
  test('a new table has the usual columns', () =>
    expect(appendStatement('said.csv', ' \n', { ...more, relations: [{ type: 'disputes', target: 'z' }].slice(1) })).toMatch(
      /^id,speaker,made_at,verbatim,side,event,population,window_from,window_to,relations\nz,/,
    ))
  test.each(['', '[]', 'null', '# none yet'])('JSON that says %j is begun', (text) =>
    expect(readLedger('said.json', appendStatement('said.json', text, more)).map((s) => s.id)).toEqual(['z']),
  )
  test.each<[string, string, string, Partial<NewStatement>, string]>([
    ['an id that stands', 'said.yaml', YAML, { id: 'a' }, 'case-id-twice'],
    ['a relation to nobody', 'said.yaml', YAML, { relations: [{ type: 'supersedes', target: 'q' }] }, 'case-relation-target'],
    ['a case file', 'case.yaml', 'lists: []\n', {}, 'statements-case'],
    ['a ledger with faults', 'said.yaml', '- { id: 7 }\n', {}, 'case-type'],
    ['a column that is not there', 'said.csv', 'id,speaker,made_at,verbatim\n', { event: 'held' }, 'statements-column'],
  ])('%s is refused', (_, file, text, part, code) =>
    expect(codes(() => appendStatement(file, text, { ...more, ...part })).join()).toContain(code),
  )
})

test.each(['\n', '\r\n', '\r'])('the line of a fault is the editor’s, with line ends %j inside quotes', (end) => {
  const text = ['id,speaker,made_at,verbatim', 's1,X,2026-01-02,"más', 'de 600"', 's2,X,soon,600', ''].join(end)
  expect(codes(() => readLedger('l.csv', text))).toEqual([expect.stringMatching(/:4$/)])
})
