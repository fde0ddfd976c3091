// Writes what a browser has no files for, dist/platform/web-data.js: the tables in data/, and the letters of the encodings with one byte a letter that lists come in.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import iconv from 'iconv-lite'
import { root } from './ensure.mjs'

/** As iconv-lite calls them. */
const ENCODINGS = [
  'windows1250',
  'windows1251',
  'windows1252',
  'windows1256',
  'iso88591',
  'iso885915',
  'macintosh',
  'cp437',
  'cp850',
  'cp866',
  'koi8r',
]
const HIGH = Buffer.from(Array.from({ length: 128 }, (_, k) => 0x80 + k))

export function writeWebData() {
  const tables = readdirSync(join(root, 'data')).filter((name) => name.endsWith('.csv'))
  const text = (name) => readFileSync(join(root, 'data', name), 'utf8')
  write({
    TABLES: Object.fromEntries(tables.map((name) => [basename(name, '.csv'), text(name)])),
    ENCODINGS: Object.fromEntries(ENCODINGS.flatMap((name) => namesOf(name).map((alias) => [alias, iconv.decode(HIGH, name)]))),
  })
}

/** An encoding's own name, and those that lead to it. */
function namesOf(encoding) {
  iconv.encodingExists(encoding)
  const leadsTo = (name) => (typeof iconv.encodings[name] === 'string' ? leadsTo(iconv.encodings[name]) : name)
  return Object.keys(iconv.encodings).filter((name) => leadsTo(name) === leadsTo(encoding))
}

function write(values) {
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
  writeFileSync(join(root, 'dist/platform/web-data.js'), lines.join(''))
}
