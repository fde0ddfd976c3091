// What callers hand over that was collected before, on this machine or on another, is looked at where it comes in.
import { COMPARISONS } from '../link/comparison/registry.ts'
import { expectList, expectObject, expectTextOrNumber, expectWhole } from '../model/expect.ts'

export function expectReading(value: unknown, name: string): void {
  expectObject(value, name)
  for (const key of ['lists', 'between'] as const) expectList(value[key], `${name}.${key}`)
  expectObject(value['plan'], `${name}.plan`)
  expectObject(value['most'], `${name}.most`)
  for (const key of ['rows', 'bearers'] as const) expectWhole(value['most'][key], `${name}.most.${key}`, 0)
}

export function expectRows(value: unknown, name: string): void {
  expectList(value, name)
  for (const [at, row] of value.entries()) {
    expectObject(row, `${name}[${at}]`)
    for (const key of ['order', 'names', 'texts'] as const) expectList(row[key], `${name}[${at}].${key}`)
    expectObject(row['facts'], `${name}[${at}].facts`)
  }
}

export function expectCounts(value: unknown, name: string): void {
  expectObject(value, name)
  for (const [own, list] of expectCounted(value, name)) {
    expectList(list['bearers'], `${own}.bearers`)
    expectObject(list['sample'], `${own}.sample`)
  }
}

export function expectModel(value: unknown, name: string): void {
  expectObject(value, name)
  expectCounted(value, name)
  expectList(value['estimates'], `${name}.estimates`)
}

type Values = Readonly<Record<string, unknown>>

/** By what they are called, the counts of each list of a reading: in a model, or before it is made. */
function expectCounted(value: Values, name: string): (readonly [name: string, Values])[] {
  expectReading(value['reading'], `${name}.reading`)
  expectList(value['lists'], `${name}.lists`)
  const { lists } = value['reading'] as { readonly lists: readonly unknown[] }
  if (value['lists'].length !== lists.length) throw new RangeError(`${name} must be of the lists of its reading`)
  return value['lists'].map((list, at) => {
    const own = `${name}.lists[${at}]`
    expectObject(list, own)
    expectWhole(list['rows'], `${own}.rows`, 0)
    expectNames(list['names'], `${own}.names`)
    expectFacts(list['facts'], `${own}.facts`)
    return [own, list]
  })
}

function expectNames(value: unknown, name: string): void {
  expectObject(value, name)
  expectObject(value['people'], `${name}.people`)
  for (const key of ['words', 'neighbours'] as const) expectList(value[key], `${name}.${key}`)
}

/** Of each comparison rows that say something, rows of another kind, and values with how many rows have each. */
function expectFacts(value: unknown, name: string): void {
  expectObject(value, name)
  for (const { name: comparison } of COMPARISONS) {
    const own = `${name}["${comparison}"]`
    const counted = value[comparison]
    expectList(counted, own)
    for (const at of [0, 1]) expectWhole(counted[at], `${own}[${at}]`, 0)
    const values = counted[2]
    expectList(values, `${own}[2]`)
    for (const [at, entry] of values.entries()) {
      expectList(entry, `${own}[2][${at}]`)
      expectTextOrNumber(entry[0], `${own}[2][${at}][0]`)
      expectWhole(entry[1], `${own}[2][${at}][1]`, 0)
    }
  }
}
