// The review page's server: one person's own computer and nobody else. 127.0.0.1, a token used once, a cookie no script reads, exact Host and Origin.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InputError, InputErrors } from '../model/errors.ts'
import { catalogue } from '../words/catalogue.ts'
import { CHOICES, type Choice } from '../review/decisions.ts'
import { REVIEW_POLICY, reviewPage } from '../review/page.ts'
import type { Io, Values } from './command.ts'
import type { Session } from './review-session.ts'

const MOST_BODY = 64 * 1024
const MOST_TEXT = 2000

class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(String(status))
    this.status = status
  }
}

export async function serve(session: Session, values: Values, io: Io): Promise<number> {
  const minutes = values.idle === undefined ? 30 : Number(values.idle)
  if (!(minutes > 0 && minutes <= 24 * 60))
    throw new InputErrors([new InputError('option-value', { option: '--idle', value: values.idle!, wanted: 'minutes, up to a day' })])
  const { words } = catalogue(io.lang)
  const reviewer = values.reviewer ?? io.user
  let token: Buffer | null = randomBytes(32)
  const cookie = randomBytes(32)
  let used = performance.now()
  let host = ''

  const equal = (given: string, secret: Buffer): boolean => {
    const bytes = Buffer.from(given, 'hex')
    return bytes.length === secret.length && given.length === 2 * secret.length && timingSafeEqual(bytes, secret)
  }
  const send = (res: ServerResponse, status: number, type: string, body: string, more: Record<string, string> = {}) => {
    res.writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': REVIEW_POLICY,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...more,
    })
    res.end(body)
  }
  const json = (res: ServerResponse, value: unknown) => send(res, 200, 'application/json', JSON.stringify(value))

  /** Everything that a request must prove before it is looked at. */
  const admit = (req: IncomingMessage) => {
    if (req.headers.host !== host) throw new Refused(421)
    const given = /(?:^|;\s*)rv=([0-9a-f]+)(?:;|$)/.exec(req.headers.cookie ?? '')?.[1] ?? ''
    if (!equal(given, cookie)) throw new Refused(401)
  }
  const admitScript = (req: IncomingMessage) => {
    admit(req)
    if (req.headers['x-reconcile'] !== '1') throw new Refused(403)
    const origin = req.headers.origin
    if (origin !== undefined && origin !== `http://${host}`) throw new Refused(403)
    const site = req.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin') throw new Refused(403)
  }
  const admitWrite = (req: IncomingMessage) => {
    if (req.method !== 'POST') throw new Refused(405)
    admitScript(req)
    if (req.headers.origin !== `http://${host}`) throw new Refused(403)
    if (!/^application\/json(?:;|$)/.test(req.headers['content-type'] ?? '')) throw new Refused(415)
  }
  const view = (item: Session['items'][number]) => {
    const answer = session.answers.get(item.key)
    const told = answer || values.showScores ? { weight: item.weight, explanation: item.explanation } : {}
    const { key, lists, rows, names, facts, reason, before } = item
    return { key, lists, rows, names, facts, reason, before, ...(answer ? { answer: answer.decision } : {}), ...told }
  }

  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.headers.host !== host) throw new Refused(421)
    const [path = '', query = ''] = (req.url ?? '').split('?', 2)
    switch (path) {
      case '/': {
        if (req.method !== 'GET') throw new Refused(405)
        const given = /^t=([0-9a-f]{64})$/.exec(query)?.[1]
        if (given !== undefined) {
          if (!token || !equal(given, token)) throw new Refused(401)
          token = null
          send(res, 303, 'text/plain', '', {
            Location: '/',
            'Set-Cookie': `rv=${cookie.toString('hex')}; HttpOnly; SameSite=Strict; Path=/`,
          })
          return
        }
        if (query) throw new Refused(400)
        admit(req)
        send(res, 200, 'text/html', reviewPage(io.lang, reviewer))
        return
      }
      case '/queue':
        if (req.method !== 'GET') throw new Refused(405)
        admitScript(req)
        json(res, { items: session.items.map(view) })
        return
      case '/decide': {
        admitWrite(req)
        const { key, decision, reason, reviewer: who } = await bodyOf(req)
        const item = session.items.find((i) => i.key === key)
        if (!item || !CHOICES.some((c) => c === decision)) throw new Refused(400)
        await session.decide(item.key, decision as Choice, textOf(reason), textOf(who) || reviewer)
        json(res, { saved: true, weight: item.weight, explanation: item.explanation })
        return
      }
      case '/undo': {
        admitWrite(req)
        const { reviewer: who } = await bodyOf(req)
        json(res, { key: await session.undo(textOf(who) || reviewer) })
        return
      }
      default:
        throw new Refused(404)
    }
  }
  // Answers are written one after the other, whichever tab they come from.
  let queue: Promise<unknown> = Promise.resolve()
  // Asked for here, so that no other command waits for it.
  const { createServer } = await import('node:http')
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 }, (req, res) => {
    used = performance.now()
    const run = () =>
      handle(req, res).catch((error: unknown) => {
        const status = error instanceof Refused ? error.status : 500
        if (!res.headersSent) send(res, status, 'text/plain', status === 401 ? words.rv_expired : String(status), { Connection: 'close' })
      })
    if (req.method === 'POST') queue = queue.then(run, run)
    else void run()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await io.out.write(`${words.rv_open}\nhttp://${host}/?t=${token.toString('hex')}\n`)

  await new Promise<void>((resolve) => {
    const idle = setInterval(() => performance.now() - used > minutes * 60_000 && stop(), 1000)
    const stop = () => {
      clearInterval(idle)
      resolve()
    }
    void io.ended().then(stop)
  })
  await queue
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await io.err.write(`${words.rv_closed}\n`)
  return 0
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MOST_TEXT) : '')

/** A small JSON object. */
async function bodyOf(req: IncomingMessage): Promise<Record<string, unknown>> {
  if (Number(req.headers['content-length'] ?? 0) > MOST_BODY) throw new Refused(413)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += (chunk as Buffer).length
    if (size > MOST_BODY) throw new Refused(413)
    chunks.push(chunk as Buffer)
  }
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below.
  }
  throw new Refused(400)
}
