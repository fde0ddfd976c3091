// Headings are read word by word: in four languages, with what stands around them in real exports, and with slips.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspect, readList, reconcile } from '../../../src/index.ts'
import { FIELDS, type Field } from '../../../src/model/fields.ts'
import { DEFAULT_PLAN } from '../../../src/model/plan.ts'
import { meaningOf, readHeading } from '../../../src/source/columns/heading.ts'
import { lexicon } from '../../../src/source/columns/lexicon.ts'
import { foldText } from '../../../src/source/text/fold.ts'
import { ROOT } from '../../run.ts'
import { HEADINGS, NOT_HEADINGS } from './headings.ts'
import { MORE_HEADINGS, MORE_NOT_HEADINGS } from './more-headings.ts'

test('every field is meant by a heading', () => {
  const { headings, rules } = lexicon()
  const meant = new Set([...headings.values(), ...rules].map(({ field }) => field))
  expect(FIELDS.filter((field) => !meant.has(field))).toEqual([])
})

const pairsOf = (table: Readonly<Partial<Record<Field, readonly string[]>>>) =>
  Object.entries(table).flatMap(([field, headings]) => headings.map((heading) => ({ field, heading })))
const all = [...pairsOf(HEADINGS), ...pairsOf(MORE_HEADINGS)]
const none = [...pairsOf(NOT_HEADINGS), ...pairsOf(MORE_NOT_HEADINGS)]

/** What exports put around a heading. */
const AROUND: readonly ((heading: string, k: number) => string)[] = [
  (h, k) => `${k + 1}. ${h}:`,
  (h) => `victima/${h}`,
  (h, k) => `P${k + 1} - ${h}`,
  (h) => h.toUpperCase(),
  (h) => `  ${h} *`,
  (h) => `datos_personales.${h}`,
  (h) => h.normalize('NFD'),
  (h) => foldText(h).replaceAll(' ', '_'),
  (h) => `${h} (obligatorio)`,
  (h, k) => `${k + 1}.${k + 2} ${h}`,
  (h, k) => `grupo_${k}/persona/${h}`,
  (h, k) => `personas[${k}].${h}`,
]

/** The longest word with two letters in each other's place. */
function mistyped(heading: string): string {
  const word = heading.match(/\p{L}{7,}/gu)?.sort((x, y) => y.length - x.length)[0]
  return word ? heading.replace(word, `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`) : heading
}

describe('headings', () => {
  test('as they stand: none is missed', () => {
    expect(all.filter(({ field, heading }) => meaningOf(heading) !== field && !KNOWN_MISSES.has(heading))).toEqual([])
    expect(all.length).toBeGreaterThan(400)
  })

  test('none is taken for what it is not', () => {
    expect(none.filter(({ field, heading }) => meaningOf(heading) === field)).toEqual([])
    expect(none.length).toBeGreaterThan(100)
  })

  test.each(AROUND.map((around, k) => [around('Nombre', k), around] as const))('around it: %s', (_, around) => {
    const plain = all.filter(({ heading }) => !/^[\s\d¿a-z]{0,3}[\d).]|[/.¿(]|^\w+_\w|^[a-z]+[A-Z]/.test(heading))
    const missed = plain.filter(({ field, heading }, k) => meaningOf(around(heading, k % 9)) !== field)
    expect(missed.length, JSON.stringify(missed.slice(0, 8))).toBeLessThanOrEqual(0.03 * plain.length)
    const wrong = none.filter(({ field, heading }, k) => meaningOf(around(heading, k % 9)) === field)
    expect(wrong).toEqual([])
  })

  test('with two letters turned', () => {
    // One slip, in words that stand apart.
    const unslipped = all.filter(({ heading }) => (readHeading(heading)[0]?.bits ?? 0) >= 8)
    const long = unslipped.filter(({ heading }) => mistyped(heading) !== heading && !/^[A-Z]?[a-z]+[A-Z]?[a-z]*\d?$/.test(heading))
    const missed = long.filter(({ field, heading }) => meaningOf(mistyped(heading)) !== field)
    expect(missed.length, JSON.stringify(missed.slice(0, 8))).toBeLessThanOrEqual(0.05 * long.length)
    expect(none.filter(({ field, heading }) => meaningOf(mistyped(heading)) === field)).toEqual([])
  })

  test('a date of death or of an incident is no date of release', () => {
    const kind = (heading: string) => readHeading(heading)[0]?.kind
    expect(['Fecha de fallecimiento', 'death_date', 'Date de décès'].map(kind)).toEqual(['death', 'death', 'death'])
    expect(['Fecha del hecho', 'Date of Incident'].map(kind)).toEqual(['incident', 'incident'])
    expect(['Fecha de excarcelación', 'Egreso / Fecha', 'Released on'].map(kind)).toEqual(['release', 'release', 'release'])
    expect(['Fecha', 'Date'].map(kind)).toEqual(['', ''])
  })

  test('every word has one meaning', () => {
    const words = readFileSync(join(ROOT, 'data/heading-words.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(',')[1]!.split('|'))
    expect(words.filter((word, k) => words.indexOf(word) !== k)).toEqual([])
  })
})

/** Typing errors that nobody could mend without guessing. */
const KNOWN_MISSES: ReadonlySet<string> = new Set(['Prenombre', 'first_nme'])

// Twins share surnames and birth date: whatever the given names stand under, they are not one person.
describe('twins are never linked, whatever the headings', () => {
  const bytes = (rows: readonly (readonly string[])[]) =>
    Buffer.from(rows.map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n'))
  const claimed = [
    ['Nombre completo', 'Fecha de nacimiento'],
    ['Wilmer José Urdaneta Pirela', '1990-05-02'],
    ['Dayana Paola Montilla Colina', '1984-12-02'],
    ['Eleuterio Pacheco Guédez', '1966-02-08'],
  ]
  const people = [
    ['Yolanda', 'Urdaneta', 'Pirela', '1990-05-02'],
    ['Ramón Elías', 'Montilla', 'Colina', '1984-12-02'],
    ['Eleuterio', 'Pacheco', 'Guédez', '1966-02-08'],
  ]
  const both = (given: string, surname: string): readonly (readonly string[])[] => [
    [given, surname, 'Fecha de nacimiento'],
    ...people.map(([g, s, t, born]) => [g!, `${s} ${t}`, born!]),
  ]
  async function linksOf(rows: readonly (readonly string[])[]): Promise<readonly string[]> {
    const lists = await Promise.all([
      readList('claimed.csv', bytes(claimed), { id: 'claimed', role: 'claimed' }),
      readList('verified.csv', bytes(rows), { id: 'verified', role: 'verified' }),
    ])
    const report = await reconcile(lists, DEFAULT_PLAN)
    return [...report.links].filter((l) => l.status === 'match').map((l) => `${l.left.row}:${l.right.row}`)
  }

  test('given names and surnames under every heading for them', async () => {
    const [givens, surnames] = [HEADINGS.given ?? [], HEADINGS.surname ?? []]
    const wrong: string[] = []
    let missed = 0
    for (const [k, given] of givens.entries()) {
      const links = await linksOf(both(given, surnames[k % surnames.length]!))
      if (links.some((link) => link !== '3:3')) wrong.push(`${given}: ${links.join(' ')}`)
      if (!links.includes('3:3')) missed++
    }
    for (const [k, surname] of surnames.entries()) {
      const links = await linksOf(both(givens[k % givens.length]!, surname))
      if (links.some((link) => link !== '3:3')) wrong.push(`${surname}: ${links.join(' ')}`)
      if (!links.includes('3:3')) missed++
    }
    expect(wrong).toEqual([])
    expect(missed).toBeLessThanOrEqual(0.05 * (givens.length + surnames.length))
  })

  test('whole names under every heading for them', async () => {
    for (const heading of HEADINGS.name ?? []) {
      const rows = [[heading, 'Fecha de nacimiento'], ...people.map(([g, s, t, born]) => [`${g} ${s} ${t}`, born!])]
      expect(await linksOf(rows), heading).toEqual(['3:3'])
    }
  })
})

test('inspect gives the reason and the alternatives of a column', async () => {
  const list = await readList('a.csv', Buffer.from('Nombre de la madre,Nombre y apellido,Edad\nAna Rivas,Luis Soto,41\n'), {
    id: 'claimed',
    role: 'claimed',
  })
  const { columns } = await inspect(list)
  expect(columns.map(({ field, because }) => [field, because] as [Field | null, string])).toEqual([
    [null, 'somebody else'],
    ['name', 'heading'],
    ['age', 'heading'],
  ])
})
