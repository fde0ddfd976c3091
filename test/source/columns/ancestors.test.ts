// Name, father's name and grandfather's name in three columns are one name.
import { expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

test.each([
  ['Name', "Father's Name", "Grandfather's Name", ['given', 'surname', 'surname']],
  ['First Name', 'Father Name', 'G/Father Name', ['given', 'surname', 'surname']],
  ['Name', "Father's name", "Grand father's name", ['given', 'surname', 'surname']],
  ['Name', 'Father', 'Grandfather', ['given', 'surname', 'surname']],
  ['ስም', 'የአባት ስም', 'የአያት ስም', ['given', 'surname', 'surname']],
  ['الاسم', 'اسم الأب', 'اسم الجد', ['given', 'surname', 'surname']],
  ['Nombre', 'Nombre del padre', 'Nombre del abuelo', ['given', 'surname', 'surname']],
  ['Nom', 'Nom du père', 'Nom du grand-père', ['given', 'surname', 'surname']],
  ['Magaca', 'Magaca aabaha', 'Magaca awoowe', ['given', 'surname', 'surname']],
  ['الاسم', 'اسم الأب', 'اسم الجد,اللقب', ['given', 'given', 'given', 'surname']],
  ['الاسم', 'اسم الأب', 'اسم الجد,العائلة', ['given', 'given', 'given', 'surname']],
  ['الاسم', 'اسم الأب', 'اللقب', ['given', null, 'surname']],
  ['Name', "Father's Name", "Mother's Name", ['name', null, null]],
  ['Nombre', 'Nombre del padre', 'Nombre de la madre', ['name', null, null]],
  ['Name', "Grandfather's Name", "Father's Name", ['name', null, null]],
])('%s, %s, %s: %j', async (own, father, grandfather, fields) => {
  const rows = ['Alem,Tesfaye,Bekele,Kassa', 'Hana,Girma,Wolde,Kassa', 'Yonas,Haile,Desta,Lemma']
  const text = `${[own, father, grandfather].join(',')}\n${rows.map((row) => row.split(',').slice(0, fields.length).join(',')).join('\n')}\n`
  const { columns } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  expect(columns.map(({ field }) => field)).toEqual(fields)
})

test('beside whole names, father and grandfather are somebody else', async () => {
  const text =
    "Full name,Father's Name,Grandfather's Name\nAlem Tesfaye Bekele,Tesfaye Bekele,Bekele Kassa\nHana Girma Wolde,Girma Wolde,Wolde Lemma\n"
  const { columns } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  expect(columns.map(({ field }) => field)).toEqual(['name', null, null])
})

test.each([
  ['Name', "Father's Name", ['given', 'surname']],
  ['ስም', 'የአባት ስም', ['given', 'surname']],
  ['Nombre', 'Nombre del padre', ['name', null]],
])('%s, %s alone: %j', async (own, father, fields) => {
  const text = `${own},${father}\nAlem,Tesfaye\nHana,Girma\nYonas,Haile\n`
  const { columns } = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
  expect(columns.map(({ field }) => field)).toEqual(fields)
})
