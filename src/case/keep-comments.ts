// A case file that is written anew keeps its owner's comments, quotes and line breaks wherever it still says the same.
import { isMap, isNode, isScalar, isSeq, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { documentOf, parseYaml } from './yaml.ts'

/** Lines that stand above what is written: those of last time are replaced. */
const HEADER = /^# (?:What was compared\. The files are looked for beside this one\.|reconcile run --case \S+(?: --claim ".*")?)\r?\n/gm
const ABOVE = /^(?:#.*\n)*/

/** `written` as it stands where the owner's text cannot be brought to say the same. */
export function keepComments(own: string, written: string): string {
  const kept = documentOf(own.replace(HEADER, ''))
  const next = documentOf(written)
  if (!isMap(kept.contents) || !isMap(next.contents)) return written
  const [above = ''] = ABOVE.exec(written) ?? []
  try {
    takeOver(kept.contents, next.contents, { kept, next })
    const text = above + kept.toString({ lineWidth: 0 })
    return says(text) === says(written) ? text : written
  } catch {
    // What an alias means was taken away, or a key stands twice.
    return written
  }
}

/** What a text says, whatever the order of its keys. */
const says = (text: string): string =>
  JSON.stringify(parseYaml('', text).value, (_, value: unknown) => (isPlain(value) ? inOrder(value) : value))
const isPlain = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const inOrder = (map: object): object => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)))

interface Both {
  readonly kept: Document
  readonly next: Document
}

/** The map says what `next` says, keys that both have in the order they had. */
function takeOver(map: YAMLMap, next: YAMLMap, both: Both): void {
  const wanted = new Map(next.items.map((pair) => [keyOf(pair), pair]))
  const left = map.items.filter((pair) => wanted.has(keyOf(pair)))
  const had = new Set(left.map(keyOf))
  for (const pair of left) pair.value = changed(pair.value, wanted.get(keyOf(pair))?.value, both)
  map.items = [...left, ...next.items.filter((pair) => !had.has(keyOf(pair)))]
}

function changed(value: unknown, next: unknown, both: Both): unknown {
  if (saidBy(value, both.kept) === saidBy(next, both.next)) return value
  if (isMap(value) && isMap(next)) {
    takeOver(value, next, both)
    return value
  }
  if (isSeq(value) && isSeq(next)) return withKnown(value, next, both)
  if (isNode(value) && isNode(next)) Object.assign(next, { commentBefore: value.commentBefore, comment: value.comment })
  return next
}

/** What both lists name by an id stays where it is. */
function withKnown(seq: YAMLSeq, next: YAMLSeq, both: Both): YAMLSeq {
  const known = new Map(seq.items.flatMap((item) => (idOf(item) === undefined ? [] : [[idOf(item), item]])))
  seq.items = next.items.map((item) => (known.has(idOf(item)) ? changed(known.get(idOf(item)), item, both) : item))
  return seq
}

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '')
const idOf = (item: unknown): unknown => (isMap(item) ? item.get('id') : undefined)
const saidBy = (value: unknown, document: Document): string => JSON.stringify(isNode(value) ? value.toJS(document) : value)
