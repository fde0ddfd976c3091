// Answers the requests of the review page. The token in the address works once and is exchanged for a cookie that scripts cannot read.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { COOKIE_NAME, refusal, type Door, type Kind } from '../review/admission.ts'
import { CHOICES } from '../model/plan.ts'
import { reviewPage } from '../review/page.ts'
import type { QueueItem } from '../review/queue.ts'
import type { Answer, Session } from '../review/session.ts'
import type { Lang } from '../words/catalogue.ts'

/** Limits: bytes of a request body, characters of a text in it. */
const MOST_BODY = 64 * 1024
const MOST_TEXT = 2000

export interface Reply {
  readonly status: number
  readonly type: 'text/html' | 'text/plain' | 'application/json'
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A refused request, with the HTTP status. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(String(status))
    this.status = status
  }
}

/** The secrets of one server. */
export interface Secrets extends Pick<Door, 'isCookie'> {
  /** Part of the address; valid for one visit. */
  readonly token: string
  /** Returns the Set-Cookie header for the first visit with the right token, otherwise null. */
  letIn(given: string): string | null
}

export function makeSecrets(): Secrets {
  const [token, cookie] = [randomBytes(32), randomBytes(32)]
  let used = false
  return {
    token: token.toString('hex'),
    isCookie: (given) => isSecret(given, cookie),
    letIn(given) {
      if (used || !isSecret(given, token)) return null
      used = true
      return `${COOKIE_NAME}=${cookie.toString('hex')}; HttpOnly; SameSite=Strict; Path=/`
    },
  }
}

/** A secret in an address that holds as long as its server does. */
export function makeToken(): { readonly token: string; isToken(given: string): boolean } {
  const secret = randomBytes(32)
  return { token: secret.toString('hex'), isToken: (given) => isSecret(given, secret) }
}

/** Compares in constant time. */
function isSecret(given: string, secret: Buffer): boolean {
  const bytes = Buffer.from(given, 'hex')
  return bytes.length === secret.length && given.length === 2 * secret.length && timingSafeEqual(bytes, secret)
}

export interface PageOptions {
  /** Used if the page sends no name. */
  readonly reviewer: string
  readonly showScores: boolean
  readonly lang: Lang
  /** The page's own. */
  readonly script: string
}

interface Route {
  readonly method: 'GET' | 'POST'
  readonly kind: Kind
  reply(req: IncomingMessage): Reply | Promise<Reply>
}

/** Returns the function that answers requests; it rejects with Refused. */
export function replier(session: Session, secrets: Secrets, host: string, options: PageOptions): (req: IncomingMessage) => Promise<Reply> {
  const door: Door = { host, isCookie: secrets.isCookie }
  const reviewerOf = (named: unknown) => textOf(named) || options.reviewer
  const routes: Readonly<Record<string, Route>> = {
    '/': {
      method: 'GET',
      kind: 'page',
      reply: () => ({ status: 200, type: 'text/html', body: reviewPage(options.lang, options.reviewer, options.script) }),
    },
    '/queue': {
      method: 'GET',
      kind: 'read',
      reply: () => json({ items: session.items.map((item) => viewOf(item, session.answers.get(item.key), options.showScores)) }),
    },
    '/decide': {
      method: 'POST',
      kind: 'write',
      async reply(req) {
        const { key, decision: asked, reason, reviewer } = await bodyOf(req)
        const item = session.items.find((i) => i.key === key)
        const decision = CHOICES.find((c) => c === asked)
        if (!item || !decision) throw new Refused(400)
        await session.decide(item.key, { decision, reason: textOf(reason), reviewer: reviewerOf(reviewer) })
        return json({ saved: true, ...scoreOf(item) })
      },
    },
    '/undo': {
      method: 'POST',
      kind: 'write',
      async reply(req) {
        const { reviewer } = await bodyOf(req)
        return json({ key: await session.undo(reviewerOf(reviewer)) })
      },
    },
  }
  return async (req) => {
    if (req.headers.host !== host) throw new Refused(421)
    const [path = '', query = ''] = (req.url ?? '').split('?', 2)
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    if (!route) throw new Refused(404)
    if (req.method !== route.method) throw new Refused(405)
    if (route.kind === 'page' && query) return firstVisit(query, secrets)
    const status = refusal(req, door, route.kind)
    if (status !== null) throw new Refused(status)
    return route.reply(req)
  }
}

/** Exchanges the token for a cookie. */
function firstVisit(query: string, secrets: Secrets): Reply {
  const given = /^t=([0-9a-f]{64})$/.exec(query)?.[1]
  if (given === undefined) throw new Refused(400)
  const cookie = secrets.letIn(given)
  if (cookie === null) throw new Refused(401)
  return { status: 303, type: 'text/plain', body: '', headers: { Location: '/', 'Set-Cookie': cookie } }
}

const json = (value: unknown): Reply => ({ status: 200, type: 'application/json', body: JSON.stringify(value) })

/** An item as the page gets it. The weight comes only after an answer, so that it does not influence it. */
function viewOf(item: QueueItem, answer: Answer | undefined, showScores: boolean) {
  const { key, lists, rows, places, names, question, facts, reason, before } = item
  const shown = { key, lists, rows, places, names, question, facts, reason, before }
  return { ...shown, ...(answer && { answer: answer.decision }), ...((answer || showScores) && scoreOf(item)) }
}

const scoreOf = ({ weight, explanation, otherwise }: QueueItem) => ({ weight, explanation, otherwise })

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_TEXT) : '')

/** Reads a small JSON object. */
async function bodyOf(req: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (Number(req.headers['content-length'] ?? 0) > MOST_BODY) throw new Refused(413)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MOST_BODY) throw new Refused(413)
    chunks.push(bytes)
  }
  const value = parsedJson(Buffer.concat(chunks))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused(400)
  return { ...value }
}

/** undefined if the bytes are not JSON. */
function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
