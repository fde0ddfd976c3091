// Which rows say enough to be linked.
import { expect, test } from 'vitest'
import { RESOLVABLE } from '../../src/model/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { readFacts } from '../../src/person/facts.ts'
import { listOf } from './list-of.ts'

test.each([
  ['J.A.R.', '', 'candidates'],
  ['J. A. R.', '', 'candidates'],
  ['M.E.C.P.', '', 'candidates'],
  ['R., J.A.', '', 'candidates'],
  ['J R', '', 'candidates'],
  ['L.R.', '', 'candidates'],
  ['José', '', 'candidates'],
  ['J. Rojas', '', 'yes'],
  ['José R.', '', 'yes'],
  ['José Rojas', '', 'yes'],
  ['王 伟', '', 'yes'],
  ['김 철 수', '', 'yes'],
  ['J.A.R.', '12345678', 'yes'],
  ['', '', 'nothing'],
] as const)('"%s" with the document "%s": %s', async (name, document, says) => {
  const list = await listOf('name,document', [`"${name}",${document}`, 'Ana Pérez Mora,8765432'])
  const { resolvable } = readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts[0]!
  expect(resolvable[0]).toBe(RESOLVABLE[says])
})

test('initials and a birth date are too little as well', async () => {
  const list = await listOf('name,birth_date', ['J.A.R.,2008-05-03', 'José,2008-05-03'])
  const { resolvable } = readFacts([list], nameKnowledge(), { dateOrder: new Map() }).facts[0]!
  expect([...resolvable]).toEqual([RESOLVABLE.candidates, RESOLVABLE.yes])
})
