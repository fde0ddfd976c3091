// The words of a heading → the fields whose rules they meet, weighed by what else stands in the heading.
import { type HeadingWord, isAboutSomeone, NAME_CONCEPTS } from './heading-words.ts'
import { type HeadingMeaning, type HeadingRule, lexicon, NOTHING, SURE } from './lexicon.ts'

/** Bits that each unknown word costs a rule of one concept, and a rule of several. */
const [UNKNOWN_BESIDE_ONE, UNKNOWN_BESIDE_MORE] = [6, 3]
/** Bits for each further concept that a rule needs: of two rules the more specific one is better. */
const MORE_CONCEPTS = 0.25
/** No heading is read from fewer bits. */
export const LEAST = 1

/** Concepts that may stand beside a bare name. */
const BARE_CONCEPTS: ReadonlySet<string> = new Set(['name', 'person', 'group', 'script'])
const DATE_PARTS: ReadonlySet<string> = new Set(['day', 'month', 'year'])

/** Every rule whose concepts are there. */
export function meaningsByRules(words: readonly HeadingWord[]): HeadingMeaning[] {
  if (words.some(isAboutSomeone)) return [{ ...NOTHING, bits: SURE, someone: true }]
  if (words.some((w) => w.concept === 'thing')) return []
  // "F" beside another word is a date; alone it may be anything.
  if (words.length === 1 && words[0]!.text.length === 1) return []
  const concepts = tellingConcepts(words)
  // Most names of people.
  if (!concepts.size) return []
  const unknown = words.filter((w) => !w.concept).length
  const cost = words.reduce((sum, w) => sum + w.cost, 0)
  const script = words.find((w) => w.concept === 'script')?.text ?? ''
  return lexicon().rules.flatMap((rule) => {
    const { field, kind, open } = rule
    const bits = bitsOf(rule, concepts, unknown) - cost
    if (bits < LEAST) return []
    const bare = field === 'name' && concepts.has('name') && [...concepts].every((c) => BARE_CONCEPTS.has(c))
    return [{ field, kind, bits, script, someone: false, bare, open, plain: unknown === 0 }]
  })
}

/** The concepts that say something of the column. */
function tellingConcepts(words: readonly HeadingWord[]): Set<string> {
  const concepts = new Set(words.map((w) => w.concept))
  concepts.delete('')
  concepts.delete('neutral')
  // "dd/mm/aaaa" says how dates are written, not what the column is.
  const dateParts = [...concepts].filter((c) => DATE_PARTS.has(c))
  if (dateParts.length > 1) for (const part of dateParts) concepts.delete(part)
  // A number behind "Teléfono" says nothing; only names have a first and a second, and addresses a second line.
  if (![...NAME_CONCEPTS].some((c) => concepts.has(c))) {
    concepts.delete('first')
    if (!concepts.has('address')) concepts.delete('second')
  }
  return concepts
}

/** −∞ where the rule is not met. */
function bitsOf({ needs, may }: HeadingRule, concepts: ReadonlySet<string>, unknown: number): number {
  if (!needs.every((n) => concepts.has(n))) return -Infinity
  const foreign = [...concepts].filter((c) => !needs.includes(c) && !may.has(c)).length
  const eachUnknown = needs.length === 1 ? UNKNOWN_BESIDE_ONE : UNKNOWN_BESIDE_MORE
  return SURE + MORE_CONCEPTS * (needs.length - 1) - (unknown + foreign) * eachUnknown
}
