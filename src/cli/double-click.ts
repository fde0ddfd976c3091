// Was the program without Node started from a desktop, by a double click or by files dropped on it? Then it shows the page.
// From a terminal it is the command.
import { spawnSync } from 'node:child_process'
import { fstatSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute } from 'node:path'
import { isatty } from 'node:tty'

/** What tells a desktop from a terminal. */
export interface Start {
  readonly args: readonly string[]
  readonly platform: string
  /** As it was typed, or whole where a desktop started it. */
  readonly typed: string
  readonly isInHome: boolean
  /** The name of the program that started this one; asked for only where it decides. */
  parent(): string
  /** Are input and output nothing that anybody reads or writes? */
  isUnwatched(): boolean
  readonly hasDisplay: boolean
}

/** Only whole paths of files, or nothing: that is what a desktop hands over. */
export function isFromDesktop(start: Start): boolean {
  if (!start.args.every((path) => isAbsolute(path) && isFile(path))) return false
  if (start.platform === 'win32') return /^explorer(?:\.exe)?$/i.test(start.parent())
  // Finder opens a terminal in the home folder and runs the program there by its whole path.
  if (start.platform === 'darwin') return start.args.length === 0 && start.isInHome && isAbsolute(start.typed)
  return start.hasDisplay && start.isUnwatched()
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

export const startOf = (host: NodeJS.Process): Start => ({
  args: host.argv.slice(2),
  platform: host.platform,
  typed: host.argv0,
  isInHome: host.cwd() === homedir(),
  parent: () => {
    const asked = spawnSync('tasklist', ['/fo', 'csv', '/nh', '/fi', `PID eq ${host.ppid}`], { encoding: 'utf8', windowsHide: true })
    return /^"([^"]+)"/m.exec(asked.stdout ?? '')?.[1] ?? ''
  },
  isUnwatched: () => [0, 1, 2].every((fd) => isNobody(fd, host.env['JOURNAL_STREAM'] !== undefined)),
  hasDisplay: Boolean(host.env['DISPLAY'] || host.env['WAYLAND_DISPLAY']),
})

/** /dev/null, or the journal of the desktop. */
function isNobody(fd: number, hasJournal: boolean): boolean {
  if (isatty(fd)) return false
  try {
    const found = fstatSync(fd)
    return found.isCharacterDevice() || (hasJournal && found.isSocket())
  } catch {
    return true
  }
}
