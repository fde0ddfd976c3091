// English: figures that answer each other: who says them, when, and why one may not be subtracted from the other.
import { figureSentences } from '../figure-sentences.ts'
import { number } from './sentences.ts'

const people = (n: string | null): string => (n === null ? 'an undisclosed number of people' : `${n} ${n === '1' ? 'person' : 'people'}`)

export const { figures, besideList, quotedFigures } = figureSentences({
  number,
  quoted: (words) => `"${words}"`,
  joint: (word) => word,
  more: (n) => `${n} more`,
  since: (day) => ` since ${day}`,
  ofDay: (day) => ` of ${day}`,
  passedOn: (by, words) => `passed on by ${by} as ${words}`,
  on: (day) => `on ${day} `,
  claimed: (speaker, said) => `${speaker} said ${said}`,
  verified: (speaker, said) => `${speaker} said ${said}`,
  isClaimed: (said) => `${said} is claimed`,
  isVerified: (said) => `${said} is said to be verified`,
  list: (verifiers, asOf, n) => `the list of ${verifiers || 'verified people'}${asOf ? ` as of ${asOf}` : ''} names ${people(n)}`,
  sameness: {
    they: 'they',
    bothSides: 'the figure stated and what was verified',
    fits: (they) => `${they} count the same, and both can hold`,
    apart: (they, span) => `${they} count the same, and cannot both hold${span ? `: they are ${span} apart` : ''}`,
    silent: (they) => `${they} count the same, but one of them gives no number to compare`,
    unknown: (they) => `it is not known whether ${they} count the same`,
    differs: (they) => `${they} do not count the same`,
    restUnknown: 'and of the rest it is not known whether they count the same',
    noSubtraction: 'so one must not be subtracted from the other',
  },
  span: (min, max) => (max === null ? `at least ${min}` : `${min} to ${max}`),
  beside: {
    stated: (speaker, figure) => `${speaker ? `${speaker} stated` : 'the figure stated is'} ${figure}`,
    listed: (n) => (n === null ? 'the people on the list' : `the ${people(n)} on the list`),
    fits: (said, listed) => `${said}, which fits ${listed}`,
    above: (said, listed, span) => `${said}, which exceeds ${listed} by ${span}`,
    below: (said, listed, span) => `${said}, which is below ${listed} by ${span}`,
    silent: (said, listed) => `${said}, which gives no interval to hold against ${listed}`,
  },
})

/** Whom to ask first, and what. */
export const askFirst = (speaker: string | null, question: string): string => `Ask${speaker ? ` ${speaker}` : ''} first: ${question}`
