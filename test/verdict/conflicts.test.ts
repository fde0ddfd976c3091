// Differences between linked rows rest on what was written, not on how it was taken.
import { expect, test } from 'vitest'
import { readList } from '../../src/index.ts'
import type { DateOrder } from '../../src/model/source.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { conflictsOf } from '../../src/verdict/conflicts.ts'

async function daysApart(claimed: readonly string[], verified: readonly string[], order?: DateOrder): Promise<(string | undefined)[]> {
  const lists = await Promise.all(
    [claimed, verified].map((cells, k) => {
      const csv = `Nombre;Fecha de liberación\n${cells.map((c, i) => `Ana Mora ${'Lugo Soto Mata Vera Nava'.split(' ')[i]};${c}`).join('\n')}\n`
      return readList(`${k}.csv`, Buffer.from(csv), { id: k ? 'verified' : 'claimed', role: k ? 'verified' : 'claimed' })
    }),
  )
  const { facts } = readFacts(lists, nameKnowledge(), { dateOrder: new Map(order ? [['claimed', order]] : []) })
  return claimed.map((_, i) => conflictsOf(facts[0]!, i, facts[1]!, i, 3, () => '').find((c) => c.field === 'event_date')?.by)
}

test('dates of a column with both orders differ where no reading agrees', async () => {
  const both = ['01/23/2026', '24/01/2026', '02/01/2026', '02/01/2026', '02/01/2026']
  const sure = ['2026-01-23', '2026-01-30', '2026-02-01', '2026-01-02', '2026-05-20']
  expect(await daysApart(both, sure)).toEqual([undefined, 'P6D', undefined, undefined, 'P108D'])
  expect(await daysApart(both, sure, 'dmy')).toEqual([undefined, 'P6D', 'P30D', undefined, 'P138D'])
})

test('nor where the whole column leaves its order open', async () => {
  expect(await daysApart(['02/01/2026', '02/01/2026', '02/01/2026'], ['2026-02-01', '2026-01-02', '2026-05-20'])).toEqual([
    undefined,
    undefined,
    'P108D',
  ])
  expect(await daysApart(['02/01/2026', '25/01/2026'], ['2026-02-01', '2026-01-25'])).toEqual(['P30D', undefined])
})
