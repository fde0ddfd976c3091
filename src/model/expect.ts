// What a caller of the library hands over is looked at where it comes in: a wrong kind is told with the argument's name, and nothing of its value.

function fail(name: string, wanted: string): never {
  throw new TypeError(`${name} must be ${wanted}`)
}

export function expectText(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') fail(name, 'a string')
}

export function expectTextOrNumber(value: unknown, name: string): void {
  if (typeof value !== 'string' && typeof value !== 'number') fail(name, 'a string or a number')
}

export function expectOneOf(value: unknown, name: string, choices: readonly string[]): void {
  if (typeof value !== 'string' || !choices.includes(value)) fail(name, `one of ${choices.join(', ')}`)
}

function expectNumber(value: unknown, name: string, least = -Infinity): void {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least)
    fail(name, least === -Infinity ? 'a finite number' : `a number of ${least} or more`)
}

export function expectWhole(value: unknown, name: string, least: number): void {
  if (!Number.isSafeInteger(value) || Number(value) < least) fail(name, `a whole number of ${least} or more`)
}

export function expectObject(value: unknown, name: string): asserts value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(name, 'an object')
}

export function expectList(value: unknown, name: string): asserts value is readonly unknown[] {
  if (!Array.isArray(value)) fail(name, 'an array')
}

export function expectIterable(value: unknown, name: string): asserts value is Iterable<unknown> {
  if (typeof value !== 'object' || value === null || typeof (value as { [Symbol.iterator]?: unknown })[Symbol.iterator] !== 'function')
    fail(name, 'an array or another iterable')
}

function expectFunction(value: unknown, name: string): void {
  if (typeof value !== 'function') fail(name, 'a function')
}

/** What a value is made by, also where it comes from another frame, worker or context: `instanceof` knows its own only. */
const isA = (value: unknown, kind: string): boolean => Object.prototype.toString.call(value) === `[object ${kind}]`

export function expectBytes(value: unknown, name: string): void {
  if (!isA(value, 'Uint8Array')) fail(name, 'a Uint8Array')
}

function expectSignal(value: unknown, name: string): void {
  if (value !== undefined && !isA(value, 'AbortSignal')) fail(name, 'an AbortSignal')
}

/** Lists as `readList` gives them. */
export function expectListOfRows(value: unknown, name: string): void {
  expectObject(value, name)
  expectText(value['id'], `${name}.id`)
  expectOneOf(value['role'], `${name}.role`, ROLES)
  expectObject(value['records'], `${name}.records`)
  for (const part of ['columns', 'rejects', 'notes'] as const) expectList(value[part], `${name}.${part}`)
}

export function expectLists(value: unknown, name: string): void {
  expectList(value, name)
  const ids = new Set<unknown>()
  for (const [at, list] of value.entries()) {
    expectListOfRows(list, `${name}[${at}]`)
    const { id, role } = list as { readonly id: string; readonly role: string }
    if (ids.has(id)) fail(name, 'lists of different ids')
    if (at > 0 && role === 'claimed') fail(name, 'lists of which at most one is claimed, and that the first')
    ids.add(id)
  }
}

export const ROLES = ['claimed', 'verified', 'register'] as const

/** A plan that is whole, as `DEFAULT_PLAN` is. */
export function expectPlan(value: unknown, name: string): void {
  expectObject(value, name)
  for (const key of ['accept', 'review', 'margin'] as const) expectNumber(value[key], `${name}.${key}`)
  expectWhole(value['dateTolerance'], `${name}.dateTolerance`, 0)
  expectWhole(value['pairBudget'], `${name}.pairBudget`, 1)
  expectOneOf(value['nameOnly'], `${name}.nameOnly`, ['rare', 'review'])
  if (typeof (value['duplicatesInRegisters'] ?? false) !== 'boolean') fail(`${name}.duplicatesInRegisters`, 'true or false')
  if (typeof value['estimate'] !== 'boolean') fail(`${name}.estimate`, 'true or false')
  for (const key of ['claim', 'against'] as const) if (value[key] !== null) expectText(value[key], `${name}.${key}`)
  expectList(value['statements'], `${name}.statements`)
  for (const key of ['words', 'window'] as const) expectObject(value[key], `${name}.${key}`)
  for (const key of ['scope', 'dateOrder'] as const) if (!isA(value[key], 'Map')) fail(`${name}.${key}`, 'a Map')
  if (value['decisions'] !== null) expectFunction(value['decisions'], `${name}.decisions`)
}

export function expectWorkers(value: unknown, name: string): void {
  expectObject(value, name)
  expectWhole(value['count'], `${name}.count`, 0)
  expectFunction(value['hire'], `${name}.hire`)
}

/** How a run of the library may be stopped. */
export interface Stop {
  readonly signal?: AbortSignal
}

export function expectStop(value: unknown, name: string): void {
  expectObject(value, name)
  expectSignal(value['signal'], `${name}.signal`)
}
