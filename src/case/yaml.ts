// YAML, and JSON as a kind of it → values that know their lines.
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { InputError, InputErrors } from '../model/errors.ts'
import type { Parsed, Path } from './parsed.ts'

/** How often an alias may be used: a few lines must not grow into gigabytes. */
const MOST_ALIASES = 20

/** Throws InputErrors case-yaml. */
export function parseYaml(file: string, text: string): Parsed {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (doc.errors.length)
    throw new InputErrors(
      doc.errors.map((e) => new InputError('case-yaml', { message: firstLine(e.message) }, file, lines.linePos(e.pos[0]).line)),
    )
  return { file, value: valueOf(doc, file), lineOf: (path) => lines.linePos(offsetOf(doc, path)).line }
}

const firstLine = (text: string): string => text.split('\n', 1).join('')

function valueOf(doc: Document, file: string): unknown {
  try {
    return doc.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    throw new InputErrors([new InputError('case-yaml', { message: 'too many aliases' }, file, 1)])
  }
}

/** Where the deepest part of the path that is there starts: a key where the last step is a key, otherwise an item. */
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
