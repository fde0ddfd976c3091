// Twins are often given names that resemble each other, and share all else: another established name is no slip.
import { describe, expect, test } from 'vitest'
import { fullName, iso, peopleMaker } from '../../../fixtures/people.mjs'
import { DEFAULT_PLAN, readList, reconcile } from '../../../src/index.ts'
import { addsWomansEnding } from '../../../src/names/gender.ts'

interface Row {
  readonly name: string
  readonly born: string
  readonly town: string
  readonly taken: string
  readonly place: string
  readonly mother: string
}
const HEADINGS = 'Nombre completo,Fecha de nacimiento,Lugar de nacimiento,Fecha de detención,Centro,Nombre de la madre'
const lineOf = ({ name, born, town, taken, place, mother }: Row) => [name, born, town, taken, place, mother].join(',')

const CROWD: readonly Row[] = ((make) =>
  Array.from({ length: 80 }, (_, k) => {
    const p = make.person()
    return { name: fullName(p), born: iso(p.birth), town: `Pueblo ${k % 9}`, taken: iso(p.event), place: p.place, mother: `Madre ${k}` }
  }))(peopleMaker(7))

const SHARED = { born: '1988-03-14', town: 'Pueblo 3', taken: '2026-02-11', place: 'El Tambor', mother: 'Rosa Quiroga' }

async function linked(name: string, other: string): Promise<boolean> {
  const [claimed, verified] = [name, other].map((own) => [HEADINGS, ...[{ ...SHARED, name: own }, ...CROWD].map(lineOf)].join('\n'))
  const lists = await Promise.all(
    [claimed!, verified!].map((text, k) => {
      const role = k === 0 ? 'claimed' : 'verified'
      return readList(`${role}.csv`, Buffer.from(text), { id: role, role })
    }),
  )
  const { links } = await reconcile(lists, DEFAULT_PLAN)
  return links.some(({ left, right, status }) => left.row === 1 && right.row === 1 && status === 'match')
}

const TWINS: readonly [string, string][] = [
  ['Gilberto', 'Alberto'],
  ['María', 'Mario'],
  ['Carla', 'Carlos'],
  ['Luis', 'Luisa'],
  ['Rolando', 'Orlando'],
  ['Marlon', 'Marvin'],
  ['Rosaura', 'Rosalba'],
  ['Martin', 'Martine'],
  ['Pascal', 'Pascale'],
  ['Farid', 'Farideh'],
  ['Evgeny', 'Evgenia'],
  ['Julien', 'Lucien'],
  ['Nelson', 'Nelsy'],
  ['Jamil', 'Jamila'],
  ['Denis', 'Denise'],
]

describe('twins whose names are alike', () => {
  test.each(TWINS)('%s and %s go to a person', async (name, twin) => {
    expect(await linked(`${name} Quiroga Salvatierra`, `${twin} Quiroga Salvatierra`)).toBe(false)
    expect(await linked(`${twin} Quiroga Salvatierra`, `${name} Quiroga Salvatierra`)).toBe(false)
  })

  test.each([
    ['Gilberto', 'Gilebrto'],
    ['Alejandro', 'Alejnadro'],
    ['Francisco', 'Fransisco'],
    ['José Gregorio', 'Jose Gregorio'],
  ])('%s and %s, which is no name, are one person', async (name, mistyped) => {
    expect(await linked(`${name} Quiroga Salvatierra`, `${mistyped} Quiroga Salvatierra`)).toBe(true)
  })
})

test.each([
  ['martin', 'martine', true],
  ['danielle', 'daniel', true],
  ['farid', 'farideh', true],
  ['evgeny', 'evgenia', true],
  ['joseph', 'josephine', true],
  ['martin', 'martin', false],
  ['gerald', 'gerard', false],
  ['an', 'ane', false],
  ['rolando', 'rolandos', false],
])('%s, %s: one adds a woman’s ending: %s', (a, b, adds) => {
  expect(addsWomansEnding(a, b)).toBe(adds)
  expect(addsWomansEnding(b, a)).toBe(adds)
})
