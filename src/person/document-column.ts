// The documents of a list: the first well-formed number of the document columns, else one found inside the name.
import { uint8 } from '../metrics/columns.ts'
import { DOCUMENT_KIND, type Facts } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { SourceList } from '../model/source.ts'
import { withoutSharedDocuments, type NameOf } from './default-values.ts'
import { RowDocuments, type DocumentColumns } from './document-ids.ts'
import type { DocumentColumn } from './document-kinds.ts'
import { holdsTwo, NUMBER_SPAN, plainNumber, readDocument, type ReadDocument } from './document.ts'
import type { ParsedNames } from './parsed-names.ts'
import type { Standard } from './standards.ts'
import { placeOf } from './where.ts'

type DocumentFacts = Pick<Facts, 'document' | 'documentKind' | 'documentPrefix' | 'documentUnsound'>

/** Kinds of numbers come first, and above them those of columns. */
const KIND_OF_COLUMN = 32

/** Bytes of a number that is read without making a string of it. */
const MOST_BYTES = 16

/** Rows whose cell holds two people's documents are flagged in `names`. */
export function readDocumentColumns(
  { id, records }: SourceList,
  at: readonly DocumentColumn[],
  names: ParsedNames,
  standards: readonly Standard[],
  notes: Note[],
): { readonly columns: DocumentFacts; readonly documents: DocumentColumns } {
  const n = records.length
  const rows = new RowDocuments(n)
  const documentKind = uint8(n)
  const documentPrefix = uint8(n)
  const documentUnsound = uint8(n)
  const onlyColumn = standards.length || at.length !== 1 ? undefined : at[0]
  const buffer = new Uint8Array(MOST_BYTES)
  for (let i = 0; i < n; i++) {
    const size = onlyColumn === undefined ? -1 : records.read(i, onlyColumn.index, buffer)
    const number = size < 0 ? -1 : plainNumber(buffer, size)
    if (number >= 0) {
      rows.setNumber(i, number % NUMBER_SPAN)
      documentKind[i] = DOCUMENT_KIND.cedula + KIND_OF_COLUMN * onlyColumn!.code
      documentPrefix[i] = Math.floor(number / NUMBER_SPAN)
      continue
    }
    const found = readRow(i)
    if (!found) continue
    rows.set(i, found.key)
    documentKind[i] = found.kind
    documentPrefix[i] = found.prefix
    documentUnsound[i] = found.unsound ? 1 : 0
  }
  const { document, documents } = rows.finish()
  return { columns: { document, documentKind, documentPrefix, documentUnsound }, documents }

  /** A row's cells, and then what stood beside its name. */
  function readRow(i: number): ReadDocument | undefined {
    let found: ReadDocument | undefined
    let damaged = false
    for (let c = 0; c <= at.length; c++) {
      const column = at[c]
      const text = column === undefined ? (names.beside.get(i)?.document ?? '') : records.cell(i, column.index)
      if (!text) continue
      if (column !== undefined && holdsTwo(text)) names.nameFlags[i]! |= NAME_FLAG.twoPeople
      const read = readDocument(text, standards)
      damaged ||= read.damaged
      if (!found && read.key) found = { ...read, kind: read.kind + KIND_OF_COLUMN * (column?.code ?? 0) }
    }
    if (damaged) notes.push({ code: 'document-damaged', list: id, ...placeOf(records, i), params: {}, warning: true })
    return found
  }
}

/** Takes out numbers that too many people share, and says how many rows had one, and how many break their check digit. */
export function checkDocuments(list: SourceList, { document, documentUnsound }: DocumentFacts, nameOf: NameOf, notes: Note[]): void {
  const shared = withoutSharedDocuments(document, nameOf)
  if (shared) notes.push({ code: 'document-shared', list: list.id, params: { rows: shared }, warning: false })
  const unsound = documentUnsound.reduce((sum, one) => sum + one, 0)
  if (unsound) notes.push({ code: 'document-check-digit', list: list.id, params: { rows: unsound }, warning: false })
}
