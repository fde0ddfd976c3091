// Faults are gathered, so that a person is told all of them at once and not one a run.
import { InputError, InputErrors } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'

export interface Faults {
  add(...errors: readonly InputError[]): void
  /** What `read` returns; where it throws InputError or InputErrors, they are gathered and `otherwise` stands in. */
  attempt<T>(otherwise: T, read: () => T): T
  none(): boolean
  /** Everything that was gathered, to throw. */
  errors(): InputErrors
  /** Throws where anything was gathered. */
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

/** For a message's "a similar …": the known word nearest to a mistyped one, or nothing. */
export function similarTo(word: string, known: Iterable<string>): { readonly similar?: string } {
  const similar = nearest(word, known)
  return similar ? { similar } : {}
}
