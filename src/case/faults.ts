// Collects faults, so that all of them are reported at once instead of one per run.
import { InputError, InputErrors } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'

export interface Faults {
  add(...errors: readonly InputError[]): void
  /** Returns what `read` returns. If it throws InputError or InputErrors, collects them and returns `otherwise`. */
  attempt<T>(otherwise: T, read: () => T): T
  none(): boolean
  /** Everything collected so far, ready to throw. */
  errors(): InputErrors
  /** Throws InputErrors if anything was collected. */
  check(): void
}

export function gatherFaults(): Faults {
  const found: InputError[] = []
  return {
    add: (...errors) => void found.push(...errors),
    attempt(otherwise, read) {
      try {
        return read()
      } catch (error) {
        if (error instanceof InputErrors) found.push(...error.errors)
        else if (error instanceof InputError) found.push(error)
        else throw error
        return otherwise
      }
    },
    none: () => found.length === 0,
    errors: () => new InputErrors(found),
    check() {
      if (found.length) throw new InputErrors(found)
    },
  }
}

/** The known word closest to a mistyped one, as a parameter for messages; {} if none is close. */
export function similarTo(word: string, known: Iterable<string>): { readonly similar?: string } {
  const similar = nearest(word, known)
  return similar ? { similar } : {}
}
