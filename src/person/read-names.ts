// The names of one list → parses, row by row: from one column with whole names, or from columns with their parts.
import { grown, int32, uint16, uint8 } from '../metrics/columns.ts'
import {
  MAX_PARSES,
  MAX_PART,
  NAME_FLAG,
  PARSE_STRIDE,
  PARSE_SURE,
  type Field,
  type NameKnowledge,
  type Note,
  type SourceList,
} from '../model.ts'
import { foldText, lower } from './fold.ts'
import { cleanName, orderEvidence, orderOf, parseName, tokenise, unfuse, type CleanName, type NameParse, type NameToken } from './name.ts'
import { MOST_BYTES, PlainNames } from './plain-names.ts'
import type { TokenIds } from './token-ids.ts'

/** What a name cell said beyond the name. */
type BesideName = Pick<CleanName, 'document' | 'aliases' | 'suffix'>

/** The names of a list as they are read. */
class ReadNames {
  readonly parses: Int32Array
  readonly parseCount: Uint8Array
  readonly nameFlags: Uint16Array
  /** Of rows whose name cell said more than a name. */
  readonly more = new Map<number, BesideName>()
  private readonly tokens: TokenIds

  constructor(n: number, tokens: TokenIds) {
    this.parses = int32(n * MAX_PARSES * PARSE_STRIDE).fill(-1)
    this.parseCount = uint8(n)
    this.nameFlags = uint16(n)
    this.tokens = tokens
  }

  keep(i: number, found: readonly NameParse[], flags: number, beside: BesideName | null): void {
    this.nameFlags[i] = flags
    this.parseCount[i] = found.length
    for (let p = 0; p < found.length; p++) writeParse(this.parses, (i * MAX_PARSES + p) * PARSE_STRIDE, found[p]!, this.tokens)
    if (beside && (beside.document || beside.suffix || beside.aliases.length)) this.more.set(i, beside)
  }
}

export function readNames(
  list: SourceList,
  n: number,
  reader: (...fields: Field[]) => (i: number) => string,
  known: NameKnowledge,
  tokens: TokenIds,
  notes: Note[],
): ReadNames {
  const names = new ReadNames(n, tokens)
  const has = (field: Field) => list.columns.some((c) => c.field === field)
  if (has('surname') || has('surname1') || (has('given') && !has('name'))) readParts(list, names, reader, known, tokens)
  else readWhole(list, names, reader('name'), known, tokens, notes)
  return names
}

/** One column with whole names. A column that agrees with itself on the order decides; one that does not leaves it to each row. */
function readWhole(
  list: SourceList,
  names: ReadNames,
  name: (i: number) => string,
  known: NameKnowledge,
  tokens: TokenIds,
  notes: Note[],
): void {
  const n = names.parseCount.length
  const [column, ...others] = list.columns.filter((c) => c.field === 'name').map((c) => c.index)
  const plain = new PlainNames(known)
  const buffer = new Uint8Array(MOST_BYTES)
  // Words of plain names, row by row; cells that need the long way are cleaned once.
  const start = new Int32Array(n + 1)
  let words = new Int32Array(4 * n + MOST_BYTES)
  const cleaned = new Map<number, CleanName>()
  let vote = 0
  let votes = 0
  let strength = 0
  for (let i = 0; i < n; i++) {
    const size = column === undefined || others.length ? -1 : list.records.read(i, column, buffer)
    const count = size < 0 ? 0 : plain.read(buffer, size)
    const from = start[i]!
    if (from + count + MOST_BYTES > words.length) words = grown(words, 2 * words.length)
    for (let k = 0; k < count; k++) words[from + k] = plain.words[k]!
    start[i + 1] = from + count
    let evidence: number
    if (count) evidence = orderOf(plain.leaning(words[from]!), plain.leaning(words[from + count - 1]!))
    else {
      const clean = cleanName(name(i))
      cleaned.set(i, clean)
      evidence = orderEvidence(clean, known)
    }
    if (Math.abs(evidence) <= 1) continue
    votes++
    vote += evidence
    strength += Math.abs(evidence)
  }
  const agreed = votes ? Math.abs(vote) / strength : 0
  const order = Math.sign(vote) * Math.min(16, Math.abs(vote) / 4) * agreed
  if (order > 4) notes.push({ code: 'surname-first', list: list.id, params: {}, warning: false })
  const idOf = wordIds(plain, tokens)
  const { parses } = names
  /** Words as given names and surnames; no more of either than fit. */
  const write = (at: number, from: number, to: number, split: number, surnameFirst: boolean, behind: number) => {
    const middle = from + split
    const [givenFrom, givenTo, surnameFrom, surnameTo] = surnameFirst ? [middle, to, from, middle] : [from, middle, middle, to]
    parses[at] = givenTo - givenFrom
    parses[at + 1] = surnameTo - surnameFrom
    for (let k = givenFrom; k < givenTo; k++) parses[at + 2 + k - givenFrom] = idOf(words[k]!)
    for (let k = surnameFrom; k < surnameTo; k++) parses[at + 8 + k - surnameFrom] = idOf(words[k]!)
    parses[at + 14] = -1
    parses[at + 15] = Math.round(100 * behind) << 1
  }
  for (let i = 0; i < n; i++) {
    const [from, to] = [start[i]!, start[i + 1]!]
    if (from === to) {
      const clean = cleaned.get(i)!
      names.keep(i, parseName(clean, order, known), clean.flags, clean)
      continue
    }
    const read = plain.parsed(words, from, to, order)
    if (!read) {
      const own = Array.from(words.subarray(from, to), (word) => plain.token(word))
      names.keep(i, parseName(plainName(own), order, known), 0, null)
      continue
    }
    const at = i * MAX_PARSES * PARSE_STRIDE
    const last = Math.min(to, from + 2 * MAX_PART)
    names.parseCount[i] = read.secondSplit ? 2 : 1
    write(at, from, last, read.split, read.surnameFirst, 0)
    if (read.secondSplit) write(at + PARSE_STRIDE, from, last, read.secondSplit, read.secondSurnameFirst, read.behind)
  }
}

const plainName = (tokens: readonly NameToken[]): CleanName => ({
  tokens,
  comma: -1,
  married: [],
  aliases: [],
  document: '',
  suffix: '',
  flags: 0,
})

function readParts(
  { columns, records }: SourceList,
  names: ReadNames,
  reader: (...fields: Field[]) => (i: number) => string,
  known: NameKnowledge,
  tokens: TokenIds,
): void {
  const [given, surname, second, married] = [reader('given'), reader('surname', 'surname1'), reader('surname2'), reader('married')]
  const at = (...fields: Field[]) => fields.flatMap((field) => columns.filter((c) => c.field === field).map((c) => c.index))
  const [givenAt, surnamesAt] = [at('given'), at('surname', 'surname1', 'surname2')]
  const plain = new PlainNames(known)
  const idOf = wordIds(plain, tokens)
  const buffer = new Uint8Array(MOST_BYTES)
  const words = [new Int32Array(MAX_PART), new Int32Array(MAX_PART)] as const
  /** Words of the cells of a part, as many as fit; −1 where one of them needs the long way. */
  const readPart = (i: number, cells: readonly number[], into: Int32Array): number => {
    let n = 0
    for (const cell of cells) {
      const size = records.read(i, cell, buffer)
      if (size === 0) continue
      const count = size < 0 ? 0 : plain.read(buffer, size, true)
      if (count === 0) return -1
      for (let k = 0; k < count && n < MAX_PART; k++) into[n++] = plain.words[k]!
    }
    return n
  }
  const { parses, parseCount } = names
  for (let i = 0; i < parseCount.length; i++) {
    const g = married(i) ? -1 : readPart(i, givenAt, words[0])
    const s = g < 0 ? -1 : readPart(i, surnamesAt, words[1])
    let isPlain = s >= 0
    for (let k = 0; k < g && isPlain; k++) isPlain = plain.staysOne(words[0][k]!)
    if (!isPlain) {
      readPartsSlowly(i)
      continue
    }
    if (g + s === 0) continue
    const to = i * MAX_PARSES * PARSE_STRIDE
    parseCount[i] = 1
    parses[to] = g
    parses[to + 1] = s
    for (let k = 0; k < g; k++) parses[to + 2 + k] = idOf(words[0][k]!)
    for (let k = 0; k < s; k++) parses[to + 8 + k] = idOf(words[1][k]!)
    parses[to + 15] = PARSE_SURE
  }

  function readPartsSlowly(i: number): void {
    const g = cleanName(given(i))
    const s = cleanName([surname(i), second(i)].filter(Boolean).join(' '))
    const last = married(i)
    const m = last ? tokenise(lower(foldText(last).text)).at(-1) : s.married.at(-1)
    const flags = (g.flags | s.flags) & ~NAME_FLAG.twoPeople & ~NAME_FLAG.placeholder
    const parse: NameParse = {
      given: unfuse(inOrder(g), known).slice(0, MAX_PART),
      surnames: inOrder(s),
      married: m,
      sure: true,
      behind: 0,
    }
    names.keep(i, g.tokens.length + s.tokens.length ? [parse] : [], flags, {
      document: g.document || s.document,
      aliases: [...g.aliases, ...s.aliases],
      suffix: s.suffix || g.suffix,
    })
  }
}

/** Token ids of plain words, given when they are first asked for. */
function wordIds(plain: PlainNames, tokens: TokenIds): (word: number) => number {
  // One more than the id, so that 0 is none.
  let ids = new Int32Array(1024)
  return (word) => {
    if (word >= ids.length) ids = grown(ids, 2 * word)
    if (!ids[word]) ids[word] = tokens.id(plain.token(word)) + 1
    return ids[word]! - 1
  }
}

const inOrder = (name: CleanName): readonly NameToken[] => name.tokens.slice(0, 6)

export function writeParse(into: Int32Array, at: number, parse: NameParse, tokens: TokenIds): void {
  into[at] = parse.given.length
  into[at + 1] = parse.surnames.length
  for (let k = 0; k < parse.given.length; k++) into[at + 2 + k] = tokens.id(parse.given[k]!)
  for (let k = 0; k < parse.surnames.length; k++) into[at + 8 + k] = tokens.id(parse.surnames[k]!)
  into[at + 14] = parse.married ? tokens.id(parse.married) : -1
  into[at + 15] = (parse.sure ? PARSE_SURE : 0) | (Math.round(100 * parse.behind) << 1)
}
