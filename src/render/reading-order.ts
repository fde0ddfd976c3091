// Two people's names in one reading order, whatever columns they came from: "PÉREZ GIL, Ana" stands beside "Ana Pérez".
import { jaroWinkler } from '../metrics/jaro-winkler.ts'

export interface WrittenName {
  readonly text: string
  /** It is known to begin with the given name: it was put together from columns of its parts, or turned at its comma. */
  readonly isOrdered: boolean
}

/** A whole name as a list writes it. */
export function wholeName(text: string): WrittenName {
  const [surnames = '', given = '', ...more] = text.split(',').map((part) => part.trim())
  const isTurned = Boolean(surnames && given) && !more.length
  return isTurned ? { text: `${given} ${surnames}`, isOrdered: true } : { text, isOrdered: false }
}

/** Where one order is known, the other name follows it; where none is, the second follows the first. */
export function inOneOrder(left: WrittenName, right: WrittenName): readonly [string, string] {
  if (left.isOrdered && right.isOrdered) return [left.text, right.text]
  return right.isOrdered ? [turnedTo(right.text, left.text), right.text] : [left.text, turnedTo(left.text, right.text)]
}

/** The words of a name from another one of them on, so that most stand in the order of the model; as it is where no turn is better. */
function turnedTo(model: string, name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const wanted = model.split(/\s+/).map(folded)
  const turns = words.map((_, k) => [...words.slice(k), ...words.slice(0, k)])
  let [best, most] = [name, -1]
  for (const turn of turns) {
    const common = inOrder(wanted, turn.map(folded))
    if (common > most) [best, most] = [turn === turns[0] ? name : turn.join(' '), common]
  }
  return best
}

const folded = (word: string): string => word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase()

/** Words this alike are one word written in two ways. */
const ALIKE = 0.88

/** How many words of both stand in the same order (the longest common subsequence). */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const row = [0]
    b.forEach((y, k) => row.push(isWord(x, y) ? above[k]! + 1 : Math.max(above[k + 1]!, row[k]!)))
    above = row
  }
  return above[b.length]!
}

const isWord = (x: string, y: string): boolean => x !== '' && (x === y || jaroWinkler(x, y) >= ALIKE)
