// What pages, workbooks and queues say of a person: the name once, and only what the evidence calls different is marked.
import { expect, test } from 'vitest'
import { comparisonOf } from '../../src/link/comparison/registry.ts'
import { FIELDS } from '../../src/model/fields.ts'
import { factWord } from '../../src/words/catalogue.ts'
import { peopleOf } from '../../src/render/people.ts'
import type { Report } from '../../src/report/schema.ts'
import { folder, reconcile } from '../run.ts'

const run = (claimed: string, verified: string): Report =>
  JSON.parse(
    reconcile(['c.csv', 'v.csv', '-f', 'json', '--names', '--quiet'], { cwd: folder({ 'c.csv': claimed, 'v.csv': verified }) }).out,
  ) as Report

test('a telephone and an e-mail that the evidence calls equal are not marked as different', () => {
  const report = run(
    'Nombre completo,Cédula,Teléfono,Correo\nAna Rivas Mora,V-12345678,0414-123.45.67,Ana.Rivas@example.org\n',
    'Nombre completo,Cédula,Teléfono,Correo\nAna Rivas Mora,V-12345678,+58 414 1234567,ana.rivas@example.org\n',
  )
  const facts = peopleOf(report, 'en')[0]!.links[0]!.values
  expect(facts.filter((f) => f.differs)).toEqual([])
  expect(facts.map((f) => f.fact)).toEqual(expect.arrayContaining(['telephone', 'e-mail']))
})

test('names in parts stand in one line; surnames that are equal are not marked, one that differs is', () => {
  const marked = (surnames: string) =>
    peopleOf(
      run(
        'Nombres,Apellidos,Cédula\nLuis,Soto Gil,V-22345678\nAna María,Rondón Salcedo,V-12345678\n',
        `Nombres,Apellidos,Cédula\nAna María,${surnames},V-12345678\n`,
      ),
      'en',
    ).flatMap((p) => p.links.flatMap((link) => link.values.filter((f) => f.differs).map((f) => f.fact)))
  expect(marked('Rondón Salcedo')).toEqual([])
  expect(marked('Rondón Salazar')).toEqual(['name', 'name'])
})

test('a person is called once, by the whole name where it is there', () => {
  const report = run(
    'Nombre completo,Nombres,Apellidos,name_ru,Cédula\nAna Rivas Mora,Ana,Rivas Mora,Ана Ривас Мора,V-12345678\n,Luis,Soto Gil,,V-22345678\n',
    'Nombre,Cédula\nAna Rivas Mora,V-12345678\n',
  )
  expect(peopleOf(report, 'en').map((p) => p.name)).toEqual(expect.arrayContaining(['Ana Rivas Mora', 'Luis Soto Gil']))
  expect(peopleOf(report, 'en').filter((p) => /Ана|Ana Rivas Mora Ana/.test(p.name))).toEqual([])
})

test('every field has a Spanish word', () => {
  const words = FIELDS.map((field) => comparisonOf(field)?.name ?? field.replaceAll('_', ' '))
  expect(words.filter((word) => factWord('es', word) === word && word !== 'alias')).toEqual([])
})

test('two people side by side: one reading order, an event beside a status, birth beside birth, marks only for what differs', () => {
  const report = run(
    'Apellidos y Nombres,Cédula,Fecha de nacimiento,Medida,Centro\n"RIVAS MORA, Ana",V-12345678,03/02/1980,Libertad plena,Rodeo\n',
    'Nombres,Apellidos,Cédula,Día,Mes,Año de nacimiento,Situación,Lugar de detención\nAna,Rivas Mora,V-12.345.678,3,2,1980,libertad plena,Tocuyito\n',
  )
  const facts = peopleOf(report, 'en')[0]!.links[0]!.values
  expect(facts[0]).toEqual({ fact: 'name', left: 'Ana RIVAS MORA', right: 'Ana Rivas Mora', differs: false })
  const by = new Map(facts.map((f) => [f.fact, f]))
  expect(by.get('event / status')).toMatchObject({ left: 'Libertad plena', right: 'libertad plena', differs: false })
  expect(by.get('document')).toMatchObject({ differs: false })
  expect(facts.filter((f) => f.differs).map((f) => f.fact)).toEqual(['place'])
})
