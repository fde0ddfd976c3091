// What a request to the review page must prove before it is looked at: it comes from this page, in a browser that was let in once.

/** As Node's http gives them. */
export interface Asked {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface Door {
  /** "127.0.0.1:49152". No other name of this computer will do: another site could have its own resolved to here. */
  readonly host: string
  /** Compares in constant time. */
  isCookie(given: string): boolean
}

/** `page`: asked for by its address. `read` and `write`: by the page's script. */
export type Kind = 'page' | 'read' | 'write'

/** The HTTP status that refuses a request, or null. */
export function refusal({ headers }: Asked, { host, isCookie }: Door, kind: Kind): number | null {
  if (headers['host'] !== host) return 421
  if (!isCookie(cookieIn(headers['cookie']))) return 401
  if (kind === 'page') return null
  const { origin, 'x-reconcile': byScript, 'sec-fetch-site': site, 'content-type': type } = headers
  // Another site's page cannot send this header without asking first, and this server never grants it.
  if (byScript !== '1') return 403
  if (origin !== `http://${host}` && (origin !== undefined || kind === 'write')) return 403
  if (site !== undefined && site !== 'same-origin') return 403
  return kind === 'write' && !/^application\/json(?:;|$)/.test(String(type ?? '')) ? 415 : null
}

/** Of the cookie that lets in. */
export const COOKIE_NAME = 'rv'

const cookieIn = (cookies: Asked['headers'][string]): string =>
  new RegExp(`(?:^|;\\s*)${COOKIE_NAME}=([0-9a-f]+)(?:;|$)`).exec(String(cookies ?? ''))?.[1] ?? ''
