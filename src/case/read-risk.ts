// A risk as people write it (1/500, 0.002, 0.2 %), and the bits that it asks of a link.

export const RISK_WORDS = 'a share above 0 and below 1/2, such as 1/500, 0.002 or 0.2 %'

const NUMBER = String.raw`(\d*[.,]?\d+(?:e[-+]?\d+)?)`
const SHARE = new RegExp(`^${NUMBER}\\s*(?:/\\s*${NUMBER}|(%))?$`, 'i')
const MOST_BITS = 60

/** The least odds, in bits, at which the risk is no higher than this; undefined for what is no such share. */
export function acceptOf(text: string): number | undefined {
  const [, share, of, percent] = SHARE.exec(text.trim()) ?? []
  if (share === undefined) return undefined
  const risk = numberOf(share) / (percent ? 100 : of === undefined ? 1 : numberOf(of))
  if (!(risk > 0 && risk < 0.5)) return undefined
  // Whole hundredths, rounded up: a link is never less sure than it was asked to be.
  const bits = Math.ceil(100 * Math.log2((1 - risk) / risk) - 1e-9) / 100
  return bits <= MOST_BITS ? bits : undefined
}

const numberOf = (text: string): number => Number(text.replace(',', '.'))
