// Several name columns of one row: the parses of all readings one behind the other, and what their names say of each other.
import { isNextReading, markNextReading, MOST_SLOTS, NAME_FLAG, PARSE_STRIDE, partAt } from '../model/name-parse.ts'
import { parseAt } from '../model/parse-rows.ts'
import { areApart, areApartAcrossScripts } from './full-and-parts.ts'
import { ParsedNames } from './parsed-names.ts'
import type { TokenIds } from './token-ids.ts'

/** One reading of a row's name, as its first parse has it. */
interface Reading {
  readonly words: readonly string[]
  /** The words without their order. */
  readonly key: string
  readonly romanised: boolean
}

export function mergeReadings(all: readonly ParsedNames[], n: number, tokens: TokenIds): ParsedNames {
  const slots = Math.min(
    MOST_SLOTS,
    all.reduce((sum, names) => sum + names.slots, 0),
  )
  const merged = new ParsedNames(n, tokens, slots)
  for (let i = 0; i < n; i++) {
    const readings: Reading[] = []
    let flags = 0
    let isLatin = false
    for (const names of all) {
      const own = names.nameFlags[i]!
      flags |= own
      isLatin ||= names.parseCount[i]! > 0 && !(own & NAME_FLAG.romanised)
      addReadings(merged, i, names, readings)
      const beside = names.beside.get(i)
      if (beside && !merged.beside.has(i)) merged.beside.set(i, beside)
    }
    merged.nameFlags[i] = flagsOfAll(flags, isLatin, readings)
  }
  return merged
}

/** Adds a row's readings in one column to those that other columns have, as far as there is room. */
function addReadings(merged: ParsedNames, i: number, names: ParsedNames, readings: Reading[]): void {
  const romanised = (names.nameFlags[i]! & NAME_FLAG.romanised) !== 0
  let isNew = true
  for (let p = 0; p < names.parseCount[i]! && merged.parseCount[i]! < merged.slots; p++) {
    const from = parseAt(names, i, p)
    const isFirst = p === 0 || isNextReading(names.parses, from)
    if (isFirst) {
      const words = wordsOf(names.parses, from, merged.tokens)
      const key = [...words].sort().join(' ')
      // The same name once more says nothing more.
      isNew = !readings.some((other) => other.key === key)
      if (isNew) readings.push({ words, key, romanised })
    }
    if (!isNew) continue
    const count = merged.parseCount[i]!
    const to = parseAt(merged, i, count)
    merged.parses.set(names.parses.subarray(from, from + PARSE_STRIDE), to)
    if (isFirst && count > 0) markNextReading(merged.parses, to)
    merged.parseCount[i] = count + 1
  }
}

/** `isLatin`: one of the readings is in Latin letters. */
function flagsOfAll(flags: number, isLatin: boolean, readings: readonly Reading[]): number {
  let all = flags
  // A name in both scripts is known in each: what agrees with either does not rest on romanising.
  if (isLatin && all & NAME_FLAG.romanised) all = (all & ~NAME_FLAG.romanised) | NAME_FLAG.bothScripts
  for (const [r, x] of readings.entries()) {
    for (const y of readings.slice(0, r)) {
      const apart = x.romanised === y.romanised ? areApart : areApartAcrossScripts
      if (apart(y.words, x.words)) all |= NAME_FLAG.apart
    }
  }
  return readings.length ? all & ~NAME_FLAG.placeholder : all
}

function wordsOf(parses: Int32Array, at: number, tokens: TokenIds): string[] {
  return [...partAt(parses, at, 'given'), ...partAt(parses, at, 'surname')].map((token) => tokens.base[token]!)
}
