// Appends a statement to a ledger's text. Existing bytes stay as they are, YAML comments included.
import { Document, isMap } from 'yaml'
import { InputError } from '../model/errors.ts'
import { ledgerHeader } from './ledger-csv.ts'
import { present } from './present.ts'
import { documentOf, parseYaml } from './yaml.ts'
import { isCsv, readLedger } from './read-ledger.ts'

export interface NewStatement {
  readonly id: string
  readonly speaker: string
  readonly made_at: string
  readonly verbatim: string
  /** Which figure of the sentence is meant. */
  readonly quantity?: string
  readonly side?: string
  readonly event?: string
  readonly population?: string
  readonly window?: { readonly from?: string; readonly to?: string }
  readonly relations?: readonly { readonly type: string; readonly target: string }[]
}

/** The ledger's text with the statement added. The result has been read back. Throws InputError statements-case, InputErrors for a ledger with faults. */
export function appendStatement(file: string, text: string, statement: NewStatement): string {
  if (!isCsv(file) && isMap(documentOf(text).contents)) throw new InputError('statements-case', {}, file)
  // Never append to a ledger that cannot be read.
  if (text.trim()) readLedger(file, text)
  const longer = appended(file, text, statement)
  // Read again as a whole, because ids and relations must also fit the other statements.
  readLedger(file, longer)
  return longer
}

function appended(file: string, text: string, statement: NewStatement): string {
  if (isCsv(file)) return appendedToCsv(file, text, statement)
  if (/[^/\\]\.json$/i.test(file)) return appendedToJson(file, text, statement)
  return `${ended(text)}${String(new Document([statement]))}`
}

/** Rewritten completely: text cannot simply be added behind the closing bracket. */
function appendedToJson(file: string, text: string, statement: NewStatement): string {
  // Parsed as YAML, as `readLedger` does, which is more forgiving than JSON.parse.
  const all: unknown = text.trim() ? parseYaml(file, text).value : []
  return `${JSON.stringify([...(Array.isArray(all) ? all : []), statement], null, 2)}\n`
}

const NEW_HEADER = ['id', 'speaker', 'made_at', 'verbatim', 'side', 'event', 'population', 'window_from', 'window_to', 'relations']

function appendedToCsv(file: string, text: string, { window, relations, ...flat }: NewStatement): string {
  const { delimiter, header } = text.trim()
    ? ledgerHeader(text)
    : { delimiter: ',', header: flat.quantity === undefined ? NEW_HEADER : [...NEW_HEADER, 'quantity'] }
  const cells: Readonly<Record<string, string>> = {
    ...flat,
    ...present({
      window_from: window?.from,
      window_to: window?.to,
      relations: relations?.map(({ type, target }) => `${type}:${target}`).join('; '),
    }),
  }
  const lost = Object.keys(cells).filter((column) => !header.includes(column))
  if (lost.length) throw new InputError('statements-column', { column: lost.join(', ') }, file, 1)
  const eol = lineBreak(text)
  const line = header.map((column) => quoted(cells[column] ?? '')).join(delimiter)
  return `${ended(text) || `${header.join(delimiter)}${eol}`}${line}${eol}`
}

/** The text, with a line break added if its last line has none; '' if it is blank. */
function ended(text: string): string {
  if (!text.trim()) return ''
  return text.endsWith('\n') ? text : `${text}${lineBreak(text)}`
}

const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
