// Cases, ledgers and registers from the command line.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/report/schema.ts'
import { folder, reconcile } from '../run.ts'

const C =
  'Nombre,Cédula,Fecha de excarcelación,Medida,Centro\nAna Pérez Rojas,V-11111222,2026-01-12,Libertad plena,Tocorón\nLuis Mora Soto,V-12222333,2026-01-13,entregado,Tocorón\n'
const V =
  'Nombre,Cédula,Fecha de excarcelación,Medida,Centro\nAna Pérez Rojas,V-11111222,2026-01-12,Libertad plena,La Casona\nLuis Mora Soto,V-12222333,2026-01-13,no entregado,La Casona\n'
const H = 'Nombre,Cédula,Estatus\nAna Pérez Rojas,V-11111222,sin noticias\n'
const lists = { 'c.csv': C, 'v.csv': V, 'held.csv': H }
const CASE = 'lists:\n  - { id: ministry, role: claimed, file: c.csv }\n  - { id: fp, role: verified, file: v.csv, source: Foro }\n'
const json = (args: string[], cwd: string) => JSON.parse(reconcile([...args, '-f', 'json'], { cwd }).out) as Report
const categories = (r: Report, list: string) => r.rows.filter((row) => row.list === list).map((row) => row.category)

describe('a case file', () => {
  test('names its lists, from its own folder', () => {
    const cwd = folder({ ...lists, 'case.yaml': CASE })
    const report = JSON.parse(reconcile(['run', '--case', join(cwd, 'case.yaml'), '-f', 'json'], { cwd: folder({}) }).out) as Report
    expect(report.inputs.map((i) => [i.id, i.source])).toEqual([
      ['ministry', null],
      ['fp', 'Foro'],
    ])
  })
  test('JSON is a case file too', () => {
    const cwd = folder({
      ...lists,
      'case.json': JSON.stringify({
        lists: [
          { id: 'a', role: 'claimed', file: 'c.csv' },
          { id: 'b', role: 'verified', file: 'v.csv' },
        ],
      }),
    })
    expect(json(['run', '--case', 'case.json'], cwd).counts['a']).toMatchObject({ rows: 2 })
  })
  test('another name of a place, and words of another domain', () => {
    const plain = json(['run', '--case', 'case.yaml'], folder({ ...lists, 'case.yaml': CASE }))
    expect(plain.rows[0]!.flags).toContain('PLACE_DIFFERS')
    const cwd = folder({
      ...lists,
      'places.csv': 'alias,place\nLa Casona,Tocorón\n',
      'case.yaml': `${CASE}aliases: { place: places.csv }\nvocabulary:\n  events: { delivered: [entregado], not_delivered: [no entregado] }\n`,
    })
    const own = json(['run', '--case', 'case.yaml'], cwd)
    expect(own.rows[0]!.flags).not.toContain('PLACE_DIFFERS')
    expect(categories(own, 'ministry')).toEqual(['MATCHED', 'MATCHED_WITH_CONFLICT'])
  })
  test('the words may stand in a file of their own, told by its own lines', () => {
    const files = {
      ...lists,
      'case.yaml': `${CASE}vocabulary: words.yaml\n`,
      'words.yaml': 'events:\n  delivered: [entregado]\n  not_delivered: [no entregado]\n',
    }
    expect(categories(json(['run', '--case', 'case.yaml'], folder(files)), 'ministry')).toEqual(['MATCHED', 'MATCHED_WITH_CONFLICT'])
    const { code, err } = reconcile(['run', '--case', 'case.yaml'], { cwd: folder({ ...files, 'words.yaml': 'events: {}\nheldd: [x]\n' }) })
    expect(code).toBe(2)
    expect(err).toContain('words.yaml:2: ')
  })
  test('a subgroup is counted by person, not by row, in the words of the case', () => {
    const cwd = folder({
      ...lists,
      'v.csv': `${V}Luis Mora Soto,V-12222333,2026-01-13,no entregado,La Casona\nEva Ruiz Gil,V-13333444,2026-01-13,Libertad plena,Tocorón\n`,
      'places.csv': 'alias,place\nLa Casona,Tocorón\n',
      'case.yaml':
        `${CASE}aliases: { place: places.csv }\nstatements:\n` +
        '  - { id: sub, speaker: Foro, side: verifier, made_at: 2026-01-20, verbatim: "three", aggregation: subgroup, where: { place: La Casona } }\n',
    })
    expect(json(['run', '--case', 'case.yaml'], cwd).findings.find((f) => f.code === 'SUBGROUP')?.params).toMatchObject({ n: 3 })
  })
  test("a register's status in a domain's own words", () => {
    const register = `${CASE}  - { id: held, role: register, file: held.csv }\n`
    const flags = (yaml: string) => json(['run', '--case', 'case.yaml'], folder({ ...lists, 'case.yaml': yaml })).rows[0]!.flags
    expect(flags(register)).toContain('MAYBE_HELD')
    expect(flags(`${register}vocabulary: { held: [sin noticias] }\n`)).toContain('HELD_ON_REGISTER')
    expect(flags(`${register}vocabulary: { out: [sin noticias] }\n`).filter((f) => f.includes('HELD'))).toEqual([])
  })
  test('its checks and settings hold, and the command line wins', () => {
    const cwd = folder({
      ...lists,
      'case.yaml': `${CASE}vocabulary: { events: { delivered: [entregado], not_delivered: [no entregado] } }\nsettings: { accept: 9 }\nfailOn: [ "matched-with-conflict>0" ]\nwindow: { from: 2026-01-13 }\n`,
    })
    const { code } = reconcile(['run', '--case', 'case.yaml'], { cwd })
    expect(code).toBe(1)
    expect(json(['run', '--case', 'case.yaml'], cwd)).toMatchObject({ settings: { accept: 9 }, window: { from: '2026-01-13', to: null } })
    expect(json(['run', '--case', 'case.yaml', '--accept', '7', '--window', '2026-01-01..'], cwd)).toMatchObject({
      settings: { accept: 7 },
      window: { from: '2026-01-01', to: null },
    })
  })
  test('no output replaces it', () => {
    const cwd = folder({ ...lists, 'case.yaml': CASE, 'case.md': '' })
    const { code } = reconcile(['run', '--case', 'case.yaml', '-o', 'c.csv'], { cwd })
    expect(code).toBe(2)
    expect(readFileSync(join(cwd, 'c.csv'), 'utf8')).toBe(C)
  })
  test.each([
    ['a check nobody knows', `${CASE}failOn: [ "claimed-onli>0" ]\n`, 'fail-on', /claimed-only/],
    ['a list that is not there', CASE.replace('c.csv', 'cc.csv'), 'file-missing', /cc\.csv: no such file/],
    ['a column that is not there', CASE.replace('file: c.csv', 'file: c.csv, map: { name: Nome }'), 'no-column', /Nome/],
    ['an alias file that is not there', `${CASE}aliases: { place: place.csv }\n`, 'file-missing', /place\.csv: no such file/],
    ['several faults', `${CASE}window: { from: never }\nfoo: 1\n`, 'case-unknown-key', /case\.yaml:4: .*case\.yaml:5: /s],
  ])('%s is told, and nothing is compared', (_, yaml, code, words) => {
    const { code: exit, out, err } = reconcile(['run', '--case', 'case.yaml'], { cwd: folder({ ...lists, 'case.yaml': yaml }) })
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`[${code}]`)
    expect(err).toMatch(words)
  })
  test('it and files together are refused', () =>
    expect(reconcile(['run', 'c.csv', '--case', 'case.yaml'], { cwd: folder({ ...lists, 'case.yaml': CASE }) }).code).toBe(2))
  test('a public report of a case holds no person', () => {
    const { out } = reconcile(['run', '--case', 'case.yaml', '--public', '-f', 'json'], { cwd: folder({ ...lists, 'case.yaml': CASE }) })
    expect(out).not.toMatch(/Pérez|"row"|V-1111/)
  })
})

describe('a register', () => {
  test('on the command line, with a window', () => {
    const cwd = folder({ ...lists, 'held.csv': H.replace('sin noticias', 'detenida') })
    const report = json(['c.csv', 'v.csv', '--register', 'held.csv', '--window', '2026-01-13..'], cwd)
    expect(report.inputs.map((i) => i.id)).toEqual(['claimed', 'verified', 'register'])
    expect(report.rows.map((r) => r.list)).not.toContain('register')
    expect(report.registers).toEqual([{ list: 'register', held: 1, notHeld: 0, candidates: 0, notFound: 1 }])
    expect(report.rows[0]).toMatchObject({ category: 'ALREADY_OUT', flags: ['HELD_ON_REGISTER', 'PLACE_DIFFERS'] })
  })
  test('one list against a register alone', () => {
    const cwd = folder({ ...lists, 'held.csv': H.replace('sin noticias', 'detenida') })
    expect(categories(json(['c.csv', '--register', 'held.csv'], cwd), 'claimed')).toEqual(['HELD_ON_REGISTER', 'CLAIMED_ONLY'])
  })
  test.each(['2026-01-13', '..', '2026-02-01..2026-01-01', 'soon..'])('--window %s is refused', (window) =>
    expect(reconcile(['c.csv', 'v.csv', '--window', window], { cwd: folder(lists) }).code).toBe(2),
  )
  test('--show-protected needs --names', () =>
    expect(reconcile(['c.csv', 'v.csv', '--show-protected'], { cwd: folder(lists) }).err).toContain('[show-protected]'))
})

describe('two bare figures', () => {
  test('are not compared, and the questions are asked', () => {
    const { code, out } = reconcile(['--claim', 'over 600', '--against', 'at least 80'])
    expect(code).toBe(0)
    expect(out).toContain('not comparable with "at least 80"')
    expect(out).toContain('From which day on do "over 600" and "at least 80" count?')
    expect(out).not.toMatch(/520|521|%/)
  })
  test('--against alone is refused', () => expect(reconcile(['--against', '80']).code).toBe(2))
  test('--fail-on looks at the support', () => {
    expect(reconcile(['--claim', '626', '--against', '80', '--fail-on', 'statements=unverifiable']).code).toBe(1)
    expect(reconcile(['--claim', '626', '--against', '80', '--fail-on', 'statements=none-found']).code).toBe(0)
  })
})

describe('a ledger', () => {
  const add = (cwd: string, file: string, ...more: string[]) =>
    reconcile(['statements', 'add', file, '--speaker', 'Ministry', '--made-at', '2026-01-23', '--verbatim', 'over 600', ...more], { cwd })
  test.each(['said.yaml', 'said.json', 'said.csv'])('%s: begun, appended to, listed', (file) => {
    const cwd = folder({})
    expect(add(cwd, file, '--id', 'a').code).toBe(0)
    const first = readFileSync(join(cwd, file), 'utf8')
    expect(add(cwd, file, '--id', 'b', '--relation', 'supersedes:a', '--window', '2026-01-08..', '--event', 'left_detention').code).toBe(0)
    if (file !== 'said.json') expect(readFileSync(join(cwd, file), 'utf8').startsWith(first)).toBe(true)
    const { out } = reconcile(['statements', 'list', file], { cwd })
    expect(out).toContain('2026-01-23  Ministry  over 600')
    expect(out).toContain('replaced by')
  })
  test.each([
    ['quoted headers', 'said.csv', '"id","speaker","made_at","verbatim"\n"x","F","2026-01-01","5"\n', 'a,Ministry,2026-01-23,over 600\n'],
    ['semicolons', 'said.csv', 'id;speaker;made_at;verbatim\nx;F, G;2026-01-01;5\n', 'a;Ministry;2026-01-23;over 600\n'],
    [
      'a spreadsheet’s marks',
      'said.csv',
      '\ufeffid,speaker,made_at,verbatim\r\nx,F,2026-01-01,5',
      '\r\na,Ministry,2026-01-23,over 600\r\n',
    ],
  ])('%s: what stands stays byte for byte', (_, file, before, added) => {
    const cwd = folder({ [file]: before })
    expect(add(cwd, file, '--id', 'a')).toMatchObject({ code: 0 })
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(before + added)
  })
  test.each([
    ['said.json', '[{"id":', 'case-yaml'],
    ['said.csv', Buffer.from('id,speaker,made_at,verbatim\nx,Peña,2026-01-01,5\n', 'latin1'), 'text-encoding'],
    ['said.yaml', '- { id: x, speaker: F, made_at: yesterday, verbatim: "5" }\n', 'case-value'],
  ])('%s that is not understood is left alone', (file, before, code) => {
    const cwd = folder({ [file]: before })
    const { code: exit, err } = add(cwd, file, '--id', 'a')
    expect([exit, err.includes(`[${code}]`)]).toEqual([2, true])
    expect(readFileSync(join(cwd, file))).toEqual(Buffer.from(before))
  })
  test('JSON with a comma too many gains a statement', () => {
    const cwd = folder({ 'said.json': '[{"id":"x","speaker":"F","made_at":"2026-01-01","verbatim":"5"},]' })
    expect(add(cwd, 'said.json', '--id', 'a').code).toBe(0)
    expect((JSON.parse(readFileSync(join(cwd, 'said.json'), 'utf8')) as { id: string }[]).map((s) => s.id)).toEqual(['x', 'a'])
  })
  test('a name mistyped is told beside the one that is there', () =>
    expect(reconcile(['run', '--case', 'cse.yaml'], { cwd: folder({ 'case.yaml': CASE }) }).err).toContain('case.yaml'))
  test('what is wrong is not written', () => {
    const cwd = folder({ 'said.yaml': '# mine\n- { id: a, speaker: M, made_at: 2026-01-23, verbatim: "626" } # kept\n' })
    const before = readFileSync(join(cwd, 'said.yaml'), 'utf8')
    for (const more of [
      ['--id', 'a'],
      ['--id', 'b', '--relation', 'supersedes:nobody'],
      ['--id', 'b', '--event', 'freed'],
      ['--id', 'no id'],
    ])
      expect(add(cwd, 'said.yaml', ...more).code).toBe(2)
    expect(readFileSync(join(cwd, 'said.yaml'), 'utf8')).toBe(before)
    expect(add(cwd, 'said.yaml', '--id', 'b').code).toBe(0)
    expect(readFileSync(join(cwd, 'said.yaml'), 'utf8').startsWith(before)).toBe(true)
  })
  test('check says what does not hold, and exits with 1', () => {
    const at = 'made_at: 2026-01-23, event: left_detention, population: p, window: { from: 2026-01-08, cutoff: 2026-01-23 }'
    const cwd = folder({
      'said.yaml': `- { id: a, speaker: M, verbatim: "626", ${at} }\n- { id: b, speaker: M, verbatim: "700", ${at} }\n`,
    })
    const { code, out } = reconcile(['statements', 'check', 'said.yaml'], { cwd })
    expect([code, out.includes('both cannot hold')]).toEqual([1, true])
  })
  test.each([
    [['statements']],
    [['statements', 'lst', 'x.yaml']],
    [['statements', 'list']],
    [['statements', 'list', 'nowhere.yaml']],
    [['statements', 'add', 'x.yaml']],
  ])('%j is refused', (args) => expect(reconcile(args, { cwd: folder({}) }).code).toBe(2))
})

describe('init', () => {
  test('writes a case file that runs, and replaces none', () => {
    const cwd = folder(lists)
    expect(reconcile(['init', 'c.csv', 'v.csv', 'held.csv'], { cwd }).code).toBe(0)
    const text = readFileSync(join(cwd, 'case.yaml'), 'utf8')
    expect(text).toMatch(/role: claimed[^]*role: verified[^]*role: register/)
    expect(reconcile(['run', '--case', 'case.yaml'], { cwd }).code).toBe(0)
    expect(reconcile(['init', 'c.csv', 'v.csv'], { cwd })).toMatchObject({ code: 2 })
    expect(readFileSync(join(cwd, 'case.yaml'), 'utf8')).toBe(text)
    expect(reconcile(['init', 'c.csv', 'v.csv', '-o', 'sub.yaml'], { cwd }).code).toBe(0)
    expect(existsSync(join(cwd, 'sub.yaml'))).toBe(true)
  })
  test('a file that is not there', () => expect(reconcile(['init', 'x.csv'], { cwd: folder({}) }).code).toBe(2))
})

test('a ledger without statements is not silent', () => {
  const empty = folder({ 'ledger.csv': 'id,speaker,made_at,verbatim\n' })
  expect(reconcile(['statements', 'list', 'ledger.csv'], { cwd: empty })).toEqual({
    code: 0,
    out: '',
    err: 'ledger.csv: No statements in it.\n',
  })
})

describe('a figure in a sentence', () => {
  const AT_LEAST_80 = ['--against', 'Foro Penal: al menos 80']
  test('is taken, and said', () => {
    const { code, out, err } = reconcile([
      '--claim',
      'El 23 de enero el Ministerio anunció más de 600 excarcelaciones',
      ...AT_LEAST_80,
      '-f',
      'json',
    ])
    expect(code).toBe(0)
    expect(err).toContain('Taken from --claim: "más de 600" (more than 600).')
    const [claim, against] = (JSON.parse(out) as Report).statements
    expect(claim).toMatchObject({ figure: 'más de 600', quantity: { qualifier: 'more_than', min: 601 } })
    expect(against).toMatchObject({ figure: 'al menos 80', quantity: { min: 80, max: null } })
  })
  test('of several is asked for, and --quantity says which', () => {
    const claim = ['--claim', 'Foro Penal verificó 61 de las 99 excarcelaciones', ...AT_LEAST_80]
    const { code, out, err } = reconcile(claim)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('"61", "99". [quantity-several]')
    const [, option = ''] = /--quantity "([^"]+)"/.exec(err) ?? []
    const told = JSON.parse(reconcile([...claim, '--quantity', option, '-f', 'json']).out) as Report
    expect(told.statements[0]?.quantity).toMatchObject({ qualifier: 'exactly', value: 61 })
    expect(reconcile(['--claim', '600', '--against', '61 of the 99', '--quantity', 'against=61']).code).toBe(0)
    expect(reconcile(['c.csv', 'v.csv', '--quantity', '61'], { cwd: folder(lists) })).toMatchObject({ code: 2 })
  })
  test('goes into a ledger, and --quantity with it', () => {
    const cwd = folder({})
    const add = (id: string, ...more: string[]) =>
      reconcile(['statements', 'add', 'l.yaml', '--id', id, '--speaker', 'M', '--made-at', '2026-01-23', ...more], { cwd })
    expect(add('a', '--verbatim', 'Se otorgaron 3.052 libertades plenas, dijo').err).toContain('"3.052" (exactly 3,052)')
    expect(add('b', '--verbatim', 'al menos 5 de los 156')).toMatchObject({ code: 2 })
    expect(add('b', '--verbatim', 'al menos 5 de los 156', '--quantity', 'al menos 5', '--relation', 'subset_of:a').code).toBe(0)
    expect(reconcile(['statements', 'check', 'l.yaml'], { cwd }).out).toContain('"al menos 5 of the 3.052"')
  })
  test('a template for what was said runs as it is, in both languages, and replaces nothing', () => {
    for (const lang of ['en', 'es']) {
      const cwd = folder({})
      expect(reconcile(['init', '--lang', lang], { cwd }).code).toBe(0)
      const { code, out } = reconcile(['run', '--case', 'case.yaml', '--lang', lang], { cwd })
      expect(code).toBe(0)
      expect(out).toMatch(/600/)
      expect(reconcile(['init'], { cwd })).toMatchObject({ code: 2 })
    }
  })
})
