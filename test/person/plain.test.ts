// The short ways for plain cells answer to the long ones.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsNear, packDigits, packNumber } from '../../src/metrics/packed-digits.ts'
import { oneEdit } from '../../src/metrics/osa.ts'
import { ByteIds } from '../../src/metrics/intern.ts'
import { readList } from '../../src/index.ts'
import { DOCUMENT_KIND } from '../../src/model/facts.ts'
import { NAME_FLAG } from '../../src/model/name-parse.ts'
import { readFacts } from '../../src/person/facts.ts'
import { readDate } from '../../src/person/date.ts'
import { documentAt, RowDocuments } from '../../src/person/document-ids.ts'
import { mergeDocuments } from '../../src/person/merge-documents.ts'
import { NUMBER_SPAN, plainNumber, readDocument } from '../../src/person/document.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { cleanName } from '../../src/person/clean-name.ts'
import { orderEvidence, orderOf, parseName } from '../../src/person/parse-name.ts'
import { PlainNames } from '../../src/person/plain-names.ts'

const known = nameKnowledge()
const WORDS =
  'José GARCÍA Rojas Wilfredo Zambrano Yajaira ÁLVAREZ Marcano Petra de la Cruz del Valle María Ángeles Núñez y e Dr don Sor Mayor San Santa Mac Jr hijo viuda vda V nn sin nombre no identificado menor xx Alias apodado Ma Joseluis Anamaria Xiomara Wuilker De Van Al Bin hno Gral ing Pérez-Gil O’Neil L. JuanCarlos PeRez Ñáñez Ana luis Fuentes Niño Nieto Familia familia hermanos fallecido Libre Coronel Señor PPL desconocida FNU lnu otros su and et John Doe doe Unknown withheld menor Primo hijo Segundo Cabo aka vulgo née Irma mas Rosa Pedro Elena Carlos Mendoza Salazar Gómez Díaz Rojas Mata Gil Paz Blanco Torres Sofía Daniel Marta Jorge Andrés Lucía Marcos'
const PARTICLES =
  'de del la las los lo da das do dos di du des van von der den ter ten le della zu el al bin ben ibn abu abd abdul abdel san santa santo mac mc st saint ogly kyzy soltera Josemiguel Anakarina Gonzalez Carmen Rahman'

test('a plain name is read as the long way reads it', () => {
  const plain = new PlainNames(known)
  const buffer = new Uint8Array(400)
  const unfused = new Int32Array(400)
  let taken = 0
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...WORDS.split(' ')), fc.constantFrom(...PARTICLES.split(' '))), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(' ', ' ', ' ', '  '),
      fc.integer({ min: -16, max: 16 }),
      (words, gap, order) => {
        const raw = words.join(gap)
        const count = plain.read(buffer, new TextEncoder().encodeInto(raw, buffer).written)
        if (!count) return
        taken++
        const clean = cleanName(raw)
        const own = [...plain.words.subarray(0, count)]
        const bare = ({ text, base }: { text: string; base: string }) => ({ text, base })
        expect({ ...clean, tokens: own.map((w) => bare(plain.token(w))) }).toEqual({
          tokens: clean.tokens,
          comma: -1,
          lacks: '',
          married: [],
          aliases: [],
          document: '',
          suffix: 0,
          noble: '',
          flags: 0,
        })
        expect(orderOf(plain.leaning(own[0]!), plain.leaning(own.at(-1)!))).toBe(orderEvidence(clean, known))
        let whole = 0
        for (const word of own) whole = plain.unfused(word, unfused, whole)
        const read = plain.parsed(unfused, 0, whole, order)
        const tokens = [...unfused.subarray(0, Math.min(whole, 12))].map((w) => bare(plain.token(w)))
        const part = (split: number, surnameFirst: boolean, behind: number) => ({
          given: surnameFirst ? tokens.slice(split) : tokens.slice(0, split),
          surnames: surnameFirst ? tokens.slice(0, split) : tokens.slice(split),
          married: undefined,
          sure: false,
          behind,
        })
        expect(
          read.secondSplit
            ? [part(read.split, read.surnameFirst, 0), part(read.secondSplit, read.secondSurnameFirst, read.behind)]
            : [part(read.split, read.surnameFirst, 0)],
        ).toEqual(parseName(clean, order, known))
      },
    ),
    { numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(50)
})

test('a plain cédula reads as the long way reads it', () => {
  const piece = fc.constantFrom('V', 'E', 'v', '-', '.', '1', '2', '12', '345', '678', '0', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const raw = pieces.join('')
      const number = plainNumber(Buffer.from(raw), raw.length)
      if (number < 0) return
      const [prefix, key] = [Math.floor(number / NUMBER_SPAN), String(number % NUMBER_SPAN)]
      expect(readDocument(raw)).toEqual({ kind: DOCUMENT_KIND.cedula, prefix, key, damaged: false, unsound: false })
    }),
    { numRuns: 5000 },
  )
  expect(plainNumber(Buffer.from('V-12.345.678'), 12) % NUMBER_SPAN).toBe(12_345_678)
})

test('parts of names in columns of their own are read as the long way reads them', async () => {
  const word = fc.constantFrom(
    ...WORDS.split(' '),
    ...PARTICLES.split(' '),
    'desconocido',
    'None',
    'test',
    'menor',
    'X',
    'NN',
    'N.N.',
    'Sin nombre',
  )
  const cell = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
  const rows = fc.sample(fc.tuple(cell, cell, cell, cell), 1500)
  // With a number and a date each row is surely a person's.
  const csv = (lead: string) =>
    Buffer.from(
      `Nombres,Segundo nombre,Primer apellido,Segundo apellido,Cédula,Nacimiento\n${rows.map((r, i) => [...r.map((c) => (c ? `${lead}${c}` : '')), `V-${12_345_678 + i}`, '1980-02-03'].join(',')).join('\n')}\n`,
    )
  const read = async (lead: string) => {
    const list = await readList('a.csv', csv(lead), { id: 'claimed', role: 'claimed' })
    const { facts, tokens } = readFacts([list], known, { dateOrder: new Map() })
    const { n, parses, parseCount, nameFlags } = facts[0]!
    const text = (t: number) => (t < 0 ? '' : `${tokens.text[t]} ${tokens.base[t]}`)
    return Array.from({ length: n }, (_, i) => [
      parseCount[i],
      nameFlags[i]! & ~NAME_FLAG.invisible,
      parseCount[i] ? Array.from(parses.subarray(32 * i, 32 * i + 16), (v, k) => (k > 1 && k < 15 ? text(v) : v)) : [],
    ])
  }
  // A zero-width mark in front sends a cell the long way, and changes nothing else.
  expect(await read('')).toEqual(await read('\u200b'))
})

test('a plain date reads as the long way reads it', () => {
  const piece = fc.constantFrom('1', '2', '3', '0', '01', '12', '31', '2026', '1990', '-', '/', '.', ' ')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 4, maxLength: 9 }), fc.constantFrom('dmy', 'mdy', 'ymd'), (pieces, order) => {
      const raw = pieces.join('')
      // A blank in front sends a cell the long way, and changes nothing else.
      expect(readDate(raw, order)).toEqual(readDate(` ${raw}`, order))
    }),
    { numRuns: 5000 },
  )
  for (const order of ['dmy', 'mdy', 'ymd'] as const)
    for (const raw of [
      '2026-01-26',
      '26/01/2026',
      '01/26/2026',
      '26.13.2026',
      '30/02/2026',
      '0000-00-00',
      '00/00/0000',
      '2026-13-01',
      '01-02-2026',
    ])
      expect(readDate(raw, order), raw).toEqual(readDate(` ${raw}`, order))
})

const rowDocuments = (keys: readonly (string | number | null)[]) => {
  const rows = new RowDocuments(keys.length)
  for (const [i, key] of keys.entries()) {
    if (typeof key === 'number') rows.setNumber(i, key)
    else if (key !== null) rows.set(i, key)
  }
  return rows.finish()
}

test('documents of digits and others keep apart, and come back as they were', () => {
  const keys = ['12345678', 'AB123', null, '123456789', '1234567890', '0123', 7, 'AB123', '12345678', 'ÑÁ-ß', '7']
  const { document, documents } = rowDocuments(keys)
  expect(Array.from(document)).toEqual([0, 1, -1, 2, 3, 4, 5, 1, 0, 6, 5])
  expect(Array.from(document, (id) => (id < 0 ? null : documentAt(documents, id)))).toEqual(keys.map((key) => (key === 7 ? '7' : key)))
})

test('documents are numbered in the order of their rows, as by looking each up', () => {
  const key = fc.option(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom('AB1', 'AB2', '0123', '12345678901', '9', '10')))
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const { document, documents } = rowDocuments(keys)
      const ids = new Map<string, number>()
      const slow = keys.map((own) => {
        if (own === null) return -1
        const id = ids.get(String(own)) ?? ids.size
        ids.set(String(own), id)
        return id
      })
      expect(Array.from(document)).toEqual(slow)
      expect(Array.from(documents.numbers, (_, id) => documentAt(documents, id))).toEqual([...ids.keys()])
    }),
  )
})

test('documents of several lists are one where they are equal, each as it was', () => {
  const key = fc.oneof(fc.integer({ min: 1, max: 30 }).map(String), fc.constantFrom('AB1', 'AB2', '0123', '12345678901'))
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(key), { maxLength: 4 }), (lists) => {
      const { documents, to } = mergeDocuments(lists.map((keys) => rowDocuments(keys).documents))
      expect(lists.map((_, at) => Array.from(to[at]!, (id) => documents.at(id)))).toEqual(lists)
      expect(documents.length).toBe(new Set(lists.flat()).size)
      for (const [at, keys] of lists.entries())
        for (const [k, own] of keys.entries()) expect(documents.number(to[at]![k]!)).toBe(/^[1-9]\d{0,8}$/.test(own) ? Number(own) : -1)
    }),
  )
})

test('byte strings', () => {
  const ids = new ByteIds()
  const texts = Array.from({ length: 3000 }, (_, k) => `n${(k * 7) % 1500}ñ`)
  const of = new Map<string, number>()
  for (const text of texts) {
    const bytes = Buffer.from(`x${text}`)
    const id = ids.id(bytes, 1, bytes.length)
    expect(id).toBe(of.get(text) ?? of.size)
    of.set(text, id)
  }
})

test('packed digits are near where one edit parts the texts', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123'), minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(digits, fc.nat(8), fc.nat(3), fc.constantFrom(...'0129'), (text, at, kind, digit) => {
      const other =
        kind === 0
          ? text.slice(0, at) + digit + text.slice(at + 1)
          : kind === 1
            ? text.slice(0, at) + text.slice(at + 1)
            : kind === 2
              ? text.slice(0, at) + digit + text.slice(at)
              : text.slice(0, at) +
                text
                  .slice(at, at + 2)
                  .split('')
                  .reverse()
                  .join('') +
                text.slice(at + 2)
      if (!other || other.length > 8 || other === text) return
      const [x, y] = [packDigits(text), packDigits(other)]
      expect(digitsNear(x.bits, x.size, y.bits, y.size)).toBe(oneEdit(text, other))
      expect(digitsNear(y.bits, y.size, x.bits, x.size)).toBe(oneEdit(text, other))
    }),
    { numRuns: 5000 },
  )
  expect(packDigits('123456789')).toEqual({ size: 0, bits: 0 })
  for (const value of [10_000, 99_999_999, 12_340_567]) expect(packNumber(value)).toBe(packDigits(String(value)).bits)
  expect(packDigits('12a')).toEqual({ size: 0, bits: 0 })
})
