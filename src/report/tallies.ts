// Counts by category: what reports call them, and which of them make a line of a bridge.
import { CATEGORIES_IN_BRIDGE, categoryTraits } from '../model/traits.ts'
import type { Category, Flag } from '../model/verdict.ts'

type CamelCase<S extends string> = S extends `${infer A}_${infer B}` ? `${Lowercase<A>}${Capitalize<CamelCase<B>>}` : Lowercase<S>
/** NOT_A_RECORD → notARecord. */
const camelCase = <Code extends string>(code: Code): CamelCase<Code> =>
  code.toLowerCase().replace(/_([a-z])/g, (_, c: string) => c.toUpperCase()) as CamelCase<Code>

export type TallyKey = CamelCase<Category>
export const flagKey = (flag: Flag): CamelCase<Flag> => camelCase(flag)

export interface Tally {
  readonly category: Category
  readonly key: TallyKey
  readonly step: ReturnType<typeof categoryTraits>['step']
  readonly side: ReturnType<typeof categoryTraits>['side']
}

export const TALLIES: readonly Tally[] = CATEGORIES_IN_BRIDGE.map((category) => {
  const { step, side } = categoryTraits(category)
  return { category, key: camelCase(category), step, side }
})

export const keysOf = (...steps: readonly Tally['step'][]): readonly TallyKey[] =>
  TALLIES.filter((t) => steps.includes(t.step)).map((t) => t.key)

/** Counts that are told as one figure. */
export const LINKED: readonly TallyKey[] = TALLIES.filter((t) => categoryTraits(t.category).linked).map((t) => t.key)
export const TO_REVIEW: readonly TallyKey[] = ['possible', 'ambiguous']

/** What a count is called: its key in the catalogue and in the lines of a bridge. */
export const wordOf = (key: TallyKey): Exclude<TallyKey, 'duplicate'> | 'duplicates' => (key === 'duplicate' ? 'duplicates' : key)

/** A line of a bridge: one count, or those that wait for a person together. */
export interface Line {
  readonly name: ReturnType<typeof wordOf> | 'review'
  readonly keys: readonly TallyKey[]
  readonly category: Category
}

/** Lines that a list of this role can have in a step. */
export const linesFor = (role: string, step: Tally['step']): readonly Line[] =>
  TALLIES.filter((t) => t.step === step && (t.side === 'both' || t.side === role)).flatMap(({ key, category }): Line[] => {
    if (!TO_REVIEW.includes(key)) return [{ name: wordOf(key), keys: [key], category }]
    return key === TO_REVIEW[0] ? [{ name: 'review', keys: TO_REVIEW, category }] : []
  })

/** A sum of counts; null where one of them is not shown. */
export function sumOf<Key extends string>(counts: Readonly<Record<Key, number | null>>, keys: readonly Key[]): number | null {
  let sum = 0
  for (const key of keys) {
    const n = counts[key]
    if (n === null) return null
    sum += n
  }
  return sum
}
