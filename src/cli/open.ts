// `reconcile open`: shows the page in the browser, with the lists that were given. For somebody who has the program and no terminal.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { InputError } from '../model/errors.ts'
import { openSource } from '../platform/node-files.ts'
import { shippedText } from '../platform/shipped.ts'
import { catalogue } from '../words/catalogue.ts'
import { command, type Io } from './command.ts'
import { endOf, listen, LOCAL_HEADERS, minutesOf } from './local-server.ts'
import { openBrowser } from './open-browser.ts'
import { GENERAL } from './option-table.ts'
import { makeToken } from './review-requests.ts'

/** Bytes of all lists together: they stand in the page as text. */
const MOST_OFFERED = 100 * 2 ** 20

export const open = command({
  name: 'open',
  usage: '[<file...>]',
  summary: 'show the page in the browser, with these lists on it',
  about:
    'Serves the page to this computer only and opens it in the browser. The lists are on it already; it asks which is whose. ' +
    'The program without Node does this when it is double-clicked, or when files are dropped on it.',
  examples: ['reconcile open', 'reconcile open claimed.xlsx verified.csv'],
  options: {
    noBrowser: { about: 'print the address only', group: 'Output' },
    idle: { takes: '<minutes>', about: 'end when nobody has asked for the page this long (default: 30)', group: 'Output' },
    ...GENERAL,
  },
  async run(files, values, io) {
    const patience = minutesOf(values.idle) * 60_000
    await show(pageWith(await read(files, io)), { patience, isQuiet: values.noBrowser === true }, io)
    return 0
  },
})

interface Offered {
  readonly name: string
  readonly base64: string
}

async function read(files: readonly string[], io: Io): Promise<Offered[]> {
  const opened = await Promise.all(files.map((file) => openSource(file, () => io.stdin())))
  if (opened.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_OFFERED) throw new InputError('too-much-for-page')
  return opened.map(({ bytes }, k) => ({ name: basename(files[k] ?? ''), base64: Buffer.from(bytes).toString('base64') }))
}

/** The page as it ships, with lists in it for its outer script to hand on. */
function pageWith(offered: readonly Offered[]): string {
  const page = shippedText('dist/reconcile.html')
  // Nothing in a file's name may end the element that holds it.
  const data = JSON.stringify(offered).replaceAll('<', '\\u003c')
  return page.replace('<noscript>', () => `<script type="application/json" id="offered">${data}</script><noscript>`)
}

// What the page may load and run stands in the page itself.
const HEADERS = { ...LOCAL_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "frame-ancestors 'none'" }

interface Shown {
  readonly host: string
  readonly page: string
  isToken(given: string): boolean
}

/** The page, to whoever has its address whole: the lists are in it. The token holds for as long as the server, so that the page can be loaded again. */
function answer({ headers, method, url = '' }: IncomingMessage, res: ServerResponse, { host, page, isToken }: Shown): void {
  const given = /^\/\?t=([0-9a-f]{64})$/.exec(url)?.[1] ?? ''
  // Another site could make its own name lead here.
  const status = headers.host !== host ? 421 : method !== 'GET' ? 405 : isToken(given) ? 200 : 404
  res.writeHead(status, status === 200 ? HEADERS : { ...LOCAL_HEADERS, 'Content-Type': 'text/plain' })
  res.end(status === 200 ? page : String(status))
}

async function show(page: string, { patience, isQuiet }: { readonly patience: number; readonly isQuiet: boolean }, io: Io): Promise<void> {
  const { words } = catalogue(io.lang)
  const { server, host } = await listen()
  const { token, isToken } = makeToken()
  let lastUsed = performance.now()
  server.on('request', (req, res) => {
    lastUsed = performance.now()
    answer(req, res, { host, page, isToken })
  })
  const over = endOf(io, () => performance.now() - lastUsed > patience)
  const url = `http://${host}/?t=${token}`
  await io.out.write(`${words.op_address}\n${url}\n${words.op_close}\n`)
  if (!isQuiet) openBrowser(url)
  await over
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
