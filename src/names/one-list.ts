// Words that one list alone has: where that is no chance, the other list writes their names otherwise.
import { byPart, type ByPart } from './by-part.ts'

/** People with a name in a part, and how often each token stands there. */
interface CountedList {
  readonly people: ByPart<number>
  readonly all: ByPart<Int32Array>
}

export interface OneList {
  /** By token, the list that alone has it, from 1; 0 where several have it, or none. */
  readonly only: Int32Array
  /**
   * By token, hundredths of a bit against the chance that all who bear it in that part, save one, stand on that list, if they were as
   * likely on the others. Each says one bit at most: kin bear one name, and one person may be listed several times.
   */
  readonly bits: ByPart<Int32Array>
}

export function wordsOfOneList(lists: readonly CountedList[], size: number): OneList {
  const only = new Int32Array(size)
  const bits = byPart(() => new Int32Array(size))
  if (lists.length < 2) return { only, bits }
  for (let t = 0; t < size; t++) {
    const having = lists.flatMap(({ all }, at) => (all.given[t]! + all.surname[t]! > 0 ? [at] : []))
    if (having.length === 1) only[t] = having[0]! + 1
  }
  for (const part of ['given', 'surname'] as const) {
    const everybody = lists.reduce((sum, { people }) => sum + people[part], 0)
    const each = lists.map(({ people }) => Math.min(MOST_EACH, 100 * Math.log2(everybody / Math.max(1, people[part]))))
    for (let t = 0; t < size; t++) {
      const at = only[t]! - 1
      if (at >= 0) bits[part][t] = Math.round(Math.max(0, lists[at]!.all[part][t]! - 1) * each[at]!)
    }
  }
  return { only, bits }
}

const MOST_EACH = 100
