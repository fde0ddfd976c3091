// Parses YAML (and JSON, which is valid YAML) and keeps line numbers.
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml'
import { InputError, InputErrors } from '../model/errors.ts'
import type { Parsed, Path } from './parsed.ts'

/** How often aliases may be expanded, so that a few lines cannot grow into gigabytes. */
const MOST_ALIASES = 20

/** Faults stand in the document. The library's own warnings would print what is in the file, past everything that keeps names out of messages. */
export const documentOf = (text: string, lineCounter?: LineCounter): Document =>
  // Its search for keys that stand twice takes the square of their number.
  parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error', ...(lineCounter && { lineCounter }) })

/** Throws InputErrors case-yaml. */
export function parseYaml(file: string, text: string): Parsed {
  const lines = new LineCounter()
  const doc = documentOf(text, lines)
  const faults = [...doc.errors.map((e) => ({ at: e.pos[0], message: kindOf(e.code) })), ...(doc.errors.length ? [] : faultsOfNodes(doc))]
  if (faults.length)
    throw new InputErrors(faults.map(({ at, message }) => new InputError('case-yaml', { message }, file, lines.linePos(at).line)))
  return { file, value: valueOf(doc, file), lineOf: (path) => lines.linePos(offsetOf(doc, path)).line }
}

interface Fault {
  /** Offset in the text. */
  readonly at: number
  readonly message: string
}

/** Keys that stand twice or are no words, and aliases that stand inside of what they mean. */
function faultsOfNodes(doc: Document): Fault[] {
  const faults: Fault[] = []
  const meant = new Map<string, unknown>()
  visit(doc, (_, node, path) => {
    if (isAlias(node)) {
      if (path.includes(meant.get(node.source) as Document))
        faults.push({ at: startOf(node), message: 'an alias stands inside of what it means' })
    } else if (isNode(node) && node.anchor) meant.set(node.anchor, node)
    if (isMap(node)) faults.push(...faultyKeys(node))
  })
  return faults
}

function faultyKeys({ items }: YAMLMap): Fault[] {
  const seen = new Set<string>()
  return items.flatMap((pair) => {
    const key = wordOf(pair)
    const at = isNode(pair.key) ? startOf(pair.key) : 0
    if (key === undefined) return [{ at, message: 'a key is a list, an object or an alias' }]
    if (key === '<<') return []
    const isThere = seen.has(key)
    seen.add(key)
    return isThere ? [{ at, message: kindOf('DUPLICATE_KEY') }] : []
  })
}

/** A key as it is known later: 1 and "1" are one, and so are null and "". */
const wordOf = ({ key }: Pair): string | undefined => {
  if (key === null) return ''
  return isScalar<string | number | boolean | null>(key) ? String(key.value ?? '') : undefined
}

const startOf = ({ range }: { readonly range?: readonly number[] | null | undefined }): number => range?.[0] ?? 0

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
