// The words of headings, from data/heading-words.csv, heading-rules.csv and headings.csv: four languages, and the usual words of others.
import type { Field } from '../../model/fields.ts'
import type { EventKind } from '../../model/source.ts'
import { table } from '../../platform/tables.ts'

/** One way to read a heading. */
export interface HeadingMeaning {
  /** null: known to be none of the fields. */
  readonly field: Field | null
  readonly kind: EventKind
  /** How surely the heading says so: SURE or more where all its words are known, less for typing errors and unknown words. */
  readonly bits: number
  /** The word for a script or language that the name is written in; '' where there is none. */
  readonly script: string
  /** The column is about somebody else: an informant, a mother, a lawyer. */
  readonly someone: boolean
  /** The name alone, "Nombre" or "Nom": beside a column with one half of a name it may be the other half. */
  readonly bare: boolean
  /** A day, month or year of something that the heading does not name; only the cells can tell. */
  readonly open: boolean
  /** Every word is known, so that printing the heading gives nobody away. */
  readonly plain: boolean
}

export const NOTHING: HeadingMeaning = {
  field: null,
  kind: '',
  bits: 0,
  script: '',
  someone: false,
  bare: false,
  open: false,
  plain: true,
}

/** Bits of a whole heading that is listed, and of one whose words all are known. */
const EXACT = 11
export const SURE = 8

/** A field for a combination of concepts. */
export interface HeadingRule {
  readonly field: Field | null
  readonly kind: EventKind
  readonly open: boolean
  /** Concepts that must all be there. */
  readonly needs: readonly string[]
  /** Concepts that may stand beside them. */
  readonly may: ReadonlySet<string>
}

interface Lexicon {
  /** Word or phrase → its concept, such as `surname`, `birth` or `someone`. */
  readonly concepts: ReadonlyMap<string, string>
  /** Every single word in them. */
  readonly tokens: ReadonlySet<string>
  /** Tokens of more than three letters by their first letter. */
  readonly byInitial: ReadonlyMap<string, readonly string[]>
  /** Words of the longest phrase. */
  readonly longest: number
  readonly rules: readonly HeadingRule[]
  /** Whole headings, with and without spaces, whose words would say something else. */
  readonly headings: ReadonlyMap<string, HeadingMeaning>
}

let shared: Lexicon | undefined

export function lexicon(): Lexicon {
  shared ??= load()
  return shared
}

/** The concept of a folded word or phrase; '' where it is unknown. */
export const conceptOf = (word: string): string => lexicon().concepts.get(word) ?? ''

function load(): Lexicon {
  const concepts = new Map<string, string>()
  for (const [concept, words] of table('heading-words')) for (const word of words!.split('|')) concepts.set(word, concept!)
  const phrases = [...concepts.keys()]
  const tokens = new Set(phrases.flatMap((phrase) => phrase.split(' ')))
  return {
    concepts,
    tokens,
    byInitial: tokensByInitial(tokens),
    longest: Math.max(...phrases.map((phrase) => phrase.split(' ').length)),
    rules: loadRules(),
    headings: loadHeadings(concepts),
  }
}

const loadRules = (): HeadingRule[] =>
  table('heading-rules').map(([field, kind, needs, may]) => ({
    field: field === 'none' ? null : (field as Field),
    kind: kind === 'open' ? '' : (kind as EventKind),
    open: kind === 'open',
    needs: needs!.split(' '),
    may: new Set(may!.split(' ')),
  }))

function loadHeadings(concepts: ReadonlyMap<string, string>): Map<string, HeadingMeaning> {
  const headings = new Map<string, HeadingMeaning>()
  for (const [field, kind, heading] of table('headings')) {
    // "Nom de naissance" is a surname beside "Prénoms", as "Nom" is.
    const bare = field === 'name' && (concepts.get(heading!) === 'name' || heading === 'nom de naissance')
    const meaning = { ...NOTHING, field: field as Field, kind: kind as EventKind, bits: EXACT, bare }
    headings.set(heading!, meaning)
    headings.set(heading!.replaceAll(' ', ''), meaning)
  }
  return headings
}

function tokensByInitial(tokens: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.length < 4) continue
    const sameInitial = found.get(token[0]!)
    if (sameInitial) sameInitial.push(token)
    else found.set(token[0]!, [token])
  }
  return found
}
