// XML of a workbook's parts, read tag by tag. Malformed XML throws; documents that declare entities were refused before (zip-gate).
import { PlainTag, type Attributes } from './plain-tag.ts'

export type { Attributes }

/** Names come without their prefix; a tag that closes itself is opened and then closed. Attributes are good until the call ends. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const TAG = /<(\/?)([^\s/>"'<=]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/y
const ATTRIBUTE = /\s+([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
const NONE: Attributes = new Map()

/** Throws SyntaxError. */
export function readXml(xml: string, events: XmlEvents): void {
  const opened: string[] = []
  const plain = new PlainTag()
  const end = (mark: string, from: number): number => {
    const at = xml.indexOf(mark, from)
    if (at < 0) throw new SyntaxError('xml: not closed')
    return at
  }
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const until = next < 0 ? xml.length : next
    if (until > at && opened.length) events.text?.(unescaped(xml.slice(at, until)))
    if (next < 0) break
    const mark = xml.charCodeAt(next + 1)
    if (mark === SLASH && closesLast(xml, next, opened)) {
      const name = opened.pop()!
      at = next + name.length + 3
      events.close?.(local(name))
    } else if (mark !== BANG && mark !== QUESTION && plain.read(xml, next)) {
      at = plain.end
      const { name, closesItself } = plain
      events.open?.(local(name), plain)
      if (closesItself) events.close?.(local(name))
      else opened.push(name)
    } else if (xml.startsWith('<!--', next)) at = end('-->', next) + 3
    else if (xml.startsWith('<?', next)) at = end('?>', next) + 2
    else if (xml.startsWith('<![CDATA[', next)) {
      at = end(']]>', next) + 3
      events.text?.(xml.slice(next + 9, at - 3))
    } else {
      TAG.lastIndex = next
      const [all, closes, name, rest] = TAG.exec(xml) ?? []
      if (all === undefined) throw new SyntaxError('xml: no tag')
      at = next + all.length
      if (closes) {
        if (opened.pop() !== name || rest!.trim()) throw new SyntaxError('xml: crossed tags')
        events.close?.(local(name!))
        continue
      }
      events.open?.(local(name!), attributesOf(rest!))
      if (rest!.endsWith('/')) events.close?.(local(name!))
      else opened.push(name!)
    }
  }
  if (opened.length) throw new SyntaxError('xml: not closed')
}

const [BANG, SLASH, GREATER, QUESTION] = [33, 47, 62, 63]

/** Is it the end of the tag that was opened last, as it is usually written? */
function closesLast(xml: string, at: number, opened: readonly string[]): boolean {
  const name = opened.at(-1)
  if (name === undefined) return false
  for (let k = 0; k < name.length; k++) if (xml.charCodeAt(at + 2 + k) !== name.charCodeAt(k)) return false
  return xml.charCodeAt(at + 2 + name.length) === GREATER
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

/** Of two with one name but for the prefix the first counts, which is the one without where writers give both. Throws where a name stands twice. */
function attributesOf(text: string): Attributes {
  if (text === '' || text === '/') return NONE
  const found = new Map<string, string>()
  const names = new Set<string>()
  let at = 0
  for (;;) {
    ATTRIBUTE.lastIndex = at
    const [all, name, double, single] = ATTRIBUTE.exec(text) ?? []
    if (all === undefined) break
    at += all.length
    if (names.has(name!)) throw new SyntaxError('xml: an attribute twice')
    names.add(name!)
    const key = local(name!)
    if (!found.has(key)) found.set(key, unescaped(double ?? single ?? ''))
  }
  if (!/^\s*\/?$/.test(text.slice(at))) throw new SyntaxError('xml: no attribute')
  return found
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!plain.includes('&')) return plain
  return plain.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));|&/gi, (_all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined && Object.hasOwn(ENTITIES, name)) return ENTITIES[name]!
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1
    if (code < 0 || code > 0x10ffff) throw new SyntaxError('xml: unknown entity')
    return String.fromCodePoint(code)
  })
}
