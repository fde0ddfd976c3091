// Our reader of JSON against JSON.parse: the same texts are taken, and hold the same values; what is made of them never throws but InputError.
import { InputError } from '../../dist/model/errors.js'
import { readJson, readNdjson } from '../../dist/source/json.js'
import { JsonArray, JsonFault, JsonNumber, JsonObject, parseJson } from '../../dist/source/json-text.js'
import { damaged } from './damage.mjs'

const STRINGS = [
  'nombre',
  'cedula',
  'a.b',
  'a',
  '',
  '__proto__',
  'constructor',
  'Ana "x"',
  'é🙂',
  '\u2028',
  '\ud800',
  '\\',
  '\n',
  '\u0000',
  'V-1',
]
const NUMBERS = ['0', '-0', '1', '12345678', '1e3', '1E-7', '12345678901234567', '0.1', '1.0', '1e999', '10.488012345678901']

export async function prepare() {
  return async (r) => {
    let text = valueText(r, 0)
    if (r.chance(0.4)) text = damaged(Buffer.from(text), r).toString()
    return { finding: differs(text) ?? throws(text), files: { 'list.json': text } }
  }
}

const blank = (r) => (r.chance(0.2) ? r.pick([' ', '\n', '\r\n', '\t', '\r', '  ']) : '')
const written = (r, s) =>
  r.chance(0.15) ? `"${[...s].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"` : JSON.stringify(s)

function valueText(r, depth) {
  const list = (make) => Array.from({ length: r.below(5) }, make).join(`${blank(r)},${blank(r)}`)
  const kind = depth > 5 ? 2 + r.below(3) : depth ? r.below(5) : r.below(2)
  const inside = () => `${blank(r)}${valueText(r, depth + 1)}${blank(r)}`
  if (kind === 0) return `{${list(() => `${written(r, r.pick(STRINGS))}${blank(r)}:${inside()}`)}}`
  if (kind === 1) return `[${list(inside)}]`
  if (kind === 2) return written(r, r.pick(STRINGS))
  return kind === 3 ? r.pick(NUMBERS) : r.pick(['true', 'false', 'null'])
}

/** What JSON.parse would make of it. */
function plain(value) {
  if (value instanceof JsonNumber) return Number(value.written)
  if (value instanceof JsonArray) return value.values.map(plain)
  if (!(value instanceof JsonObject)) return value
  const object = {}
  value.keys.forEach((key, k) =>
    Object.defineProperty(object, key, { value: plain(value.values[k]), enumerable: true, configurable: true, writable: true }),
  )
  return object
}

function differs(text) {
  let [ours, theirs] = ['refused', 'refused']
  try {
    theirs = JSON.stringify(JSON.parse(text))
  } catch {}
  try {
    ours = JSON.stringify(plain(parseJson(text, 200).value))
  } catch (error) {
    if (!(error instanceof JsonFault)) return `${error.stack}`
  }
  return ours === theirs ? undefined : `values differ: ${JSON.stringify({ text, ours, theirs })}`
}

function throws(text) {
  for (const read of [readJson, readNdjson]) {
    try {
      const { rows } = read(text, 'list.json')
      for (let i = 0; i < rows.length; i++) rows.cells(i)
    } catch (error) {
      if (!(error instanceof InputError)) return `${error.stack}`
    }
  }
  return undefined
}
