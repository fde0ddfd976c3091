// What the product knows of names and of the words around them: the tables in data/, read once when first needed.
import { once } from '../metrics/once.ts'
import type { NameKnowledge, Part } from '../model/name-parse.ts'
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

/** The shipped tables (Spanish first); sources and licence: data/NOTICE.md. */
export const nameKnowledge: () => NameKnowledge = once(() => {
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
  for (const [group, form] of [...table('variants-es-ve'), ...table('variants-slavic')]) groups.set(form!, group!)
  const nicknames = nicknameTable()
  const strength = (nick: string, full: string) => nicknames.get(nick)?.get(full) ?? 0
  return {
    bits: (text, part) => (part === 'surname' ? surname : given).get(text),
    compoundBits: (first, second) => compound.get(`${first} ${second}`),
    maleShare: (text) => male.get(text),
    variantGroup: (text) => groups.get(text),
    shortFor: (text) => nicknames.get(text)?.keys() ?? [],
    nickname: (a, b) => (strength(a, b) > strength(b, a) ? strength(a, b) : strength(b, a)),
  }
})

/** By nickname, the names that it stands for, and how strongly. */
function nicknameTable(): ReadonlyMap<string, ReadonlyMap<string, 1 | 2>> {
  const nicknames = new Map<string, Map<string, 1 | 2>>()
  for (const [nick, full, strength] of [...table('nicknames-es'), ...table('nicknames-en')]) {
    const names = nicknames.get(nick!) ?? new Map<string, 1 | 2>()
    names.set(full!, strength === 'strong' ? 2 : 1)
    nicknames.set(nick!, names)
  }
  return nicknames
}

/** Titles, ranks and the like, folded, and their class. */
export const titles = once(
  (): ReadonlyMap<string, string> =>
    new Map(['es', 'en', 'pt', 'fr'].flatMap((lang) => table(`titles-${lang}`)).map(([title, kind]) => [title!, kind!])),
)

/** What a word says that stands where a name should: nothing is known, what was left out, kin, a person, a state, or it joins these. */
export type NameWord = 'unknown' | 'none' | 'kin' | 'person' | 'state' | 'glue'

/** Folded words that name nobody. */
export const nameWords = once(
  (): ReadonlyMap<string, NameWord> => new Map(table('name-words').map(([word, kind]) => [word!, kind as NameWord])),
)

/** What tells two people of one name apart, and how it stands behind a name: src/person/name-suffixes.ts. */
export interface NameSuffix {
  readonly says: string
  readonly stands: 'any' | 'behind' | 'known' | 'apart'
}

/** Folded words and phrases. */
export const nameSuffixes = once(
  (): ReadonlyMap<string, NameSuffix> =>
    new Map(table('name-suffixes').map(([suffix, says, stands]) => [suffix!, { says: says!, stands: stands as NameSuffix['stands'] }])),
)

interface KnownPlace {
  readonly place: string
  readonly kind: string
  readonly state: string
}

/** Folded name of a place → the place and its state. */
export const places = once(
  (): ReadonlyMap<string, KnownPlace> =>
    new Map(table('places-ve').map(([alias, place, kind, state]) => [alias!, { place: place!, kind: kind!, state: state ?? '' }])),
)

/** A word of statuses and events, folded, and its code; the order is that of precedence. */
export interface EventWord {
  readonly word: string
  readonly code: string
}

export const eventWords = (): readonly EventWord[] => table('event-words').map(([, word, code]) => ({ word: word!, code: code! }))

/** Folded word for a country or its people → the country's code. */
export const countries = once((): ReadonlyMap<string, string> => new Map(table('countries').map(([word, code]) => [word!, code!])))

/** Letter of another script → Latin letters. */
export const romanisation = once(
  (): ReadonlyMap<string, string> => new Map(table('romanisation').map(([, letter, latin]) => [letter!, latin ?? ''])),
)

/** Abbreviation → expansion, where there is exactly one. */
export const abbreviations = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      table('abbreviations-es').flatMap(([abbr, full]) =>
        full && !full.includes('|') && !full.includes('/') ? [[abbr!, full] as const] : [],
      ),
    ),
)

const placeholderSets = new Map<string, ReadonlySet<string>>()

/** Folded words that stand where nothing is known, in the cells of one kind and in all; names have their own, since No, Na and Si are people's. */
export function placeholderWords(of: string): ReadonlySet<string> {
  const made = placeholderSets.get(of)
  if (made) return made
  const words = new Set(table('placeholders').flatMap(([kind, text]) => (kind === of || (kind === 'any' && of !== 'name') ? [text!] : [])))
  placeholderSets.set(of, words)
  return words
}

/** Does a token occur in the shipped name tables? With a part: rather as that one than as the other. Columns are told apart by it. */
export function knownName(token: string, part?: Part): boolean {
  const { bits } = nameKnowledge()
  const [given, surname] = [bits(token, 'given'), bits(token, 'surname')]
  if (part === undefined) return given !== undefined || surname !== undefined
  const [own, other] = part === 'given' ? [given, surname] : [surname, given]
  return own !== undefined && own <= (other ?? Infinity)
}
