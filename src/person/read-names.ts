// The names of one list → parses, row by row: from one column with whole names, or from columns with their parts.
import { grown, int32, uint16, uint8 } from '../metrics/columns.ts'
import type { Field } from '../model/fields.ts'
import {
  MAX_PART,
  MOST_SLOTS,
  NAME_FLAG,
  isNextReading,
  markNextReading,
  PARSE_STRIDE,
  setParseBits,
  USUAL_SLOTS,
  type NameKnowledge,
} from '../model/name-parse.ts'
import type { Note } from '../model/note.ts'
import type { ColumnUse, SourceList } from '../model/source.ts'
import { foldText, lower } from './fold.ts'
import { areApart, areApartAcrossScripts, combine, parseParts, type Parts } from './full-and-parts.ts'
import { cleanName, orderEvidence, orderOf, parseName, tokenise, type CleanName, type NameParse, type NameToken } from './parse-name.ts'
import { MOST_BYTES, PlainNames } from './plain-names.ts'
import { plainWords } from './name-marks.ts'
import { isPlaceholder } from './no-name.ts'
import { placeOf } from './where.ts'
import type { TokenIds } from './token-ids.ts'

/** What a name cell said beyond the name. */
type BesideName = Pick<CleanName, 'document' | 'aliases' | 'suffix'>

/** The names of a list as they are read. */
class ReadNames {
  /** Parses that a row has room for. */
  readonly slots: number
  readonly parses: Int32Array
  readonly parseCount: Uint8Array
  readonly nameFlags: Uint16Array
  /** Of rows whose name cell said more than a name. */
  readonly more = new Map<number, BesideName>()
  private readonly tokens: TokenIds

  constructor(n: number, tokens: TokenIds, slots = USUAL_SLOTS) {
    this.slots = slots
    this.parses = int32(n * slots * PARSE_STRIDE).fill(-1)
    this.parseCount = uint8(n)
    this.nameFlags = uint16(n)
    this.tokens = tokens
  }

  keep(i: number, found: readonly NameParse[], flags: number, beside: BesideName | null): void {
    this.keepReadings(i, [found], flags, beside)
  }

  keepReadings(i: number, readings: readonly (readonly NameParse[])[], flags: number, beside: BesideName | null): void {
    this.nameFlags[i] = flags
    let at = 0
    for (const found of readings) {
      found.forEach((parse, p) => {
        if (at === this.slots) return
        const to = (i * this.slots + at) * PARSE_STRIDE
        writeParse(this.parses, to, parse, this.tokens)
        if (p === 0 && at > 0) markNextReading(this.parses, to)
        at++
      })
    }
    this.parseCount[i] = at
    if (beside && (beside.document || beside.suffix || beside.aliases.length)) this.more.set(i, beside)
  }
}

type Reader = (...fields: Field[]) => (i: number) => string

const PARTS: readonly Field[] = ['given', 'surname', 'surname1', 'surname2']

/** All names of a list. Columns of another number are another reading: the name in another script or spelling. */
export function readNames(list: SourceList, n: number, known: NameKnowledge, tokens: TokenIds, notes: Note[]): ReadNames {
  const named = list.columns.filter((c) => c.field === 'name' || PARTS.includes(c.field!))
  const numbers = [...new Set(named.map((c) => c.reading))].sort((a, b) => a - b)
  const [first, ...others] = numbers.map((number) => {
    const isOf = (c: ColumnUse) => c.field === 'married' || (named.includes(c) && c.reading === number)
    return readReading({ ...list, columns: list.columns.filter(isOf) }, n, known, tokens, notes)
  })
  if (!first) return new ReadNames(n, tokens)
  if (!others.length) return first
  const merged = mergeReadings([first, ...others], n, tokens)
  const apart = merged.nameFlags.reduce((sum, flags) => sum + (flags & NAME_FLAG.apart ? 1 : 0), 0)
  if (apart && !notes.some(({ code }) => code === 'name-parts-differ'))
    notes.push({ code: 'name-readings-differ', list: list.id, params: { rows: apart }, warning: false })
  return merged
}

function readReading(list: SourceList, n: number, known: NameKnowledge, tokens: TokenIds, notes: Note[]): ReadNames {
  const reader: Reader = (...fields) => {
    const at = fields.flatMap((field) => list.columns.filter((c) => c.field === field).map((c) => c.index))
    const { records } = list
    if (at.length === 1) return (i) => records.cell(i, at[0]!).trim()
    return (i) =>
      at
        .map((c) => records.cell(i, c).trim())
        .filter(Boolean)
        .join(' ')
  }
  const has = (field: Field) => list.columns.some((c) => c.field === field)
  const parted = PARTS.some(has)
  const names = new ReadNames(n, tokens, parted && has('name') ? 2 * USUAL_SLOTS : USUAL_SLOTS)
  if (!parted) readWhole(list, names, reader('name'), known, tokens, notes)
  else if (has('name')) readBoth(list, names, reader, known, notes)
  else readParts(list, names, reader, known, tokens)
  return names
}

/** Rows whose full name and parts disagree are told by number, the first of them by line. */
function readBoth(list: SourceList, names: ReadNames, reader: Reader, known: NameKnowledge, notes: Note[]): void {
  const n = names.parseCount.length
  const whole = reader('name')
  const readPartsOf = partsReader(reader)
  const vote = new OrderVote()
  const cleaned = Array.from({ length: n }, (_, i) => cleanName(whole(i)))
  for (const clean of cleaned) vote.add(orderEvidence(clean, known))
  const order = vote.order()
  let differing = 0
  let first = -1
  cleaned.forEach((full, i) => {
    const { parts, flags, beside } = readPartsOf(i)
    const { readings, differ } = combine(full, parts, order, known)
    const used = readings.filter((reading) => reading.length > 0)
    if (differ && differing++ === 0) first = i
    const words = ({ given, surnames }: NameParse) => [...given, ...surnames].map(({ base }) => base)
    const apart = used.length > 1 && areApart(words(used[0]![0]!), words(used[1]![0]!))
    names.keepReadings(i, used, (full.flags & ~NAME_FLAG.placeholder) | flags | (apart ? NAME_FLAG.apart : 0), {
      document: full.document || beside.document,
      aliases: [...full.aliases, ...beside.aliases],
      suffix: beside.suffix || full.suffix,
    })
  })
  if (differing)
    notes.push({ code: 'name-parts-differ', list: list.id, ...placeOf(list.records, first), params: { rows: differing }, warning: false })
}

/** Row by row the parses of all readings, one behind the other. */
function mergeReadings(all: readonly ReadNames[], n: number, tokens: TokenIds): ReadNames {
  const slots = Math.min(
    MOST_SLOTS,
    all.reduce((sum, names) => sum + names.slots, 0),
  )
  const merged = new ReadNames(n, tokens, slots)
  for (let i = 0; i < n; i++) {
    const firsts: { readonly at: number; readonly key: string; readonly words: readonly string[]; readonly romanised: boolean }[] = []
    let count = 0
    let flags = 0
    let latin = false
    for (const names of all) {
      const own = names.nameFlags[i]!
      latin ||= names.parseCount[i]! > 0 && !(own & NAME_FLAG.romanised)
      let taken = true
      for (let p = 0; p < names.parseCount[i]! && count < slots; p++) {
        const from = (i * names.slots + p) * PARSE_STRIDE
        const parse = names.parses.subarray(from, from + PARSE_STRIDE)
        if (p === 0 || isNextReading(parse, 0)) {
          const words = wordsOf(parse, tokens)
          const key = [...words].sort().join(' ')
          // The same name once more says nothing more.
          taken = !firsts.some((other) => other.key === key)
          if (taken) firsts.push({ at: count, key, words, romanised: (own & NAME_FLAG.romanised) !== 0 })
        }
        if (!taken) continue
        const to = (i * slots + count) * PARSE_STRIDE
        merged.parses.set(parse, to)
        if (firsts.at(-1)!.at === count && count > 0) markNextReading(merged.parses, to)
        count++
      }
      flags |= own
      const beside = names.more.get(i)
      if (beside && !merged.more.has(i)) merged.more.set(i, beside)
    }
    merged.parseCount[i] = count
    merged.nameFlags[i] = readingFlags(flags, latin, firsts)
  }
  return merged
}

/** `latin`: one of the readings is in Latin letters. */
function readingFlags(
  flags: number,
  latin: boolean,
  readings: readonly { readonly words: readonly string[]; readonly romanised: boolean }[],
): number {
  let all = flags
  // A name in both scripts is known in each: what agrees with either does not rest on romanising.
  if (latin && all & NAME_FLAG.romanised) all = (all & ~NAME_FLAG.romanised) | NAME_FLAG.bothScripts
  for (let r = 1; r < readings.length; r++)
    for (let q = 0; q < r; q++) {
      const [x, y] = [readings[q]!, readings[r]!]
      if ((x.romanised === y.romanised ? areApart : areApartAcrossScripts)(x.words, y.words)) all |= NAME_FLAG.apart
    }
  return readings.length ? all & ~NAME_FLAG.placeholder : all
}

function wordsOf(parse: Int32Array, tokens: TokenIds): string[] {
  const given = parse.subarray(2, 2 + parse[0]!)
  const surnames = parse.subarray(2 + MAX_PART, 2 + MAX_PART + parse[1]!)
  return [...given, ...surnames].map((token) => tokens.base[token]!)
}

/** Are the names of a column surnames first? */
class OrderVote {
  private vote = 0
  private votes = 0
  private strength = 0

  /** Evidence of one name in bits. */
  add(evidence: number): void {
    if (Math.abs(evidence) <= 1) return
    this.votes++
    this.vote += evidence
    this.strength += Math.abs(evidence)
  }

  /** In bits: positive is surname-first. A column that does not agree with itself leaves it to each name. */
  order(): number {
    const agreed = this.votes ? Math.abs(this.vote) / this.strength : 0
    return Math.sign(this.vote) * Math.min(16, Math.abs(this.vote) / 4) * agreed
  }
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
  const vote = new OrderVote()
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
    vote.add(evidence)
  }
  const order = vote.order()
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
    setParseBits(parses, at, false, behind)
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
    const at = i * USUAL_SLOTS * PARSE_STRIDE
    const last = Math.min(to, from + 2 * MAX_PART)
    names.parseCount[i] = read.secondSplit ? 2 : 1
    write(at, from, last, read.split, read.surnameFirst, 0)
    if (read.secondSplit) write(at + PARSE_STRIDE, from, last, read.secondSplit, read.secondSurnameFirst, read.behind)
  }
}

const plainName = (tokens: readonly NameToken[]): CleanName => ({
  tokens,
  comma: -1,
  lacks: '',
  married: [],
  aliases: [],
  document: '',
  suffix: '',
  flags: 0,
})

function readParts({ columns, records }: SourceList, names: ReadNames, reader: Reader, known: NameKnowledge, tokens: TokenIds): void {
  const married = reader('married')
  const readPartsOf = partsReader(reader)
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
    const to = i * USUAL_SLOTS * PARSE_STRIDE
    parseCount[i] = 1
    parses[to] = g
    parses[to + 1] = s
    for (let k = 0; k < g; k++) parses[to + 2 + k] = idOf(words[0][k]!)
    for (let k = 0; k < s; k++) parses[to + 8 + k] = idOf(words[1][k]!)
    setParseBits(parses, to, true, 0)
  }

  function readPartsSlowly(i: number): void {
    const { parts, flags, beside } = readPartsOf(i)
    names.keep(i, parseParts(parts, known), flags, beside)
  }
}

interface ReadParts {
  readonly parts: Parts
  readonly flags: number
  readonly beside: BesideName
}

/** Answers for texts that were asked before; some thousands of them, whatever the list. */
function remembered<T>(of: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = of(text)
    if (answers.size === MOST_REMEMBERED) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
const MOST_REMEMBERED = 20_000

/** The cells of the parts of a row's name. */
function partsReader(reader: Reader): (i: number) => ReadParts {
  const [given, surname, second, married] = [reader('given'), reader('surname', 'surname1'), reader('surname2'), reader('married')]
  // Parts of names return again and again, whole names seldom.
  const cleanGiven = remembered((cell) => cleanName(cell, 'given'))
  const cleanSurnames = remembered((cell) => cleanName(cell, 'surname'))
  return (i) => {
    const [givenCell, surnamesCell] = [given(i), [surname(i), second(i)].filter(Boolean).join(' ')]
    let [g, s] = [cleanGiven(givenCell), cleanSurnames(surnamesCell)]
    // "John" and "Doe" are names apart from each other.
    if (g.tokens.length && s.tokens.length && isPlaceholder(plainWords(lower(`${givenCell} ${surnamesCell}`)))) g = s = cleanName('nn')
    const last = married(i)
    return {
      parts: {
        given: g,
        surnames: s,
        married: last ? tokenise(lower(foldText(last).text)).at(-1) : s.married.at(-1),
      },
      flags: (g.flags | s.flags) & ~NAME_FLAG.placeholder,
      beside: { document: g.document || s.document, aliases: [...g.aliases, ...s.aliases], suffix: s.suffix || g.suffix },
    }
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

export function writeParse(into: Int32Array, at: number, parse: NameParse, tokens: TokenIds): void {
  into[at] = parse.given.length
  into[at + 1] = parse.surnames.length
  for (let k = 0; k < parse.given.length; k++) into[at + 2 + k] = tokens.id(parse.given[k]!)
  for (let k = 0; k < parse.surnames.length; k++) into[at + 8 + k] = tokens.id(parse.surnames[k]!)
  into[at + 14] = parse.married ? tokens.id(parse.married) : -1
  setParseBits(into, at, parse.sure, parse.behind)
}
