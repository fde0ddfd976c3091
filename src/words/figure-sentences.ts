// Figures that answer each other in one sentence: what every language puts together in the same way, from its own phrases.
import type { FigureFacts, ListGap, SaidFigure, SamenessFacts, Sentences } from './language.ts'

/** What a language says. `words` and `figures` are in quotation marks already. */
export interface FigurePhrases {
  number(n: number): string
  /** In quotation marks. */
  quoted(words: string): string
  /** What stands before the last of several: "and", "or". */
  joint(word: 'and' | 'or', last: string): string
  /** "3 more". */
  more(n: string): string
  /** What follows a figure, a blank before it. */
  since(day: string): string
  ofDay(day: string): string
  passedOn(by: string, words: string): string
  /** The day on which it was said, a blank behind it. */
  on(day: string): string
  claimed(speaker: string, figures: string): string
  verified(speaker: string, figures: string): string
  /** Where nobody is named. */
  isClaimed(figures: string): string
  isVerified(figures: string): string
  /** A verified list beside a claim without a list. */
  list(verifiers: string, asOf: string | null, people: string | null): string
  readonly sameness: SamenessPhrases
  span(min: string, max: string | null): string
  readonly beside: BesidePhrases
}

/** `they`: the figures, as the sentence has to name them. */
interface SamenessPhrases {
  /** The figures were just said. */
  readonly they: string
  /** The claim was told before. */
  readonly bothSides: string
  fits(they: string): string
  apart(they: string, span: string | null): string
  silent(they: string): string
  unknown(they: string): string
  differs(they: string): string
  /** Behind what differs: of the rest nothing is known. */
  readonly restUnknown: string
  readonly noSubtraction: string
}

/** `said`: the figure as it was stated; `listed`: the people of its list. */
interface BesidePhrases {
  stated(speaker: string | null, figure: string): string
  listed(people: string | null): string
  fits(said: string, listed: string): string
  above(said: string, listed: string, span: string): string
  below(said: string, listed: string, span: string): string
  silent(said: string, listed: string): string
}

/** Of very many figures so many are shown. */
const MOST = 12

const within = (words: readonly string[]): string => (words.length ? ` (${words.join(', ')})` : '')

export function figureSentences(phrases: FigurePhrases): Pick<Sentences, 'figures' | 'besideList' | 'quotedFigures'> {
  const { number, quoted } = phrases
  const listing = (items: readonly string[], word: 'and' | 'or'): string => {
    const last = items.at(-1) ?? ''
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${phrases.joint(word, last)} ${last}`
  }
  const span = ({ min, max }: { readonly min: number; readonly max: number | null }): string =>
    min === max ? number(min) : phrases.span(number(min), max === null ? null : number(max))

  const passedOn = ({ passedOn: others }: SaidFigure): string =>
    others.length
      ? within([
          listing(
            others.map((o) => phrases.passedOn(o.by, quoted(o.words))),
            'and',
          ),
        ])
      : ''
  const figureOf = (s: SaidFigure): string =>
    `${quoted(s.words)}${s.since ? phrases.since(s.since) : ''}${s.day ? phrases.ofDay(s.day) : ''}${passedOn(s)}`
  const saidBy = (said: readonly SaidFigure[], isClaim: boolean): string => {
    const [{ speaker, at } = { speaker: null, at: null }] = said
    const figures = listing(said.map(figureOf), 'and')
    const named = isClaim ? phrases.claimed : phrases.verified
    const bare = isClaim ? phrases.isClaimed : phrases.isVerified
    return `${at ? phrases.on(at) : ''}${speaker === null ? bare(figures) : named(speaker, figures)}`
  }

  return {
    quotedFigures(figures, word) {
      const shown = figures.slice(0, MOST).map(quoted)
      return listing(figures.length > MOST ? [...shown, phrases.more(number(figures.length - MOST))] : shown, word)
    },
    figures({ claim, others, list, same, claimTold }: FigureFacts) {
      const claimed = claim && !claimTold ? [saidBy([claim], true)] : []
      const checked = bySpeaker(others).map((said) => saidBy(said, false))
      const beside = list ? [phrases.list(list.verifiers, list.asOf, list.people)] : []
      const sameness = samenessText(same, phrases.sameness, claimTold, same.gap && span(same.gap))
      return `${[...claimed, ...checked, ...beside, sameness].filter(Boolean).join('; ')}.`
    },
    besideList({ speaker, at, figure, meaning, people, gap }: ListGap) {
      const { stated, listed, fits, above, below, silent } = phrases.beside
      const said = `${at ? phrases.on(at) : ''}${stated(speaker, quoted(figure))}${meaning ? ` (${meaning})` : ''}`
      switch (gap.state) {
        case 'fits':
          return `${fits(said, listed(people))}.`
        case 'above':
          return `${above(said, listed(people), span(gap))}.`
        case 'below':
          return `${below(said, listed(people), span(gap))}.`
        case 'silent':
          return `${silent(said, listed(people))}.`
        case 'hidden':
          return `${said}.`
      }
    },
  }
}

/** Figures of one speaker and one day together. */
function bySpeaker(said: readonly SaidFigure[]): SaidFigure[][] {
  const groups = new Map<string, SaidFigure[]>()
  for (const s of said) {
    const key = JSON.stringify([s.speaker, s.at])
    groups.set(key, [...(groups.get(key) ?? []), s])
  }
  return [...groups.values()]
}

function samenessText(
  { state, differs, unknown }: SamenessFacts,
  phrases: SamenessPhrases,
  isClaimTold: boolean,
  span: string | null,
): string {
  const they = isClaimTold ? phrases.bothSides : phrases.they
  switch (state) {
    case 'none':
      return ''
    case 'fits':
      return phrases.fits(they)
    case 'apart':
      return phrases.apart(they, span)
    case 'silent':
      return phrases.silent(they)
    case 'shut': {
      const open = (text: string) => `${text}${within(unknown)}`
      if (!differs.length) return `${open(phrases.unknown(they))}, ${phrases.noSubtraction}`
      const shut = `${phrases.differs(they)}${within(differs)}`
      return unknown.length ? `${shut}, ${open(phrases.restUnknown)}, ${phrases.noSubtraction}` : `${shut}, ${phrases.noSubtraction}`
    }
  }
}
