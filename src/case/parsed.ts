// A file of a case as values that know their lines, whether it was YAML, JSON or CSV.
import { InputError } from '../model/errors.ts'
import type { Params } from '../model/note.ts'

/** Keys and positions (from 0) from the top of a file down to a value. */
export type Path = readonly (string | number)[]

export interface Parsed {
  /** Name for messages. */
  readonly file: string
  readonly value: unknown
  /** 1-based line of the deepest part of the path that the file has. */
  lineOf(path: Path): number | undefined
}

/** A fault of a file at a path. */
export type FaultAt = (code: string, params: Params, path: Path) => InputError

export const faultIn =
  ({ file, lineOf }: Parsed): FaultAt =>
  (code, params, path) =>
    new InputError(code, params, file, lineOf(path))
