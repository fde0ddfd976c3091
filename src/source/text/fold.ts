// Text → plain words: "Fecha de Excarcelación:", "fecha_de_excarcelacion" and "FechaDeExcarcelación" become the same.
import { latinLetters } from './lookalike.ts'

const ASCII = /^[\x00-\x7f]*$/

/** Words in lower case without accents, one space between them. Anything but letters and digits, and a capital inside a word, parts words. */
export function foldText(text: string): string {
  if (ASCII.test(text))
    return text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return oneArabicLetter(latinLetters(text).normalize('NFD'))
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .replace(/(?<=[a-z]{2})(?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/g, ' ')
    .toLowerCase()
    .replace(/n[º°]|nº|№/g, 'n ')
    .replace(/[ıə]/g, (letter) => (letter === 'ı' ? 'i' : 'e'))
    .replace(/[ºª°]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Arabic and Persian write one letter in several ways, and leave out its signs: الإفراج and الافراج, خانوادگی and خانوادگي. */
const ARABIC = /[\u0600-\u06ff]/
const ARABIC_SAME: Readonly<Record<string, string>> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه' }
const oneArabicLetter = (text: string): string =>
  ARABIC.test(text)
    ? text
        .replace(/[\u0640\u064b-\u065f\u0670]/g, '')
        .replace(/[ٱىیکةۀ]/g, (letter) => ARABIC_SAME[letter] ?? letter)
        // "And" is written with the word behind it.
        .replace(/(?<!\p{L})و(?=ال)/gu, 'و ')
    : text

/** Arabic and Persian digits as ASCII has them. */
export const plainDigits = (text: string): string =>
  /[\u0660-\u0669\u06f0-\u06f9]/.test(text) ? text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (c) => String(c.charCodeAt(0) & 0xf)) : text
