// The text of JSON → values with their lines, as strict as JSON.parse, which would drop a key that stands twice and round long numbers.

/** A number as it was written. */
export class JsonNumber {
  readonly written: string

  constructor(written: string) {
    this.written = written
  }
}

export class JsonArray {
  readonly values: Json[] = []
  /** Of each value, where it begins. */
  readonly lines: number[] = []
}

/** A key that stands in its object again, and the line where it does. */
export interface Repeat {
  readonly key: string
  readonly line: number
}

/** Keys in the order of the text, and as often as they stand there. */
export class JsonObject {
  readonly keys: string[] = []
  readonly values: Json[] = []
  repeated: Repeat[] | null = null
  /** Where it begins. */
  readonly line: number

  constructor(line = 0) {
    this.line = line
  }

  /** Of a key that stands twice the last value, as everywhere. */
  get(key: string): Json | undefined {
    const at = this.keys.lastIndexOf(key)
    return at < 0 ? undefined : this.values[at]
  }
}

export type Json = string | boolean | null | JsonNumber | JsonArray | JsonObject

/** What is wrong with a text, and where. */
export class JsonFault extends Error {
  readonly line: number
  readonly tooDeep: boolean

  constructor(line: number, tooDeep = false) {
    super('json')
    this.line = line
    this.tooDeep = tooDeep
  }
}

export interface JsonText {
  readonly value: Json
  /** Of each object in which a key stands twice, the line where the first stands again. */
  readonly repeats: readonly number[]
}

/** `depth` is the most that arrays and objects may be nested; lines are counted from `line`. Throws JsonFault. */
export function parseJson(text: string, depth: number, line = 1): JsonText {
  const parser = new Parser(text, depth, line)
  return { value: parser.whole(), repeats: parser.repeats }
}

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20]
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const
/** Of so many keys or fewer, a loop finds one that stands twice sooner than a set. */
const FEW_KEYS = 16

class Parser {
  readonly repeats: number[] = []
  private readonly text: string
  private readonly deepest: number
  private line: number
  private at = 0
  private depth = 0

  constructor(text: string, deepest: number, line: number) {
    this.text = text
    this.deepest = deepest
    this.line = line
  }

  whole(): Json {
    this.skipBlank()
    const value = this.value()
    this.skipBlank()
    if (this.at < this.text.length) throw this.fault()
    return value
  }

  private fault(): JsonFault {
    return new JsonFault(this.line)
  }

  /** Line breaks stand between values alone: inside a string they are escaped. */
  private skipBlank(): void {
    const { text } = this
    for (; ; this.at++) {
      const c = text.charCodeAt(this.at)
      if (c === LF || (c === CR && text.charCodeAt(this.at + 1) !== LF)) this.line++
      else if (c !== SPACE && c !== TAB && c !== CR) return
    }
  }

  private value(): Json {
    const c = this.text.charCodeAt(this.at)
    if (c === QUOTE) return this.string()
    if (c === OPEN_OBJECT) return this.nested(() => this.object())
    if (c === OPEN_ARRAY) return this.nested(() => this.array())
    return this.scalar()
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > this.deepest) throw new JsonFault(this.line, true)
    const value = read()
    this.depth--
    return value
  }

  private scalar(): Json {
    NUMBER.lastIndex = this.at
    const [written] = NUMBER.exec(this.text) ?? []
    if (written !== undefined) {
      this.at += written.length
      return new JsonNumber(written)
    }
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue
      this.at += word.length
      return value
    }
    throw this.fault()
  }

  private string(): string {
    const { text } = this
    const from = this.at
    let escaped = false
    for (let at = from + 1; ; at++) {
      const c = text.charCodeAt(at)
      if (c === QUOTE) {
        this.at = at + 1
        return escaped ? this.unescaped(text.slice(from, at + 1)) : text.slice(from + 1, at)
      }
      if (c === BACKSLASH) {
        escaped = true
        at++
      } else if (!(c >= SPACE)) throw this.fault()
    }
  }

  private unescaped(literal: string): string {
    try {
      return JSON.parse(literal) as string
    } catch {
      throw this.fault()
    }
  }

  private array(): JsonArray {
    const array = new JsonArray()
    this.at++
    this.skipBlank()
    if (this.ends(CLOSE_ARRAY)) return array
    for (;;) {
      array.lines.push(this.line)
      array.values.push(this.value())
      this.skipBlank()
      if (this.ends(CLOSE_ARRAY)) return array
      this.expect(COMMA)
    }
  }

  private object(): JsonObject {
    const object = new JsonObject(this.line)
    const isThere = seenKeys()
    this.at++
    this.skipBlank()
    if (this.ends(CLOSE_OBJECT)) return object
    for (;;) {
      if (this.text.charCodeAt(this.at) !== QUOTE) throw this.fault()
      const key = this.string()
      if (isThere(key, object.keys)) (object.repeated ??= []).push({ key, line: this.line })
      object.keys.push(key)
      this.skipBlank()
      this.expect(COLON)
      object.values.push(this.value())
      this.skipBlank()
      if (this.ends(CLOSE_OBJECT)) break
      this.expect(COMMA)
    }
    if (object.repeated) this.repeats.push(object.repeated[0]!.line)
    return object
  }

  private ends(close: number): boolean {
    if (this.text.charCodeAt(this.at) !== close) return false
    this.at++
    return true
  }

  private expect(mark: number): void {
    if (this.text.charCodeAt(this.at) !== mark) throw this.fault()
    this.at++
    this.skipBlank()
  }
}

/** Whether a key is among those before it. */
function seenKeys(): (key: string, before: readonly string[]) => boolean {
  let seen: Set<string> | undefined
  return (key, before) => {
    if (before.length < FEW_KEYS) return before.includes(key)
    seen ??= new Set(before)
    const isThere = seen.has(key)
    seen.add(key)
    return isThere
  }
}

/** Every digit of a number, without the zeros around them: "-12.50e3" → "125". */
const digitsOf = (written: string): string =>
  written
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '')

/**
 * A number as a cell: as programs write it, or as it was written where they would round it.
 * null for a whole number of more than 15 digits, of which whoever wrote it may have lost some already.
 */
export function numberText(written: string): string | null {
  const n = Number(written)
  if (Math.abs(n) >= 1e15) return null
  const text = String(n)
  return digitsOf(text) === digitsOf(written) ? text : written
}
