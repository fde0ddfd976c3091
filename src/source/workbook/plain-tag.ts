// A tag as most are written (ASCII names, few attributes, values without entities), read without a copy of anything that is not asked for.

/** By names without prefix. Good until the next tag is read. */
export interface Attributes {
  get(name: string): string | undefined
}

const [TAB, LINE_FEED, RETURN, SPACE, DOUBLE, AMPERSAND, SINGLE] = [9, 10, 13, 32, 34, 38, 39]
const [SLASH, COLON, LESS, EQUAL, GREATER] = [47, 58, 60, 61, 62]
const MOST_ATTRIBUTES = 16

/** Letters, digits and . - _ : */
const IS_NAME = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w.:-]/.test(String.fromCharCode(code))))
const isSpace = (code: number): boolean => code === SPACE || code === LINE_FEED || code === RETURN || code === TAB

export class PlainTag implements Attributes {
  private xml = ''
  /** Where it ends: behind its last sign. */
  end = 0
  /** With its prefix. */
  name = ''
  closesItself = false
  private count = 0
  private readonly from = new Int32Array(MOST_ATTRIBUTES)
  private readonly colon = new Int32Array(MOST_ATTRIBUTES)
  private readonly to = new Int32Array(MOST_ATTRIBUTES)
  private readonly valueFrom = new Int32Array(MOST_ATTRIBUTES)
  private readonly valueTo = new Int32Array(MOST_ATTRIBUTES)

  /** Reads the tag that opens at a "<"; false for any that is written in another way, right or wrong. */
  read(xml: string, at: number): boolean {
    this.xml = xml
    this.count = 0
    const from = at + 1
    let k = from
    while (IS_NAME[xml.charCodeAt(k)] === 1) k++
    if (k === from) return false
    this.name = xml.slice(from, k)
    for (;;) {
      const begin = k
      while (isSpace(xml.charCodeAt(k))) k++
      const code = xml.charCodeAt(k)
      if (code === GREATER || code === SLASH) return this.close(k)
      if (k === begin || this.count === MOST_ATTRIBUTES) return false
      k = this.readAttribute(k)
      if (k < 0) return false
    }
  }

  private close(k: number): boolean {
    this.closesItself = this.xml.charCodeAt(k) === SLASH
    this.end = k + (this.closesItself ? 2 : 1)
    return !this.closesItself || this.xml.charCodeAt(k + 1) === GREATER
  }

  /** Gives where it ends, −1 where it is not plain. */
  private readAttribute(from: number): number {
    const { xml, count } = this
    let k = from
    let colon = from - 1
    for (let code = xml.charCodeAt(k); IS_NAME[code] === 1; code = xml.charCodeAt(++k)) if (code === COLON && colon < from) colon = k
    const quote = xml.charCodeAt(k + 1)
    if (k === from || xml.charCodeAt(k) !== EQUAL || (quote !== DOUBLE && quote !== SINGLE) || this.has(from, k)) return -1
    this.from[count] = from
    this.colon[count] = colon
    this.to[count] = k
    k += 2
    this.valueFrom[count] = k
    for (let code = xml.charCodeAt(k); code !== quote; code = xml.charCodeAt(++k))
      if (code === LESS || code === AMPERSAND || code === RETURN || Number.isNaN(code)) return -1
    this.valueTo[count] = k
    this.count++
    return k + 1
  }

  private has(from: number, to: number): boolean {
    const { xml } = this
    for (let a = 0; a < this.count; a++)
      if (to - from === this.to[a]! - this.from[a]! && xml.slice(this.from[a], this.to[a]) === xml.slice(from, to)) return true
    return false
  }

  get(name: string): string | undefined {
    for (let a = 0; a < this.count; a++) {
      const from = this.colon[a]! + 1
      if (name.length === this.to[a]! - from && this.xml.startsWith(name, from)) return this.xml.slice(this.valueFrom[a], this.valueTo[a])
    }
    return undefined
  }
}
