// Lists as statements see them: people counted once, and what part of them is linked.
import { linkedAmong, peopleAmong } from '../model/traits.ts'
import type { Facts } from '../model/facts.ts'
import type { ScopeField } from '../model/fields.ts'
import type { Inside } from '../model/outcome.ts'
import type { Plan } from '../model/plan.ts'
import type { SourceList } from '../model/source.ts'
import type { ListedPeople } from '../model/statement-outcome.ts'
import type { CategoryCounts } from '../model/verdict.ts'
import { attributeKey } from '../person/attribute.ts'
import { foldWords, type Vocabulary } from '../person/vocabulary.ts'
import { satisfies } from '../verdict/scope.ts'

/** By list, as are all arguments but the plan. */
export function listedPeople(
  lists: readonly SourceList[],
  facts: readonly Facts[],
  inside: readonly Pick<Inside, 'stands'>[],
  counts: readonly CategoryCounts[],
  { words }: Pick<Plan, 'words'>,
): ListedPeople[] {
  const folded = foldWords(words)
  return lists.map((list, at) => listedOn(list, facts[at]!, inside[at]!.stands, counts[at]!, folded))
}

function listedOn(list: SourceList, f: Facts, stands: ArrayLike<number>, counts: CategoryCounts, words: Vocabulary): ListedPeople {
  return {
    id: list.id,
    role: list.role,
    source: list.source,
    scope: { ...list.scope, ...(list.asOf ? { cutoff: list.asOf } : {}) },
    people: list.role === 'register' ? f.n : peopleAmong(counts),
    withheld: Math.max(list.withheld ?? 0, counts.WITHHELD),
    closed: list.closed,
    linked: linkedAmong(counts),
    count: (where) => countWhere(list, f, stands, where, words),
  }
}

/** People with all of these attributes; null where the list has no column for one of them. */
function countWhere(
  list: SourceList,
  f: Facts,
  stands: ArrayLike<number>,
  where: Readonly<Record<string, string>>,
  words: Vocabulary,
): number | null {
  const wanted = Object.entries(where).map(
    ([field, value]) => [field as ScopeField, [attributeKey(field as ScopeField, value, words)]] as const,
  )
  if (wanted.some(([field]) => !list.columns.some((c) => c.field === field))) return null
  let n = 0
  for (let i = 0; i < f.n; i++) if (stands[i] === i && wanted.every(([field, keys]) => satisfies(f, i, field, keys))) n++
  return n
}
