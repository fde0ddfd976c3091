// A server for this computer only, on 127.0.0.1 at a free port, until it is no longer used: what the review page and `open` share.
import type { Server } from 'node:http'
import { InputError } from '../model/errors.ts'
import type { Io } from './command.ts'

/** Nothing is kept, framed or told to another site. */
export const LOCAL_HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const [USUAL_MINUTES, MOST_MINUTES] = [30, 24 * 60]

/** Minutes without a request after which a server ends. Throws InputError option-value. */
export function minutesOf(idle: string | undefined): number {
  if (idle === undefined) return USUAL_MINUTES
  const minutes = Number(idle)
  if (minutes > 0 && minutes <= MOST_MINUTES) return minutes
  throw new InputError('option-value', { option: '--idle', value: idle, wanted: 'minutes, up to a day' })
}

export async function listen(): Promise<{ readonly server: Server; readonly host: string }> {
  // Imported here, so that other commands do not pay for it.
  const { createServer } = await import('node:http')
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new RangeError('the server has no port')
  return { server, host: `127.0.0.1:${address.port}` }
}

/** Resolves when the process is asked to end or the page has been idle for too long. */
export function endOf(io: Io, isIdle: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearInterval(timer)
      resolve()
    }
    const timer = setInterval(() => isIdle() && stop(), 1000)
    void io.ended().then(stop)
  })
}
