// Invented figures of a claimed and a verified list, and what is published of them.
import { sumsOf, type Counted } from '../../../src/report/redact/figures.ts'
import { shownFigures } from '../../../src/report/redact/shown.ts'
import type { Report, SideCounts } from '../../../src/report/schema.ts'
import { keysOf, TALLIES, type TallyKey } from '../../../src/report/tallies.ts'

export type Tally = Partial<Record<TallyKey, number>>

/** A list whose rows and people follow from its counts. */
export function sideOf(counts: Tally): SideCounts {
  const all = Object.fromEntries(TALLIES.map((t) => [t.key, counts[t.key] ?? 0])) as Record<TallyKey, number>
  const people = keysOf('people', 'compared').reduce((sum, key) => sum + all[key], 0)
  return { rows: keysOf('rows').reduce((sum, key) => sum + all[key], people), people, ...all }
}

export type Made = Counted & Pick<Report, 'flagCounts'>

/** Figures of a claimed and a verified list, as a run would count them. */
export function made(claimed: Tally, verified: Tally, flags: Record<string, number> = {}): Made {
  const counts = { claimed: sideOf(claimed), verified: sideOf(verified) }
  const both = (claimed.matched ?? 0) + (claimed.matchedWithConflict ?? 0)
  const people = { claimed: counts.claimed.people!, verified: counts.verified.people! }
  const overlap = [
    { lists: ['claimed', 'verified'], people: both },
    { lists: ['claimed'], people: people.claimed - both },
    { lists: ['verified'], people: people.verified - both },
  ].filter((o) => o.people > 0)
  return {
    inputs: (['claimed', 'verified'] as const).map((id) => ({ id, role: id }) as Report['inputs'][number]),
    counts,
    union: { people: people.verified, bySources: people.verified ? { 1: people.verified } : {} },
    overlap,
    registers: [],
    flagCounts: { claimed: flags, verified: {} },
  }
}

export type Shown = Made & { readonly sums: NonNullable<Report['sums']> }
export const publish = (report: Made, before: readonly Shown[] = []): Shown => ({
  ...report,
  ...shownFigures({ ...report, sums: sumsOf(report) }, before),
})

/** Random numbers that are the same on every machine. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    let x = state
    x = Math.imul(x ^ (x >>> 16), 0x45d9f3b)
    return ((x ^ (x >>> 16)) >>> 0) % below
  }
}

const CLAIMED: readonly TallyKey[] = ['unresolvable', 'possible', 'heldOnRegister', 'claimedOnly', 'duplicate']
const VERIFIED: readonly TallyKey[] = ['possible', 'verifiedOnly', 'invalid']

export function randomCase(random: (below: number) => number): Made {
  const size = () => [0, 0, random(6), random(12), random(80)][random(5)]!
  const linked = { matched: random(4) ? random(70) : random(6), matchedWithConflict: size() }
  const of = (keys: readonly TallyKey[]) => Object.fromEntries(keys.map((key) => [key, size()]))
  return made({ ...linked, ...of(CLAIMED) }, { ...linked, ...of(VERIFIED) })
}
