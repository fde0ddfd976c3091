// `reconcile review --web`: serves the review page to this computer only, on 127.0.0.1 at a free port, until it is no longer used.
import type { ServerResponse } from 'node:http'
import { shippedText } from '../platform/shipped.ts'
import { reviewPolicy } from '../review/page.ts'
import type { Session } from '../review/session.ts'
import { catalogue } from '../words/catalogue.ts'
import type { Io } from './command.ts'
import { endOf, LOCAL_HEADERS, listen, minutesOf } from './local-server.ts'
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

type Send = (res: ServerResponse, reply: Reply) => void

const senderWith =
  (policy: string): Send =>
  (res, { status, type, body, headers = {} }) => {
    res.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': policy, ...LOCAL_HEADERS, ...headers })
    res.end(body)
  }

/** Errors show only the status, except for an address that was already used. */
const refuse = (send: Send, res: ServerResponse, expired: string) => (error: unknown) => {
  if (res.headersSent) return
  const status = error instanceof Refused ? error.status : 500
  send(res, { status, type: 'text/plain', body: status === 401 ? expired : String(status), headers: { Connection: 'close' } })
}
