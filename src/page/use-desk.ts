// The desk as it changes: files that come, lists that are read again after each correction, decisions and their key that find each other.
import { useRef, useState } from 'preact/hooks'
import type { Role } from '../model/source.ts'
import { NotForPage, readCase } from './case-read.ts'
import {
  arrived,
  type CaseRead,
  EMPTY_DESK,
  NOTHING_ASKED,
  readingOptions,
  roleByName,
  type Desk,
  type DeskList,
  type Reading,
} from './desk.ts'
import { Failed, Stopped, type EngineClient } from './engine-client.ts'
import type { FirstLines } from '../source/first-lines.ts'
import type { Decided, FileNumber, Looked, Told } from './protocol.ts'

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
  async function look({ file, role, id, reading }: Pick<DeskList, 'file' | 'role' | 'id' | 'reading'>): Promise<void> {
    const turn = (turns.current.get(file) ?? 0) + 1
    turns.current.set(file, turn)
    changeList(file, { role, id, reading, isBusy: true })
    const looked = await lookedAt(engine, file, role, reading)
    if (turns.current.get(file) === turn) changeList(file, { looked, isBusy: false })
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
      setFailed([])
      const fresh: DeskList[] = []
      let read: CaseRead | null = null
      for (const one of given) {
        try {
          const {
            file,
            kind: { kind, text = '' },
          } = await engine.add(one)
          if (kind === 'decisions') setKnownLines(text.split('\n').length - 1)
          if (kind === 'list') fresh.push(unread(file, one.name))
          else if (kind === 'case') read = readCase(text)
          else setHalves((h) => ({ ...h, [HALF[kind]]: text }))
        } catch (error) {
          const told = toldOf(error, one.name)
          setFailed((f) => [...f, ...told])
        }
      }
      const arrive = (d: Desk): Desk => arrived(d, fresh, read)
      const before = latest.current
      setDesk(arrive)
      await Promise.all(
        arrive(before)
          .lists.filter((list, k) => list !== before.lists[k])
          .map(look),
      )
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
      return list ? linesOf(engine, list) : null
    },
    remove(file) {
      engine.remove(file)
      setDesk((d) => ({ ...d, lists: d.lists.filter((l) => l.file !== file) }))
    },
    change: (change) => setDesk((d) => ({ ...d, ...change })),
    setDecided: setHalves,
  }
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
function toldOf(error: unknown, file: string): readonly Told[] {
  if (error instanceof NotForPage) return [{ code: 'case-not-here', params: { what: error.what }, isError: true, file }]
  if (error instanceof Failed) return error.told
  throw error
}

/** Where the text of each kind of file goes. */
const HALF = { key: 'key', decisions: 'text', head: 'head' } as const

/** Of the sheet that was read, where nobody asked for one. */
async function linesOf(engine: EngineClient, { file, looked, reading }: DeskList): Promise<FirstLines | null> {
  const read = looked?.look?.input.sheets?.find((s) => s.use === 'read')
  const options = readingOptions([['list', { ...(read ? { sheet: String(read.sheet) } : {}), ...reading }]])
  try {
    return await engine.ask('lines', { file, role: 'verified', id: 'list', options })
  } catch (error) {
    if (error instanceof Failed || error instanceof Stopped) return null
    throw error
  }
}

async function lookedAt(engine: EngineClient, file: FileNumber, role: Role | null, reading: Reading): Promise<Looked> {
  const id = role ?? 'list'
  try {
    return await engine.ask('look', { file, role: role ?? 'verified', id, options: readingOptions([[id, reading]]) })
  } catch (error) {
    if (error instanceof Failed) return { look: null, told: error.told, choices: [] }
    if (error instanceof Stopped) return { look: null, told: [], choices: [] }
    throw error
  }
}
