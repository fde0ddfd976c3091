// The desk as it changes: files that come, lists that are read again after each correction, decisions and their key that find each other.
import { useRef, useState } from 'preact/hooks'
import type { Role } from '../model/source.ts'
import type { Reading } from './case-on-desk.ts'
import { arrived, EMPTY_DESK, NOTHING_ASKED, readingOptions, roleByName, type Desk, type DeskList } from './desk.ts'
import { Failed, Stopped, type EngineClient } from './engine-client.ts'
import type { FirstLines } from '../source/first-lines.ts'
import type { Decided, FileNumber, Looked, OpenedCase, Told } from './protocol.ts'

export interface DeskHandle {
  readonly desk: Desk
  /** What came of decisions that were dropped; one half may be missing. */
  readonly halves: Partial<Decided>
  /** Both halves, where both are there. */
  readonly decided: Decided | null
  /** Decisions that came with a file. */
  readonly knownLines: number
  /** Files that could not be read at all. */
  readonly failed: readonly Told[]
  add(files: readonly File[]): Promise<void>
  setRole(file: FileNumber, role: Role): void
  setReading(file: FileNumber, reading: Reading): void
  /** The first lines of a file as they stand; null where there are none to see. */
  lines(file: FileNumber): Promise<FirstLines | null>
  remove(file: FileNumber): void
  change(change: Partial<Desk>): void
  setDecided(decided: Decided): void
}

export function useDesk(engine: EngineClient): DeskHandle {
  const [desk, setDesk] = useState<Desk>(EMPTY_DESK)
  const [halves, setHalves] = useState<Partial<Decided>>({})
  const [knownLines, setKnownLines] = useState(0)
  const [failed, setFailed] = useState<readonly Told[]>([])
  const turns = useRef(new Map<FileNumber, number>())
  const latest = useRef(desk)
  latest.current = desk

  const changeList = (file: FileNumber, change: Partial<DeskList>) =>
    setDesk((d) => ({ ...d, lists: d.lists.map((l) => (l.file === file ? { ...l, ...change } : l)) }))

  /** Only the last of several readings counts. */
  async function look(
    { file, role, id, reading }: Pick<DeskList, 'file' | 'role' | 'id' | 'reading'>,
    within = latest.current,
  ): Promise<void> {
    const turn = (turns.current.get(file) ?? 0) + 1
    turns.current.set(file, turn)
    changeList(file, { role, id, reading, isBusy: true })
    const looked = await lookedAt(engine, { file, role, id, reading }, within)
    if (turns.current.get(file) === turn) changeList(file, { looked, isBusy: false })
  }

  /** Once all lists and other files that came with it are there. */
  async function open(file: FileNumber): Promise<OpenedCase | null> {
    try {
      return { file, read: await engine.ask('openCase', { file }) }
    } catch (error) {
      const told = toldOf(error)
      setFailed((f) => [...f, ...told])
      return null
    }
  }

  const { text, key, head } = halves
  const listOf = (file: FileNumber): DeskList | undefined => desk.lists.find((l) => l.file === file)

  return {
    desk,
    halves,
    decided: text === undefined || key === undefined ? null : { text, key, head },
    knownLines,
    failed,
    async add(given) {
      const { held } = latest.current
      const { fresh, halves: more, caseFile = held?.missing.length ? held.file : null, lines, failed: told } = await taken(engine, given)
      setFailed(told)
      setHalves((h) => ({ ...h, ...more }))
      if (lines !== null) setKnownLines(lines)
      const opened = caseFile === null ? null : await open(caseFile)
      const arrive = (d: Desk): Desk => arrived(d, fresh, opened)
      const before = latest.current
      setDesk(arrive)
      const after = arrive(before)
      // Another case may mean that every list is read in another way.
      const isRead = (list: DeskList, k: number) => list === before.lists[k] && after.held === before.held
      await Promise.all(after.lists.filter((list, k) => !isRead(list, k)).map((list) => look(list, after)))
    },
    setRole(file, role) {
      const list = listOf(file)
      if (list) void look({ ...list, role, id: undefined })
    },
    setReading(file, reading) {
      const list = listOf(file)
      if (list) void look({ ...list, reading })
    },
    async lines(file) {
      const list = listOf(file)
      return list ? linesOf(engine, list, latest.current) : null
    },
    remove(file) {
      engine.remove(file)
      setDesk((d) => ({ ...d, lists: d.lists.filter((l) => l.file !== file) }))
    },
    change: (change) => setDesk((d) => ({ ...d, ...change })),
    setDecided: setHalves,
  }
}

interface Taken {
  readonly fresh: DeskList[]
  readonly halves: Partial<Decided>
  /** The case file that came last. */
  caseFile?: FileNumber
  /** Decisions in the file of them. */
  lines: number | null
  readonly failed: Told[]
}

/** What the files are that came. */
async function taken(engine: EngineClient, given: readonly File[]): Promise<Taken> {
  const all: Taken = { fresh: [], halves: {}, lines: null, failed: [] }
  for (const one of given) {
    try {
      const {
        file,
        kind: { kind, text = '' },
      } = await engine.add(one)
      if (kind === 'decisions') all.lines = text.split('\n').length - 1
      if (kind === 'list') all.fresh.push(unread(file, one.name))
      else if (kind === 'case') all.caseFile = file
      else Object.assign(all.halves, { [HALF[kind]]: text })
    } catch (error) {
      all.failed.push(...toldOf(error))
    }
  }
  return all
}

const unread = (file: FileNumber, name: string): DeskList => ({
  file,
  name,
  role: roleByName(name),
  reading: NOTHING_ASKED,
  looked: null,
  isBusy: true,
})

/** Why a file was not taken. */
function toldOf(error: unknown): readonly Told[] {
  if (error instanceof Failed) return error.told
  throw error
}

/** Where the text of each kind of file goes. */
const HALF = { key: 'key', decisions: 'text', head: 'head' } as const

/** Of the sheet that was read, where nobody asked for one. */
async function linesOf(engine: EngineClient, list: DeskList, { held }: Desk): Promise<FirstLines | null> {
  const { file, looked, reading } = list
  const read = looked?.look?.input.sheets?.find((s) => s.use === 'read')
  const id = idOf(list)
  const options = readingOptions([[id, { ...(read ? { sheet: String(read.sheet) } : {}), ...reading }]])
  try {
    return await engine.ask('lines', { file, role: list.role ?? 'verified', id, options, caseFile: held?.file ?? null })
  } catch (error) {
    if (error instanceof Failed || error instanceof Stopped) return null
    throw error
  }
}

const idOf = ({ id, role }: Pick<DeskList, 'id' | 'role'>): string => id ?? role ?? 'list'

async function lookedAt(engine: EngineClient, list: Pick<DeskList, 'file' | 'id' | 'role' | 'reading'>, { held }: Desk): Promise<Looked> {
  const { file, role, reading } = list
  const id = idOf(list)
  const asked = { file, role: role ?? 'verified', id, options: readingOptions([[id, reading]]), caseFile: held?.file ?? null }
  try {
    return await engine.ask('look', asked)
  } catch (error) {
    if (error instanceof Failed) return { look: null, told: error.told, choices: [] }
    if (error instanceof Stopped) return { look: null, told: [], choices: [] }
    throw error
  }
}
