// Case files on the page: read by the command's own reader, what the page writes of them comes back whole, and nothing they ask for is lost.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { keepComments } from '../../src/case/keep-comments.ts'
import { InputErrors } from '../../src/model/errors.ts'
import { caseFileOf, deskOf, settledIn } from '../../src/page/case-read.ts'
import { caseText } from '../../src/page/case-text.ts'
import type { CaseRead } from '../../src/page/case-on-desk.ts'
import { arrived, deskOptions, EMPTY_DESK, listsAsked, missing, type Desk, type DeskList } from '../../src/page/desk.ts'
import { kindOf } from '../../src/page/kinds.ts'
import { settleCase } from '../../src/case/case-plan.ts'
import { ROOT } from '../run.ts'

const list = (given: Partial<DeskList>): DeskList => ({
  file: 1,
  name: 'a.csv',
  role: 'claimed',
  reading: { columns: new Map() },
  looked: null,
  isBusy: false,
  ...given,
})
const desk = (given: Partial<Desk>): Desk => ({ ...EMPTY_DESK, ...given })
const nothing = () => undefined
const readCase = (text: string): CaseRead => deskOf(caseFileOf('case.yaml', text, nothing), text)
const opened = (read: CaseRead) => ({ file: 9, read })
const named = (...names: readonly string[]): DeskList[] => names.map((name, k) => list({ file: k + 1, name, role: null }))

const TWO = 'lists:\n  - { id: a, role: claimed, file: a.csv }\n  - { id: b, role: verified, file: sub/b.csv }\n'
const RICH = `case: Everything that a case can hold
window: { from: 2026-01-08T09:00-04:00, to: 2026-01-26 }
scope: { nationality: [Venezolana, Española], sex: F }
settings: { risk: 1/500, nameOnly: review }
failOn: ['not_found>0']
vocabulary: { held: [preso], events: { out: [salió] } }
lists:
  - { id: onu, role: verified, file: lists/onu.xlsx, sheet: [2, 3], headerRow: 4, source: UN, complete: true, exclude: [Notas, '7'] }
  - id: ministry
    role: claimed
    file: ministry.csv
    asOf: 2026-01-24T12:00-04:00
    dateOrder: dmy
    delimiter: tab
    encoding: windows-1252
    event: left_detention
    population: political prisoners
    window: { from: 2026-01-08 }
    map: { name: [Apellidos, '3'], document: '5' }
  - { id: held, role: register, file: held.csv, withheld: 3, protect: true }
statements:
  - { id: s1, speaker: Minister, made_at: 2026-01-23, verbatim: more than 60, names: { published: full, list: ministry } }
`

describe('a case file', () => {
  test('on the desk is the plan that the command makes of it', () => {
    const file = caseFileOf('case.yaml', RICH, nothing)
    const { failOn, plan, lists } = settleCase(file, { names: true })
    const read = deskOf(file, RICH)
    const placed = arrived(EMPTY_DESK, named('held.csv', 'ministry.csv', 'onu.xlsx'), opened(read))
    expect(placed.awaited).toEqual([])
    const here = settledIn(file, listsAsked(placed.lists), deskOptions(placed))
    expect(here.failOn).toEqual(failOn)
    expect({ ...here.plan, title: placed.title }).toEqual(plan)
    const numbers: Readonly<Record<string, string>> = { 'held.csv': '1', 'ministry.csv': '2', 'onu.xlsx': '3' }
    expect(here.lists).toEqual(lists.map(({ path, wishes }) => ({ path: numbers[path], wishes })))
  })

  test('what was taken away on the desk is not in the plan', () => {
    const file = caseFileOf('case.yaml', RICH, nothing)
    const placed = arrived(EMPTY_DESK, named('held.csv', 'ministry.csv', 'onu.xlsx'), opened(deskOf(file, RICH)))
    const bare = placed.lists
      .slice(0, 1)
      .concat(placed.lists.slice(2))
      .map((l) => ({ ...l, reading: { columns: new Map() } }))
    const { plan, lists } = settledIn(file, listsAsked(bare), deskOptions({ ...placed, lists: bare, from: '', to: '' }))
    expect(plan.window).toEqual({ from: null, to: null })
    expect(plan.statements.map((s) => s.names.list)).toEqual([null])
    expect(lists.map(({ wishes: { id, sheet, withheld, exclude } }) => ({ id, sheet, withheld, exclude }))).toEqual([
      { id: 'onu', sheet: undefined, withheld: undefined, exclude: ['Notas'] },
      { id: 'held', sheet: undefined, withheld: undefined, exclude: [] },
    ])
  })

  test('saved again it asks for the same', () => {
    const file = caseFileOf('case.yaml', RICH, nothing)
    const placed = arrived(EMPTY_DESK, named('held.csv', 'ministry.csv', 'onu.xlsx'), opened(deskOf(file, RICH)))
    const again = caseFileOf('case.yaml', caseText(placed), nothing)
    const byId = ({ lists, plan }: ReturnType<typeof settleCase>) => ({
      plan,
      lists: lists.map((l) => l.wishes).sort((a, b) => (a.id < b.id ? -1 : 1)),
    })
    expect(byId(settleCase(again, {}))).toEqual(byId(settleCase(file, {})))
    expect(parse(caseText(placed))).toMatchObject({ statements: parse(RICH).statements, scope: parse(RICH).scope, failOn: ['not_found>0'] })
  })

  test('saved again it keeps its comments and the order of its lists', () => {
    const own = [
      '# Of the committee; ask Rosa before a change.',
      'case: "January"   # as in the bulletin',
      '',
      'lists:',
      '  # checked at the gate',
      '  - { id: onu, role: verified, file: onu.xlsx }',
      '  - id: ministry # sent by mail',
      '    role: claimed',
      '    file: "ministry.csv"',
      '    dateOrder: dmy # not as in the file',
      '    # the third is a nickname',
      "    map: { name: [Apellidos, '3'] }",
      '# Asked for by the lawyers',
      "failOn: ['not_found>0']",
      '',
    ].join('\n')
    const placed = arrived(EMPTY_DESK, named('ministry.csv', 'onu.xlsx'), opened(readCase(own)))
    const saved = keepComments(own, caseText(placed))
    expect(saved.split('\n')).toEqual([
      '# What was compared. The files are looked for beside this one.',
      '# reconcile run --case case.yaml',
      ...own
        .replace('"   #', '" #')
        .replace("[Apellidos, '3']", "[ Apellidos, '3' ]")
        .replace("['not_found>0']", "[ 'not_found>0' ]")
        .split('\n'),
    ])
    const read = readCase(saved)
    const again = arrived(EMPTY_DESK, named('ministry.csv', 'onu.xlsx'), opened(read))
    expect(keepComments(saved, caseText(again))).toBe(saved)
    const claimed = keepComments(saved, caseText({ ...again, claim: 'over 600', title: 'February', from: '2026-02-01' }))
    expect(parse(claimed)).toEqual({ ...(parse(own) as object), case: 'February', window: { from: '2026-02-01', to: null } })
    expect(claimed.split('\n').slice(0, 4)).toEqual([
      '# What was compared. The files are looked for beside this one.',
      '# reconcile run --case case.yaml --claim "over 600"',
      '# Of the committee; ask Rosa before a change.',
      'case: "February" # as in the bulletin',
    ])
    const alone = keepComments(saved, caseText({ ...again, lists: again.lists.filter((l) => l.id === 'onu') }))
    expect(alone).toContain('# checked at the gate')
    expect(alone).not.toContain('# sent by mail')
  })

  test.each([
    ['an alias', 'case: &a Enero\nlists: []\nfailOn: [*a]\n', 'case: "Febrero"\nfailOn: ["x>0"]\n'],
    ['a key twice', 'case: a\ncase: b\n', 'case: "c"\n'],
    ['a merged map', 'x: &x { a: 1 }\nsettings: { <<: *x, b: 2 }\n', 'settings: {"a":1,"b":2}\n'],
    ['nothing', '', 'case: "c"\n'],
    ['no map', '- a\n', 'case: "c"\n'],
    ['a fault', 'case: [a\n', 'case: "c"\n'],
    ['lists without ids', 'lists: [{ a: 1 }, { a: 2 }]\n', 'lists: [{"a":2}]\n'],
    ['another kind', 'lists: a # why\n', 'lists: [{"id":"a"}]\n'],
  ])('what is saved says what was to be written: %s', (_, own, written) => {
    expect(parse(keepComments(own, written), { merge: true })).toEqual(parse(written))
  })

  test('what the page writes comes back whole', () => {
    const columns = new Map([
      [2, 'name'],
      [3, 'name'],
      [5, null],
    ] as const)
    const reading = {
      sheet: '2,3',
      headerRow: '4',
      dateOrder: 'dmy',
      asOf: '2026-01-26T09:00-04:00',
      encoding: 'windows-1252',
      delimiter: ';',
      columns,
    } as const
    const lists = [
      list({ file: 2, name: 'nuestra "lista".xlsx', role: 'verified', reading: { ...reading, withheld: '3' } }),
      list({ name: 'ministerio: enero.csv', reading: { columns: new Map() } }),
      list({ file: 3, name: 'presos.csv', role: 'register', id: 'held' }),
    ]
    const text = caseText(desk({ lists, claim: 'más de 600 "excarceladas"', from: '2026-01-08', title: 'Enero: 1' }))
    expect(kindOf(new TextEncoder().encode(text)).kind).toBe('case')
    const read = readCase(text)
    expect(read.desk).toEqual({ title: 'Enero: 1', claim: 'más de 600 "excarceladas"', figure: null, from: '2026-01-08', to: '' })
    const fresh = lists.map(({ file, name }) => list({ file, name, role: null }))
    const { lists: placed, awaited } = arrived(EMPTY_DESK, fresh, opened(read))
    expect(awaited).toEqual([])
    expect(placed.map(({ role, reading: r }) => ({ role, reading: r }))).toEqual(
      lists.map(({ role, reading: r }) => ({ role, reading: r })),
    )
    expect(placed.map(({ id }) => id)).toEqual(['verified', 'claimed', 'held'])
  })

  test('lists that are not there are awaited', () => {
    const first = arrived(EMPTY_DESK, named('a.csv'), opened(readCase(TWO)))
    expect(first.awaited.map((l) => l.name)).toEqual(['b.csv'])
    expect(missing(first, true)).toBe('needAwaited')
    expect(arrived(first, [list({ file: 2, name: 'b.csv', role: null })], null)).toMatchObject({
      awaited: [],
      lists: [{ id: 'a' }, { id: 'b', role: 'verified' }],
    })
  })

  test('a ledger that it names is no list, and is waited for', () => {
    const text = `${TWO}statements: ledger.csv\naliases: { place: places.csv }\n`
    const files: Readonly<Record<string, string>> = {
      'ledger.csv': 'id,speaker,made_at,verbatim\ns1,Minister,2026-01-23,over 600\n',
      'places.csv': 'alias,place\nCCS,Caracas\n',
    }
    expect(() => caseFileOf('case.yaml', text, nothing)).toThrow(InputErrors)
    const read = deskOf(
      caseFileOf('case.yaml', text, (name) => files[name]),
      text,
    )
    expect(read).toMatchObject({ beside: ['ledger.csv', 'places.csv'], statements: 1 })
    const placed = arrived(EMPTY_DESK, named('ledger.csv', 'a.csv', 'places.csv', 'b.csv'), opened(read))
    expect(placed.lists.map((l) => l.name)).toEqual(['a.csv', 'b.csv'])
  })

  test('one of statements alone is compared without lists', () => {
    const text = readFileSync(join(ROOT, 'fixtures/origin-story/case.yaml'), 'utf8')
    expect(kindOf(new TextEncoder().encode(text)).kind).toBe('case')
    const placed = arrived(EMPTY_DESK, [], opened(readCase(text)))
    expect(missing(placed, true)).toBeNull()
  })

  test.each([
    ['lists:\n  - { id: a, role: other, file: a.csv }\n  - { id: b, role: verified, file: b.csv }\n', 2],
    ['lists:\n  - { id: a, role: claimed, file: a.csv }\n  - { id: b, role: verified, file: b.csv, asof: 2026-01-01 }\n', 3],
    ['lists:\n  - { id: a, role: verified, file: a.csv, map: { nombre: 1 } }\n', 2],
  ])('what is wrong with it is told with its line: %j', (text, line) => {
    try {
      readCase(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InputErrors)
      expect((error as InputErrors).errors.map((e) => [e.file, e.line])).toEqual([['case.yaml', line]])
    }
  })

  test.each(['Nombre,Cédula\nlists:,1\n', '{"name":"Ana"}\n', 'lists\n', 'name\nlists:\n', 'name\nstatements:\n- id\n'])(
    'a list is no case: %j',
    (text) => {
      expect(kindOf(new TextEncoder().encode(text)).kind).toBe('list')
    },
  )
})
