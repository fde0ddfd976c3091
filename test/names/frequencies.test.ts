// How common a name is: the lists at hand mixed with the table, which counts for as much as it knows of them.
import { expect, test } from 'vitest'
import { nameFrequencies } from '../../src/names/frequencies.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { namesToFacts } from '../../src/person/names-to-facts.ts'

function frequenciesOf(raw: readonly string[]) {
  const { facts, tokens } = namesToFacts(raw, nameKnowledge())
  const found = nameFrequencies([facts], tokens, nameKnowledge())
  const token = (text: string) => tokens.text.indexOf(text)
  return {
    ...found,
    surname: (text: string) => found.share.surname[token(text)]!,
    group: (text: string) => found.groupShare.surname[token(text)]!,
    isCommon: (text: string) => found.common.surname[token(text)] !== 0,
  }
}

const times = (n: number, name: string) => Array.from({ length: n }, () => name)

test('a name that the list has often is commoner than one that it has once', () => {
  const { surname } = frequenciesOf([...times(9, 'Mata, Ana'), 'Rojas, Ana'])
  expect(surname('mata')).toBeGreaterThan(frequenciesOf(['Mata, Ana', ...times(9, 'Rojas, Ana')]).surname('mata'))
})

test('the order of the rows says nothing', () => {
  const raw = ['Mata, Ana', 'Rojas, Luis', 'Mata, Eva', 'Gil, Rosa']
  expect(frequenciesOf(raw).surname('mata')).toBe(frequenciesOf(raw.toReversed()).surname('mata'))
})

test.each([
  ['one bearer', 1, 0.25],
  ['two', 2, 0.25],
  ['five', 5, 3],
])('of %s two are left out, since a pair says nothing of how common its own name is', (_, bearers, others) => {
  // The table knows nobody here, and is not trusted.
  expect(frequenciesOf(times(bearers, 'Xurkov, Ana')).surname('xurkov')).toBe(others / bearers)
})

test('somebody with a document is one bearer of a name, however often a list has them, whatever the order', () => {
  const names = ['Xurkov, Ana', 'Xurkov, Ana', 'Xurkov, Ana', 'Xurkov, Ana', 'Xurkov, Eva', 'Xurkov, Ana', 'Rojas, Luis']
  const documents = [7, 7, 7, 8, 7, -1, 9]
  const shareOf = (order: readonly number[]) => {
    const { facts, tokens } = namesToFacts(
      order.map((k) => names[k]!),
      nameKnowledge(),
    )
    const document = Int32Array.from(order, (k) => documents[k]!)
    return nameFrequencies([{ ...facts, document }], tokens, nameKnowledge()).share.surname[tokens.text.indexOf('xurkov')]!
  }
  const rows = [...names.keys()]
  // Of four Xurkovs two are left out; a fifth of what is told is known to the table, which counts for as much squared.
  expect(shareOf(rows)).toBeCloseTo((2 + (2000 / 25) * 2 ** -15) / (5 + 2000 / 25))
  expect(shareOf(rows.toReversed())).toBe(shareOf(rows))
})

test('names that sound alike share a group, which is as common as all of them', () => {
  const { surname, group } = frequenciesOf(['González, Ana', 'Gonzales, Luis', 'Rojas, Eva'])
  expect(group('gonzalez')).toBe(group('gonzales'))
  expect(group('gonzalez')).toBeCloseTo(surname('gonzalez') + surname('gonzales'))
  expect(group('rojas')).toBe(surname('rojas'))
})

test.each([
  ['in the table', ['Rojas, Ana'], 'rojas', true],
  ['five times in a list', times(5, 'Xurkov, Ana'), 'xurkov', true],
  ['four times in a list', times(4, 'Xurkov, Ana'), 'xurkov', false],
])('a name %s', (_, raw, name, isCommon) => expect(frequenciesOf(raw).isCommon(name)).toBe(isCommon))

test.each([
  ['names that it knows', ['Rojas, Ana', 'Mata, Luis'], 1],
  ['half of them', ['Rojas, Ana', 'Xurkov, Luis'], 0.5],
  ['none of them', ['Xurkov, Ana'], 0],
  ['no names', ['', ''], 1],
])('the table is trusted as far as it knows the lists: %s', (_, raw, trust) => expect(frequenciesOf(raw).trust.surname).toBe(trust))

test('where parts are inferred, a name is as common in each part as it is at all', () => {
  const inferred = frequenciesOf(['Rosa Mata', 'Mata Rosa'])
  expect(inferred.share.given).toEqual(inferred.share.surname)
  const known = frequenciesOf(['Mata, Rosa'])
  expect(known.share.given).not.toEqual(known.share.surname)
})
