// Which rows count where it is asked how common a name is: somebody with a document is one person, however often a list has them.
import { finished, mixed, tableFor } from '../metrics/row-hash.ts'
import { PARSE_STRIDE } from '../model/name-parse.ts'
import { parseAt, type ParseRows } from '../model/parse-rows.ts'
import type { Facts } from '../model/facts.ts'

type Named = Pick<Facts, 'n' | keyof ParseRows | 'document'>
type MaybeNamed = Omit<Named, 'document'> & { readonly document?: Named['document'] | undefined }

/** By row, 1: another row has this document and this name, and counts for both; null where there is no such row. */
export function saidAgain({ document, ...names }: MaybeNamed): Uint8Array | null {
  if (!document) return null
  const f = { ...names, document }
  const rows = rowsOfSharedDocuments(f)
  if (!rows.length) return null
  const again = new Uint8Array(f.n)
  const table = tableFor(rows.length)
  const mask = table.length - 1
  for (const i of rows) {
    let slot = hashOf(f, i) & mask
    while (table[slot]! >= 0 && !areEqual(f, table[slot]!, i)) slot = (slot + 1) & mask
    if (table[slot]! < 0) table[slot] = i
    else again[i] = 1
  }
  return again
}

function rowsOfSharedDocuments({ n, document }: Named): number[] {
  let most = -1
  for (let i = 0; i < n; i++) most = Math.max(most, document[i]!)
  const rowsOf = new Int32Array(most + 1)
  for (let i = 0; i < n; i++) if (document[i]! >= 0) rowsOf[document[i]!]!++
  const rows: number[] = []
  for (let i = 0; i < n; i++) if (rowsOf[document[i]!]! > 1) rows.push(i)
  return rows
}

function hashOf(f: Named, i: number): number {
  const { document, parses, slots } = f
  const at = parseAt(f, i)
  let hash = mixed(0, document[i]!)
  for (let k = at; k < at + slots * PARSE_STRIDE; k++) hash = mixed(hash, parses[k]!)
  return finished(hash)
}

function areEqual(f: Named, i: number, j: number): boolean {
  const { document, parses, slots } = f
  if (document[i] !== document[j]) return false
  const [x, y] = [parseAt(f, i), parseAt(f, j)]
  for (let k = 0; k < slots * PARSE_STRIDE; k++) if (parses[x + k] !== parses[y + k]) return false
  return true
}
