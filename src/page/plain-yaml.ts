// As much of YAML as most case files use, without the 97 KB of a whole reader: keys, lists of keys, and values on one line.

/** Where the text is more than is read here. */
export class NotPlain extends Error {
  readonly line: number
  constructor(line: number) {
    super(`line ${line}`)
    this.line = line
  }
}

export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap
export type PlainMap = { readonly [key: string]: Plain }

interface Line {
  readonly number: number
  readonly indent: number
  readonly text: string
}

/** Throws NotPlain. */
export function readPlainYaml(text: string): PlainMap {
  const lines = text.split(/\r?\n/).flatMap((whole, k): Line[] => {
    const line = whole.trim()
    return line && !line.startsWith('#') && line !== '---' ? [{ number: k + 1, indent: whole.search(/\S/), text: line }] : []
  })
  return mapOf(blocksOf(lines, (line) => line.indent === 0 && !isItem(line)))
}

const isItem = ({ text }: Line): boolean => /^-(?:\s|$)/.test(text)

/** Lines that begin something, each with those that belong to it. */
function blocksOf(lines: readonly Line[], begins: (line: Line) => boolean): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (begins(line)) blocks.push([line])
    else if (last) last.push(line)
    else throw new NotPlain(line.number)
  }
  return blocks
}

function mapOf(blocks: readonly (readonly Line[])[]): PlainMap {
  const pairs = blocks.map((block) => ({ pair: pairOf(block), line: block[0]?.number ?? 0 }))
  for (const [k, { pair, line }] of pairs.entries())
    if (pairs.slice(0, k).some((earlier) => earlier.pair[0] === pair[0])) throw new NotPlain(line)
  return Object.fromEntries(pairs.map(({ pair }) => pair))
}

const KEY = /^(\w+):(?=\s|$)\s*/

/** A key with its value, or with a list below it. */
function pairOf([line, ...below]: readonly Line[]): [string, Plain] {
  const [whole, key] = KEY.exec(line?.text ?? '') ?? []
  if (!line || whole === undefined || key === undefined || below.some((l) => l.text.startsWith('\t'))) throw new NotPlain(line?.number ?? 0)
  const value = line.text.slice(whole.length)
  if (value && !value.startsWith('#')) {
    if (below[0]) throw new NotPlain(below[0].number)
    return [key, readOneLine(value, line.number)]
  }
  return [key, below.length ? listOf(below) : null]
}

function listOf(lines: readonly Line[]): Plain {
  const { indent = 0 } = lines[0] ?? {}
  return blocksOf(lines, (line) => line.indent === indent && isItem(line)).map(([first, ...others]) => {
    if (!first) throw new NotPlain(0)
    const text = first.text.slice(1).trim()
    const inner = { ...first, text, indent: first.indent + first.text.length - text.length }
    if (!KEY.test(text)) return readOneLine(text, first.number)
    return mapOf(blocksOf([inner, ...others], (line) => line.indent === inner.indent))
  })
}

/** A value that a line ends with, and perhaps a comment behind it. */
function readOneLine(text: string, line: number): Plain {
  const [value, end] = readValue(text, 0, line, false)
  if (!/^\s*(?:$|#)/.test(text.slice(end)) || (end < text.length && !/\s/.test(text[end]!))) throw new NotPlain(line)
  return value
}

/** A value and where it ends. Inside of brackets a plain word ends at a comma too. */
function readValue(text: string, from: number, line: number, isInside: boolean): [Plain, number] {
  const rest = text.slice(from)
  const quoted = /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0]
  if (quoted) return [fromJson(quoted, line), from + quoted.length]
  const single = /^'((?:[^']|'')*)'/.exec(rest)
  if (single) return [single[1]!.replaceAll("''", "'"), from + single[0].length]
  if (rest.startsWith('[')) return readSeveral(text, from, ']', line)
  if (rest.startsWith('{')) return readSeveral(text, from, '}', line)
  const [word = ''] = (isInside ? /^[^,[\]{}#"'&*!|>%@`][^,[\]{}]*?(?=\s*[,\]}])/ : /^[^[\]{}#"'&*!|>%@`].*?(?=\s+#|\s*$)/).exec(rest) ?? []
  if (!word || /:(?:\s|$)|^[-?:](?:\s|$)/.test(word)) throw new NotPlain(line)
  return [scalarOf(word, line), from + word.length]
}

function readSeveral(text: string, from: number, close: ']' | '}', line: number): [Plain, number] {
  const items: Plain[] = []
  const entries: [string, Plain][] = []
  const skip = (at: number) => at + /^\s*/.exec(text.slice(at))![0].length
  let at = skip(from + 1)
  while (text[at] !== close) {
    const key = close === '}' ? /^(?:"(\w+)"|(\w+))\s*:\s*/.exec(text.slice(at)) : null
    if (close === '}' && !key) throw new NotPlain(line)
    const [value, end] = readValue(text, at + (key?.[0].length ?? 0), line, true)
    if (key && entries.some(([earlier]) => earlier === (key[1] ?? key[2]))) throw new NotPlain(line)
    if (key) entries.push([key[1] ?? key[2] ?? '', value])
    else items.push(value)
    at = skip(end)
    if (text[at] === ',') at = skip(at + 1)
    else if (text[at] !== close) throw new NotPlain(line)
  }
  return [close === '}' ? Object.fromEntries(entries) : items, at + 1]
}

function fromJson(text: string, line: number): Plain {
  try {
    return JSON.parse(text) as string
  } catch {
    throw new NotPlain(line)
  }
}

/** Ways to write a number that nobody uses in a case file. */
const ODD_NUMBER = /^[-+]?(?:\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|\.inf)$|^\.nan$/i

function scalarOf(word: string, line: number): Plain {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(word)) return Number(word)
  if (ODD_NUMBER.test(word)) throw new NotPlain(line)
  if (/^(?:true|True|TRUE)$/.test(word)) return true
  if (/^(?:false|False|FALSE)$/.test(word)) return false
  return /^(?:null|Null|NULL|~)$/.test(word) ? null : word
}
