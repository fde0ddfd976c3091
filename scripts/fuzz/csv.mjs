// Our scanner and our lenient reader against csv-parse: the same cells wherever we take the text, and lines as an editor counts them.
import { parse } from 'csv-parse/sync'
import { InputError } from '../../dist/model/errors.js'
import { readCsv } from '../../dist/source/csv/read-csv.js'
import { scanDelimited } from '../../dist/source/csv/scan.js'

const PIECES = [
  'a',
  'é',
  '🙂',
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  'José',
  '12.345.678',
  '=',
  '="001"',
  '\t',
  '|',
  '\u2028',
  '\0',
  '\ufeff',
  "'",
  '\\',
  '#',
]
const DELIMITERS = [',', ';', '\t', '|']

export async function prepare() {
  return async (r) => {
    const delimiter = r.pick(DELIMITERS)
    const text = r.chance(0.5) ? tidyText(r, delimiter) : wildText(r, delimiter)
    const bytes = Buffer.from(text)
    return { finding: scanned(bytes, text, delimiter) ?? (await wholeReader(bytes, text, delimiter)), files: { 'list.csv': bytes } }
  }
}

const many = (r, most, make) => Array.from({ length: r.below(most + 1) }, make)
const wildText = (r, delimiter) => many(r, 40, () => (r.chance(0.3) ? delimiter : r.pick(PIECES))).join('')

/** Rows as a program would write them, quoted where needed and sometimes where not. */
function tidyText(r, delimiter) {
  const end = r.pick(['\n', '\r\n', '\r'])
  const row = () =>
    many(r, 6, () => cellText(many(r, 5, () => (r.chance(0.1) ? delimiter : r.pick(PIECES))).join(''), r, delimiter)).join(delimiter)
  return many(r, 12, row).join(end) + (r.chance(0.7) ? end : '')
}
const cellText = (cell, r, delimiter) =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) || r.chance(0.2) ? `"${cell.replaceAll('"', '""')}"` : cell

function scanned(bytes, text, delimiter) {
  const rows = scanDelimited(bytes, delimiter.charCodeAt(0))
  if (!rows) return undefined
  let theirs
  const lines = []
  try {
    let [line, at] = [1, 0]
    theirs = parse(bytes, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (record, { bytes: end }) => {
        lines.push(line)
        line +=
          bytes
            .subarray(at, end)
            .toString()
            .split(/\r\n|\r|\n/).length - 1
        at = end
        return record
      },
    })
  } catch (error) {
    return `the scanner takes what csv-parse refuses (${error.code})`
  }
  const ours = Array.from({ length: rows.length }, (_, i) => rows.cells(i))
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) return `cells differ: ${JSON.stringify({ text, ours, theirs })}`
  const ourLines = ours.map((_, i) => rows.line(i))
  return ourLines.join() === lines.join() ? undefined : `lines differ: ${JSON.stringify({ text, ours: ourLines, theirs: lines })}`
}

/** Every letter is read, in order, or the text is refused. */
async function wholeReader(bytes, text, delimiter) {
  try {
    const { rows } = await readCsv(bytes, text, 'list.csv', delimiter)
    const last = rows.length ? rows.line(rows.length - 1) : 0
    const most = text.split(/\r\n|\r|\n/).length
    if (last > most) return `line ${last} of ${most}: ${JSON.stringify(text)}`
    const letters = (t) => t.replace(/[^\p{L}\d]/gu, '')
    const read = letters(Array.from({ length: rows.length }, (_, i) => rows.cells(i).join('')).join(''))
    return read === letters(text) ? undefined : `letters are lost: ${JSON.stringify({ text, read })}`
  } catch (error) {
    return error instanceof InputError ? undefined : `${error.stack}`
  }
}
