// The rows and links that a page names, however long the lists: what a person should look at.
import type { Outcome } from '../model/outcome.ts'
import { flagTraits, rowTraits } from '../model/traits.ts'
import type { LinkVerdict } from '../model/verdict.ts'
import { describeLink } from './links.ts'
import { sees, type Audience } from './redact/audience.ts'
import type { ShownRow, ShownVerdicts } from './redact/protected.ts'
import { describeRow } from './rows.ts'
import type { ReportLink, ReportRow } from './schema.ts'

export function pageRows(
  outcome: Outcome,
  verdicts: ShownVerdicts,
  audience: Audience,
): { readonly rows: ReportRow[]; readonly links: ReportLink[] } {
  const named = new Uint8Array(verdicts.links.length)
  const links = collect(verdicts.links, (link, k) => {
    if (!isNamed(link, k)) return undefined
    named[k] = 1
    return describeLink(outcome, link, audience, { explained: false, brief: true })
  })
  const repeated = outcome.inside.map((d) => new Set(d.groups.flatMap((g) => g.members)))
  // Its line and its name stand in the row: whoever sees rows is given those of everybody in a named link or a group of duplicates.
  const isNamedElsewhere = ({ links, position }: ShownRow, at: number): boolean => {
    if (links.length === 0) return false
    if (repeated[at]!.has(position)) return true
    for (let k = 0; k < links.length; k++) if (named[links[k]!] === 1) return true
    return false
  }
  const isWanted = (row: ShownRow, at: number): boolean =>
    rowTraits(row.category).onPage ||
    row.flags.some((flag) => flagTraits(flag).onPage) ||
    (sees(audience).rows && isNamedElsewhere(row, at))
  const rows = outcome.lists.flatMap((list, at) =>
    collect(verdicts.rows[at]!, (row) =>
      isWanted(row, at) ? describeRow(outcome, list, row, audience, { links: false, candidates: false }) : undefined,
    ),
  )
  return { rows, links }
}

/** Links that wait for a person, that differ or rest on a name; and the first, as an example. */
const isNamed = (link: LinkVerdict, at: number): boolean =>
  at === 0 || link.status !== 'match' || link.conflicts.length > 0 || link.via.basis === 'name-only'

/** What is made of each item, in order; undefined leaves it out. */
function collect<Item, Made>(items: Iterable<Item>, make: (item: Item, at: number) => Made | undefined): Made[] {
  const all: Made[] = []
  let at = 0
  for (const item of items) {
    const made = make(item, at++)
    if (made !== undefined) all.push(made)
  }
  return all
}
