// What the product knows of names: the tables in data/, read once when first needed.
import type { NameKnowledge } from '../model/name-parse.ts'
import { tableText } from '../platform/index.ts'
import { table } from '../platform/tables.ts'

/** The rows of the one long table, which has four columns; cutting its cells out takes half of the time of splitting its lines. */
function eachFrequency(take: (name: string, part: string, bits: number, maleShare: string) => void): void {
  const text = tableText('name-frequencies')
  for (let at = text.indexOf('\n') + 1, end = at; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    const part = text.indexOf(',', at) + 1
    const bits = text.indexOf(',', part) + 1
    const share = text.indexOf(',', bits) + 1
    take(text.slice(at, part - 1), text.slice(part, bits - 1), Number(text.slice(bits, share - 1)), text.slice(share, end).trimEnd())
  }
}

let shared: NameKnowledge | undefined

/** The shipped tables (Spanish first); sources and licence: data/NOTICE.md. */
export function nameKnowledge(): NameKnowledge {
  shared ??= load()
  return shared
}

function load(): NameKnowledge {
  const surname = new Map<string, number>()
  const given = new Map<string, number>()
  const compound = new Map<string, number>()
  const male = new Map<string, number>()
  eachFrequency((name, part, bits, share) => {
    const into = part === 'surname' ? surname : part === 'given' ? given : compound
    into.set(name, bits)
    if (share) male.set(name, Number(share))
  })
  const groups = new Map<string, string>()
  for (const [group, form] of table('variants-es-ve')) groups.set(form!, group!)
  const nicknames = new Map<string, Map<string, 1 | 2>>()
  for (const [nick, full, strength] of [...table('nicknames-es'), ...table('nicknames-en')]) {
    const targets = nicknames.get(nick!) ?? new Map<string, 1 | 2>()
    targets.set(full!, strength === 'strong' ? 2 : 1)
    nicknames.set(nick!, targets)
  }
  return {
    bits: (text, part) => (part === 'surname' ? surname : given).get(text),
    compoundBits: (first, second) => compound.get(`${first} ${second}`),
    maleShare: (text) => male.get(text),
    variantGroup: (text) => groups.get(text),
    shortFor: (text) => nicknames.get(text)?.keys() ?? [],
    nickname: (a, b) => Math.max(nicknames.get(a)?.get(b) ?? 0, nicknames.get(b)?.get(a) ?? 0) as 0 | 1 | 2,
  }
}

/** Titles, ranks and the like by class, folded; longest first. */
export function titles(): ReadonlyMap<string, string> {
  sharedTitles ??= new Map(['es', 'en', 'pt', 'fr'].flatMap((lang) => table(`titles-${lang}`)).map(([title, kind]) => [title!, kind!]))
  return sharedTitles
}

let sharedTitles: ReadonlyMap<string, string> | undefined

/** What a word says that stands where a name should: that nothing is known, what was left out, kin, a person of some kind, a state, or what joins these. */
export type NameWord = 'unknown' | 'none' | 'kin' | 'person' | 'state' | 'glue'

/** Folded words that name nobody. */
export function nameWords(): ReadonlyMap<string, NameWord> {
  sharedWords ??= new Map(table('name-words').map(([word, kind]) => [word!, kind as NameWord]))
  return sharedWords
}

let sharedWords: ReadonlyMap<string, NameWord> | undefined

interface KnownPlace {
  readonly place: string
  readonly kind: string
  readonly state: string
}

/** Folded name of a place → the place and its state. */
export function places(): ReadonlyMap<string, KnownPlace> {
  sharedPlaces ??= new Map(
    table('places-ve').map(([alias, place, kind, state]) => [alias!, { place: place!, kind: kind!, state: state ?? '' }]),
  )
  return sharedPlaces
}

let sharedPlaces: ReadonlyMap<string, KnownPlace> | undefined

/** A word of statuses and events, folded, and its code; the order is that of precedence. */
export interface EventWord {
  readonly word: string
  readonly code: string
}

export const eventWords = (): readonly EventWord[] => table('event-words').map(([, word, code]) => ({ word: word!, code: code! }))

/** Folded word for a country or its people → the country's code. */
export function countries(): ReadonlyMap<string, string> {
  sharedCountries ??= new Map(table('countries').map(([word, code]) => [word!, code!]))
  return sharedCountries
}

let sharedCountries: ReadonlyMap<string, string> | undefined

/** Letter of another script → Latin letters. */
export function romanisation(): ReadonlyMap<string, string> {
  sharedRomanisation ??= new Map(table('romanisation').map(([, letter, latin]) => [letter!, latin ?? '']))
  return sharedRomanisation
}

let sharedRomanisation: ReadonlyMap<string, string> | undefined

/** Abbreviation → expansion, where there is exactly one. */
export function abbreviations(): ReadonlyMap<string, string> {
  sharedAbbreviations ??= new Map(
    table('abbreviations-es').flatMap(([abbr, full]) =>
      full && !full.includes('|') && !full.includes('/') ? [[abbr!, full] as const] : [],
    ),
  )
  return sharedAbbreviations
}

let sharedAbbreviations: ReadonlyMap<string, string> | undefined

/** Folded words that stand where nothing is known, in the cells of one kind and in all; names have their own, since No, Na and Si are people's. */
export function placeholderWords(of: string): ReadonlySet<string> {
  const known = sharedPlaceholders.get(of)
  if (known) return known
  const words = new Set(table('placeholders').flatMap(([kind, text]) => (kind === of || (kind === 'any' && of !== 'name') ? [text!] : [])))
  sharedPlaceholders.set(of, words)
  return words
}

const sharedPlaceholders = new Map<string, ReadonlySet<string>>()

/** Does a token occur in the shipped name tables? With a part: rather as that one than as the other. Columns are told apart by it. */
export function knownName(token: string, part?: 'given' | 'surname'): boolean {
  const known = nameKnowledge()
  const [given, surname] = [known.bits(token, 'given'), known.bits(token, 'surname')]
  if (part === undefined) return given !== undefined || surname !== undefined
  const [own, other] = part === 'given' ? [given, surname] : [surname, given]
  return own !== undefined && own <= (other ?? Infinity)
}
