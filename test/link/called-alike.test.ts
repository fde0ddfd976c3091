// Fathers and sons of one name on one list: where births show them, a row without a birth is not taken for either.
import { expect, test } from 'vitest'
import { dmy, fullName, iso, peopleMaker } from '../../fixtures/people.mjs'
import { inspect, readList } from '../../src/index.ts'

const HEADER = 'name,birth date,sex,place,release date'
const PLACES = ['North Block', 'Camp 4', 'Harbour', 'Old Fort', 'Section B', 'Mill Road']

/** Of 300 people every second stands on the list twice, now and then without a birth; so many have a child of the same name there. */
function listOf(juniors: number): { readonly text: string; readonly who: readonly string[] } {
  const make = peopleMaker(71)
  const [lines, who]: [string[], string[]] = [[], []]
  for (let k = 0; k < 300; k++) {
    const { surnames, ...given } = make.person()
    const p = { ...given, surnames: surnames.slice(0, 1) }
    const event = `2026-0${1 + (k % 3)}-${10 + (k % 17)}`
    const put = (id: string, birth: string, name = fullName(p)) => {
      lines.push(`${name},${birth},${p.sex},${PLACES[k % PLACES.length]},${event}`)
      who.push(id)
    }
    put(`${k}`, iso(p.birth))
    if (k % 2) put(`${k}`, k % 9 ? dmy(p.birth) : '', fullName(p).toUpperCase())
    if (k < juniors) put(`${k} jr`, k % 4 ? iso({ ...p.birth, y: p.birth.y + 27, d: 1 + ((p.birth.d + 9) % 27) }) : '')
  }
  return { text: [HEADER, ...lines].join('\n'), who }
}

/** Of pairs that are merged: those of two people, and those of whom one has no birth. */
async function merged(juniors: number): Promise<{ readonly falsely: number; readonly untold: number }> {
  const { text, who } = listOf(juniors)
  const { duplicates } = await inspect(await readList('list.csv', Buffer.from(text), { id: 'list', role: 'claimed' }))
  const lines = text.split('\n')
  const pairs = duplicates
    .filter(({ status }) => status === 'match')
    .flatMap(({ rows }) => rows.flatMap((a, k) => rows.slice(k + 1).map((b) => [a, b] as const)))
  return {
    falsely: pairs.filter(([a, b]) => who[a - 1] !== who[b - 1]).length,
    untold: pairs.filter(([a, b]) => lines[a]!.split(',')[1] === '' || lines[b]!.split(',')[1] === '').length,
  }
}

test('whose names have no second bearer are merged without a birth', async () => {
  const { falsely, untold } = await merged(0)
  expect(falsely).toBe(0)
  expect(untold).toBeGreaterThan(10)
})

test('where a list has fathers and sons of one name, a birth has to tell them apart', async () => {
  expect(await merged(40)).toEqual({ falsely: 0, untold: 0 })
})
