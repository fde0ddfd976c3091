// Rows of codes below a header.
import { expect, test } from 'vitest'
import { areCodes } from '../../../src/source/rows/codes.ts'

test.each<[string[], boolean]>([
  [['#name', '#date'], true],
  [['#name'], true],
  [['A', 'B', 'C'], true],
  [['A', 'C', 'B'], false],
  [['1', '2', '3'], true],
  [['(4)', '(5)'], true],
  [['1', '3'], false],
  [['text', 'varchar(20)', 'date'], true],
  [['[text]', 'dd/mm/yyyy'], true],
  [['p_nombre', 'p_edad'], true],
  [['nombre1', 'edad'], true],
  [['Nombre1', 'Edad'], true],
  [['Open-Ended Response', 'Response', 'Other (please specify)'], true],
  [['Respuesta abierta', 'Respuesta'], true],
  [['Réponse', 'Autre (veuillez préciser)'], true],
  [['Ana', 'Respuesta'], false],
  [['Ana', 'Rodeo'], false],
  [['Ana Pérez', 'V-1234567'], false],
  [['A'], false],
  [[], false],
])('%j: %s', (cells, codes) => expect(areCodes(cells)).toBe(codes))
