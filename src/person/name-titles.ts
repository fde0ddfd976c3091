// Titles, ranks and suffixes around a name: which are taken off, and what a suffix says.
import { nameKnowledge, titles } from '../names/knowledge.ts'
import { isName, type NamePart } from './no-name.ts'
import { UNKNOWN_BITS } from './leaning.ts'
import { anyOf, wordSet } from './patterns.ts'
import { isLightParticle } from './tokenise.ts'

const SUFFIXES = wordSet('jr junior hijo ii iii iv filho neto snr jnr sr senior fils padre pai')
export const isSuffix = (word: string): boolean => SUFFIXES.has(word)

/** Behind a comma or a dash at the end: "Juan Mata, hijo". */
const SET_APART = new RegExp(String.raw`(?<=\p{L}\s.*\p{L}\s*)(?:,|\s[-\u2013\u2014])\s*(${[...SUFFIXES].join('|')})\.?\s*$`, 'u')
export const joinSuffix = (low: string): string => low.replace(SET_APART, ' $1')

/** Titles that also stand behind a name. */
const BEHIND = wordSet('dr dra ing lic abg esq phd md baronet bart bt')
export const mayStandBehind = (word: string): boolean => SUFFIXES.has(word) || BEHIND.has(word) || NOBLE.has(word)

/** What a noble title begins with: Henry Nevill, marquess of Abergavenny. */
const NOBLE_EN =
  'earl duke duchess marquess marquis marchioness viscount viscountess baron baroness count countess prince princess lord lady'
const NOBLE_ES = 'conde condesa duque duquesa marques marquesa vizconde vizcondesa baronesa'
const NOBLE = wordSet(NOBLE_EN, NOBLE_ES)
/** Behind a comma the word "of" is enough; elsewhere Duque de Estrada is a surname. */
const NOBLE_BEHIND_COMMA = new RegExp(
  String.raw`(?<=\p{L}\s+\p{L}[^,]*),\s*(?:\d*(?:st|nd|rd|th)\s+)?(?:${anyOf(NOBLE_EN, NOBLE_ES)}\s+(?:of|de|del)|of|baronet|bart|bt)(?!\p{L}).*$`,
  'u',
)
const NOBLE_BEHIND = new RegExp(String.raw`(?<=\p{L}\s+\p{L}.*)\s${anyOf(NOBLE_EN)}\s+of\s.*$`, 'u')

/** Is a word that stands alone where a given name or a surname should a title, and nobody's name? */
export function isBareTitle(word: string, part: NamePart): boolean {
  if (word === 'baronet' || word === 'bart' || word === 'bt') return true
  const kind = part === 'surname' ? undefined : titles().get(word)
  if (kind !== 'title' && kind !== 'rank') return false
  return nameKnowledge().bits(word, 'given') === undefined && [...nameKnowledge().shortFor(word)].length === 0
}

/** 1 the younger, 2 the elder, from 3 on the second, third …; 0 is missing. */
export function readSuffix(raw: string): number {
  const key = raw.toLowerCase().replace(/[^a-z]/g, '')
  if (/^(?:jr|jnr|junior|hijo|h|filho|fils)$/.test(key)) return 1
  if (/^(?:sr|snr|senior|padre|p|pai)$/.test(key)) return 2
  const nth = ['ii', 'iii', 'iv', 'neto'].indexOf(key)
  return nth < 0 ? 0 : 3 + nth
}

/** Titles of courtesy: one word may be all that follows. */
const COURTESY = wordSet(
  'sr sra srta señor señora señorita d don doña dn dña mr mrs ms miss mme mlle monsieur madame senhor senhora dom dona dr dra sir dame lord',
)
/** Words of two letters that are a title only with their point. */
const NEEDS_POINT = wordSet('d da my cc cf of br me pr')
/** What may follow a rank: sargento mayor de primera, capitán de navío. */
const BEHIND_RANK = wordSet(
  'frag nav corb ej av brig div fuerza aerea primero segundo tercero primera segunda mayor de navio fragata corbeta',
  'brigada division ejercito tecnico auxiliar jefe agregado general',
)
const ARTICLES = wordSet('el la the le o a')
/** "M. José" is María José. */
const AFTER_MARIA = wordSet('jose jesus luis angel')

/** Points as titles have them: Sr.Juan, TTE.CNEL., Ph. D., Sr.ª */
const pointed = (low: string): string =>
  low
    .replace(/^(sr|dr|prof|eng|exm)\.\s?[aª]\.?(?=\s)/, '$1a')
    .replace(/\bph\.?\s?d\b/, 'phd')
    .replace(/(?<=\p{L}{2})\.(?=\p{L})/gu, '. ')

/** Takes titles off the front of folded text, suffixes and a noble title off its end; those are '' without. */
export function stripTitles(low: string): { readonly text: string; readonly suffix: string; readonly noble: string } {
  const plain = withoutNoble(low)
  let rest = (plain.includes('.') ? pointed(plain) : plain).trim().split(/\s+/)
  for (let rank = false; rest.length > 1;) {
    // "El ciudadano Juan Pérez".
    if (ARTICLES.has(rest[0]!) && titles().has(plainWord(rest[1]!)) && rest.length > 2) rest = rest.slice(1)
    const title = plainWord(rest[0]!)
    const kind = titles().get(title)
    if (rank && rest.length > (isName(title) ? 3 : 2) && BEHIND_RANK.has(title)) rest = rest.slice(1)
    else if (isTitle(rest, title, kind)) {
      rank = kind === 'rank'
      rest = rest.slice(1)
    } else break
  }
  let [suffix, words] = suffixOfSurname(rest)
  rest = words
  for (; rest.length > 2; rest = rest.slice(0, -1)) {
    const last = plainWord(rest.at(-1)!)
    if (!BEHIND.has(last) && (suffix || !SUFFIXES.has(last))) break
    if (SUFFIXES.has(last)) suffix = last
  }
  return { text: rest.join(' ').replace(/,$/, ''), suffix, noble: low.slice(plain.length) }
}

/** "Mata hijo, Juan", "Mata, Jr., Juan": takes out what stands behind the surname. */
function suffixOfSurname(words: readonly string[]): [suffix: string, rest: string[]] {
  const at = words.findIndex((word) => word.endsWith(','))
  for (const k of [at, at + 1]) {
    const word = words[k]
    if (k < 1 || k === words.length - 1 || !word?.endsWith(',') || !SUFFIXES.has(plainWord(word))) continue
    return [plainWord(word), [...words.slice(0, k - 1), words[k - 1]!.replace(/,?$/, ','), ...words.slice(k + 1)]]
  }
  return ['', [...words]]
}

const OF = /\sof\s/

/** Most names have neither a comma nor an "of": they are left alone at once. */
function withoutNoble(low: string): string {
  const plain = low.includes(',') ? low.replace(NOBLE_BEHIND_COMMA, '') : low
  return OF.test(plain) ? plain.replace(NOBLE_BEHIND, '') : plain
}

const plainWord = (word: string): string => word.replace(/[^a-zñ/+0-9]/g, '')

/** Bits by which a word is rather a surname; negative: rather a given name. */
const surnameBits = (word: string): number =>
  (nameKnowledge().bits(word, 'given') ?? UNKNOWN_BITS) - (nameKnowledge().bits(word, 'surname') ?? UNKNOWN_BITS)

/** Is the first of these words a title? `title` is it without points, `kind` what the tables say of it. */
function isTitle(all: readonly string[], title: string, kind: string | undefined): boolean {
  const written = all[0]!
  const hasPoint = /[.:/]/.test(written)
  const rest = all
    .slice(1)
    .map(plainWord)
    .filter((word) => word.length > 1 && !isLightParticle(word))
  const [next] = rest
  if (next === undefined || written.endsWith(',')) return false
  if (title === 'm' && hasPoint)
    return rest.length > 1 && !AFTER_MARIA.has(next) && surnameBits(next) <= 0 && (nameKnowledge().maleShare(next) ?? 1) > 0.5
  if (!kind || kind === 'suffix' || kind === 'alias') return false
  if (title.length === 1 || NEEDS_POINT.has(title)) return (hasPoint && kind !== 'rank') || (hasPoint && rest.length > 1)
  if (COURTESY.has(title)) return true
  if (nameKnowledge().bits(title, 'given') !== undefined) return hasPoint && rest.length > 1
  // Coronel and Mayor are surnames as well, and stand before given names in a list that is surnames first.
  if (isName(title)) return rest.length > 1 && surnameBits(next) < 0 && surnameBits(rest.at(-1)!) >= 0
  if (hasPoint && title.length < 5) return true
  if (rest.length === 1) return kind === 'title' && title.length > 5
  return title.length < 6 || rest.some((word) => surnameBits(word) > -2)
}
