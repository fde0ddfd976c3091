// What a column of dates proves: its order, both orders, days and months that a spreadsheet swapped.
import { describe, expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import { BOTH_WAYS } from '../../src/model/facts.ts'
import type { DateOrder } from '../../src/model/source.ts'
import { columnOrder } from '../../src/person/date-order.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'

const two = (n: number) => String(n).padStart(2, '0')
type Day = readonly [day: number, month: number, year: number]
const dmy = ([d, m, y]: Day) => `${two(d)}/${two(m)}/${y}`
const mdy = ([d, m, y]: Day) => `${two(m)}/${two(d)}/${y}`
const iso = ([d, m, y]: Day) => `${y}-${two(m)}-${two(d)}`
const swappedIso = ([d, m, y]: Day) => iso([m, d, y])

/** Days spread over years, as births are; over one month, as releases are. */
const births: Day[] = Array.from({ length: 40 }, (_, k) => [1 + ((k * 11) % 28), 1 + ((k * 7) % 12), 1950 + ((k * 13) % 45)])
const releases: Day[] = Array.from({ length: 24 }, (_, k) => [1 + k, 1, 2026])
const low = ([d, m]: Day) => d <= 12 && d !== m

/** What Excel makes of dates typed day first on a machine that is month first. */
const half = (days: readonly Day[]) => days.map((d) => (d[0] <= 12 ? swappedIso(d) : dmy(d)))

describe('a column', () => {
  test.each<[string, string[], ReturnType<typeof columnOrder>['swapped'], boolean]>([
    ['births half swapped', half(births), 'surely', false],
    ['releases half swapped', half(releases), 'surely', false],
    ['with times behind', half(releases).map((d) => `${d} 00:00:00`), 'surely', false],
    [
      'with day counts for the swapped',
      half(births).map((d) => (/^\d{4}-/.test(d) ? String(Math.round(Date.parse(d) / 86_400_000) + 25_569) : d)),
      'surely',
      false,
    ],
    ['two-digit years', half(births).map((d) => d.replace(/\/(?:19|20)(\d\d)$/, '/$1')), 'surely', false],
    ['month-first text on a day-first machine', births.map((d) => (d[0] <= 12 ? swappedIso(d) : mdy(d))), 'surely', false],
    ['month names beside', [...half(births), '5 de mayo de 1980', 'enero 1970'], 'surely', false],
    ['releases swapped in a CSV of one writing', releases.map((d) => (d[0] <= 12 ? mdy(d) : dmy(d))), 'surely', false],
    ['clean ISO', births.map(iso), '', false],
    ['ISO of the first days of months only', births.filter(low).map(iso), '', false],
    ['clean day first', births.map(dmy), '', false],
    ['clean releases, day first', releases.map(dmy), '', false],
    [
      'releases at the end of one month and the start of the next',
      ['26/01/2026', '27/01/2026', '28/01/2026', '30/01/2026', '01/02/2026', '02/02/2026', '03/02/2026'],
      '',
      false,
    ],
    ['two sources, each in its own writing', births.map((d, k) => (k % 2 ? iso(d) : dmy(d))), '', false],
    ['two date cells beside three texts', ['1980-05-01', '1975-08-03', '26/01/1980', '27/05/1971', '15/08/1990'], '', false],
    ['a list that changed its writing on the 13th', releases.map((d) => (d[0] <= 12 ? iso(d) : dmy(d))), '', false],
    ['both orders', ['01/23/2026', '24/01/2026', '02/01/2026', '01/27/2026', '29/01/2026'], '', true],
    ['one slip among many', [...[0, 1, 2, 3].flatMap((k) => births.map(([d, m, y]) => dmy([d, m, y + k]))), '01/26/1980'], '', false],
    ['default dates', ['1900-01-01', '1899-12-30', ...births.map(dmy)], '', false],
  ])('%s', (_, values, swapped, bothOrders) => expect(columnOrder(values)).toMatchObject({ swapped, bothOrders }))
  test('few cells keep both readings where they are likelier swapped than not', () =>
    expect(
      columnOrder(['1980-05-01', '1975-08-03', '1990-02-11', '1985-07-04', '26/01/1980', '27/05/1971', '15/08/1990', '19/11/1990']).swapped,
    ).toBe('perhaps'))
  test.each<DateOrder>(['dmy', 'mdy', 'ymd'])('--date-order %s leaves nothing open', (order) => {
    const both = columnOrder(['01/23/2026', '24/01/2026', '02/01/2026', '01/27/2026', '29/01/2026'], undefined, order)
    expect(both).toMatchObject({ order, bothOrders: false, swapped: '' })
  })
  test('ymd says that year-first cells are as they stand', () => expect(columnOrder(half(births), undefined, 'ymd').swapped).toBe(''))
  test('dmy says that the texts are day first, and the swapped cells are mended all the same', () =>
    expect(columnOrder(half(births), undefined, 'dmy').swapped).toBe('surely'))
})

async function facts(cells: readonly string[], heading: string, order?: DateOrder) {
  const names = cells.map(
    (_, k) =>
      `${['Ana', 'Luis', 'Rosa', 'Juan', 'Petra'][k % 5]} ${['Mora', 'Salas', 'Rojas', 'Paz'][k % 4]} ${['Lugo', 'Soto', 'Mata'][k % 3]}`,
  )
  const csv = `Nombre;${heading}\n${cells.map((c, k) => `${names[k]};${c}`).join('\n')}\n`
  const list = await readList('a.csv', Buffer.from(csv), { id: 'claimed', role: 'claimed' })
  const read = readFacts([list], nameKnowledge(), { dateOrder: new Map(order ? [['claimed', order]] : []) })
  return read.facts[0]!
}
const packed = ([d, m, y]: Day) => y * 10_000 + m * 100 + d

test('half swapped births are mended, and said once', async () => {
  const { birth, bothWays, notes } = await facts(half(births), 'Fecha de nacimiento')
  expect([...birth]).toEqual(births.map(packed))
  expect([...bothWays].some(Boolean)).toBe(false)
  expect(notes.map((n) => n.code)).toEqual(['dates-half-swapped'])
})

test('both orders: what can be read both ways stays open, the rest is read', async () => {
  const { eventDate, bothWays, notes } = await facts(
    ['01/23/2026', '24/01/2026', '02/01/2026', '01/27/2026', '01/01/2026'],
    'Fecha de liberación',
  )
  expect([...eventDate].map((d, k) => (k === 2 ? 0 : d))).toEqual([20260123, 20260124, 0, 20260127, 20260101])
  expect([...bothWays]).toEqual([0, 0, BOTH_WAYS.event, 0, 0])
  expect(notes.map((n) => n.code)).toEqual(['dates-both-orders'])
})

test('both orders, each in its own writing: told apart', async () => {
  const bare = ([d, m, y]: Day) => `${m}/${d}/${y}`
  const days = births.filter((d) => d[0] < 10 || d[0] > 12)
  const cells = days.map((d, k) => (k % 2 ? bare(d) : dmy(d)))
  const { birth, bothWays, notes } = await facts(cells, 'Fecha de nacimiento')
  expect(notes.map((n) => n.code)).toEqual(['dates-both-orders-told'])
  days.forEach((d, k) => {
    if (!bothWays[k]) expect(birth[k], cells[k]).toBe(packed(d))
  })
  expect([...bothWays].filter(Boolean).length).toBeLessThan(cells.length / 3)
})

test('a date that is open says nothing of its time', async () => {
  const { eventTime } = await facts(['2026-01-23T10:00:00Z', '2026-01-24T10:00:00Z'], 'Fecha de liberación')
  expect([...eventTime].every((t) => t > 0)).toBe(true)
  const swapped = await facts(
    half(releases).map((d) => (d[2] === '/' ? d : `${d}T10:00:00Z`)),
    'Fecha de liberación',
  )
  const moved = [...swapped.eventTime].filter((t, k) => releases[k]![0] !== releases[k]![1] && !Number.isNaN(t))
  expect(moved).toEqual([])
})

describe('where a column proves nothing, the other date columns of its list do', () => {
  const releaseDates = async (births: readonly string[], days: readonly string[]) => {
    const rows = births.map((birth, i) => `Ana Pérez ${'abcd'[i]},${birth},${days[i]}`)
    const list = await readList('l.csv', new TextEncoder().encode(`Nombre,Nacimiento,Fecha de liberación\n${rows.join('\n')}\n`), {
      id: 'claimed',
      role: 'claimed',
    })
    const read = readFacts([list], nameKnowledge(), { dateOrder: new Map() })
    return { dates: [...read.facts[0]!.eventDate], notes: read.facts[0]!.notes.map(({ code }) => code) }
  }
  const open = ['02/03/2025', '02/04/2025', '02/05/2025']
  test.each([
    ['month first', ['10/31/1999', '12/24/1966', '02/09/1981'], [20250203, 20250204, 20250205]],
    ['day first', ['31/10/1999', '24/12/1966', '09/02/1981'], [20250302, 20250402, 20250502]],
    ['both, so that neither does', ['10/31/1999', '24/12/1966', '02/09/1981'], [20250302, 20250402, 20250502]],
    ['none', ['10/11/1999', '02/12/1966', '02/09/1981'], [20250302, 20250402, 20250502]],
  ])('%s', async (_, births, dates) => {
    const read = await releaseDates(births, open)
    expect(read.dates).toEqual(dates)
    expect(read.notes).toContain('date-order')
  })
})
