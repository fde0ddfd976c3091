// National identity numbers that carry a check digit. A column speaks for itself: most of its numbers must hold to the standard.
import { VALIDATORS } from './validators.ts'

type Validator = keyof typeof VALIDATORS

export interface Standard {
  readonly kind: number
  readonly name: string
  /** What a number looks like without separators, in upper case. */
  readonly shape: RegExp
  /** What it must look like as written, where bare digits would fit too much else. */
  readonly written?: RegExp
  /** By name, since a standard crosses to other threads; one that accepts is enough. */
  readonly validators: readonly Validator[]
  /** The check digit stands apart and is often left out. */
  readonly dropCheck?: boolean
}

/** Kinds from here on are those of standards. */
const FIRST_KIND = 10

const TABLE: readonly Omit<Standard, 'kind'>[] = [
  { name: 'DNI or NIE (Spain)', shape: /^(?:\d{7,8}|[XYZ]\d{7})[A-Z]$/, validators: ['dni', 'nie'] },
  { name: 'CURP (Mexico)', shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/, validators: ['curp'] },
  { name: 'RUT (Chile)', shape: /^\d{7,8}[\dK]$/, written: /-[\dkK]$/, validators: ['rut'], dropCheck: true },
  { name: 'CPF (Brazil)', shape: /^\d{11}$/, validators: ['cpf'] },
  { name: 'cédula (Dominican Republic)', shape: /^\d{11}$/, validators: ['cedulaDo'] },
  { name: 'carné (Cuba)', shape: /^\d{11}$/, validators: ['carne'] },
  { name: 'CUIT (Argentina)', shape: /^\d{11}$/, validators: ['cuit'] },
  { name: 'cédula (Ecuador)', shape: /^\d{10}$/, validators: ['cedulaEc'] },
  { name: 'cédula (Uruguay)', shape: /^\d{7,8}$/, written: /-\d$/, validators: ['cedulaUy'], dropCheck: true },
]
export const STANDARDS: readonly Standard[] = TABLE.map((s, k) => ({ ...s, kind: FIRST_KIND + k }))

/** Does the check digit hold? */
export function holds({ validators }: Standard, compact: string): boolean {
  return validators.some((name) => {
    try {
      return VALIDATORS[name](compact).isValid
    } catch {
      return false
    }
  })
}

export const compactNumber = (raw: string): string => raw.toUpperCase().replace(/[^0-9A-Z]/g, '')

export function looksLike({ shape, written }: Standard, raw: string): boolean {
  return shape.test(compactNumber(raw)) && (!written || written.test(raw.trim()))
}

/** Fewer numbers than this prove nothing: by chance one CPF in a hundred holds, one RUT in eleven. */
const LEAST = 5
/** Of the numbers that look like a standard's, so many must hold to it. */
const SHARE = 0.75

/** The standards that a column's cells hold to. */
export function standardsOf(cells: readonly string[]): Standard[] {
  const filled = cells.filter((c) => c.trim())
  return STANDARDS.filter((standard) => {
    const like = filled.filter((c) => looksLike(standard, c))
    if (like.length < LEAST || like.length < filled.length / 4) return false
    return like.filter((c) => holds(standard, compactNumber(c))).length >= SHARE * like.length
  })
}
