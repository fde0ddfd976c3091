// The text of a list: UTF-8 as it is, other encodings decoded, blanks refused.
import { expect, test } from 'vitest'
import { InputError } from '../../../src/model/errors.ts'
import { lostLetters, readText } from '../../../src/source/text/list-text.ts'
import { contextOf } from '../rows-of.ts'

const TEXT = 'Nombre;Cédula\nPeña Núñez José;1\n'

test.each<[string, Buffer, string, boolean]>([
  ['UTF-8', Buffer.from(TEXT), 'utf-8', false],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', false],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le', false],
  ['UTF-16 without', Buffer.from(TEXT, 'utf16le'), 'utf-16le', true],
  ['windows-1252', Buffer.from(TEXT, 'latin1'), 'windows-1252', true],
])('%s', async (_, bytes, encoding, guessed) => {
  const text = await readText(bytes, contextOf())
  expect([text.encoding, text.guessed]).toEqual([encoding, guessed])
  expect([text.head, text.whole(), Buffer.from(text.utf8()).toString()]).toEqual([TEXT, TEXT, TEXT])
})

test.each(['', '  \n\t', '\ufeff'])('%j is empty', async (text) => {
  const error = await readText(Buffer.from(text), contextOf()).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(InputError)
  expect(error).toMatchObject({ code: 'file-empty' })
})

test.each<[string, number | undefined]>([
  ['a\nb\ufffd\nc\ufffd', 2],
  ['\ufffd', 1],
  ['a\n', undefined],
  ['', undefined],
])('letters lost in %j', (text, line) => expect(lostLetters(Buffer.from(text))).toBe(line))
