// Shows an address in the browser that the system would take.
import { spawn } from 'node:child_process'

const OPENERS: Readonly<Record<string, (url: string) => readonly [string, ...string[]]>> = {
  win32: (url) => ['rundll32', 'url.dll,FileProtocolHandler', url],
  darwin: (url) => ['open', url],
  linux: (url) => ['xdg-open', url],
}

/** Where nothing can open it, the address that was printed has to do. */
export function openBrowser(url: string): void {
  const [command, ...args] = (OPENERS[process.platform] ?? OPENERS['linux']!)(url)
  spawn(command, args, { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref()
}
