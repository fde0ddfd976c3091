// What callers hand over that was collected before, on this machine or on another, is looked at where it comes in.
import { expectList, expectObject, expectWhole } from '../model/expect.ts'

export function expectReading(value: unknown, name: string): void {
  expectObject(value, name)
  for (const key of ['lists', 'between'] as const) expectList(value[key], `${name}.${key}`)
  expectObject(value['plan'], `${name}.plan`)
  expectObject(value['most'], `${name}.most`)
  for (const key of ['rows', 'bearers'] as const) expectWhole(value['most'][key], `${name}.most.${key}`, 0)
}

/** Counts, or a model. */
export function expectCounts(value: unknown, name: string): void {
  expectObject(value, name)
  expectReading(value['reading'], `${name}.reading`)
  expectList(value['lists'], `${name}.lists`)
}
