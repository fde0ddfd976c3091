// Lists with documents of several kinds: which column goes first, and which numbers say nothing of each other.
import { expect, test } from 'vitest'
import { DEFAULT_PLAN, readList, reconcile } from '../../src/index.ts'
import type { SourceList } from '../../src/model/source.ts'
import { documentColumns, documentKind } from '../../src/person/document-kinds.ts'

test.each([
  ['Cédula', 'cedula'],
  ['C.I.', 'cedula'],
  ['DNI', 'dni'],
  ['DNI del detenido', 'dni'],
  ['N° de pasaporte', 'passport'],
  ['Passport No.', 'passport'],
  ['RG', 'rg'],
  ['N° documento', ''],
  ['Documento', ''],
])('%s: %j', async (heading, kind) => {
  const list = await listOf(`Nombre,${heading}`, ['Ana Mata Ruiz,V-14222336'])
  expect(documentKind(list.columns[1]!.textKey)).toBe(kind)
})

async function listOf(headings: string, rows: readonly string[], id = 'claimed'): Promise<SourceList> {
  const text = new TextEncoder().encode(`${headings}\n${rows.join('\n')}\n`)
  const list = await readList(`${id}.csv`, text, { id, role: id === 'claimed' ? 'claimed' : 'verified' })
  const columns = list.columns.map((c, k) => (k === 0 ? c : { ...c, field: 'document' as const }))
  return { ...list, columns }
}

/** Heading and code of each list's columns, in the order in which they are asked. */
const orderOf = async (...headings: readonly string[]): Promise<string[]> => {
  const lists = await Promise.all(headings.map((own) => listOf(`Nombre,${own}`, [`Ana Mata Ruiz,${own.replace(/[^,]+/g, '1')}`])))
  return documentColumns(lists).map((of, at) => of.map(({ index, code }) => `${lists[at]!.columns[index]!.header} ${code}`).join(', '))
}

test.each<[string, string[], string[]]>([
  ['one kind each, whatever they are called', ['Cédula', 'DNI'], ['Cédula 0', 'DNI 0']],
  ['the kind of both goes first', ['Cédula,Pasaporte', 'Pasaporte'], ['Pasaporte 0, Cédula 1', 'Pasaporte 0']],
  ['whichever list has two', ['RG', 'CPF,RG'], ['RG 0', 'RG 0, CPF 1']],
  [
    'both kinds on both: the one that tells most',
    ['Pasaporte,Cédula', 'Cédula,Pasaporte'],
    ['Cédula 0, Pasaporte 1', 'Cédula 0, Pasaporte 1'],
  ],
  ['a heading that says only document', ['Documento,Pasaporte', 'Cédula'], ['Documento 0, Pasaporte 2', 'Cédula 0']],
  ['two columns of one kind', ['Cédula,CI', 'Cédula'], ['Cédula 0, CI 0', 'Cédula 0']],
  ['a third list changes nothing of the first two', ['Cédula', 'DNI', 'Pasaporte,DNI'], ['Cédula 0', 'DNI 0', 'DNI 0, Pasaporte 2']],
])('%s', async (_, headings, order) => {
  expect(await orderOf(...headings)).toEqual(order)
})

test('people are found by the kind that both lists have', async () => {
  const claimed = await listOf('Nombre,DNI,N° de carnet', ['Rosa Elena Prada Muñoz,28455120,771209', 'Luis Cárdenas Roa,20998345,554120'])
  const verified = await listOf('Nombre,N° de carnet', ['Rosa Prada,771209', 'Luis Cárdenas,554120'], 'verified')
  const { links } = await reconcile([claimed, verified], DEFAULT_PLAN)
  expect(links.map(({ left, right, status }) => [left.row, right.row, status])).toEqual([
    [1, 1, 'match'],
    [2, 2, 'match'],
  ])
})

test('a number of another kind is no objection', async () => {
  const claimed = await listOf('Nombre,Cédula,Pasaporte', ['Rosa Elena Prada Muñoz,28455120,', 'Yusmary Beltrán Sosa,,7712093'])
  const verified = await listOf(
    'Nombre,Cédula,Pasaporte',
    ['Rosa Elena Prada Muñoz,,3345120', 'Yusmary Beltrán Sosa,20114556,'],
    'verified',
  )
  const { links } = await reconcile([claimed, verified], DEFAULT_PLAN)
  expect(links.flatMap((link) => link.explanation?.map((part) => part.comparison))).not.toContain('document')
  expect(links).toHaveLength(2)
})
