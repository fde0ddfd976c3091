// Folding of letters: case, accents, look-alikes of other scripts, romanisation, invisible characters, mojibake. The raw string is kept elsewhere.
import { romanisation } from '../names/knowledge.ts'

/** Letters of other scripts that look Latin, after UTS #39 confusables (lower and upper case, Cyrillic and Greek only). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ӏ: 'l',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ζ: 'z',
  γ: 'y',
}

const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/g

export interface FoldedText {
  readonly text: string
  readonly invisible: boolean
  readonly lookalike: boolean
  readonly romanised: boolean
  readonly mojibake: boolean
}

/** "Ã±" → "ñ" where the whole string is UTF-8 that was once read as latin-1 or windows-1252. */
function repairMojibake(raw: string): string {
  if (!/[\u00c3\u00c2\u00c5][\u0080-\u00bf\u2018-\u203a\u0152-\u0178\u02c6\u02dc\u20ac\u2122]/.test(raw)) return raw
  const bytes = [...raw].map((c) => WINDOWS_1252.get(c) ?? c.charCodeAt(0))
  if (bytes.some((b) => b > 255)) return raw
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return raw
  }
}

const WINDOWS_1252 = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((c, i) => [
    c,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99,
      0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][i]!,
  ]),
)

/** Latin letters as most lists have them, each one character: nothing to repair or unify. */
const PLAIN = /^[\x20-\x7e\u00c0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]*$/

/** Repairs and unifies letters. Case and accents stay, so that titles and initials can still be told. */
export function foldText(raw: string): FoldedText {
  if (PLAIN.test(raw)) return { text: raw, invisible: false, lookalike: false, romanised: false, mojibake: false }
  const repaired = repairMojibake(raw)
  const visible = repaired.replace(INVISIBLE, '')
  if (/^[\x20-\x7e]*$/.test(visible))
    return { text: visible, invisible: visible !== repaired, lookalike: false, romanised: false, mojibake: repaired !== raw }
  let text = visible
    .replace(/\bM\s?[.]?\s?[ªᵃ][.]?(?=\W|$)/giu, 'María')
    .replace(/\bM\^a\b/gi, 'María')
    .normalize('NFKC')
  let lookalike = false
  let romanised = false
  if (OTHER_SCRIPT.test(text)) {
    const latin = /\p{Script=Latin}/u.test(text)
    text = text.replace(ARABIC_SIGNS, '').replace(/\p{L}+/gu, (word) => {
      if (!OTHER_SCRIPT.test(word)) return word
      // A word that could be Latin throughout beside Latin words, or that mixes scripts, is an imitation; the rest is a name in its own script.
      const lower = [...word.toLowerCase()]
      const imitation = latin && lower.every((c) => !OTHER_SCRIPT.test(c) || LOOKALIKES[c])
      if (imitation) {
        lookalike = true
        return lower.map((c) => LOOKALIKES[c] ?? c).join('')
      }
      romanised = true
      return romanise(lower)
    })
  }
  return { text, invisible: visible !== repaired, lookalike, romanised, mojibake: repaired !== raw }
}

const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Arabic}]/u
/** Vowel signs and the letter stretcher: most texts leave them out. */
const ARABIC_SIGNS = /[\u0640\u064b-\u065f\u0670]/g

const GREEK_PAIRS: Readonly<Record<string, string>> = {
  αυ: 'av',
  ευ: 'ev',
  ου: 'u',
  ει: 'i',
  οι: 'i',
  μπ: 'b',
  ντ: 'd',
  γκ: 'gk',
  γγ: 'ng',
}

/** Letter by letter after data/romanisation.csv. */
function romanise(letters: readonly string[]): string {
  const roman = romanisation()
  if (/\p{Script=Arabic}/u.test(letters.join(''))) return romaniseArabic(letters, roman)
  const greek = letters.join('').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  if (/\p{Script=Greek}/u.test(greek))
    return [...greek.replace(/αυ|ευ|ου|ει|οι|^μπ|^ντ|γκ|γγ/g, (pair) => GREEK_PAIRS[pair]!)].map((c) => roman.get(c) ?? c).join('')
  return letters.map((c) => roman.get(c.normalize('NFC')) ?? c).join('')
}

/** Letters that are written for one another, or left without their sign: الأحمد and الاحمد, البدري and البدرى, فاطمة and فاطمه. */
const ARABIC_SAME: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ؤ: 'و', ئ: 'ي', ى: 'ي', ی: 'ي' }
/** Letters that are vowels, and where: ain at the start of a word, waw and ya inside it, ta marbuta or ha at its end. */
const ARABIC_VOWELS = { start: { ع: 'a' }, inside: { و: 'u', ي: 'i' }, end: { ة: 'a', ه: 'a' } } as const satisfies Readonly<
  Record<string, Readonly<Record<string, string>>>
>

/** The article is joined to the name. */
function romaniseArabic(written: readonly string[], roman: ReadonlyMap<string, string>): string {
  const letters = written.map((c) => ARABIC_SAME[c] ?? c)
  const hasArticle = letters.length > 4 && letters[0] === 'ا' && letters[1] === 'ل'
  const own = hasArticle ? letters.slice(2) : letters
  const vowelAt = (at: number): Readonly<Record<string, string>> =>
    at === 0 ? ARABIC_VOWELS.start : at === own.length - 1 ? { ...ARABIC_VOWELS.inside, ...ARABIC_VOWELS.end } : ARABIC_VOWELS.inside
  const word = own.map((c, at) => vowelAt(at)[c] ?? roman.get(c) ?? c).join('')
  return hasArticle ? `al-${word}` : word
}

/** Lower case without accents; ñ and ç stay. */
export function lower(text: string): string {
  const low = text.toLowerCase()
  if (/^[\x00-\x7f]*$/.test(low)) return low
  // Letter by letter where no letter is made of several characters.
  return /[\u0300-\u036f]/.test(low) ? lowerSlowly(low) : low.replace(/[^\x00-\x7f]/gu, lowerLetter)
}

const loweredLetters = new Map<string, string>()
function lowerLetter(letter: string): string {
  const old = loweredLetters.get(letter)
  if (old !== undefined) return old
  const value = lowerSlowly(letter)
  loweredLetters.set(letter, value)
  return value
}

/** What `lower` does, on text in lower case; without its shortcuts. */
export function lowerSlowly(low: string): string {
  return low
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/c\u0327/g, 'ç')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/[øł]/g, (c) => (c === 'ø' ? 'o' : 'l'))
    .replace(/æ/g, 'ae')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
}

/** Plain key of any short text: lower case, no accents (ñ as n), letters and digits, one blank between words. */
export function textKey(raw: string): string {
  return lower(foldText(raw).text)
    .replaceAll('ñ', 'n')
    .replaceAll('ç', 'c')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
