// Decisions on all pairs of many rows that identify themselves alike: each pair of theirs is found in them, and none is made.
import type { PairDecision } from '../model/plan.ts'

interface Ends {
  readonly a: number
  readonly b: number
}

type Rows = readonly number[]

/** One decision for each two rows where both sides stand for one row each; the others by what they are about. */
export interface DecidedCrowds {
  readonly single: readonly PairDecision[]
  readonly crowds: readonly PairDecision[]
  /** Those on a pair of groups of rows, in their order. */
  of(pair: Ends): readonly PairDecision[]
  /** Rows that stand for those of crowds called the same, by side: each would have several partners. */
  readonly called: { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> }
}

export function decidedCrowds(decisions: readonly PairDecision[], standsA: Int32Array, standsB: Int32Array): DecidedCrowds {
  const [ofA, ofB] = [crowdsBy(standsA), crowdsBy(standsB)]
  const single: PairDecision[] = []
  const crowds: PairDecision[] = []
  const byCrowds = new Map<Rows, Map<Rows, PairDecision[]>>()
  const [called, calledToo] = [new Set<Rows>(), new Set<Rows>()]
  for (const d of decisions) {
    const standing = d.alike ? ofA.add(d.alike.a).size * ofB.add(d.alike.b).size : 1
    if (!d.alike || standing === 1) {
      single.push(d)
      continue
    }
    crowds.push(d)
    if (d.decision === 'same' && !d.stale) {
      called.add(d.alike.a)
      calledToo.add(d.alike.b)
    }
    const byB = byCrowds.get(d.alike.a) ?? new Map<Rows, PairDecision[]>()
    byCrowds.set(d.alike.a, byB.set(d.alike.b, [...(byB.get(d.alike.b) ?? []), d]))
  }
  const of: DecidedCrowds['of'] = ({ a, b }) =>
    ofA.crowdsOf(a).flatMap((x) => {
      const byB = byCrowds.get(x)
      return byB ? ofB.crowdsOf(b).flatMap((y) => byB.get(y) ?? []) : []
    })
  const standingFor = (side: typeof ofA, rows: ReadonlySet<Rows>) => new Set(Array.from(rows, (own) => [...side.add(own)]).flat())
  return {
    single,
    crowds,
    of: crowds.length ? of : () => NONE,
    called: { a: standingFor(ofA, called), b: standingFor(ofB, calledToo) },
  }
}

const NONE: readonly PairDecision[] = []

/** Crowds by the rows that stand for theirs. A crowd is one array, whichever decision is about it. */
function crowdsBy(stands: Int32Array) {
  const known = new Map<Rows, ReadonlySet<number>>()
  const byRow = new Map<number, Rows[]>()
  return {
    /** The rows that stand for its rows. */
    add(rows: Rows): ReadonlySet<number> {
      const before = known.get(rows)
      if (before) return before
      const own = new Set(rows.map((row) => stands[row]!))
      for (const row of own) {
        const crowds = byRow.get(row)
        if (crowds) crowds.push(rows)
        else byRow.set(row, [rows])
      }
      known.set(rows, own)
      return own
    },
    crowdsOf: (row: number): readonly Rows[] => byRow.get(stands[row]!) ?? [],
  }
}
