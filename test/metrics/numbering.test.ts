// Numberings of rows, and columns of numbers that say something.
import { expect, test } from 'vitest'
import { isNumbering } from '../../src/metrics/numbering.ts'

const upTo = (n: number, from = 1) => Array.from({ length: n }, (_, k) => String(k + from))

test.each<[string, string[], boolean]>([
  ['from one on', upTo(20), true],
  ['from one on, few rows', ['1', '2', '3'], true],
  ['from zero on', upTo(20, 0), true],
  ['in words', upTo(12).map((n) => `N° ${n}`), true],
  ['a code with zeros before', upTo(12).map((n) => `FP-${n.padStart(4, '0')}`), true],
  ['of how many', upTo(12).map((n) => `${n}/12`), true],
  ['in another year of codes', upTo(12).map((n) => `${n}-2026`), true],
  ['going on from another page', upTo(20, 501), true],
  ['backwards', upTo(20).reverse(), true],
  ['one left out', upTo(20).filter((n) => n !== '7'), true],
  ['anew in each section', [...upTo(15), ...upTo(12)], true],
  ['empty cells between', upTo(20).flatMap((n) => [n, '']), true],
  ['sorted otherwise afterwards', ['3', '1', '5', '2', '4', '7', '6'], true],
  ['a title among them', [...upTo(15), 'continúa'], true],
  ['nothing', [], false],
  ['words', ['a', 'b', 'c', 'd', 'e', 'f'], false],
  ['ages', ['24', '31', '24', '55', '40', '19'], false],
  ['years that rise', ['1961', '1965', '1966', '1970', '1981', '1985'], false],
  ['documents', ['9555111', '12555678', '15333222', '8777444', '7111222'], false],
  ['documents in order', ['7111222', '8777444', '9555111', '12555678', '15333222'], false],
  ['children', ['0', '1', '2', '1', '0', '3'], false],
  ['blocks', ['P1', 'P2', 'P1', 'P3', 'P3', 'P1'], false],
  ['words of their own beside each number', ['celda 1', 'piso 2', 'ala 3', 'torre 4', 'patio 5', 'zona 6'], false],
  ['one number', ['7'], false],
  ['two that do not begin', ['4', '5'], false],
  ['a date a day', upTo(12).map((n) => `${n}/01/2026`), false],
  ['dates', ['2026-01-12', '2026-01-13', '2026-01-14'], false],
])('%s', (_, cells, expected) => expect(isNumbering(cells)).toBe(expected))
