// Report files: all of them appear whole, or none does. Each is written beside its target, synced and renamed; never over an input, never through a link.
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type BigIntStats,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { InputError, InputErrors } from '../model/errors.ts'

/** Text, bytes, or text in pieces; the pieces can be iterated more than once. */
export type Content = string | Uint8Array | Iterable<string>

export interface OutputFile {
  readonly path: string
  readonly bytes: Content
}

const CHUNK = 1 << 20

/** Content as bytes, in pieces of about a megabyte. */
export function* bytesOf(content: Content): Generator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content)
  else if (content instanceof Uint8Array) yield content
  else {
    let text = ''
    for (const piece of content) {
      text += piece
      if (text.length < CHUNK) continue
      yield Buffer.from(text)
      text = ''
    }
    yield Buffer.from(text)
  }
}

/** Temporary files that have not been renamed. */
const temps = new Set<string>()

function sweepTemps(): void {
  for (const temp of temps) rmSync(temp, { force: true })
  temps.clear()
}

/**
 * Refuses outputs that would do harm, before anything is compared.
 * Throws InputErrors of output-link, output-is-input, file-is-directory, output-folder, output-twice.
 */
export function checkOutputs(paths: readonly string[], inputs: readonly string[]): void {
  const errors: InputError[] = []
  const taken = new Set(inputs.filter((p) => p !== '-').flatMap(spellingsOf))
  const seen = new Set<string>()
  for (const path of paths) {
    const name = basename(path)
    const at = lstatSync(path, { throwIfNoEntry: false })
    if (at?.isSymbolicLink()) errors.push(new InputError('output-link', {}, name))
    else if (spellingsOf(path).some((spelling) => taken.has(spelling))) errors.push(new InputError('output-is-input', {}, name))
    else if (at && !at.isFile()) errors.push(new InputError('file-is-directory', {}, name))
    else if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) errors.push(new InputError('output-folder', {}, name))
    const written = spelled(resolve(path))
    if (seen.has(written)) errors.push(new InputError('output-twice', {}, name))
    seen.add(written)
  }
  if (errors.length) throw new InputErrors(errors)
}

/** What tells that two paths are one file: its number on the disk, and its path as a disk that ignores case and accents' spelling reads it. */
function spellingsOf(path: string): string[] {
  const at = statOf(path)
  return [folded(path), ...(at && at.ino !== 0n ? [`${at.dev} ${at.ino}`] : [])]
}

/** undefined where there is nothing, or nothing that can be reached: links in a circle, folders that are closed. Whoever opens it tells that. */
function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Whether something has this name, were it a link that leads nowhere. */
export const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** An honest file of the same name but for its case is refused too: on the next disk it would be the same. */
function folded(path: string): string {
  const folder = dirname(resolve(path))
  const real = existsSync(path) ? realpathSync(path) : join(existsSync(folder) ? realpathSync(folder) : folder, basename(path))
  return spelled(real)
}

/** As a disk reads it that ignores case and how accents are spelled. */
const spelled = (path: string): string => path.normalize('NFC').toLowerCase()

/** A file on its way: its new content under a temporary name. */
interface Staged {
  readonly path: string
  readonly temp: string
  /** A second name of the old file, until every new one is in place. */
  backup: string | null
}

/** Writes all files, or leaves all as they were. Throws InputError write. */
export function writeAll(files: readonly OutputFile[]): void {
  try {
    for (const folder of new Set(files.map((f) => dirname(f.path)))) sweepAbandoned(folder)
    const staged = files.map(({ path, bytes }): Staged => ({ path, temp: writing(path, () => stage(path, bytes)), backup: null }))
    if (staged.length > 1) for (const file of staged) writing(file.path, () => keepOld(file))
    renameAll(staged)
    for (const folder of new Set(staged.map((f) => dirname(f.path)))) syncFolder(folder)
  } finally {
    sweepTemps()
  }
}

function writing<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw new InputError('write', { cause: (error as NodeJS.ErrnoException).code ?? 'unknown' }, basename(path))
  }
}

function renameAll(staged: readonly Staged[]): void {
  const done: Staged[] = []
  try {
    for (const file of staged) {
      writing(file.path, () => renameSync(file.temp, file.path))
      temps.delete(file.temp)
      done.push(file)
    }
  } catch (error) {
    for (const file of done) writing(file.path, () => undo(file))
    throw error
  }
}

function keepOld(file: Staged): void {
  if (!existsSync(file.path)) return
  const backup = tempName(file.path)
  temps.add(backup)
  file.backup = backup
  try {
    linkSync(file.path, backup)
  } catch (error) {
    // FAT and exFAT, as on most sticks, know no second name.
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    copyFileSync(file.path, backup, constants.COPYFILE_EXCL)
  }
}

function undo({ path, backup }: Staged): void {
  if (backup) renameSync(backup, path)
  else rmSync(path, { force: true })
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'UNKNOWN'])

/** Whose a temporary file is: this computer's, of a process. */
const OWNER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const TEMP = new RegExp(`^\\..+\\.${OWNER}-(\\d{1,10})-[0-9a-f]{12}\\.tmp$`)

const tempName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${OWNER}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)

/** Removes what processes of this computer left in a folder when they were killed. */
function sweepAbandoned(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = TEMP.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    try {
      rmSync(join(folder, name), { force: true })
    } catch {
      // A folder of such a name, or somebody else's file, is none of ours and does not keep the others.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that cannot be listed can still be written to.
    return []
  }
}

/** Whether a process of this computer still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function stage(path: string, content: Content): string {
  const temp = tempName(path)
  const fd = openSync(temp, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  temps.add(temp)
  try {
    for (const bytes of bytesOf(content)) for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  return temp
}

function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch {
    // Some systems do not open folders; the rename has happened anyway.
  }
}

/** Neither through a link nor into a pipe, at which it would wait for a reader. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Appends text to a file, which is made where it is missing; on disk when this returns. */
export function appendLine(path: string, text: string): void {
  const fd = openSync(path, APPEND, 0o600)
  try {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
