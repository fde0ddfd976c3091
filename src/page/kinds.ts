// What a file that was dropped is: a list, or one of the three files of a review: decisions, their key, and their head.
import { decodeUtf8, isUtf8 } from '../platform/index.ts'
import type { Kind } from './protocol.ts'

/** Of a key or a head. */
const LONGEST = 400

export function kindOf(bytes: Uint8Array): Kind {
  const start = decodeUtf8(bytes, 0, LONGEST)
  if (/^\{"v":\d+,"seq":1,"prev":"/.test(start) && isUtf8(bytes)) return { kind: 'decisions', text: decodeUtf8(bytes) }
  if (bytes.length > LONGEST) return { kind: 'list' }
  if (/^[0-9a-f]{64}\s*$/.test(start)) return { kind: 'key', text: start.trim() }
  return /^\{"seq":\d+,"last":"[0-9a-f]{64}","mac":/.test(start) ? { kind: 'head', text: start } : { kind: 'list' }
}
