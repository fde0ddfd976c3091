// Raw identity numbers → kind, prefix and a key that is equal when the numbers are.
import { grown } from '../metrics/columns.ts'
import { NumberIds } from '../metrics/intern.ts'
import { DOCUMENT_KIND, type Documents } from '../model.ts'
import { textKey } from './fold.ts'
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
const PLACEHOLDER =
  /^(?:[vep]?(?:0+|(\d)\1{5,})|s ?n|s ?d|s ?i|n ?a|n ?d|no (?:posee|tiene|aplica|disponible|porta)|indocumentad[oa]|sin (?:documento|cedula|datos)|desconocid[oa]|unknown|none|null|nan|por (?:confirmar|verificar)|pendiente|x+|ninguno|no)$/

/** Reads one cell. A cédula is an optional V or E and 4 to 9 digits; a RIF of type V holds one. `standards` are those that the lists' columns hold to. */
export function readDocument(raw: string, standards: readonly Standard[] = []): ReadDocument {
  const text = raw.trim().toUpperCase()
  if (!text) return NONE
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) return { ...NONE, damaged: true }
  const written = text.replace(/\D/g, '')
  // Five digits that are not all the same are a number, whatever stands around them.
  if (written.length < 5 || /^(\d)\1*$/.test(written)) {
    const low = textKey(raw)
    if (PLACEHOLDER.test(low) || PLACEHOLDER.test(low.replaceAll(' ', ''))) return NONE
  }
  const cleaned = text.replace(/^(?:C\.?\s?I\.?|C[EÉ]DULA|CED\.?|DNI|NRO\.?|N[º°])\s*[:#]?\s*/, '').replace(/\.0$/, '')
  for (const standard of standards) {
    if (!looksLike(standard, cleaned)) continue
    const compact = compactNumber(cleaned)
    const digits = (standard.dropCheck ? compact.slice(0, -1) : compact).replace(/^0+/, '')
    return { ...NONE, kind: standard.kind, key: digits, unsound: !holds(standard, compact) }
  }
  const cedula = /^([VEN])?[-. :]*(\d[\d., -]*)$/.exec(cleaned)
  if (cedula) {
    const digits = cedula[2]!.replace(/\D/g, '').replace(/^0+/, '')
    const prefix = cedula[1] ? cedula[1].charCodeAt(0) : 0
    // RIF: V-12345678-9 carries a check digit behind the cédula.
    const rif = prefix && /^\d{8}-\d$/.test(cedula[2]!.trim()) ? digits.slice(0, -1) : digits
    if (rif.length < 3) return NONE
    return { ...NONE, kind: rif.length <= 9 ? DOCUMENT_KIND.cedula : DOCUMENT_KIND.generic, prefix, key: rif }
  }
  const key = cleaned.replace(/[^0-9A-Z]/g, '')
  if (key.length < 4 || !/\d/.test(key)) return NONE
  return { ...NONE, kind: DOCUMENT_KIND.lettered, key }
}

/** "12.345.678 / 9.876.543": numbers of two people in one cell; one written twice, with and without its check digit, is one. */
export function holdsTwo(raw: string): boolean {
  if (raw.length < 13) return false
  const numbers = raw
    .split(/\s*[/;|&\n]\s*|\s+(?:y|e|and|et|o)\s+/i)
    .map((text) => /^\W*(?:c\.?i\.?|dni|[VE])?[\s.:-]*(\d[\d. -]*\d)\W*$/i.exec(text)?.[1]!.replace(/\D/g, '') ?? '')
    .filter((digits) => digits.length >= 6 && digits.length <= 9)
  return numbers.some((x) => numbers.some((y) => !x.startsWith(y) && !y.startsWith(x)))
}

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
  for (; at < n; at++) {
    const c = bytes[at]!
    if (c === 0x2e && at > from) continue
    if (c < 0x30 || c > 0x39) return -1
    same &&= digits === 0 || c - 0x30 === value % 10
    value = value * 10 + c - 0x30
    if (++digits > 9) return -1
  }
  const last = bytes[n - 1]
  if (digits < 5 || same || bytes[from] === 0x30 || last === 0x2e || (last === 0x30 && bytes[n - 2] === 0x2e)) return -1
  return value + NUMBER_SPAN * prefix
}

/** Documents as numbers: those of digits are never strings until they are shown. */
export class DocumentIds implements Documents {
  private readonly numbers = new NumberIds()
  private readonly texts = new Map<string, number>()
  private readonly textOf = new Map<number, string>()
  private numberOf = new Int32Array(1024)
  length = 0

  idOfNumber(value: number): number {
    return this.numbers.id(value, () => this.add(value))
  }

  id(key: string): number {
    if (/^[1-9]\d{0,8}$/.test(key)) return this.idOfNumber(Number(key))
    const known = this.texts.get(key)
    if (known !== undefined) return known
    const id = this.add(-1)
    this.texts.set(key, id)
    this.textOf.set(id, key)
    return id
  }

  private add(value: number): number {
    if (this.length === this.numberOf.length) {
      this.numberOf = grown(this.numberOf, 2 * this.length)
    }
    this.numberOf[this.length] = value
    return this.length++
  }

  /** What they are, as columns; texts by id. */
  columns(): { readonly numbers: Int32Array; readonly texts: ReadonlyMap<number, string> } {
    return { numbers: this.numberOf.slice(0, this.length), texts: this.textOf }
  }

  at(id: number): string {
    return this.textOf.get(id) ?? String(this.numberOf[id])
  }

  number(id: number): number {
    return this.numberOf[id]!
  }
}
