// Case files: wrong ones, each with what it must be told, at its line, all faults at once; and what a right one says.
import { describe, expect, test } from 'vitest'
import { readCaseFile, type CaseFile } from '../../src/case/case-file.ts'
import { settleCase } from '../../src/case/case-plan.ts'
import { failure } from '../../src/cli/messages.ts'
import { InputError } from '../../src/model/errors.ts'

const plain = (text: string) => text
const io = { lang: 'en', stderrStyle: { bold: plain, dim: plain, warn: plain, good: plain } } as const

/** A case file beside other files, all of them texts: nothing is on a disk. */
function read(text: string, files: Readonly<Record<string, string>> = {}): CaseFile {
  return readCaseFile('case.yaml', text, {
    locate: (name) => `there/${name}`,
    read(path) {
      const found = files[path.replace('there/', '')]
      if (found === undefined) throw new InputError('file-missing', {}, path)
      return found
    },
  })
}
/** What is told of it; '' where nothing is wrong. */
function told(text: string, files: Readonly<Record<string, string>> = {}): string {
  try {
    settleCase(read(text, files), {})
    return ''
  } catch (error) {
    return failure(error, io).text
  }
}

const list = (id: string, role: string, file = `${role[0]}.csv`, more = '') => `  - { id: ${id}, role: ${role}, file: ${file}${more} }`
const TWO = `lists:\n${list('claimed', 'claimed')}\n${list('verified', 'verified')}`
const said = (more: string, id = 'a') => `  - { id: ${id}, speaker: Ministry, made_at: 2026-01-23, verbatim: "626"${more} }`
const S = (more: string) => `statements:\n${said(more)}`

/** [what, case file, code, line, words that the message must hold] */
const bad: readonly (readonly [string, string, string, number, RegExp])[] = [
  ['an unknown key', `${TWO}\nwindows: {}`, 'case-unknown-key', 4, /unknown key in the file.*similar key: window/s],
  [
    'an unknown key in a list',
    `lists:\n${list('a', 'claimed', 'c.csv', ', sheeet: 1')}\n${list('b', 'verified')}`,
    'case-unknown-key',
    2,
    /unknown key in lists\[1\].*similar key: sheet/s,
  ],
  ['an unknown key in a statement', S(', quantiti: 5'), 'case-unknown-key', 2, /similar key: quantity/],
  ['an unknown key in a window', `${TWO}\nwindow: { start: 2026-01-08 }`, 'case-unknown-key', 4, /unknown key in window/],
  ['an unknown key in settings', `${TWO}\nsettings: { acept: 7 }`, 'case-unknown-key', 4, /similar key: accept/],
  [
    'an unknown field in a map',
    `lists:\n${list('a', 'claimed', 'c.csv', ', map: { nombre: Nombre }')}\n${list('b', 'verified')}`,
    'case-unknown-key',
    2,
    /unknown key in lists\[1\]\.map/,
  ],
  ['a scope that no list carries', `${TWO}\nscope: { party: X }`, 'case-unknown-key', 4, /unknown key in scope/],
  [
    'a role that is none',
    `lists:\n${list('a', 'claimed')}\n  - { id: b, role: verificado, file: v.csv }`,
    'case-value',
    3,
    /lists\[2\]\.role cannot be that.*claimed \| verified.*similar value: verified/s,
  ],
  ['no role', `lists:\n  - { id: a, file: c.csv }\n${list('b', 'verified')}`, 'case-missing', 2, /lists\[1\] lacks "role"/],
  ['no file', `lists:\n  - { id: a, role: claimed }\n${list('b', 'verified')}`, 'case-missing', 2, /lacks "file"/],
  ['no id', `lists:\n  - { role: claimed, file: c.csv }\n${list('b', 'verified')}`, 'case-missing', 2, /lacks "id"/],
  [
    'an id with a blank',
    `lists:\n${list('"my list"', 'claimed')}\n${list('b', 'verified')}`,
    'case-value',
    2,
    /lists\[1\]\.id cannot be that; it takes: letters/,
  ],
  ['two lists with one id', `lists:\n${list('a', 'claimed')}\n${list('a', 'verified')}`, 'case-id-twice', 3, /id "a"/],
  [
    'two claimed lists of two days',
    `lists:\n${list('a', 'claimed', 'c.csv', ', asOf: 2026-01-24')}\n${list('b', 'claimed', 'd.csv', ', asOf: 2026-01-25')}\n${list('c', 'verified')}`,
    'case-two-claimed',
    3,
    /"a" and "b" differ in asOf/,
  ],
  ['two claimed lists with one id', `lists:\n${list('a', 'claimed')}\n${list('a', 'claimed')}`, 'case-id-twice', 3, /id "a"/],
  ['no verified list', `lists:\n${list('a', 'claimed')}`, 'case-no-verified', 1, /nothing can be held/],
  ['nothing at all', 'case: Nothing\n', 'case-empty', 1, /neither lists nor statements/],
  ['an empty file', '', 'case-type', 1, /keys and values/],
  ['a list where keys belong', '- a\n- b\n', 'case-type', 1, /keys and values/],
  ['lists that is no list', 'lists: c.csv\n', 'case-type', 1, /lists must be a list/],
  ['a risk that is none', `${TWO}\nsettings: { risk: 1/2 }`, 'case-value', 4, /1\/500/],
  ['a risk of nothing', `${TWO}\nsettings: { risk: 0 }`, 'case-value', 4, /1\/500/],
  ['a risk and bits', `${TWO}\nsettings: { accept: 8, risk: 1/500 }`, 'accept-and-risk', 4, /one setting/],
  ['a number that is a text', `${TWO}\nsettings: { accept: six }`, 'case-type', 4, /settings\.accept must be a number, not a text/],
  [
    'a negative withheld',
    `lists:\n${list('a', 'claimed')}\n${list('b', 'verified', 'v.csv', ', withheld: -3')}`,
    'case-value',
    3,
    /withheld/,
  ],
  [
    'half a person withheld',
    `lists:\n${list('a', 'claimed')}\n${list('b', 'verified', 'v.csv', ', withheld: 2.5')}`,
    'case-type',
    3,
    /a whole number/,
  ],
  [
    'an as-of that is no date',
    `lists:\n${list('a', 'claimed')}\n${list('b', 'verified', 'v.csv', ', asOf: 26/01/2026')}`,
    'case-value',
    3,
    /asOf cannot be that.*2026-01-26/s,
  ],
  [
    'an as-of that never was',
    `lists:\n${list('a', 'claimed')}\n${list('b', 'verified', 'v.csv', ', asOf: 2026-02-30')}`,
    'case-value',
    3,
    /lists\[2\]\.asOf cannot be that/,
  ],
  [
    'a window that ends before it begins',
    `${TWO}\nwindow: { from: 2026-01-26, to: 2026-01-08 }`,
    'window-order',
    4,
    /2026-01-08.*before.*2026-01-26/s,
  ],
  [
    'a list window that ends before it begins',
    `lists:\n${list('a', 'claimed')}\n${list('b', 'verified', 'v.csv', ', window: { from: 2026-02-01, to: 2026-01-01 }')}`,
    'window-order',
    3,
    /before it begins/,
  ],
  ['a window of words', `${TWO}\nwindow: { from: January }`, 'case-value', 4, /window\.from cannot be that/],
  [
    'a date order that is none',
    `lists:\n${list('a', 'claimed', 'c.csv', ', dateOrder: ymmd')}\n${list('b', 'verified')}`,
    'case-value',
    2,
    /dmy \| mdy \| ymd/,
  ],
  ['nameOnly that is neither', `${TWO}\nsettings: { nameOnly: never }`, 'case-value', 4, /rare \| review/],
  ['a statement without words', 'statements:\n  - { id: a, speaker: M, made_at: 2026-01-23 }', 'case-missing', 2, /lacks "verbatim"/],
  [
    'a statement without a speaker',
    'statements:\n  - { id: a, made_at: 2026-01-23, verbatim: "626" }',
    'case-missing',
    2,
    /lacks "speaker"/,
  ],
  ['a statement without a time', 'statements:\n  - { id: a, speaker: M, verbatim: "626" }', 'case-missing', 2, /lacks "made_at"/],
  ['two statements with one id', `statements:\n${said('')}\n${said('')}`, 'case-id-twice', 3, /two have this id/],
  ['a statement with the id of a list', `${TWO}\nstatements:\n${said('', 'claimed')}`, 'case-id-of-list', 5, /a list's/],
  ['a figure that is none', S(', quantity: "purple soup"'), 'quantity', 2, /not understood as a figure/],
  [
    'a sentence without a figure',
    'statements:\n  - { id: a, speaker: M, made_at: 2026-01-23, verbatim: "they came home" }',
    'quantity',
    2,
    /not understood as a figure/,
  ],
  ['a range that runs backwards', S(', quantity: { qualifier: range, min: 90, max: 80 }'), 'case-range', 2, /runs backwards/],
  ['a qualifier that is none', S(', quantity: { qualifier: roughly, value: 90 }'), 'case-value', 2, /quantity\.qualifier cannot be that/],
  ['an event nobody knows', S(', event: freed'), 'case-value', 2, /event cannot be that.*left_detention/s],
  ['a relation to nothing', S(', relations: [{ type: supersedes, target: b }]'), 'case-relation-target', 2, /supersedes names an id/],
  ['a relation to itself', S(', relations: [{ type: subset_of, target: a }]'), 'case-relation-self', 2, /itself/],
  ['a relation of no type', S(', relations: [{ type: replaces, target: a }]'), 'case-value', 2, /supersedes/],
  [
    'relations in a circle',
    `statements:\n${said(', relations: [{ type: subset_of, target: b }]')}\n${said(', relations: [{ type: subset_of, target: c }]', 'b')}\n${said(', relations: [{ type: subset_of, target: a }]', 'c')}`,
    'case-relation-cycle',
    2,
    /in a circle, over 3 statements/,
  ],
  [
    'taking back what another said',
    `statements:\n${said('')}\n  - { id: b, speaker: Foro, made_at: 2026-01-24, verbatim: "600", relations: [{ type: supersedes, target: a }] }`,
    'case-supersedes',
    3,
    /another speaker/,
  ],
  [
    'names on a list that is not there',
    `${TWO}\nstatements:\n${said(', names: { published: full, list: claimd }')}`,
    'unknown-list',
    5,
    /no list is called that/,
  ],
  ['a side that is none', S(', side: government'), 'case-value', 2, /claimant \| verifier \| other/],
  ['a cut-off before the start', S(', window: { from: 2026-01-20, cutoff: 2026-01-10 }'), 'window-order', 2, /before it begins/],
  ['YAML that breaks off', 'lists: [ { id: a, role: claimed\n', 'case-yaml', 2, /not valid/],
  ['a key twice', 'case: A\ncase: B\n', 'case-yaml', 2, /not valid/],
  ['a key twice, as a number and as text', 'case: A\nsettings: { 1: a, "1": b }\n', 'case-yaml', 2, /duplicate key/],
  ['a key that is a list', 'case: A\n? [a, b]\n: c\n', 'case-yaml', 2, /a key is a list/],
  ['a key that is an alias', 'case: &a A\n*a : c\n', 'case-yaml', 2, /a key is a list, an object or an alias/],
  ['an alias inside of what it means', 'lists: &l\n  - *l\n', 'case-yaml', 2, /stands inside/],
  ['the same further in', 'case: A\nstatements: &s\n  - { id: a, where: { place: *s } }\n', 'case-yaml', 3, /stands inside/],
  ['a merge of itself', 'case: &c\n  <<: *c\n', 'case-yaml', 2, /stands inside/],
  ['lists in lists without end', `lists: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'case-yaml', 1, /not valid/],
  ['aliases that double', 'a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nlists: *c\n', 'case-yaml', 1, /too many aliases/],
  [
    'a quotation as long as a book',
    `statements:\n  - { id: a, speaker: M, made_at: 2026-01-23, verbatim: "${'1 '.repeat(100_000)}" }`,
    'case-value',
    2,
    /at most 10000/,
  ],
  [
    'more statements than can be held against each other',
    `statements:\n${Array.from({ length: 5000 }, (_, k) => said(`, relations: [{ type: subset_of, target: a${k + 1} }]`, `a${k}`)).join('\n')}`,
    'too-many-statements',
    1002,
    /5000 statements/,
  ],
  ['an alias file that is not there', `${TWO}\naliases: { place: places.csv }`, 'file-missing', 0, /places\.csv/],
  ['a ledger that is not there', 'statements: ledger.yaml\n', 'file-missing', 0, /ledger\.yaml/],
  [
    'vocabulary with a capital',
    `${TWO}\nvocabulary: { events: { Delivered: [entregado] } }`,
    'case-unknown-key',
    4,
    /unknown key in vocabulary\.events/,
  ],
]

describe('a wrong case file', () => {
  test('there are enough of them', () => expect(bad.length).toBeGreaterThanOrEqual(40))
  test.each(bad)('%s', (_, text, code, line, words) => {
    const said = told(text)
    expect(said).toContain(`[${code}]`)
    expect(said).toMatch(words)
    if (line) expect(said).toContain(`case.yaml:${line}: `)
  })

  test('all faults are told at once', () => {
    const text = `lists:\n${list('a', 'claimd')}\n${list('a', 'verified', 'v.csv', ', asOf: soon')}\nwindow: { from: never }\nfoo: 1`
    expect(told(text).match(/^error:/gm)).toHaveLength(4)
    const later = `${TWO.replace('role: verified', 'role: register')}\nwindow: { from: 2026-02-01, to: 2026-01-01 }\naliases: { place: no.csv }\nvocabulary: no.yaml`
    expect(codes(told(later))).toEqual(['window-order', 'case-no-verified', 'file-missing', 'file-missing'])
  })
  test.each([
    ['at the top', (n: number) => Array.from({ length: n }, (_, k) => `k${k}: 1`).join('\n')],
    [
      'in a list',
      (n: number) =>
        `lists:\n${list('a', 'verified')}\n${Array.from({ length: n }, (_, k) => `    q${k}: x`).join('\n')}`
          .replace('{ ', '')
          .replace(' }', '')
          .replaceAll(', ', '\n    '),
    ],
    ['in many lists', (n: number) => `lists:\n${Array.from({ length: n }, (_, k) => list(`a${k}`, 'verifid')).join('\n')}`],
    ['one after another', (n: number) => `lists: [${Array.from({ length: n }, () => 'null').join()}]`],
  ])('a file of nothing but faults, %s: some are told, and how many more there are', (_, text) => {
    const few = told(text(5))
    expect(few).not.toContain('more like these')
    const many = told(text(20_000))
    expect(many).toContain('[more-errors]')
    expect(many.length).toBeLessThan(20_000)
  })
  test('a key as long as a book is not told whole', () => expect(told(`"${'k'.repeat(1000)}": 1`).length).toBeLessThan(1000))
  test('a fault elsewhere makes no fault of a vocabulary that is right', () => {
    const text = `${TWO}\nwindow: { from: 2026-02-01, to: 2026-01-01 }\nvocabulary: words.yaml`
    expect(codes(told(text, { 'words.yaml': 'held: [preso]' }))).toEqual(['window-order'])
    expect(codes(told(text, { 'words.yaml': 'held: [' }))).toEqual(['window-order', 'case-yaml'])
  })

  test.each([
    [
      'a ledger in CSV',
      'statements: said.csv\n',
      { 'said.csv': 'id,speaker,made_at,verbatim\na,M,2026-01-23,626\nb,M,soon,700\n' },
      'said.csv:3: ',
    ],
    ['a vocabulary', `${TWO}\nvocabulary: w.yaml`, { 'w.yaml': 'events: {}\nheldd: [x]\n' }, 'w.yaml:2: '],
    ['aliases', `${TWO}\naliases: { place: p.csv }`, { 'p.csv': 'name,place\na,b\n' }, 'p.csv:1: '],
    ['aliases that break off', `${TWO}\naliases: { place: p.csv }`, { 'p.csv': 'alias,place\na,b\n"c\n' }, 'p.csv:3: '],
  ])('%s is told by its own name and line', (_, text, files, place) => expect(told(text, files)).toContain(place))
})

const codes = (said: string) => [...said.matchAll(/\[([a-z-]+)\]$/gm)].map((m) => m[1])

describe('a right one', () => {
  test('names files from its own folder, and says which were read', () => {
    const text = `${TWO}\nstatements: said.yaml\nvocabulary: w.yaml\naliases: { place: p.csv }`
    const files = { 'said.yaml': said(''), 'w.yaml': 'held: [preso]', 'p.csv': '\ufeffAlias , place\nLa Casona,Tocorón\nnowhere,\n' }
    const { entry, statements, vocabulary, placeAliases, files: names } = read(text, files)
    expect(entry.lists?.map((l) => l.file)).toEqual(['there/c.csv', 'there/v.csv'])
    expect(statements.map((s) => s.id)).toEqual(['a'])
    expect(vocabulary).toEqual({ held: ['preso'] })
    expect(placeAliases).toEqual([['La Casona', 'Tocorón']])
    expect(names).toEqual(['case.yaml', 'there/said.yaml', 'there/w.yaml', 'there/p.csv'])
  })
  test('JSON is YAML', () =>
    expect(read(JSON.stringify({ lists: [{ id: 'v', role: 'verified', file: 'v.csv' }] })).entry.lists).toHaveLength(1))
  test('statements alone are enough', () => expect(told(S(''))).toBe(''))
  test('without statements and vocabulary there are none', () => {
    const { statements, vocabulary, placeAliases, files } = read(TWO)
    expect({ statements, vocabulary, placeAliases, files }).toEqual({
      statements: [],
      vocabulary: {},
      placeAliases: [],
      files: ['case.yaml'],
    })
  })
})
