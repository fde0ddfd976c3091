// A child who is called after its grandfather, and cousins after their uncles, bear the same names in each other's place: names alone link nobody so.
import { expect, test } from 'vitest'
import { DEFAULT_PLAN, readList, reconcile } from '../../src/index.ts'

const OTHERS = [
  'Fatima Zahraa Mahmoud Saleh',
  'Khaled Youssef Omar Darwish',
  'Noureddin Salim Haddad Qasem',
  'Samir Fadel Tawfiq Barakat',
  'Rania Jamal Hamdan Zaid',
  'Bilal Walid Mustafa Awad',
  'Hiba Nabil Rashid Issa',
  'Ziad Marwan Fares Khalil',
]

/** Status of the link of the first rows; '' where there is none. */
async function statusOf(left: string, right: string, births: readonly [string, string] = ['', '']): Promise<string> {
  const births1 = OTHERS.map((name, k) => `${name},19${60 + 4 * k}-0${k + 1}-1${k}`)
  const csv = (first: string) => Buffer.from(['name,birth date', first, ...births1, ''].join('\n'))
  const report = await reconcile(
    [
      await readList('claimed.csv', csv(`${left},${births[0]}`), { id: 'claimed', role: 'claimed' }),
      await readList('verified.csv', csv(`${right},${births[1]}`), { id: 'verified', role: 'verified' }),
    ],
    DEFAULT_PLAN,
  )
  return [...report.links].find((link) => link.left.row === 1 && link.right.row === 1)?.status ?? ''
}

test.each([
  ['Mohamad Ahmad Ali Hasan', 'Ahmad Mohamad Ali Hasan'],
  ['Mohamad Ahmad Hasan', 'Ahmad Mohamad Hasan'],
  ['Yazid Rashad Abu Sharkh Tamimi', 'Rashad Yazid Abu Sharkh Tamimi'],
])('%s and %s: a person looks', async (left, right) => expect(await statusOf(left, right)).toBe('possible'))

test('one birth date tells that it is one person', async () =>
  expect(await statusOf('Mohamad Ahmad Ali Hasan', 'Ahmad Mohamad Ali Hasan', ['1990-03-02', '1990-03-02'])).toBe('match'))

test('names in one order link as before', async () =>
  expect(await statusOf('Mohamad Ahmad Ali Hasan', 'Mohamad Ahmad Ali Hasan')).toBe('match'))
