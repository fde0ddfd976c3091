// The library's door.
export { reconcile } from './reconcile.ts'
export { readList, inspect, evaluate, compareNames, render } from './door.ts'
export { parseQuantity } from './statement/quantity.ts'
export { DEFAULT_PLAN } from './model.ts'
export type { Plan, SourceList, Quantity, Category, Flag, Field } from './model.ts'
export type { Audience } from './report/describe.ts'
export type { Report, InspectReport } from './report/schema.ts'
export { InputError, InputErrors, LawBroken } from './errors.ts'
