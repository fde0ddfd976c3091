// What a file that was dropped is: a list, a case file, or one of the three files of a review: decisions, their key, and their head.
import { decodeUtf8, isUtf8 } from '../platform/index.ts'
import type { Kind } from './protocol.ts'

/** Of a key or a head. */
const LONGEST = 400
/** Of a case file, which a person can read. */
const LONGEST_CASE = 100_000
const LISTS_IN_CASE = /^(?:lists|statements):\s*(?:#.*|[[{].*)?$|^\s*\{\s*"(?:case|window|scope|lists|statements)"\s*:/m
const ENTRY = /^\s*(?:- |- ?\n\s*)(?:\{ *)?(?:id|role|file|speaker):|[{,[]\s*id:|"(?:role|verbatim)"\s*:/m

export function kindOf(bytes: Uint8Array): Kind {
  const start = decodeUtf8(bytes, 0, LONGEST)
  if (/^\{"v":\d+,"seq":1,"prev":"/.test(start) && isUtf8(bytes)) return { kind: 'decisions', text: decodeUtf8(bytes) }
  if (bytes.length < LONGEST_CASE && isUtf8(bytes)) {
    const text = decodeUtf8(bytes)
    if (LISTS_IN_CASE.test(text) && ENTRY.test(text)) return { kind: 'case', text }
  }
  if (bytes.length > LONGEST) return { kind: 'list' }
  if (/^[0-9a-f]{64}\s*$/.test(start)) return { kind: 'key', text: start.trim() }
  return /^\{"seq":\d+,"last":"[0-9a-f]{64}","mac":/.test(start) ? { kind: 'head', text: start } : { kind: 'list' }
}
