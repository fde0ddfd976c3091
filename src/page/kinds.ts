// What a file that was dropped is: a list, decisions of earlier reviews, their key, or a case file.
import { decodeUtf8, isUtf8 } from '../platform/index.ts'
import type { Kind } from './protocol.ts'

const LARGEST_KEY = 200

export function kindOf(name: string, bytes: Uint8Array): Kind {
  const text = (): string => decodeUtf8(bytes)
  if (bytes.length <= LARGEST_KEY && /^[0-9a-f]{64}\s*$/.test(text())) return { kind: 'key', text: text().trim() }
  if (/^\{"v":\d+,"seq":1,"prev":"/.test(decodeUtf8(bytes, 0, LARGEST_KEY)) && isUtf8(bytes)) return { kind: 'decisions', text: text() }
  if (/\.ya?ml$/i.test(name) && isUtf8(bytes)) return { kind: 'case', text: text() }
  return { kind: 'list' }
}
