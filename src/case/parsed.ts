// A parsed YAML, JSON or CSV file that can tell the line of each value.
import { InputError } from '../model/errors.ts'
import type { Params } from '../model/note.ts'

/** Keys and 0-based positions that lead from the top of a file to a value. */
export type Path = readonly (string | number)[]

export interface Parsed {
  /** Name used in messages. */
  readonly file: string
  readonly value: unknown
  /** 1-based line of the value; of the closest existing parent if the path does not exist. */
  lineOf(path: Path): number | undefined
}

/** Creates an error at a path of a file. */
export type FaultAt = (code: string, params: Params, path: Path) => InputError

export const faultIn =
  ({ file, lineOf }: Parsed): FaultAt =>
  (code, params, path) =>
    new InputError(code, params, file, lineOf(path))
