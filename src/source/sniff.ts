// Which format a file has: by its content, and by its extension where that leaves it open. Formats that are not read get an error that names them.
import { utf8 } from '../metrics/bytes.ts'
import { InputError } from '../model/errors.ts'
import type { Format } from '../model/source.ts'
import { findBytes, gunzip } from '../platform/index.ts'

const MAX_INFLATED = 2 ** 30

/** Undoes gzip where the bytes are gzip. Throws InputError. */
export function inflate(bytes: Uint8Array, file: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzip(bytes, MAX_INFLATED)
  } catch {
    throw new InputError('gzip', {}, file)
  }
}

/** JPEG, PNG, GIF, TIFF, WebP, HEIC and AVIF: a list that somebody photographed or scanned. */
const isImage = (head: string): boolean =>
  /^(?:\xff\xd8\xff|\x89PNG|GIF8[79]a|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs]))/.test(head)

/** Latin text as Windows writes it in its old containers: two bytes a letter. */
const twoBytes = (text: string): Uint8Array => utf8([...text].join('\0'))

/** A workbook, by its first bytes; null for text. Throws InputError format for a binary format that is not read. */
export function sniffBinary(bytes: Uint8Array, file: string): 'xlsx' | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    const holds = (name: string) => findBytes(bytes, utf8(name)) >= 0
    if (holds('xl/') || holds('xl\\') || holds('workbook.xml')) return 'xlsx'
    throw new InputError('format', { format: holds('word/') ? 'docx' : holds('opendocument.spreadsheet') ? 'ods' : 'zip' }, file)
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    // Office keeps a workbook with a password in the old container, beside a stream of this name.
    const isEncrypted = findBytes(bytes, twoBytes('EncryptedPackage')) >= 0
    throw new InputError('format', { format: isEncrypted ? 'password' : 'xls' }, file)
  }
  if (head.startsWith('%PDF')) throw new InputError('format', { format: 'pdf' }, file)
  if (isImage(head)) throw new InputError('format', { format: 'image' }, file)
  if (head.startsWith('PAR1') || head.startsWith('SQLite f')) throw new InputError('format', { format: 'binary' }, file)
  return null
}

/** CSV, TSV, JSON or NDJSON. Throws InputError format for XML and HTML. */
export function sniffText(text: string, file: string): Format {
  const start = text.search(/\S/)
  const head = text.slice(start, start + 400).toLowerCase()
  if (/^<\?xml|^<(?:\w+:)?workbook[\s>]/.test(head) && !head.includes('<html')) throw new InputError('format', { format: 'xml' }, file)
  if (/^<(?:!doctype|html|head|body|table|meta|\?xml)\b/.test(head)) throw new InputError('format', { format: 'html' }, file)
  const name = file.toLowerCase().replace(/\.gz$/, '')
  if (/\.(?:ndjson|jsonl)$/.test(name)) return 'ndjson'
  const first = text[start]
  if (first === '{' || first === '[') {
    if (name.endsWith('.json') || /^(?:\{\s*"|\{\s*\}|\[\s*[{\]])/.test(head)) return looksLikeLines(text) ? 'ndjson' : 'json'
  } else if (name.endsWith('.json')) return 'json'
  return /\.(?:tsv|tab)$/.test(name) ? 'tsv' : 'csv'
}

function looksLikeLines(text: string): boolean {
  const lines = text.split(/\r?\n/, 50).filter((line) => line.trim())
  const first = lines[0]?.trim() ?? ''
  if (lines.length < 2 || !first.startsWith('{') || !first.endsWith('}')) return false
  try {
    JSON.parse(first)
    return true
  } catch {
    return false
  }
}
