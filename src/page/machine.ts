// What the page takes from the browser beside the screen: chance, and the time.

/** A new key for a project's decisions, in hexadecimal. */
export const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const keyBytes = (key: string): Uint8Array => Uint8Array.from(key.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** The time now, ISO 8601. */
export const now = (): string => new Date().toISOString()
