// Rows of one list that are, or may be, one person.
import type { Facts } from '../model/facts.ts'
import type { Inside } from '../model/outcome.ts'
import type { Audience } from './redact/audience.ts'
import { weightFor } from './redact/cells.ts'
import type { Report } from './schema.ts'

/** Groups in the order of their first rows. */
export const describeDuplicates = (f: Facts, { groups, judgePair }: Inside, audience: Audience): Report['duplicates'] =>
  groups
    .map((g) => ({
      list: f.list,
      rows: g.members.map((m) => f.rows[m]!).sort((x, y) => x - y),
      status: g.status,
      weight: weightFor(audience, judgePair.explain(g.edge[0], g.edge[1])),
    }))
    .sort((x, y) => x.rows[0]! - y.rows[0]!)
