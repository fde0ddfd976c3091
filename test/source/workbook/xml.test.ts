// XML as it is usually written has a reader of its own: it finds what the general one finds, and refuses nothing and takes nothing that that one does not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readXml, type Attributes } from '../../../src/source/workbook/xml.ts'

const NAMES = ['r', 's', 't', 'x:r', 'y:r', 'spans']

/** What is told of an XML, without blanks; 'refused' where it throws. */
function told(xml: string): string[] | 'refused' {
  const events: string[] = []
  const bare = (text: string) => text.replace(/\s/g, '')
  const valuesOf = (attributes: Attributes) =>
    ['r', 's', 't', 'spans', 'x:r', ''].map((name) => bare(attributes.get(name) ?? '–')).join('|')
  try {
    readXml(xml, {
      open: (name, attributes) => events.push(`<${name} ${valuesOf(attributes)}`),
      close: (name) => events.push(`/${name}`),
      text: (text) => events.push(bare(text)),
    })
  } catch {
    return 'refused'
  }
  return events
}

/** The same, written so that only the general reader takes it: blanks before "=" and at the end of closing tags. */
const unusual = (xml: string): string => xml.replace(/=(?=["'])/g, ' =').replace(/<\/[^<>\s]+(?=>)/g, '$& ')

const attribute = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('A1', '', '12', 'a&amp;b', 'é', '1:10'), fc.constantFrom('"', "'"))
const tag = fc.tuple(fc.constantFrom('c', 'v', 'row', 'x:c', 'r-1'), fc.array(attribute, { maxLength: 4 }), fc.boolean())
const written = fc.array(fc.tuple(tag, fc.constantFrom('', 'text', ' ', '7', '&lt;')), { maxLength: 6 }).map((tags) => {
  const open = tags.map(([[name, attributes, closes], text]) => {
    const head = `<${name}${attributes.map(([key, value, quote]) => ` ${key}=${quote}${value}${quote}`).join('')}`
    return closes ? `${head}/>${text}` : `${head}>${text}`
  })
  const close = tags.flatMap(([[name, , closes]]) => (closes ? [] : [`</${name}>`])).toReversed()
  return `<s>${open.join('')}${close.join('')}</s>`
})
/** A sign put in, or left out, somewhere. */
const slip = fc.tuple(fc.nat(200), fc.constantFrom('<', '>', '/', '"', "'", ' ', 'r', '=', '&', ':', '\r', '\u00a0', ''))

describe('the usual way of writing and another', () => {
  test('are read alike', () =>
    fc.assert(
      fc.property(written, (xml) => {
        expect(told(xml)).toEqual(told(unusual(xml)))
      }),
      { numRuns: 500 },
    ))

  test('with a slip in it too', () =>
    fc.assert(
      fc.property(written, slip, (xml, [at, sign]) => {
        const k = at % xml.length
        const slipped = xml.slice(0, k) + sign + xml.slice(sign === '' ? k + 1 : k)
        expect(told(slipped)).toEqual(told(unusual(slipped)))
      }),
      { numRuns: 1500 },
    ))
})
