// Claimed people against each register; a person found on none is told as that, without any conclusion.
import { CUSTODY } from '../model/facts.ts'
import type { Outcome } from '../model/outcome.ts'
import { isPerson } from '../model/traits.ts'
import type { Report } from './schema.ts'

export function registersOf(outcome: Outcome): Report['registers'] {
  const claimedAt = outcome.lists.findIndex((l) => l.role === 'claimed')
  if (claimedAt < 0) return []
  return outcome.lists.flatMap((list, at) => (list.role === 'register' ? [{ list: list.id, ...tallyOf(outcome, claimedAt, at) }] : []))
}

function tallyOf({ facts, verdicts }: Outcome, claimedAt: number, register: number): Omit<Report['registers'][number], 'list'> {
  const tally = { held: 0, notHeld: 0, candidates: 0, notFound: 0 }
  const { custody } = facts[register]!
  for (const row of verdicts.rows[claimedAt]!) {
    if (row.position < 0 || !isPerson(row.category)) continue
    const links = Array.from(row.links, (k) => verdicts.links.at(k)!).filter((l) => l.right === register)
    const sure = links.find((l) => l.status === 'match')
    if (sure) tally[custody[sure.b] === CUSTODY.held ? 'held' : 'notHeld']++
    else tally[links.length ? 'candidates' : 'notFound']++
  }
  return tally
}
