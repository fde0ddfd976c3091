// People whose identity is protected: rows and links without their partners, and without a sign that there are any.
import type { Facts } from '../../model/facts.ts'
import type { Sequence } from '../../model/pair.ts'
import { categoryTraits, flagTraits, type ShownCategory } from '../../model/traits.ts'
import type { CandidateVerdict, Flag, LinkVerdict, RowVerdict, Verdicts } from '../../model/verdict.ts'
import { sees, type Audience } from './audience.ts'

/** A row as it may be shown. */
export interface ShownRow extends Omit<RowVerdict, 'category'> {
  readonly category: ShownCategory
}

export interface ShownVerdicts {
  readonly rows: readonly Sequence<ShownRow>[]
  readonly links: Sequence<LinkVerdict>
}

interface Judged {
  readonly facts: readonly Pick<Facts, 'role' | 'protectedRow'>[]
  readonly verdicts: Verdicts
}

/** Rows and links as an audience may see them. Totals are not changed by it. `showProtected`: whoever asked for names asked for these too. */
export function verdictsFor(audience: Audience, { facts, verdicts }: Judged, showProtected: boolean): ShownVerdicts {
  if (showProtected && sees(audience).cells) return verdicts
  if (!facts.some((f) => f.protectedRow.includes(1))) return verdicts
  const isProtected = (list: number, position: number) => facts[list]?.protectedRow[position] === 1
  const links: LinkVerdict[] = []
  /** Position among the links that are left, by position among all. */
  const kept = new Map<number, number>()
  let at = 0
  for (const link of verdicts.links) {
    // The evidence may be of duplicates of its rows.
    const isOfProtected =
      [link.a, link.via.a].some((i) => isProtected(link.left, i)) || [link.b, link.via.b].some((j) => isProtected(link.right, j))
    if (!isOfProtected) kept.set(at, links.push(link) - 1)
    at++
  }
  // A register that shows the person is no partner; a category rests on verified and claimed rows.
  const isPartner = (link: number) => facts[links[link]!.right]?.role !== 'register'
  const rowFor = (row: RowVerdict, list: number): ShownRow => {
    const all = Array.from(row.links)
    const left = all.flatMap((link) => kept.get(link) ?? [])
    if (isProtected(list, row.position)) return protectedRow(row)
    const candidates = row.candidates.filter((c) => !isProtected(c.list, c.position))
    const hides = left.length < all.length || candidates.length < row.candidates.length
    if (!hides) return copyOf(row, { links: left })
    const partners = left.filter(isPartner).map((k) => links[k]!.status)
    return partnerOfProtected(row, left, candidates, partners)
  }
  return { links, rows: verdicts.rows.map((rows, list) => Array.from(rows, (row) => rowFor(row, list))) }
}

/** May an audience see what is known of two rows together? */
export const maySeePair = (
  audience: Audience,
  a: Pick<Facts, 'protectedRow'>,
  i: number,
  b: Pick<Facts, 'protectedRow'>,
  j: number,
  showProtected: boolean,
): boolean => (showProtected && sees(audience).cells) || (a.protectedRow[i] !== 1 && b.protectedRow[j] !== 1)

/** Nothing of a partner, and no category that would show one. */
const protectedRow = (row: RowVerdict): ShownRow =>
  copyOf(row, {
    links: [],
    candidates: [],
    category: 'CATEGORY_WITHHELD',
    flags: row.flags.filter((flag) => flagTraits(flag).protected === 'own'),
  })

/** Where none of the other partners explains the category, it would show that the protected one was found. */
function partnerOfProtected(
  row: RowVerdict,
  links: readonly number[],
  candidates: readonly CandidateVerdict[],
  others: readonly LinkVerdict['status'][],
): ShownRow {
  if (isExplained(row.category, others)) return copyOf(row, { links, candidates })
  const flags = row.flags.filter((flag) => flagTraits(flag).protected !== 'partner')
  return copyOf(row, { links, candidates, category: 'CATEGORY_WITHHELD', flags })
}

function isExplained(category: RowVerdict['category'], others: readonly LinkVerdict['status'][]): boolean {
  switch (categoryTraits(category).reveals) {
    case 'nothing':
      return true
    case 'candidate':
      return others.length > 0
    case 'match':
      return others.includes('match')
  }
}

interface Redacted {
  readonly links: readonly number[]
  readonly candidates?: readonly CandidateVerdict[]
  readonly category?: ShownCategory
  readonly flags?: readonly Flag[]
}

/** Rows may be views of columns, which a spread would not copy. */
const copyOf = ({ row, sheet, line, position, category, flags, duplicateOf, candidates }: RowVerdict, redacted: Redacted): ShownRow => ({
  row,
  sheet,
  line,
  position,
  category,
  flags,
  duplicateOf,
  candidates,
  ...redacted,
})
