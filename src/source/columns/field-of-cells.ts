// What a column is by its cells alone, for a heading that says nothing.
import type { Field } from '../../model/fields.ts'
import { type Cells, isPlainDate, nameShares, share, spreadLikeBirths } from './cells.ts'

interface Guess {
  readonly field: Field
  readonly bits: number
}

const EMAIL = /^[^@\s]+@[^@\s]+\.\w+$/
const LETTERED_DOCUMENT =
  /^(?:C\.? ?I\.?|D\.?N\.?I\.?|c[eé]dula|documento|doc\.?|carnet|RG|CPF)[ :.°º-]{0,3}(?:[VE]-)?\d[\d. ]{4,}$|^[VE][-. ]?\d[\d. ]{4,}$/i
const DOCUMENT = /^(?:[VEJPG][-. ]?)?\d{1,3}(?:[. ]?\d{3}){1,3}$|^[VEJPG][-. ]?\d{5,9}$/i
const SEX = /^(?:m|f|h|masculino|femenino|masculin|feminin|feminino|male|female|hombre|mujer|homme|femme|homem|mulher|masc|fem|varon)\.?$/i

/** What lists in a text put in front of a name: "1.", "3)", "2.-", "•", "✔", a number in keycaps. */
const IN_FRONT = /^[^\p{L}\p{N}]{0,4}(?:\d{1,4}\s?[.)\]º°:–—-]{1,3}|(?:\d\uFE0F?\u20E3){1,4})?[^\p{L}\p{N}]{0,4}(?=\p{L})/u
/** And behind it: a document, a note in brackets, signs. */
const BEHIND =
  /[\s,;.–—(-]*(?:\b(?:c\.?\s?i\.?|d\.?n\.?i\.?|c[eé]dula|v|rg|cpf|nni|id)[\s.:°º-]*)?(?:[VEJ]-)?\d[\d.\s)-]*$|\s*\([^()]*\)$|[^\p{L}\p{M}.]+$/iu

/** A longer cell is no name, with whatever stands around it. */
const LONGEST_NAME = 200
const bare = (cell: string): string => (cell.length > LONGEST_NAME ? cell : cell.replace(IN_FRONT, '').replace(BEHIND, ''))

/** null where the cells leave it open. */
export function fieldOfCells(cells: Cells): Guess | null {
  const { values } = cells
  if (!values.length) return null
  if (share(values, (v) => EMAIL.test(v)) > 0.8) return { field: 'email', bits: 6 }
  if (share(values, (v) => LETTERED_DOCUMENT.test(v)) > 0.6) return { field: 'document', bits: 5 }
  if (isCounter(values)) return { field: 'source_row', bits: 5 }
  if (new Set(values.map((v) => v.toLowerCase())).size === 2 && share(values, (v) => SEX.test(v)) > 0.95) return { field: 'sex', bits: 5 }
  if (share(values, isPlainDate) > 0.8 && hasYearsOfBirth(values)) return { field: 'birth_date', bits: 4 }
  return nameOfCells(cells)
}

/** A whole name or one of its parts, where most words are known as names. */
function nameOfCells(cells: Cells): Guess | null {
  const values = cells.values.map(bare)
  const looksSo = share(values, (v) => /^\p{L}[\p{L}\p{M}.,'’ -]{1,}$/u.test(v) && v.split(/\s+/).length <= 8)
  const distinct = new Set(values).size / values.length
  const { all, given, surname, words } = nameShares({ ...cells, values })
  if (looksSo < 0.7 || all < 0.3) return null
  const whole: Guess = { field: 'name', bits: 4 * looksSo * distinct * (0.3 + all) }
  const hasBothParts = given > 0.15 && surname > 0.15
  if (words > 1.9 && hasBothParts && distinct > 0.5) return whole
  if (all < 0.6 || distinct < 0.2) return null
  // The words of a part are of one kind, and few.
  const part = 4 * looksSo * all
  if (given > 0.75 * all && words < 2.6) return { field: 'given', bits: part }
  if (surname > 0.75 * all && words < 2.6) return { field: 'surname', bits: part }
  return words > 1.5 && distinct > 0.5 ? whole : null
}

/** Is an "id" the number of people's documents? Such numbers are long and do not count rows. */
export function looksLikeDocuments({ values }: Cells): boolean {
  return share(values, (v) => DOCUMENT.test(v) && v.replace(/\D/g, '').length >= 6) > 0.8 && !isCounter(values)
}

/** The sample leaves rows out, so that a counter may rise by this many from one value to the next. */
const MOST_STEP = 1500

/** Whole numbers that rise nearly all the time, and not far. */
function isCounter(values: readonly string[]): boolean {
  if (values.length < 3) return false
  const numbers = values.map((v) => (/^\d{1,9}\.?$/.test(v) ? Number.parseInt(v, 10) : Number.NaN))
  let rises = 0
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[i - 1]!) rises++
  return rises >= 0.95 * (numbers.length - 1) && numbers.at(-1)! - numbers[0]! <= MOST_STEP * numbers.length
}

function hasYearsOfBirth(values: readonly string[]): boolean {
  const years = values.map((v) => Number(/(?:19|20)\d\d/.exec(v)?.[0] ?? 0)).filter(Boolean)
  return years.length >= values.length / 2 && spreadLikeBirths(years)
}
