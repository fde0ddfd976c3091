// The words of lines around a list (credits, notes, counts, posts, end marks), and what kind of word each is: data/line-words.csv.
import { table } from '../../platform/tables.ts'

export type LineWord = 'opener' | 'count' | 'end' | 'post' | 'sign' | 'noun' | 'link' | 'month' | 'place' | 'area' | 'unnamed'

interface LineWords {
  /** By folded word. */
  readonly kinds: ReadonlyMap<string, LineWord>
  /** Types of columns, as a row below a header names them: text, varchar. */
  readonly types: ReadonlySet<string>
}

let shared: LineWords | undefined

export function lineWords(): LineWords {
  shared ??= load()
  return shared
}

function load(): LineWords {
  const kinds = new Map<string, LineWord>()
  const types = new Set<string>()
  for (const [word, kind] of table('line-words')) {
    if (kind === 'type') types.add(word!)
    else kinds.set(word!, kind as LineWord)
  }
  return { kinds, types }
}
