// Parses of long lists lie packed: what is read of them is what stands there unpacked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceList } from '../../src/model/source.ts'
import type { Facts } from '../../src/model/facts.ts'
import { markNextReading, markRomanised, MAX_PART, PARSE_STRIDE, setParseBits } from '../../src/model/name-parse.ts'
import { STAYS } from '../../src/model/last-rows.ts'
import { parseAt, renumberPacked, type ParseRows } from '../../src/model/parse-rows.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { commonGround, factsOf, togetherOf, type AllFacts } from '../../src/person/facts.ts'
import { countedOf, prepareNames } from '../../src/link/prepared-names.ts'
import { marriedName } from '../../src/link/comparison/married-name.ts'
import { equalRows } from '../../src/link/equal-rows.ts'
import { identityRows, STRIDE } from '../../src/link/comparison/identity-rows.ts'
import { rowTokens, tokensOfRows, type RowTokens } from '../../src/names/row-tokens.ts'
import { rowWriter } from '../../src/link/row-values.ts'
import { ParsePacker } from '../../src/person/parse-packer.ts'
import { listOf } from './list-of.ts'

const rowAt = (rows: ParseRows, i: number): number[] => {
  const at = parseAt(rows, i)
  return [...rows.parses.subarray(at, at + rows.slots * PARSE_STRIDE)]
}

const token = fc.oneof(fc.nat(100), fc.constantFrom(127, 128, 16_383, 16_384, 70_000))
const words = fc.array(token, { maxLength: MAX_PART })
const parse = fc.record({
  given: words,
  surnames: words,
  married: fc.option(token, { nil: -1 }),
  sure: fc.boolean(),
  isNext: fc.boolean(),
  isRomanised: fc.boolean(),
  behind: fc.integer({ min: 0, max: 3000 }).map((hundredths) => hundredths / 100),
})
type Parse = typeof parse extends fc.Arbitrary<infer T> ? T : never

/** Some parses, of which the second is often the first cut and turned otherwise. */
const parses = fc.oneof(
  fc.array(parse, { maxLength: 2 }),
  fc.tuple(parse, fc.nat(11), fc.nat(12)).map(([first, turn, cut]): Parse[] => {
    const all = [...first.given, ...first.surnames]
    const turned = [...all.slice(turn), ...all.slice(0, turn)]
    const at = Math.max(all.length - MAX_PART, Math.min(cut, MAX_PART, all.length))
    return [first, { ...first, given: turned.slice(0, at), surnames: turned.slice(at) }]
  }),
)

function plainRows(rows: readonly (readonly Parse[])[]): ParseRows {
  const slots = 2
  const column = new Int32Array(rows.length * slots * PARSE_STRIDE).fill(-1)
  for (const [i, own] of rows.entries())
    for (const [p, { given, surnames, married, sure, isNext, isRomanised, behind }] of own.entries()) {
      const at = (i * slots + p) * PARSE_STRIDE
      column.set([given.length, surnames.length], at)
      column.set(given, at + 2)
      column.set(surnames, at + 2 + MAX_PART)
      column[at + 2 + 2 * MAX_PART] = married
      setParseBits(column, at, sure, behind)
      if (isNext) markNextReading(column, at)
      if (isRomanised) markRomanised(column, at)
    }
  return { slots, parses: column, packed: null }
}

test('a packed row is the row, in whatever order rows are asked for', () => {
  fc.assert(
    fc.property(fc.array(parses, { minLength: 1, maxLength: 80 }), fc.array(fc.nat(), { maxLength: 200 }), (rows, asked) => {
      const plain = plainRows(rows)
      const packer = new ParsePacker(rows.length)
      // Rows without a parse may be passed over.
      for (const [i, own] of rows.entries()) if (own.length) packer.add(i, plain.parses, parseAt(plain, i), own.length)
      const packed = packer.finish(plain.slots, 70_001)
      for (const i of [...rows.keys(), ...asked.map((k) => k % rows.length)]) expect(rowAt(packed, i)).toEqual(rowAt(plain, i))
    }),
    { numRuns: 60 },
  )
})

test('two rows whose numbers end alike stand side by side', () => {
  const rows = Array.from({ length: 5000 }, (_, i): Parse[] => [
    { given: [i], surnames: [i + 1], married: -1, sure: false, isNext: false, isRomanised: false, behind: 0 },
  ])
  const plain = plainRows(rows)
  const packer = new ParsePacker(rows.length)
  for (const i of rows.keys()) packer.add(i, plain.parses, parseAt(plain, i), 1)
  const packed = packer.finish(2, 6000)
  const places = [5, 1029, 2053, 4101].map((i) => parseAt(packed, i))
  expect(places.map((at) => packed.parses[at + 2])).toEqual([5, 1029, 2053, 4101])
  renumberPacked(
    packed.packed!,
    Int32Array.from({ length: 6000 }, (_, k) => 10_000 - k),
  )
  expect(packed.parses[parseAt(packed, 5) + 2]).toBe(9995)
})

test('a row that was asked for long ago stays where it is said to stand, until so many others were asked for', () => {
  const rows = Array.from({ length: 90 }, (_, i): Parse[] => [
    { given: [i], surnames: [i + 1], married: -1, sure: false, isNext: false, isRomanised: false, behind: 0 },
  ])
  const plain = plainRows(rows)
  const packer = new ParsePacker(rows.length)
  for (const i of rows.keys()) packer.add(i, plain.parses, parseAt(plain, i), 1)
  const packed = packer.finish(2, 100)
  for (let first = 0; first < 90; first++) {
    for (let i = first; i < first + 63; i++) parseAt(packed, i % 90)
    const at = parseAt(packed, first)
    for (let others = 1; others < STAYS; others++) parseAt(packed, (first + 62 + others) % 90)
    expect(packed.parses[at + 2]).toBe(first)
  }
})

const NAMES = [
  'Ana María Rojas Paz,,,',
  '"Pérez Gil, Luis",,,',
  'ANA MARIA ROJAS PAZ,,,',
  ',,,',
  'Rosa,,,',
  'Luis de la Cruz viuda de Mata,,,',
  'Joseluis Mora Díaz,,,',
  'NN,,,',
  'Ahmad محمد,,,',
]
const PARTS = [',Ana María,Rojas,Paz', ',Luis,,Gil', ',,,', ',Petra,de la Cruz,', 'Ana Rojas,Ana María,Rojas,Paz', 'Luis Gil,Rosa,Mora,']

test.each([
  ['whole names', 'name', NAMES.map((row) => row.replace(/,,,$/, ''))],
  [
    'documents and births',
    'name,document,birth_date',
    ['Ana Rojas,V-12.345.678,1980-02-01', 'Luis Gil,X12,1980', 'Rosa Mora,,', 'Luis Paz,123,'],
  ],
  ['names in parts', 'name,given,surname1,surname2', PARTS],
  ['names in parts alone', 'given,surname', ['Ana María,Rojas Paz', ',', 'Luis,Gil', 'Ana María,Rojas Paz']],
])('facts of a list are the same: %s', async (_, headings, rows) => {
  const [other, list] = [await listOf('name', ['Zoila Mata Gil', 'Ana Rojas']), await listOf(headings, [...rows, ...rows], 'verified')]
  const [plain, packed] = [false, true].map((isPacked) => readTwo(other, list, isPacked).facts[1]!)
  expect(packed!.packed).not.toBe(null)
  if (packed!.slots === plain!.slots) {
    const [ofPlain, ofPacked] = [rowWriter(plain!), rowWriter(packed!)]
    for (let i = 0; i < packed!.n; i++) expect([...ofPacked(i)]).toEqual([...ofPlain(i)])
  }
  for (let i = 0; i < packed!.n; i++) expect(rowAt(packed!, i).slice(0, plain!.slots * PARSE_STRIDE)).toEqual(rowAt(plain!, i))
  const wordsOf = ({ start, end, token, place }: RowTokens, i: number) => {
    const at = place === null ? i : place(i)
    return [...token.subarray(start[at], end[at])]
  }
  const numbersOf = (f: Facts, i: number) => {
    const { numbers, at } = identityRows(f)
    return [...numbers.subarray(at(i), at(i) + STRIDE)]
  }
  for (let i = packed!.n - 1; i >= 0; i--) {
    expect(wordsOf(tokensOfRows(packed!), i)).toEqual(wordsOf(rowTokens(plain!), i))
    expect(numbersOf(packed!, i)).toEqual(numbersOf(plain!, i))
  }
  expect(rowTokens(packed!).token).toEqual(rowTokens(plain!).token)
  expect(packed!.resolvable).toEqual(plain!.resolvable)
  expect(equalRows(packed!).first).toEqual(equalRows(plain!).first)
})

/** People of whom several share a name, a document or a birth, and some who stand there twice: equal, or nearly. */
const person = fc.record({
  name: fc.constantFrom(
    'Ana Rojas',
    'Luis Gil Mora',
    'ROJAS, Ana',
    'Ana María de la Cruz',
    'Josemiguel Paz',
    'Rosa vda. de Gil',
    'J. Mora',
    '',
  ),
  document: fc.constantFrom('', '', 'V-12.345.678', '12345678', 'X12', '7.654.321', 'S/N'),
  birth: fc.constantFrom('', '1980-02-01', '1980-02-01', '1980', '01/01/1970', '31/02/1990'),
  place: fc.constantFrom('', 'Tocorón', '"Yare, II"'),
})

test('facts of any list are the same, and equal rows are those that say the same of all', async () => {
  const other = await listOf('name,document,birth_date,place', ['Zoila Mata Gil,12345678,1980-02-01,Yare', 'Ana Rojas,,,'])
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 30 }), async (people) => {
      const rows = people.map(({ name, document, birth, place }) => `"${name}",${document},${birth},${place}`)
      const list = await listOf('name,document,birth_date,place', rows, 'verified')
      const [plain, packed] = [false, true].map((isPacked) => readTwo(other, list, isPacked))
      const [own, ofPacked] = [plain!.facts[1]!, packed!.facts[1]!]
      const { parses: _, packed: __, slots: ___, documents, ...columns } = own
      expect(ofPacked).toMatchObject(columns)
      for (let i = 0; i < own.n; i++) expect(rowAt(ofPacked, i).slice(0, own.slots * PARSE_STRIDE)).toEqual(rowAt(own, i))
      for (const id of own.document) if (id >= 0) expect(ofPacked.documents.at(id)).toBe(documents.at(id))
      const counted = ({ facts, tokens }: AllFacts) => countedOf(prepareNames(facts, tokens, nameKnowledge()))
      expect(counted(packed!)).toEqual(counted(plain!))
      expect(marriedName.count({ a: ofPacked, b: ofPacked })).toEqual(marriedName.count({ a: own, b: own }))
      const write = rowWriter(own)
      const said = Array.from({ length: own.n }, (____, i) => write(i).join(' '))
      for (const f of [own, ofPacked]) {
        const { first } = equalRows(f)
        for (let i = 0; i < own.n; i++) for (let j = 0; j < i; j++) expect(first[i] === first[j]).toBe(said[i] === said[j])
      }
    }),
    { numRuns: 60 },
  )
})

test('values of a list of which few rows are asked for are the same in fewer bytes, however many the other list has', async () => {
  const heading = 'name,document,birth_date,place,nationality'
  const list = await listOf(heading, ['Ana Gil,1234567,1980-02-01,Place a6,Venezolana', 'Luis Mora,,,Yare,', 'Eva Paz,,,,'], 'verified')
  for (const [places, kind] of [
    [3, Int8Array],
    [200, Int16Array],
    [40_000, Int32Array],
  ] as const) {
    const others = Array.from({ length: places }, (_, k) => `Zoila Mata,,,Place a${k},`)
    const other = await listOf(heading, others)
    const [usual, seldom] = [false, true].map((isSeldom) => readTwo(other, list, true, isSeldom).facts[1]!)
    expect(seldom!.place.id).toBeInstanceOf(kind)
    for (const column of ['place', 'nationality', 'alias'] as const) {
      expect([...seldom![column].id]).toEqual([...usual![column].id])
      expect(seldom![column].values).toEqual(usual![column].values)
    }
  }
})

function readTwo(other: SourceList, list: SourceList, isPacked: boolean, isSeldomAsked = false): AllFacts {
  const lists = [other, list]
  const ground = { ...commonGround(lists), packed: [false, isPacked], farLonger: [false, isSeldomAsked] }
  const facts = lists.map((each, at) => factsOf(each, at, nameKnowledge(), { dateOrder: new Map() }, ground))
  return togetherOf(lists, facts)
}
