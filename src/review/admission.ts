// Decides whether the review server accepts a request: it must come from the review page, in a browser that has the cookie.

/** The parts of Node's IncomingMessage that matter here. */
export interface Asked {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface Door {
  /** "127.0.0.1:49152". Other names of this computer are refused, because another site could make its own name resolve to it. */
  readonly host: string
  /** Compares in constant time. */
  isCookie(given: string): boolean
}

/** `page` is requested by its address, `read` and `write` by the page's script. */
export type Kind = 'page' | 'read' | 'write'

/** The HTTP status that refuses a request, or null. */
export function refusal({ headers }: Asked, { host, isCookie }: Door, kind: Kind): number | null {
  if (headers['host'] !== host) return 421
  if (!isCookie(cookieIn(headers['cookie']))) return 401
  if (kind === 'page') return null
  const { origin, 'x-reconcile': byScript, 'sec-fetch-site': site, 'content-type': type } = headers
  // Pages of other sites cannot send this header: it would need a CORS preflight, which this server never allows.
  if (byScript !== '1') return 403
  if (origin !== `http://${host}` && (origin !== undefined || kind === 'write')) return 403
  if (site !== undefined && site !== 'same-origin') return 403
  return kind === 'write' && !/^application\/json(?:;|$)/.test(String(type ?? '')) ? 415 : null
}

/** Name of the cookie that proves the first visit. */
export const COOKIE_NAME = 'rv'

const cookieIn = (cookies: Asked['headers'][string]): string =>
  new RegExp(`(?:^|;\\s*)${COOKIE_NAME}=([0-9a-f]+)(?:;|$)`).exec(String(cookies ?? ''))?.[1] ?? ''
