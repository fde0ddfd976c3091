// How often words stand in the names of a list where somebody with a document counts once, however often the list has them.
import { byPart } from '../names/by-part.ts'
import { countTokens } from '../names/frequencies.ts'
import { TokenIds } from '../person/token-ids.ts'
import type { ListCounts, NameStatistics } from './list-statistics.ts'
import { factsOfPeople } from './facts-of-people.ts'
import type { PersonRow, Reading } from './person-row.ts'
import { wordOf } from './token-words.ts'

/** What `saidAgain` leaves out of a whole list is taken off again here. */
export function wordsOnce({ names, bearers }: Pick<ListCounts, 'names' | 'bearers'>, list: number, reading: Reading): NameStatistics {
  const again = bearers.flatMap(([, rows, own]) => Array.from({ length: rows - 1 }, (): PersonRow => ({ ...NOBODY, names: own })))
  if (!again.length) return names
  const tokens = new TokenIds()
  const [f] = factsOfPeople([{ list, rows: again }], reading, tokens)
  const { people, first, all } = countTokens({ ...f!, document: undefined }, tokens.text.length)
  const less = new Map(tokens.text.map((_, t) => [wordOf(tokens, t), t]))
  return {
    ...names,
    people: byPart((part) => names.people[part] - people[part]),
    words: names.words.map((own) => {
      const [word, given, surname, givenInAll, surnameInAll] = own
      const t = less.get(word)
      if (t === undefined) return own
      return [word, given - first.given[t]!, surname - first.surname[t]!, givenInAll - all.given[t]!, surnameInAll - all.surname[t]!]
    }),
  }
}

const NOBODY: Omit<PersonRow, 'names'> = { list: '', row: 0, order: [0, 0], facts: {}, texts: [] }
