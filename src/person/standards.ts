// National identity numbers that carry a check digit. A column speaks for itself: most of its numbers must hold to the standard.
import { createRequire } from 'node:module'

export interface Standard {
  readonly kind: number
  readonly name: string
  /** What a number looks like without separators, in upper case. */
  readonly shape: RegExp
  /** What it must look like as written, where bare digits would fit too much else. */
  readonly written?: RegExp
  /** Modules of stdnum that know it; one that accepts is enough. */
  readonly modules: readonly string[]
  /** The check digit stands apart and is often left out. */
  readonly dropCheck?: boolean
}

/** Kinds from here on are those of standards. */
const FIRST_KIND = 10

const TABLE: readonly Omit<Standard, 'kind'>[] = [
  { name: 'DNI or NIE (Spain)', shape: /^(?:\d{7,8}|[XYZ]\d{7})[A-Z]$/, modules: ['es/dni', 'es/nie'] },
  { name: 'CURP (Mexico)', shape: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/, modules: ['mx/curp'] },
  { name: 'RUT (Chile)', shape: /^\d{7,8}[\dK]$/, written: /-[\dkK]$/, modules: ['cl/rut'], dropCheck: true },
  { name: 'CPF (Brazil)', shape: /^\d{11}$/, modules: ['br/cpf'] },
  { name: 'cédula (Dominican Republic)', shape: /^\d{11}$/, modules: ['do/cedula'] },
  { name: 'carné (Cuba)', shape: /^\d{11}$/, modules: ['cu/ni'] },
  { name: 'CUIT (Argentina)', shape: /^\d{11}$/, modules: ['ar/cuit'] },
  { name: 'cédula (Ecuador)', shape: /^\d{10}$/, modules: ['ec/ci'] },
  { name: 'cédula (Uruguay)', shape: /^\d{7,8}$/, written: /-\d$/, modules: ['uy/cedula'], dropCheck: true },
]
export const STANDARDS: readonly Standard[] = TABLE.map((s, k) => ({ ...s, kind: FIRST_KIND + k }))

const require = createRequire(import.meta.url)

interface Validator {
  validate(value: string): { isValid: boolean }
}

/** Does the check digit hold? Modules are loaded when a number first looks like theirs. */
export function holds(standard: Standard, compact: string): boolean {
  return standard.modules.some((module) => {
    try {
      return (require(`stdnum/lib/cjs/${module}`) as Validator).validate(compact).isValid
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
