// How likely it is that a pair is not one person, and what it is then.
import type { Accounts, Explanation, Pair } from '../model/pair.ts'
import type { LinkVerdict } from '../model/verdict.ts'
import type { Audience } from './redact/audience.ts'
import { oddsFor, weightFor } from './redact/cells.ts'
import type { ReportLink } from './schema.ts'

export type Sureness = Pick<ReportLink, 'risk' | 'against'>

/** Of odds in hundredths of a bit: the share of such pairs that are not one person, four significant digits of it. */
export const riskOf = (odds: number): number => Number((1 / (1 + 2 ** (odds / 100))).toPrecision(4))

/** What people decided is no matter of chance. `accept` is in bits: no link is shown to be less sure than it must be. */
export function surenessOf(
  { via, odds, status }: Pick<LinkVerdict, 'via' | 'odds' | 'status'>,
  audience: Audience,
  accept: number,
): Sureness {
  if (via.basis === 'decision') return { risk: null, against: null }
  const least = status === 'match' ? 100 * accept : -Infinity
  return { risk: riskOf(Math.max(least, oddsFor(audience, odds))), against: againstOf(via, audience) }
}

export const againstOf = ({ against, apart }: Pick<Pair, 'against' | 'apart'>, audience: Audience): NonNullable<Sureness['against']> => ({
  explanation: against,
  bits: oddsFor(audience, apart) / 100,
})

/** How a pair by itself stands under an explanation, other candidates of its rows not counted. */
export interface Standing {
  readonly explanation: Explanation
  /** Bits against strangers, before anything is compared. */
  readonly prior: number
  /** Bits against strangers, in all; null where it cannot be. */
  readonly bits: number | null
  /** The chances of all explanations sum to 1. */
  readonly chance: number
}

/** `odds` are those of the pair by itself. One person first, then the others in their order. */
export function standingsOf({ same, others }: Accounts, odds: number, audience: Audience): Standing[] {
  const exact = same.reduce((sum, part) => sum + part.hundredths, 0)
  const weight = weightFor(audience, same)
  const shown = others.map((o) => ({
    explanation: o.explanation,
    prior: o.prior,
    bits: o.explanation === 'stranger' ? 0 : weight - oddsFor(audience, exact - o.hundredths) / 100,
  }))
  const isSame = 1 / (1 + 2 ** (-oddsFor(audience, odds) / 100))
  const total = shown.reduce((sum, { bits }) => sum + 2 ** bits, 0)
  const prior = same.find((part) => part.comparison === 'prior')?.hundredths ?? 0
  return [
    { explanation: 'same', prior: inBits(prior), bits: weight, chance: Number(isSame.toPrecision(4)) },
    ...shown.map((s): Standing => ({
      explanation: s.explanation,
      prior: inBits(s.prior),
      bits: s.bits === -Infinity ? null : inBits(100 * s.bits),
      chance: Number((((1 - isSame) * 2 ** s.bits) / total).toPrecision(4)),
    })),
  ]
}

const inBits = (hundredths: number): number => Math.round(hundredths) / 100
