// English: figures, dates, and the sentences that are made of several facts.
import type { Params } from '../../model/note.ts'
import type { QuoteFacts, SummaryFacts, WhyFacts } from '../language.ts'
import { timeOfDay } from '../time-of-day.ts'

export const number = (n: number): string => {
  const digits = String(Math.abs(n)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return n < 0 ? `−${digits}` : digits
}

export const plural = (n: number | null, one: string, many: string): string =>
  n === null ? `an undisclosed number of ${many}` : `${number(n)} ${n === 1 ? one : many}`

/** How many there are of what a message tells. */
export const counted = (p: Params, key: string, one: string, many: string): string => plural(Number(p[key]), one, many)

/** A figure and what is said of it. */
const predicate = (n: number | null, one: string, many: string): string =>
  n === null ? `an undisclosed number ${many}` : plural(n, one, many)

/** Another word that may have been meant. */
export const similar = (kind: string, p: Params): string => (p['similar'] ? `A similar ${kind}: ${p['similar']}` : '')

export function why({ kind, times }: WhyFacts): string {
  switch (kind) {
    case 'prior':
      return `Before any fact is looked at, about one such pair in ${times} is one person.`
    case 'for':
      return `${times} times likelier for one person than for two.`
    case 'against':
      return `${times} times likelier for two people than for one.`
    case 'nothing':
      return 'Says nothing either way.'
    case 'missing':
      return 'Missing on a side, so it says nothing.'
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

export function date(iso: string): string {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(iso) ?? []
  return year ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}${timeOfDay(rest)}` : iso
}

export function quote(q: QuoteFacts): readonly string[] {
  if (!q.listed) return [q.figures || 'Nobody was compared by name.']
  const some = (n: string | null) => n ?? 'an undisclosed number'
  const at = (time: string | null, word: string) => (time ? `${word.startsWith(',') ? '' : ' '}${word} ${time}` : '')
  const verified = q.verifiers ? `people verified by ${q.verifiers}` : 'people on the verified list'
  const held = [
    ...(q.contradicted && q.contradicted !== '0'
      ? [`${q.contradicted} were confirmed in detention after the release that is claimed`]
      : []),
    ...(q.held && q.held !== '0' ? [`a register still shows ${q.held} more as held`] : []),
    ...(q.review && q.review !== '0' ? [`${q.review} need a person to look`] : []),
    ...q.rest,
  ]
  return [
    `${q.claimant ? `The list of ${q.claimant}` : 'The claimed list'}${at(q.claimedAsOf, 'as of')} ` +
      `names ${q.people ?? 'an undisclosed number of'} people.`,
    q.stated,
    `Of the people listed, ${some(q.linked)} are linked, person by person, to ${verified}${at(q.verifiedAsOf, 'as of')}; ` +
      `${some(q.notFound)} were not found in the lists given, which is no proof that they were not released.`,
    held.length ? `Of the rest, ${held.join('; ')}.` : '',
    q.untold
      ? `For ${q.untold.people ?? 'others'} of the people listed the result is not shown, to protect groups of fewer than five people.`
      : '',
    q.figures,
  ]
}

export function summary(s: SummaryFacts): readonly string[] {
  const by = s.verifier ? ` by ${s.verifier}` : ''
  const asOf = s.asOf ? ` as of ${s.asOf}` : ''
  if (!s.listed) return [`${plural(s.verified, 'person is', 'people are')} verified${by}${asOf}.`]
  const linked = s.matched === null || s.conflict === null ? null : s.matched + s.conflict
  return [
    `Of ${plural(s.people, 'person', 'people')} claimed, ${predicate(linked, 'is', 'are')} linked to ` +
      `people verified${by}${asOf}${s.conflict ? `; for ${number(s.conflict)} of them a fact differs` : ''}.`,
    s.review === 0 ? '' : `${predicate(s.review, 'needs', 'need')} a person to look.`,
    s.rest.length ? `Of the others: ${s.rest.join('; ')}.` : '',
    `${predicate(s.only, 'was', 'were')} not found in the lists given.${s.only === 0 ? '' : ' Not found is not contradiction.'}`,
  ].filter(Boolean)
}
