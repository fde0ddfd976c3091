// The name columns of a row → its readings: full names beside their parts, and names in several scripts or spellings.
import { describe, expect, test } from 'vitest'
import { isNextReading, isSure, NAME_FLAG, PARSE_STRIDE, partAt, type Part } from '../../src/model/name-parse.ts'
import { readFacts } from '../../src/person/facts.ts'
import { nameKnowledge } from '../../src/names/knowledge.ts'
import { listOf } from './list-of.ts'

/** Readings of each row as "given | surnames", "!" where the parts are known, "/" between readings, "~" between parses. */
async function read(headings: string, rows: readonly string[]) {
  const { facts, tokens } = readFacts([await listOf(headings, rows)], nameKnowledge(), { dateOrder: new Map() })
  const { n, slots, parses, parseCount, nameFlags, notes } = facts[0]!
  const names = Array.from({ length: n }, (_, i) =>
    Array.from({ length: parseCount[i]! }, (__, p) => {
      const parse = parses.subarray((i * slots + p) * PARSE_STRIDE, (i * slots + p + 1) * PARSE_STRIDE)
      const words = (part: Part) => [...partAt(parse, 0, part)].map((t) => tokens.text[t]).join(' ')
      const joint = p === 0 ? '' : isNextReading(parse, 0) ? ' / ' : ' ~ '
      return `${joint}${words('given')} | ${words('surname')}${isSure(parse, 0) ? ' !' : ''}`
    }).join(''),
  )
  return {
    names,
    slots,
    notes: notes.map(({ code }) => code),
    apart: [...nameFlags].map((flags) => (flags & NAME_FLAG.apart) !== 0),
    nameFlags,
  }
}

describe('a full name beside its parts', () => {
  test.each([
    ['parts and nothing else', 'name,given,surname', ',Ana Rosa,Mata Gil', 'ana rosa | mata gil !'],
    ['the full name where parts are blank', 'name,given,surname', 'Wilmer Antonio Pacheco Urdaneta,,', 'wilmer antonio | pacheco urdaneta'],
    ['both agree', 'name,given,surname', 'Ana Rosa Mata Gil,Ana Rosa,Mata Gil', 'ana rosa | mata gil !'],
    ['the full name is fuller', 'name,given,surname', 'Ana Rosa Mata Gil,Ana,Mata', 'ana rosa | mata gil'],
    ['the parts are fuller', 'name,given,surname', 'Ana Mata,Ana Rosa,Mata Gil', 'ana rosa | mata gil !'],
    ['only surnames have a column', 'name,surname', 'Rosa Elena Cruz Blanco,Cruz Blanco', 'rosa elena | cruz blanco !'],
    ['two columns of surnames', 'name,surname1,surname2', 'Rosa Elena Cruz Blanco,Cruz,Blanco', 'rosa elena | cruz blanco !'],
    ['surnames first', 'name,surname', 'CRUZ BLANCO ROSA ELENA,Cruz Blanco', 'rosa elena | cruz blanco !'],
    ['only given names have a column', 'name,given', 'Rosa Elena Cruz Blanco,Rosa Elena', 'rosa elena | cruz blanco !'],
    ['an empty column of surnames', 'name,given,surname', 'Rosa Elena Cruz Blanco,Rosa Elena,', 'rosa elena | cruz blanco !'],
    ['with a comma', 'name,surname', '"Cruz Blanco, Rosa Elena",Cruz Blanco', 'rosa elena | cruz blanco !'],
    ['unknown names', 'name,surname', 'Issouf Kaboré,Kaboré', 'issouf | kabore !'],
    ['a name column that holds given names only', 'name,surname', 'Rosa Elena,Mata Gil', 'rosa elena | mata gil !'],
    ['a name column that holds surnames only', 'name,given', 'Mata Gil,Rosa Elena', 'rosa elena | mata gil !'],
    ['a surname written with a slip', 'name,surname', 'Rosa Elena Gutiérez Mata,Gutiérrez Mata', 'rosa elena | gutierez mata !'],
    ['an initial', 'name,given,surname', 'Rosa Elena Mata,Rosa E.,Mata', 'rosa elena | mata !'],
    ['a placeholder among the parts', 'name,given,surname', 'Rosa Elena Cruz Blanco,N.N.,Cruz Blanco', 'rosa elena | cruz blanco !'],
    ['a placeholder for the full name', 'name,given,surname', 'sin nombre,Rosa,Mata', 'rosa | mata !'],
    ['a title among the parts', 'name,given,surname', 'Sir Thomas Mata,Sir,Mata', 'thomas | mata !'],
    ['nothing', 'name,given,surname', '-,,', ''],
    ['given names only, no full name', 'given,surname', 'Rosa,', 'rosa |  !'],
  ])('%s', async (_, headings, row, wanted) => {
    const { names, notes, apart } = await read(headings, [row])
    expect(names[0]!.split(' ~ ')[0]).toBe(wanted)
    expect(notes).not.toContain('name-parts-differ')
    expect(apart[0]).toBe(false)
  })

  test('where they disagree both are compared, it is said, and nobody links it unseen', async () => {
    const { names, notes, apart } = await read('name,given,surname', ['Pedro Mata Gil,Luis,Mata Gil', 'Pedro Mata Gil,Pedro,Mata Gil'])
    expect(names[0]).toMatch(/^luis \| mata gil ! \/ pedro \| mata gil/)
    expect(names[1]).toBe('pedro | mata gil !')
    expect(apart).toEqual([true, false])
    expect(notes).toContain('name-parts-differ')
  })
})

describe('names in other scripts and spellings', () => {
  test.each([
    ['the same name in two scripts', 'Oleg Petrov,Олег Петров', 'oleg petrov'],
    ['only the other one is filled', ',Олег Петров', 'oleg petrov'],
    ['an Arabic one', 'Mohamed Hassan,محمد حسن', 'mohamed'],
    ['a script that is not read', 'Wei Zhang,张伟', 'zhang'],
  ])('%s', async (_, row, wanted) => {
    const { names, apart } = await read('name,name.1', [row])
    expect(names[0]!.replaceAll('| ', '')).toContain(wanted.split(' ')[0])
    expect(apart[0]).toBe(false)
  })
  test('readings follow one another, equal ones are one', async () => {
    const { names, slots, nameFlags } = await read('given,surname,name.1', [
      'Oleg,Sidorov,Олег Сидоров',
      'Ana,Mata,Ana Mata',
      ',,Олег Сидоров',
      'Olga,Sidorova,',
    ])
    expect(slots).toBeGreaterThan(2)
    expect(names[0]).toMatch(/^oleg \| sidorov !/)
    expect(names[1]).toBe('ana | mata !')
    expect(names[2]).toMatch(/oleg \| sidorov|sidorov \| oleg/)
    expect(names[3]).toBe('olga | sidorova !')
    expect(nameFlags[2]! & NAME_FLAG.romanised).toBeTruthy()
    expect(nameFlags[3]! & NAME_FLAG.romanised).toBe(0)
  })
  test('two names of two people are told apart', async () => {
    const { apart, notes } = await read('name,name.1', [
      'Ana Mata Gil,Luis Rojas Paz',
      'Ana Mata Gil,Ana Matta Gil',
      'Ivan Petrov,Мария Сидорова',
    ])
    expect(apart).toEqual([true, false, true])
    expect(notes).toContain('name-readings-differ')
  })
  test('lists with one reading have room for two parses, where some row has two', async () => {
    const two = await read('name', ['Ana Mata', 'Xantiri Belloquar Ostrenda'])
    expect(two.names[1]).toContain('~')
    expect(two.slots).toBe(2)
    const one = await read('given,surname', ['Ana,Mata', '"Rosa (a) La Chata",Gil', ','])
    expect(one.slots).toBe(1)
    expect(one.names).toEqual(['ana | mata !', 'rosa | gil !', ''])
  })
})
