// The types of what a platform offers; node.ts and web.ts both answer to them, with the same results.

/** Text in an encoding other than UTF-8. */
export interface LegacyDecoder {
  knows(encoding: string): boolean
  /** U+FFFD where bytes are no text in that encoding. */
  decode(bytes: Uint8Array, encoding: string): string
}

/** A thread as a pool uses it: a `Worker` of Node. */
export interface Thread {
  /** Below 0 once it has ended. */
  readonly threadId: number
  postMessage(message: unknown): void
  on(event: 'message', heard: (message: unknown) => void): unknown
  on(event: 'exit', left: (code: number) => void): unknown
  on(event: 'error', failed: (error: Error) => void): unknown
  off(event: 'message', heard: (message: unknown) => void): unknown
  off(event: 'exit', left: (code: number) => void): unknown
  listenerCount(event: string): number
  terminate(): Promise<unknown>
}

export interface Platform {
  /** SHA-256 of bytes, or of a text's UTF-8. */
  sha256(data: Uint8Array | string, as?: 'hex' | 'base64'): string
  /** HMAC-SHA-256 of a text's UTF-8, in hexadecimal. */
  hmacSha256(key: Uint8Array, text: string): string
  crc32(bytes: Uint8Array): number
  /** All members of a gzip file. Throws where it is damaged, or unpacks to more than `most` bytes. */
  gunzip(bytes: Uint8Array, most: number): Uint8Array
  /** A raw deflate stream, as in a ZIP file. Throws where it is damaged, or unpacks to more than `most` bytes. */
  inflateRaw(bytes: Uint8Array, most: number): Uint8Array
  isUtf8(bytes: Uint8Array): boolean
  /** UTF-8 from `from` up to `to` as text; a byte order mark stays. */
  decodeUtf8(bytes: Uint8Array, from?: number, to?: number): string
  /** The same for many pieces of one array. */
  utf8Reader(bytes: Uint8Array): (from: number, to: number) => string
  /** Where a pattern stands first, from `from` on; −1 without. */
  findBytes(bytes: Uint8Array, pattern: Uint8Array, from?: number): number
  /** Loaded when a file needs it. */
  legacyDecoder(): Promise<LegacyDecoder>
  /** Text of data/NAME.csv. */
  tableText(name: string): string
  processors(): number
  /** Gives back at once what nothing holds any longer, where the machine lets itself be asked. */
  collect(): void
  /** A thread that runs threads/worker; null where none can be started. */
  readonly startThread: (() => Thread) | null
}
