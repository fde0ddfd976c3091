// Something for each part of a name.
import type { Part } from '../model/name-parse.ts'

export type ByPart<T> = Readonly<Record<Part, T>>

export const byPart = <T>(of: (part: Part) => T): ByPart<T> => ({ given: of('given'), surname: of('surname') })
