// Two lists that write a given name in two ways: what tells two spellings from two names.
import { describe, expect, test } from 'vitest'
import { DEFAULT_PLAN, readList, reconcile } from '../../src/index.ts'

const FATHERS = ['Nabil', 'Tariq', 'Ziyad', 'Hamza', 'Anwar', 'Yasin', 'Fadi', 'Wael', 'Munir', 'Rami']
const FAMILIES = ['Xurani', 'Quttub', 'Zaqqar', 'Dhubyan', 'Warraq', 'Thabbar']
const SHARED = '1991-04-17,2023-02-11,North prison'

/** People of other days, of whom each list has its own spelling of some given names. */
const crowd = (spell: (name: string) => string, names: readonly string[]): string[] =>
  Array.from({ length: 120 }, (_, k) => {
    const [name, day] = [spell(names[k % names.length]!), String(1 + (k % 28)).padStart(2, '0')]
    const born = `${1960 + (k % 40)}-${String(1 + (k % 12)).padStart(2, '0')}-${day}`
    const father = FATHERS[(3 * k) % FATHERS.length]!
    return `${name} ${father} ${FAMILIES[(5 * k) % FAMILIES.length]!},${born},2022-0${1 + (k % 9)}-${day},Camp ${k % 7}`
  })

interface Lists {
  /** How each list spells names. */
  readonly spell: (name: string) => string
  readonly respell: (name: string) => string
  readonly names?: readonly string[]
  /** Further rows of a list that has this name first. */
  readonly others?: (name: string) => readonly string[]
}

const NAMES = ['Bilal', 'Lana', 'Khalid', 'Huda', 'Omar', 'Salma', 'Faruq', 'Mariam', 'Zaki', 'Iman']

/** Does the first row of each list link, which say the same but for these names? */
async function linked(name: string, other: string, { spell, respell, names = NAMES, others = () => [] }: Lists): Promise<boolean> {
  const rows = [
    [`${name} Adnan Suleiman Xurbaq,${SHARED}`, ...others(name), ...crowd(spell, names)],
    [`${other} Adnan Suleiman Xurbaq,${SHARED}`, ...others(other), ...crowd(respell, names)],
  ]
  const lists = await Promise.all(
    rows.map((own, k) => {
      const role = k === 0 ? 'claimed' : 'verified'
      const text = ['Name,Date of birth,Date of arrest,Place of detention', ...own].join('\n')
      return readList(`${role}.csv`, Buffer.from(text), { id: role, role })
    }),
  )
  const { links } = await reconcile(lists, DEFAULT_PLAN)
  return links.some(({ left, right, status }) => left.row === 1 && right.row === 1 && status === 'match')
}

const spelling = (forms: Readonly<Record<string, string>>) => (name: string) => forms[name] ?? name
const asItIs = spelling({})
const GARBLED = spelling({ Bilal: 'Ball', Lana: 'Alna' })

describe('given names that are alike', () => {
  test.each([
    ['Ball', 'Bilal'],
    ['Alna', 'Lana'],
  ])('%s, as one list has it, is how it writes %s, which it never has', async (name, other) => {
    expect(await linked(name, other, { spell: GARBLED, respell: asItIs })).toBe(true)
    expect(await linked(other, name, { spell: asItIs, respell: GARBLED })).toBe(true)
  })

  test.each([
    ['Ball', 'Bilal'],
    ['Alna', 'Lana'],
  ])('%s and %s that both lists have are two names', async (name, other) => {
    const both = { spell: asItIs, respell: asItIs, names: [...NAMES, 'Ball', 'Alna'] }
    expect(await linked(name, other, both)).toBe(false)
    expect(await linked(other, name, both)).toBe(false)
  })

  test('a form that a nearer word explains is no spelling of another name', async () => {
    const names = [...NAMES, 'Hassan', 'Hussein']
    const respell = spelling({ Hassan: 'Hasan', Hussein: 'Hussain' })
    expect(await linked('Hussein', 'Hasan', { spell: asItIs, respell, names })).toBe(false)
    expect(await linked('Hassan', 'Hussain', { spell: asItIs, respell, names })).toBe(false)
  })
})

describe('twins with alike names, one on each list', () => {
  test.each([
    [
      'a name that is on the list three times',
      (name: string) => ['Camp 8', 'Camp 9'].map((camp) => `${name} Adnan Suleiman Xurbaq,1991-04-17,,${camp}`),
      ['Ball Bilal', 'Lana Alna', 'Saleh Salah'],
    ],
    [
      'names that kin bear too',
      (name: string) => [1952, 2011].map((year) => `${name} Suleiman Xurbaq,${year}-08-03,2023-02-11,North prison`),
      ['Ball Bilal', 'Lana Alna'],
    ],
  ])('%s are no other spelling', async (_, others, pairs) => {
    const twins = { spell: asItIs, respell: asItIs, names: NAMES.slice(2), others }
    for (const [name, other] of pairs.map((pair) => pair.split(' ')))
      expect([name, await linked(name!, other!, twins)]).toEqual([name, false])
  })
})

test("a father's name that one list alone tells from another is one where the other list has it never", async () => {
  const names = [...NAMES, 'Saleh', 'Salah']
  const respell = spelling({ Salah: 'Saleh' })
  expect(await linked('Huda Saleh', 'Huda Salah', { spell: respell, respell: asItIs, names })).toBe(true)
})
