// Parses YAML (and JSON, which is valid YAML) and keeps line numbers.
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { InputError, InputErrors } from '../model/errors.ts'
import type { Parsed, Path } from './parsed.ts'

/** How often aliases may be expanded, so that a few lines cannot grow into gigabytes. */
const MOST_ALIASES = 20

/** Throws InputErrors case-yaml. */
export function parseYaml(file: string, text: string): Parsed {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (doc.errors.length)
    throw new InputErrors(
      doc.errors.map((e) => new InputError('case-yaml', { message: kindOf(e.code) }, file, lines.linePos(e.pos[0]).line)),
    )
  return { file, value: valueOf(doc, file), lineOf: (path) => lines.linePos(offsetOf(doc, path)).line }
}

/** The parser's own message may quote the file; its code does not. */
export const kindOf = (code: string): string => code.toLowerCase().replaceAll('_', ' ')

function valueOf(doc: Document, file: string): unknown {
  try {
    return doc.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    throw new InputErrors([new InputError('case-yaml', { message: 'too many aliases' }, file, 1)])
  }
}

/** Offset of the deepest existing part of a path: of the key for a map, of the item for a list. */
function offsetOf(doc: Document, path: Path): number {
  let node: unknown = doc.contents
  let offset = 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step))
      if (!pair) break
      if (isScalar(pair.key) && pair.key.range) [offset] = pair.key.range
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (isNode(node) && node.range) [offset] = node.range
    } else break
  }
  return offset
}
