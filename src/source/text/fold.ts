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
  return latinLetters(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufeff]/g, '')
    .replace(/(?<=[a-z]{2})(?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/g, ' ')
    .toLowerCase()
    .replace(/n[º°]|nº/g, 'n ')
    .replace(/[ºª°]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
