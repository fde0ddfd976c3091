// Titles and ranks around a name, and which of them are taken off.
import { nameKnowledge, titles } from '../names/knowledge.ts'
import { withoutSuffix } from './name-suffixes.ts'
import { isName, type NamePart } from './no-name.ts'
import { UNKNOWN_BITS } from './leaning.ts'
import { anyOf, wordSet } from './patterns.ts'
import { isLightParticle } from './tokenise.ts'

/** Titles that also stand behind a name. */
const BEHIND = wordSet('dr dra ing lic abg esq phd md baronet bart bt')
export const mayStandBehind = (word: string): boolean => BEHIND.has(word) || NOBLE.has(word)

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

/** Titles of courtesy: one word may be all that follows. */
const COURTESY = wordSet(
  'sr sra srta señor señora señorita d don doña dn dña mr mrs ms miss mme mlle monsieur madame senhor senhora dom dona dr dra sir dame lord',
)
/** Words of two letters that are a title only with their point. */
const NEEDS_POINT = wordSet('d da my cc cf of br me pr')
/** What may follow a rank: sargento mayor de primera, capitán de navío. */
const BEHIND_RANK = wordSet(
  'frag nav corb ej av brig div fuerza aerea primero segundo tercero primera segunda mayor de navio fragata corbeta',
  'brigada division ejercito tecnico auxiliar jefe agregado general may ayte ayudante agdo agr',
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

export interface Titled {
  readonly text: string
  /** As `readSuffix`. */
  readonly suffix: number
  /** '' without. */
  readonly noble: string
}

/** Takes titles off the front of folded text, a suffix and a noble title off its end. */
export function stripTitles(low: string, part: NamePart = 'whole'): Titled {
  const plain = withoutNoble(low)
  let rest = apart((plain.includes('.') ? pointed(plain) : plain).trim().split(/\s+/))
  for (let rank = false; rest.length > 1;) {
    // "El ciudadano Juan Pérez".
    if (ARTICLES.has(rest[0]!) && titles().has(plainWord(rest[1]!)) && rest.length > 2) rest = rest.slice(1)
    const title = plainWord(rest[0]!)
    const kind = titles().get(title)
    if (rank && rest.length > (isName(title) ? 3 : 2) && (BEHIND_RANK.has(title) || OF_RANK.test(title))) rest = rest.slice(1)
    else if (isTitle(rest, title, kind)) {
      rank = kind === 'rank'
      rest = rest.slice(1)
    } else break
  }
  const dropTitles = (): void => {
    while (rest.length > 2 && BEHIND.has(plainWord(rest.at(-1)!))) rest = rest.slice(0, -1)
  }
  dropTitles()
  const found = withoutSuffix(rest, part === 'whole' ? 2 : 1)
  rest = [...found.words]
  dropTitles()
  return { text: rest.join(' ').replace(/,$/, ''), suffix: found.suffix, noble: low.slice(plain.length) }
}

const OF = /\sof\s/

/** Most names have neither a comma nor an "of": they are left alone at once. */
function withoutNoble(low: string): string {
  const plain = low.includes(',') ? low.replace(NOBLE_BEHIND_COMMA, '') : low
  return OF.test(plain) ? plain.replace(NOBLE_BEHIND, '') : plain
}

/** S/1ro., SM2, SM/2da, Sgto/2: a few letters with an ordinal in front of a name are a rank, and no spelling of it before a stroke. */
const NUMBERED_RANK =
  /^\s*(?:s|sm|st|sgto|sgt|sub|cb|cbo|tte|cap|mt|mtt|mts|c(?=\/))\.?[ /]?[1-4](?:r[oa]|d[oa]|t[oa]|er)?(?![\p{L}\p{N}])[.,]?\s+(?=\p{L}+\s+\p{L})/iu

export const withoutNumberedRank = (text: string): string => text.replace(NUMBERED_RANK, '')

const OF_RANK = /^[1-4](?:r[oa]|d[oa]|t[oa]|er|st|nd|rd|th)?$/

/** Ranks that a sign joins, one by one: Cap.-Frag., Sgto-1ro, Tte/Cnel. García-Mora stays one word. */
function apart(words: string[]): string[] {
  const [first = '', ...others] = words
  if (!/[-/]/.test(first) || titles().has(plainWord(first))) return words
  const pieces = first.split(/[-/]+/).filter(Boolean)
  const [rank = '', ...more] = pieces.map(plainWord)
  const areRanks = titles().get(rank) === 'rank' && more.every((word) => BEHIND_RANK.has(word) || OF_RANK.test(word) || isRank(word))
  return areRanks ? [...pieces.map((piece) => `${piece.replace(/\.$/, '')}.`), ...others] : words
}

const isRank = (word: string): boolean => titles().get(word) === 'rank' && !isName(word)

const plainWord = (word: string): string => word.replace(/[^a-zñ/+0-9]/g, '')

/** Bits by which a word is rather a surname; negative: rather a given name. */
const surnameBits = (word: string): number =>
  (nameKnowledge().bits(word, 'given') ?? UNKNOWN_BITS) - (nameKnowledge().bits(word, 'surname') ?? UNKNOWN_BITS)

/** Words of Burmese names, before which U, Daw, Ko, Ma and Maung are what Mr and Mrs are elsewhere. */
const BURMESE = wordSet(
  'aung aye bo chan chit cho ei eh ha han hein hla hlaing hnin hsu htay htet htike htoo htun htut htwe htway hpone ja kaung khaing khant khin kyaw',
  'kyi kyu la lay lin linn lwin lynn may min mo moe moh mon mu mya myat myint myo naing nanda nandar nay ngwe ni nwe nyan nyein nyi nyo oo',
  'pa paing phone phyo phyu pyae pyone san sandar sein shein shwe sithu soe sone su swe tay tha than thandar thant thar thaung thaw thazin thet thein',
  'thi thida thidar thiha thin thu thuzar thura tin toe tun wah wai waing wai win wint wut ya yadanar yamin yan ye yee yin yu zar zaw zayar zeya zin',
)
const isBurmese = (word: string): boolean => BURMESE.has(word)

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
  if (kind === 'burmese') return rest.length > 1 && rest.every(isBurmese)
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
