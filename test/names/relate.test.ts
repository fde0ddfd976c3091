// How words of names relate, and what tells cheaply that two have nothing to do with each other.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../../src/model/name-parse.ts'
import { createFinder, createRelater, RELATION } from '../../src/names/relate.ts'
import { tokenSounds } from '../../src/names/sounds.ts'
import { tokenFeatures } from '../../src/names/token-features.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { TokenIds } from '../../src/person/token-ids.ts'

const known = nameKnowledge()
const PARTS: readonly Part[] = ['given', 'surname']

function relaterOf(words: readonly string[]) {
  const ids = new TokenIds()
  const tokens = words.map((word) => ids.idOf(word, word))
  const none = new Int32Array(words.length)
  const frequencies = { common: { given: none, surname: none }, oneList: { only: none, bits: { given: none, surname: none } } }
  const all = ids.finish()
  const relater = createRelater(all, known, frequencies)
  /** As the tables and the letters say, without a rough check before or a memory. */
  const find = createFinder(all, tokenFeatures(all, known), tokenSounds(all, known), known, frequencies, relater.flips)
  return { tokens, size: ids.text.length, text: ids.text, relater, find }
}

const NAMES =
  'maria mario marisol jose joseph josefina francisco paco pancho francisca gonzalez gonzales goncalves rodriguez rodrigues yosmar xiomara'.split(
    ' ',
  )
const letter = fc.constantFrom(...'aeiounlrsmgzñ')
/** A name, or one with a letter put in, left out, replaced or swapped with the next; now and then two of them, a stump or an initial. */
const word = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('as it is', 'in', 'out', 'other', 'swap', 'stump'), fc.nat(12), letter)
  .map(([name, how, place, l]) => {
    const at = place % name.length
    const [before, own, behind] = [name.slice(0, at), name[at]!, name.slice(at + 1)]
    if (how === 'in') return before + l + own + behind
    if (how === 'out') return before + behind || l
    if (how === 'other') return before + l + behind
    if (how === 'swap') return before + behind.slice(0, 1) + own + behind.slice(1)
    return how === 'stump' ? name.slice(0, at + 1) : name
  })

test('words that are told to have nothing to do with each other have not; neighbours are all others', () => {
  const seen = { near: 0, told: 0 }
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 12 }), (words) => {
      const { relater, size, text, find } = relaterOf(words)
      const wrong: string[] = []
      const some = Int32Array.from({ length: size }, (_, a) => a).filter((a) => a % 3 > 0)
      const among = relater.neighbours(some)
      for (let a = 0; a < size; a++) {
        const near: number[] = []
        for (let b = 0; b < size; b++) {
          const helps = PARTS.some((part) => relater.relate(a, b, part) < RELATION.resembles)
          if (helps) near.push(b)
          if (a === b) continue
          for (const part of PARTS)
            if (relater.relate(a, b, part) !== find(Math.min(a, b), Math.max(a, b), part)) wrong.push(`${text[a]} ${text[b]} as ${part}`)
          seen[relater.mayHelp(a, b) ? 'near' : 'told']++
          if (relater.mayHelp(a, b) !== relater.mayHelp(b, a) || (helps && !relater.mayHelp(a, b))) wrong.push(`${text[a]} ${text[b]}`)
        }
        expect([...relater.neighbours().of[a]!].sort((p, q) => p - q)).toEqual(near)
        const isAsked = some.includes(a)
        expect([...among.of[a]!].sort((p, q) => p - q)).toEqual(near.filter((b) => isAsked && some.includes(b)))
      }
      expect(wrong).toEqual([])
    }),
    { numRuns: 500 },
  )
  // Most pairs must be told, or the loop over all pairs is slow.
  expect(seen.told).toBeGreaterThan(seen.near)
})

test.each([
  ['paco', 'francisco', 'given', RELATION.nickname],
  ['francisco', 'paco', 'given', RELATION.nickname],
  ['paco', 'francisco', 'surname', RELATION.conflict],
  ['paco', 'pepe', 'given', RELATION.conflict],
  ['mario', 'maria', 'given', RELATION.conflict],
  ['mario', 'maria', 'surname', RELATION.edit],
  ['gonzalez', 'gonzales', 'surname', RELATION.fold],
] as const)('%s and %s as %s', (a, b, part, relation) => {
  const { relater, tokens } = relaterOf([a, b])
  expect(relater.relate(tokens[0]!, tokens[1]!, part)).toBe(relation)
})

test('where thousands of words are nearly one, none of them is a neighbour of another, and that is told', () => {
  const letters = 'bcdfglmnrs'
  const alike = Array.from(
    { length: 1600 },
    (_, k) => `gonzalezmartina${[...String(k).padStart(4, '0')].map((digit) => letters[Number(digit)]).join('')}`,
  )
  const others = ['rivas', 'ribas', 'mora']
  for (const words of [
    [...alike, ...others],
    [...others, ...alike.toReversed()],
  ]) {
    const { relater, size, text } = relaterOf(words)
    const token = (word: string) => Array.from({ length: size }, (_, t) => t).find((t) => text[t] === word)!
    expect([...relater.neighbours().of[token('rivas')]!].map((t) => text[t]).sort()).toEqual(['ribas', 'rivas'])
    expect(words.filter((word) => relater.neighbours().isCut[token(word)] === 1).sort()).toEqual([...alike].sort())
  }
})
