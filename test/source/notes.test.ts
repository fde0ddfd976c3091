// What is read, but may have lost something on the way, is said with its place.
import { describe, expect, test } from 'vitest'
import { inspect, readList } from '../../src/index.ts'

const list = (file: string, text: string) => readList(file, Buffer.from(text), { id: 'claimed', role: 'claimed' })
const notesOf = async (file: string, text: string) => (await list(file, text)).notes

describe('headings that look alike', () => {
  test.each([
    ['an accent', 'cédula'],
    ['capitals', 'CEDULA'],
    ['wide letters', 'ｃｅｄｕｌａ'],
    ['a sign that is not seen', 'ced\u200bula'],
    ['a letter of another script', 'сedula'],
  ])('%s', async (_, other) => {
    const notes = await notesOf('l.csv', `nombre,cedula,${other}\nAna Pérez,V-12345678,V-99999999\n`)
    expect(notes).toContainEqual(expect.objectContaining({ code: 'header-repeated' }))
  })
  test.each(['nombre,apellido,cédula', 'nombre,nombre de la madre,cédula', 'nombre,estado,cédula'])('%s are not', async (header) => {
    const notes = await notesOf('l.csv', `${header}\nAna,Pérez,V-12345678\n`)
    expect(notes).not.toContainEqual(expect.objectContaining({ code: 'header-repeated' }))
  })
})

test('letters that were lost before', async () => {
  const text = 'nombre,cedula\nAna Pérez,V-12345678\nJos\ufffd N\ufffd\ufffdez,V-8765432\n'
  expect(await notesOf('l.csv', text)).toContainEqual(expect.objectContaining({ code: 'letters-lost', line: 3, warning: true }))
  expect(await notesOf('l.csv', text.replaceAll('\ufffd', 'é'))).not.toContainEqual(expect.objectContaining({ code: 'letters-lost' }))
})

describe('rows without a name among others with one', () => {
  const people = [
    { nombre: 'Ana Pérez', cedula: 'V-12345678' },
    { cedula: 'V-8765432' },
    { nombre: ' ', cedula: 'V-8765433' },
    { nombre: 'Luis Rojas', cedula: 'V-8765434' },
  ]
  test.each([
    ['l.json', JSON.stringify(people, null, 1), 6],
    ['l.ndjson', people.map((p) => JSON.stringify(p)).join('\n'), 2],
    ['l.csv', ['nombre,cedula', ...people.map((p) => `${p.nombre ?? ''},${p.cedula}`)].join('\n'), 3],
  ])('%s', async (file, text, line) => {
    const { notes } = await inspect(await list(file, text))
    expect(notes).toContainEqual(expect.objectContaining({ code: 'names-blank', line }))
  })
  test('a name that is withheld was written', async () => {
    const { notes } = await inspect(await list('l.csv', 'nombre,cedula\nAna Pérez,V-12345678\nIdentidad reservada,V-8765432\n'))
    expect(notes).not.toContainEqual(expect.objectContaining({ code: 'names-blank' }))
  })
})
