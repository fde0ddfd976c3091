// `reconcile review --web`: serves the review page to this computer only, on 127.0.0.1 at a free port, until it is no longer used.
import type { Server, ServerResponse } from 'node:http'
import { InputError } from '../model/errors.ts'
import { shippedText } from '../platform/shipped.ts'
import { reviewPolicy } from '../review/page.ts'
import type { Session } from '../review/session.ts'
import { catalogue } from '../words/catalogue.ts'
import type { Io } from './command.ts'
import type { ReviewValues } from './review-options.ts'
import { makeSecrets, Refused, replier, type Reply } from './review-requests.ts'

export async function serve(session: Session, values: ReviewValues, io: Io): Promise<number> {
  const { words } = catalogue(io.lang)
  const patience = minutesOf(values.idle) * 60_000
  const secrets = makeSecrets()
  // Made by the build of src/page/review/.
  const script = shippedText('dist/review-web.js')
  const send = senderWith(reviewPolicy(script))
  const { server, host } = await listen()
  const reply = replier(session, secrets, host, {
    reviewer: values.reviewer ?? io.user,
    showScores: values.showScores === true,
    lang: io.lang,
    script,
  })
  let lastUsed = performance.now()
  // Answers from several tabs are written one after the other.
  let writes: Promise<unknown> = Promise.resolve()
  server.on('request', (req, res: ServerResponse) => {
    lastUsed = performance.now()
    const answer = () =>
      reply(req)
        .then((made) => send(res, made))
        .catch(refuse(send, res, words.rv_expired))
    if (req.method === 'POST') writes = writes.then(answer, answer)
    else void answer()
  })
  await io.out.write(`${words.rv_open}\nhttp://${host}/?t=${secrets.token}\n`)

  await endOf(io, () => performance.now() - lastUsed > patience)
  await writes
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await io.err.print(`${words.rv_closed}\n`)
  return 0
}

const [USUAL_MINUTES, MOST_MINUTES] = [30, 24 * 60]

function minutesOf(idle: string | undefined): number {
  if (idle === undefined) return USUAL_MINUTES
  const minutes = Number(idle)
  if (minutes > 0 && minutes <= MOST_MINUTES) return minutes
  throw new InputError('option-value', { option: '--idle', value: idle, wanted: 'minutes, up to a day' })
}

async function listen(): Promise<{ readonly server: Server; readonly host: string }> {
  // Imported here, so that other commands do not pay for it.
  const { createServer } = await import('node:http')
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new RangeError('the server has no port')
  return { server, host: `127.0.0.1:${address.port}` }
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

type Send = (res: ServerResponse, reply: Reply) => void

const senderWith =
  (policy: string): Send =>
  (res, { status, type, body, headers = {} }) => {
    res.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': policy, ...HEADERS, ...headers })
    res.end(body)
  }

/** Errors show only the status, except for an address that was already used. */
const refuse = (send: Send, res: ServerResponse, expired: string) => (error: unknown) => {
  if (res.headersSent) return
  const status = error instanceof Refused ? error.status : 500
  send(res, { status, type: 'text/plain', body: status === 401 ? expired : String(status), headers: { Connection: 'close' } })
}

/** Resolves when the process is asked to end or the page has been idle for too long. */
function endOf(io: Io, isIdle: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(timer)
      resolve()
    }
    const timer = setInterval(() => isIdle() && stop(), 1000)
    void io.ended().then(stop)
  })
}
