// Words of the lines around a list (credits, notes, counts, posts, end marks) and what kind of word each is: data/line-words.csv.
import { tableText } from '../../tables.ts'

type LineWord = 'opener' | 'count' | 'end' | 'post' | 'sign' | 'noun' | 'link' | 'month' | 'place' | 'area' | 'unnamed'

interface LineWords {
  readonly kinds: ReadonlyMap<string, LineWord>
  /** Names of a column's type, as the row below a header tells them. */
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
  for (const line of tableText('line-words').trimEnd().split(/\r?\n/).slice(1)) {
    const [word, kind] = line.split(',') as [string, string]
    if (kind === 'type') types.add(word)
    else kinds.set(word, kind as LineWord)
  }
  return { kinds, types }
}
