// What lies on the desk before a comparison: lists, how each is read, what was said, the period. And the options they amount to.
import type { PlanOptions } from '../case/options.ts'
import type { Role } from '../model/source.ts'
import type { CaseList, CaseRead, Reading } from './case-on-desk.ts'
import type { FileNumber, ListAsked, Looked, OpenedCase } from './protocol.ts'
import type { PageKey } from '../words/page-words.ts'

export interface DeskList {
  readonly file: FileNumber
  readonly name: string
  readonly role: Role | null
  /** What a case file calls it, as long as it has the role that it has there. */
  readonly id?: string | undefined
  readonly reading: Reading
  /** What was understood last; null before it was read once. */
  readonly looked: Looked | null
  /** Being read again. */
  readonly isBusy: boolean
}

export interface Desk {
  readonly lists: readonly DeskList[]
  /** What was said, whole. */
  readonly claim: string
  /** The figure of it that was chosen where there are several. */
  readonly figure: string | null
  readonly from: string
  readonly to: string
  /** What a case file calls the case. */
  readonly title: string | null
  /** Lists that a case file names and that are not here yet. */
  readonly awaited: readonly CaseList[]
  /** The case file that was opened, for all in it that the desk does not show. */
  readonly held: HeldCase | null
}

export interface HeldCase extends Pick<CaseRead, 'beside' | 'missing' | 'rest' | 'statements' | 'scope'> {
  readonly file: FileNumber
}

export const NOTHING_ASKED: Reading = { columns: new Map() }
export const EMPTY_DESK: Desk = { lists: [], claim: '', figure: null, from: '', to: '', title: null, awaited: [], held: null }

const ORDER: readonly Role[] = ['claimed', 'verified', 'register']

/** The lists with their ids, claimed ones first: those of a case file, or claimed, verified, verified2 … */
export function listsAsked(lists: readonly DeskList[]): ListAsked[] {
  const taken = new Set(lists.flatMap(({ id }) => (id === undefined ? [] : [id])))
  return ORDER.flatMap((role) =>
    lists
      .filter((l) => l.role === role)
      .map(({ file, id }, k) => {
        const own = id ?? freeId(role, k + 1, taken)
        taken.add(own)
        return { file, role, id: own }
      }),
  )
}

function freeId(role: Role, n: number, taken: ReadonlySet<string>): string {
  const id = n === 1 ? role : `${role}${n}`
  return taken.has(id) ? freeId(role, n + 1, taken) : id
}

/** The desk once lists have come, and perhaps a case that says how they are read. What the case names beside them is awaited. */
export function arrived(desk: Desk, fresh: readonly DeskList[], opened: OpenedCase | null): Desk {
  const { file, read } = opened ?? { file: 0, read: null }
  const held = read ? { file, ...read } : desk.held
  let awaited = read?.lists ?? desk.awaited
  const all = [...desk.lists, ...fresh].filter(({ name }) => !held?.beside.includes(name))
  const lists = all.map((list) => {
    const found = awaited.find(({ name }) => name === list.name)
    if (!found) return list
    awaited = awaited.filter((one) => one !== found)
    const { id, role, reading } = found
    return { ...list, id, role, reading }
  })
  return { ...desk, ...read?.desk, lists, awaited, held }
}

/** How the lists are read, as options of the command. */
export function readingOptions(readings: readonly (readonly [id: string, reading: Reading])[]): PlanOptions {
  const each = (name: Exclude<keyof Reading, 'columns'>): string[] =>
    readings.flatMap(([id, reading]) => (reading[name] ? [`${id}=${reading[name]}`] : []))
  const columns = readings.flatMap(([id, reading]) => [...reading.columns].map(([number, field]) => ({ id, number, field })))
  return {
    sheet: readings.flatMap(([id, { sheet = '' }]) => sheet.split(',').flatMap((one) => (one.trim() ? [`${id}=${one.trim()}`] : []))),
    headerRow: each('headerRow'),
    dateOrder: each('dateOrder'),
    delimiter: each('delimiter'),
    encoding: each('encoding'),
    asOf: each('asOf'),
    withheld: each('withheld'),
    maxCell: each('maxCell'),
    map: columns.flatMap(({ id, number, field }) => (field === null ? [] : [`${id}.${field}=${number}`])),
    exclude: columns.flatMap(({ id, number, field }) => (field === null ? [`${id}.${number}`] : [])),
    // Messages on this screen may name sheets, as its owner sees them anyway.
    names: true,
  }
}

/** The whole comparison, as options of the command. */
export function deskOptions({ lists, claim, figure, from, to }: Desk): PlanOptions {
  const asked = new Map(listsAsked(lists).map(({ file, id }) => [file, id]))
  const readings = lists.flatMap(({ file, reading }) => {
    const id = asked.get(file)
    return id === undefined ? [] : [[id, reading] as const]
  })
  const said = figure ?? claim.trim()
  return { ...readingOptions(readings), ...(said ? { claim: said } : {}), ...(from || to ? { window: `${from}..${to}` } : {}) }
}

/** What is still missing before the lists can be compared; null where nothing is. */
export function missing({ lists, claim, awaited, held }: Desk, figureIsSettled: boolean): PageKey | null {
  const has = (role: Role) => lists.some((l) => l.role === role)
  if (awaited.length || held?.missing.length) return 'needAwaited'
  if (!lists.length) return held?.statements ? null : 'needLists'
  if (lists.some((l) => l.looked === null || l.isBusy)) return 'waiting'
  if (lists.some((l) => l.looked?.look === null)) return 'needReadable'
  if (lists.some((l) => l.role === null)) return 'needRoles'
  if (held?.statements) return figureIsSettled ? null : 'needFigure'
  if (!has('verified') && !(has('register') && has('claimed'))) return 'needVerified'
  if (!has('claimed') && !claim.trim()) return 'needClaim'
  return figureIsSettled ? null : 'needFigure'
}

const WORDS_OF_ROLE: readonly (readonly [Role, RegExp])[] = [
  ['register', /held|preso|detenid|regist|custod|still|encarcel/i],
  ['verified', /verif|confirm|comprob|checked|foro|ong\b|ngo\b/i],
  ['claimed', /claim|anunci|minist|gobier|gov|oficial|official|decret/i],
]

/** The role that a file's name tells; null where it tells none. */
export const roleByName = (name: string): Role | null => WORDS_OF_ROLE.find(([, words]) => words.test(name))?.[0] ?? null
