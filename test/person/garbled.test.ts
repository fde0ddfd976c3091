// Letters that were garbled or lost before a list came: told with the first line of each column, and honest letters are not.
import { expect, test } from 'vitest'
import { inspect, readList } from '../../src/index.ts'
import { hasLostLetter, isGarbled } from '../../src/person/garbled.ts'

const twice = (text: string): string => Buffer.from(Buffer.from(text).toString('latin1')).toString('utf8')

test.each([
  'GÃ³MEZ',
  'PeÃ±a',
  'MarÃ\u00ada',
  'MarÃa',
  'JosÃ©',
  'NUÃ‘EZ',
  'MÃ\u0081RQUEZ',
  'Â¿Ana?',
  'Ana\u00c2\u00a0Mora',
  'GÃƒÂ³mez',
  'G├│mez',
  'Pe├▒a',
  'Pe√±a',
  'G√≥mez',
  'JosÃ?',
  'Joï¿½',
  twice('Иван'),
  twice('محمد'),
  twice('Núñez'),
  twice(twice('Núñez')),
])('%s is garbled', (name) => expect(isGarbled(name)).toBe(true))
test.each([
  'Gómez',
  'NÚÑEZ',
  'JOÃO',
  'SÃO PAULO',
  'João Conceição',
  'ÂNGELA',
  'Ânia',
  'Ångström',
  'ØYVIND',
  'Ñañez',
  'Иван',
  'محمد',
  'Ðorđević',
  'Núñez “Ñaño”',
  '12 √ 4',
  '',
])('%s is not', (name) => expect(isGarbled(name)).toBe(false))
test.each([
  ['PE?A', true],
  ['G?mez', true],
  ['Nu??ez', true],
  ['Ana Mora?', false],
  ['¿Ana Mora?', false],
  ['? Mora', false],
  ['Ana ? Mora', false],
  ['https://a.example/x?y=1', false],
])('%s has lost a letter: %s', (name, lost) => expect(hasLostLetter(name)).toBe(lost))

const notesOf = async (text: string, encoding?: string) => {
  const list = await readList('l.csv', Buffer.from(text), { id: 'claimed', role: 'claimed', ...(encoding ? { encoding } : {}) })
  return (await inspect(list)).notes.filter((n) => n.code.startsWith('letters-'))
}
test('a note by column with its first line, in an inspection', async () => {
  expect(await notesOf('Nombre,Cédula,Lugar\nAna Mora,V-1,Petare\nJosÃ© PÃ©rez,V-2,Mérida\nMarÃ\u00ada PE?A,V-3,MÃ©rida\n')).toEqual([
    expect.objectContaining({
      code: 'letters-garbled',
      line: 3,
      params: expect.objectContaining({ rows: 2, column: 1, encoding: 'utf-8' }),
    }),
    expect.objectContaining({ code: 'letters-unknown', line: 4, params: expect.objectContaining({ rows: 1, column: 1 }) }),
    expect.objectContaining({ code: 'letters-garbled', line: 4, params: expect.objectContaining({ rows: 1, column: 3 }) }),
  ])
  expect(await notesOf('Nombre,Cédula\nJosé Núñez,V-1\nJOÃO CONCEIÇÃO,V-2\n')).toEqual([])
})
test('UTF-8 that somebody asked to read as Windows-1252', async () =>
  expect(await notesOf('Nombre,Cédula\nJosé Núñez,V-11222333\nAna Mora,V-12333444\nLuis Soto,V-13444555\n', 'windows-1252')).toEqual([
    expect.objectContaining({ code: 'letters-garbled', params: expect.objectContaining({ encoding: 'windows-1252' }) }),
  ]))
