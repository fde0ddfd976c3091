// The outcome in a few figures that sum to the people claimed: linked, to review, spoken against, not found, and the rest.
import type { Report, ReportInput } from '../report/schema.ts'
import { keysOf, LINKED, sumOf, TALLIES, TO_REVIEW, wordOf, type TallyKey } from '../report/tallies.ts'
import { catalogue, wordBeside, type Lang, type WordKey } from '../words/catalogue.ts'
import { shownIn } from './shown.ts'

interface VerdictFigure {
  readonly kind: 'found' | 'review' | 'alert' | 'absent' | 'aside'
  readonly label: string
  /** null where it is not shown. */
  readonly value: number | null
  readonly figure: string
  /** What it is made of, where that is several things. */
  readonly of: readonly string[]
}

export interface VerdictFigures {
  readonly total: Omit<VerdictFigure, 'kind' | 'of'>
  /** Those that are not 0; with none of them withheld they sum to the total. */
  readonly parts: readonly VerdictFigure[]
  /** "11 + 3 + 16 = 30"; '' where one of them is not shown. */
  readonly sum: string
}

const REVIEW: readonly TallyKey[] = [...TO_REVIEW, 'registerReview']
const AGAINST: readonly TallyKey[] = ['contradicted', 'heldOnRegister']
const ABSENT: readonly TallyKey[] = ['claimedOnly']

export function verdictFigures(report: Report, claimed: ReportInput, lang: Lang): VerdictFigures {
  const { number } = catalogue(lang)
  const shown = shownIn(lang)
  const counts = report.counts[claimed.id]!
  const told = [...LINKED, ...REVIEW, ...AGAINST, ...ABSENT]
  const rest = keysOf('people', 'compared').filter((key) => !told.includes(key) && isOfClaimed(key))
  const part = (kind: VerdictFigure['kind'], label: WordKey, keys: readonly TallyKey[]): VerdictFigure[] => {
    const value = sumOf(counts, keys)
    const present = keys.filter((key) => counts[key] !== 0)
    const of = present.length > 1 ? present.map((key) => `${shown(counts[key])} ${wordBeside(lang, counts[key], wordOf(key))}`) : []
    const key = present.length === 1 ? wordOf(present[0]!) : label
    return value === 0 ? [] : [{ kind, label: wordBeside(lang, value, key), value, figure: shown(value), of }]
  }
  const parts = [
    ...part('found', 'page_linked', LINKED),
    ...part('review', 'review', REVIEW),
    ...part('alert', 'page_against', AGAINST),
    ...part('absent', 'claimedOnly', ABSENT),
    ...part('aside', 'page_aside', rest),
  ]
  const isWhole = counts.people !== null && parts.every((p) => p.value !== null)
  return {
    total: { label: wordBeside(lang, counts.people, 'page_claimedPeople'), value: counts.people, figure: shown(counts.people) },
    parts,
    sum: isWhole && parts.length > 1 ? `${parts.map((p) => p.figure).join(' + ')} = ${number(counts.people ?? 0)}` : '',
  }
}

const isOfClaimed = (key: TallyKey): boolean => TALLIES.some((t) => t.key === key && t.side !== 'verified')
