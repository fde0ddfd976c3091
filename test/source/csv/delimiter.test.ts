// The delimiter of a text, by its counts per line.
import { expect, test } from 'vitest'
import { sniffDelimiter } from '../../../src/source/csv/delimiter.ts'

test.each<[string, string, boolean?]>([
  ['a,b\nc,d\n', ','],
  ['a;b,c\nd;e\n', ';'],
  ['a\tb\nc\td\n', '\t'],
  ['a|b\nc|d\n', '|'],
  // Inside quotes they part nothing.
  ['a;"b,c,d"\ne;"f,g,h"\n', ';'],
  // The end of an HTML entity is none.
  ['a,Gonz&aacute;lez\nb,D&iacute;az\n', ','],
  // Both fit equally well.
  ['a,b;c\nd,e;f\n', ',', true],
  // Text in a list of one column.
  ['Nombre\nAna Pérez\nLuis Rojas\nRosa Díaz\nEva Ruiz\nJosé Mora\nPérez, Ana\n', ','],
  ['a\nb\n', ','],
  ['', ','],
])('%j', (text, delimiter, ambiguous = false) => expect(sniffDelimiter(text)).toEqual({ delimiter, ambiguous }))
