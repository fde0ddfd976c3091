// Encodings are told by the letters they make; what is mixed is read line by line, and said.
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/source/text/decode.ts'
import { readList } from '../../../src/index.ts'
import { knownName } from '../../../src/names/knowledge.ts'

const TEXTS = {
  spanish: 'Nombre;Cédula\nPeña Núñez José;1\nGüell Íñiguez Sofía;2\nÁlvarez Ibáñez Óscar;3\nMUÑOZ ORDÓÑEZ MARÍA;4\n',
  few: 'Nombre;Cedula\nPeña Nunez Jose;1\nRojas Luis;2\n',
  one: 'Nombre;Cedula\nRojas José;1\n',
  capitals: 'NOMBRE;CÉDULA\nPEÑA NÚÑEZ JOSÉ;1\nÁLVAREZ ÓSCAR;2\nGARCÍA LÓPEZ;3\n',
  portuguese: 'Nome;Prisão\nJoão Conceição;1\nÂngela Magalhães;2\nAntônio Guimarães;3\nInês Araújo;4\n',
  french: "Nom;Prénom\nLefèvre;François\nBenoît;Hélène\nGarçon;Zoé\nD'Été;Anaïs\n",
}

describe('read as it was written', () => {
  for (const [name, text] of Object.entries(TEXTS))
    for (const encoding of ['windows-1252', 'cp850', 'macintosh', 'cp437'])
      test(`${name} in ${encoding}`, async () => {
        const bytes = iconv.encode(text, encoding)
        // Capitals with accents, and tildes, are none of cp437's letters.
        if (iconv.decode(bytes, encoding) !== text) return
        const read = await decode(bytes, 'x.csv', undefined, knownName)
        expect(read.guessed).toBe(true)
        expect(read.text).toBe(text)
      })
  test.each([
    ['windows-1251', 'Имя;Дата\nИванов Пётр;1\nСоколова Анна;2\nКузнецов Игорь;3\n'],
    ['koi8-r', 'Имя;Дата\nИванов Петр;1\nСоколова Анна;2\nКузнецов Игорь;3\n'],
    ['windows-1256', 'الاسم;العمر\nمحمد علي;1\nأحمد خالد;2\nليلى حسن;3\n'],
    ['windows-1252', 'Name;Note\nSean O’Neill;“here”\nMarie D’Été – Paul;€ 5\n'],
    ['windows-1252', 'Nº;Nombre\n1;Peña Ana Mª\n'],
  ])('%s', async (encoding, text) => {
    const read = await decode(iconv.encode(text, encoding), 'x.csv', undefined, knownName)
    expect(read.text).toBe(text)
    expect(read.encoding).toBe(encoding)
  })
})

test('what may be another is named', async () => {
  const bytes = iconv.encode(TEXTS.few, 'cp850')
  const list = await readList('x.csv', bytes, { id: 'claimed', role: 'claimed' })
  expect(list.notes.find((n) => n.code === 'encoding-guessed')?.params['encoding']).toBe('cp850')
})

test('lines of another encoding are said, with the first', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Nombre,Nota\nPeña José,á\nNúñez Ana,é\n'),
    iconv.encode('Ibáñez Óscar,x\r\n', 'windows-1252'),
    Buffer.from('Sofía Díaz,y\n'),
  ])
  const list = await readList('x.csv', bytes, { id: 'claimed', role: 'claimed' })
  expect(list.notes).toMatchObject([{ code: 'encoding-mixed', line: 4, params: { lines: 1, encoding: 'windows-1252' } }])
  expect(list.records.cell(2, 0)).toBe('Ibáñez Óscar')
  expect(list.records.cell(3, 0)).toBe('Sofía Díaz')
})

test.each(['cp437', 'macintosh', 'iso-8859-15', 'cp850', 'windows-1250'])('--encoding %s', async (encoding) => {
  const text = 'Nombre;Cedula\nPeña José;1\n'
  if (iconv.decode(iconv.encode(text, encoding), encoding) !== text) return
  expect((await decode(iconv.encode(text, encoding), 'x.csv', encoding)).text).toBe(text)
})
