// Raw identity numbers → kind, prefix and a key that is equal when the numbers are.
import { DOCUMENT_KIND } from '../model/facts.ts'
import { foldDigits } from './digits.ts'
import { isFiller, isPlaceholder } from './placeholders.ts'
import { compactNumber, holds, looksLike, type Standard } from './standards.ts'

export interface ReadDocument {
  readonly kind: number
  /** Upper-case letter's code (V, E), 0 where none was written. */
  readonly prefix: number
  /** Digits without leading zeros, or letters and digits; '' is missing. */
  readonly key: string
  /** Excel's exponent notation: digits were lost, so it is no evidence. */
  readonly damaged: boolean
  /** A check digit that does not hold: somewhere a slip was made, so that another number is no strong evidence of another person. */
  readonly unsound: boolean
}

const NONE: ReadDocument = { kind: DOCUMENT_KIND.none, prefix: 0, key: '', damaged: false, unsound: false }

/** Reads one cell. A cédula is an optional V or E and 4 to 9 digits; a RIF of type V holds one. `standards` are those that the lists' columns hold to. */
export function readDocument(raw: string, standards: readonly Standard[] = []): ReadDocument {
  const text = unwrapped(short(raw))
  if (!text) return NONE
  if (EXPONENT.test(text)) return { ...NONE, damaged: true }
  const number = text.replace(DECIMALS, '$1')
  // Five digits that are not all the same are a number, whatever stands around them.
  if (number.replace(/\D/g, '').length < 5 && isPlaceholder(number, 'document')) return NONE
  const cleaned = withoutLabel(number)
  for (const standard of standards) {
    if (!looksLike(standard, cleaned)) continue
    const compact = compactNumber(cleaned)
    if (isFiller(compact.replace(/\D/g, ''))) return NONE
    const digits = (standard.dropCheck ? compact.slice(0, -1) : compact).replace(/^0+/, '')
    return { ...NONE, kind: standard.kind, key: digits, unsound: !holds(standard, compact) }
  }
  const cedula = /^([VEN])?[-. :/]*(\d[\d., -]*)$/.exec(letterFirst(cleaned))
  if (cedula) {
    const written = cedula[2]!.replace(/\D/g, '')
    const digits = written.replace(/^0+/, '')
    const prefix = cedula[1] ? cedula[1].charCodeAt(0) : 0
    // RIF: V-12345678-9 carries a check digit behind the cédula.
    const rif = prefix && /^\d{8}-\d$/.test(cedula[2]!.trim()) ? digits.slice(0, -1) : digits
    if (rif.length < 3 || isFiller(written)) return NONE
    if (isRounded(digits)) return { ...NONE, damaged: true }
    return { ...NONE, kind: rif.length <= 9 ? DOCUMENT_KIND.cedula : DOCUMENT_KIND.generic, prefix, key: rif }
  }
  const key = cleaned.replace(/[^0-9A-Z]/g, '')
  if (key.length < 4 || !/\d/.test(key) || isFiller(key.replace(/\D/g, ''))) return NONE
  return { ...NONE, kind: DOCUMENT_KIND.lettered, key }
}

/** "15333444 V" is V-15333444; without the blank it may be a check letter. */
const letterFirst = (text: string): string => text.replace(/^(\d[\d. ]*\d)[ -]+([VE])$/, '$2$1')

/** "12.345.678 / 9.876.543": numbers of two people in one cell; one written twice, with and without its check digit, is one. */
export function holdsTwo(raw: string): boolean {
  if (raw.length < 13) return false
  const numbers = short(raw)
    .split(/\s*[/;|&\n]\s*|\s+(?:y|e|and|et|o)\s+/i)
    .map((text) => /^\W*(?:c\.?i\.?|dni|[VE])?[\s.:-]*(\d[\d. -]*\d)\W*$/i.exec(text)?.[1]!.replace(/\D/g, '') ?? '')
    .filter((digits) => digits.length >= 6 && digits.length <= 9)
  return numbers.some((x) => numbers.some((y) => !x.startsWith(y) && !y.startsWith(x)))
}

/** No number is as long as this: in a longer cell none is looked for, nor is part of it taken for one. */
const MOST_LETTERS = 400

function short(raw: string): string {
  if (raw.length <= MOST_LETTERS) return raw
  const text = raw.trim().replace(/\s+/g, ' ')
  return text.length <= MOST_LETTERS ? text : ''
}

/** What is written, without the signs that keep a spreadsheet from taking it for a number: ="0123", '0123, `0123; one kind of digits, dashes and blanks. */
function unwrapped(raw: string): string {
  const text = /^[\x20-\x7e]*$/.test(raw) ? raw : foldDigits(raw)
  return text
    .replace(/["'`]/g, '')
    .replace(/^\s*\(([^()]*)\)/, '$1')
    .replace(/(?<!\s)\s*\([^()]*\)\s*$/, '')
    .replace(/^[\s=]+|[\s;,.?*]+$/g, '')
    .toUpperCase()
}

/** Excel's 1,234E+07: digits are lost, whichever are left. */
const EXPONENT = /^[VEP]?[-. ]*\d(?:[.,]\d+)?E\+?\d{1,2}$/
/** 12345678.0, 12.345.678,00: a number of thousands and its decimals. */
const DECIMALS = /^((?:[A-Z]{1,3}[-. ]*)?(?:\d+|\d{1,3}(?:[., ]\d{3})+))[.,]0{1,2}$/

/** A spreadsheet keeps fifteen digits of a number and writes zeros for the rest. */
const isRounded = (digits: string): boolean => digits.length > 16 && /^0+$/.test(digits.slice(15))

/** "C.I.: V-12.345.678", "N° 12345678", "Cédula de identidad Nº": what the number is, in front of it. */
const LABEL = new RegExp(
  `^(?:(?:${[
    'C\\.? ?I(?:\\. ?V)?\\.?',
    'C[EÉ]DULA|CED',
    'DOCUMENTO?|DOC',
    'IDENTI(?:DAD|DADE|FICACI[OÓ]N|TY|T[EÉ])',
    'CARD|CARN[EÉ]T?',
    'PASAPORTE|PASSPORT|PASSEPORT|PASSAPORTE',
    'D\\.?N\\.?I\\.?|D\\.U\\.I\\.|C\\.P\\.F\\.|R\\.G\\.|R\\.U\\.[TN]\\.|C\\.C\\.|T\\.I\\.|I\\.D\\.',
    'N[ÚU]M(?:ERO)?|NUMBER|NRO|N\\.?[º°]|N\\.',
  ].join('|')})(?![A-ZÁÉÍÓÚ])|(?:DUI|CPF|RG|RU[TN]|CC|TI|ID|CNI|PASS?|NO|D[EUO]|OF)(?=[\\s.:#-]))[\\s.:#-]*`,
)

function withoutLabel(text: string): string {
  const prefix = /^[^\d]*?\b([VE])[-. :]*(?=\d)/.exec(text)?.[1]
  let rest = text.replace(/^[#:.\s-]+/, '')
  for (let k = 0; k < MOST_LABELS && /^\D/.test(rest); k++) {
    const shorter = rest.replace(LABEL, '')
    if (shorter === rest) break
    rest = shorter
  }
  return prefix && /^\d/.test(rest) ? `${prefix}${rest}` : rest
}
const MOST_LABELS = 6

/** A plain number has its prefix above these bits. */
export const NUMBER_SPAN = 2 ** 30

/**
 * V-12.345.678 and the like, byte by byte, as `readDocument` reads it without standards: number + NUMBER_SPAN × prefix.
 * −1 for whatever is not plainly a number of five to nine digits.
 */
export function plainNumber(bytes: Uint8Array, n: number): number {
  let at = 0
  let prefix = 0
  const letter = bytes[0]! & ~0x20
  if (n && (letter === 0x56 || letter === 0x45)) {
    prefix = letter
    at = n > 1 && bytes[1] === 0x2d ? 2 : 1
  }
  const from = at
  let digits = 0
  let value = 0
  let same = true
  let dot = -1
  for (; at < n; at++) {
    const c = bytes[at]!
    if (c === 0x2e && at > from) {
      dot = at
      continue
    }
    if (c < 0x30 || c > 0x39) return -1
    same &&= digits === 0 || c - 0x30 === value % 10
    value = value * 10 + c - 0x30
    if (++digits > 9) return -1
  }
  // Fewer than three digits behind the last point may be decimals.
  if (digits < 5 || same || bytes[from] === 0x30 || (dot >= 0 && n - dot < 4)) return -1
  return value + NUMBER_SPAN * prefix
}
