// Raw identity numbers → kind, prefix and a key that is equal when the numbers are.
import { DOCUMENT_KIND } from '../model.ts'
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
  const plain = standards.length ? null : plainCedula(raw)
  if (plain) return plain
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

/** V-12.345.678 and the like, character by character; null for whatever is not plainly a number of five to nine digits. */
function plainCedula(raw: string): ReadDocument | null {
  let at = 0
  let prefix = 0
  const letter = raw.charCodeAt(0) & ~0x20
  if (letter === 0x56 || letter === 0x45) {
    prefix = letter
    at = raw[1] === '-' ? 2 : 1
  }
  let written = 0
  let same = true
  let before = 0
  let dots = false
  const from = at
  for (; at < raw.length; at++) {
    const c = raw.charCodeAt(at)
    if (c === 0x2e && at > from) dots = true
    else if (c < 0x30 || c > 0x39) return null
    else {
      same &&= written === 0 || c === before
      before = c
      written++
    }
  }
  if (written < 5 || written > 9 || same || raw.charCodeAt(from) === 0x30 || raw.endsWith('.0') || raw.endsWith('.')) return null
  const digits = raw.slice(from)
  return { ...NONE, kind: DOCUMENT_KIND.cedula, prefix, key: dots ? digits.replaceAll('.', '') : digits }
}
