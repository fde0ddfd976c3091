// Headings among the names: the list was not understood, and that is said.
import { expect, test } from 'vitest'
import { readParts } from '../../../src/source/lists/read-parts.ts'
import { contextOf, gridOf } from '../rows-of.ts'

const codesOf = (cells: string[][]): string[] => readParts(gridOf(cells), contextOf()).flatMap((p) => p.notes.map((n) => n.code))

test.each<[string, string[][]]>([
  [
    'a form of one person',
    [
      ['Nombre', 'Ana Pérez'],
      ['Cédula', 'V-1234567'],
      ['Sexo', 'F'],
      ['Centro', 'Yare'],
    ],
  ],
  [
    'blocks of two people',
    [
      ['Nombre', 'Ana Pérez', 'Luis Rojas'],
      ['Cédula', '1234567', '7654321'],
      ['Nombre', 'Rosa Díaz', 'Ana Mora'],
      ['Cédula', '2345678', '8765432'],
    ],
  ],
])('%s', (_, cells) => expect(codesOf(cells)).toContain('labels-as-names'))

test.each<[string, string[][]]>([
  [
    'a list',
    [
      ['Nombre', 'Cédula'],
      ['Ana Pérez', 'V-1234567'],
      ['Luis Rojas', 'V-7654321'],
    ],
  ],
  [
    'with one heading among many names',
    [
      ['Nombre', 'Cédula'],
      ['Ana Pérez', 'V-1234567'],
      ['Luis Rojas', 'V-7654321'],
      ['Rosa Díaz', 'V-1'],
      ['Apellido', ''],
    ],
  ],
])('%s', (_, cells) => expect(codesOf(cells)).not.toContain('labels-as-names'))
