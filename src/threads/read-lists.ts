// Files → lists. Of several large files each but the first is read by another thread.
import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { FAR_LONGER } from '../metrics/far-longer.ts'
import { InputError } from '../model/errors.ts'
import type { SourceList } from '../model/source.ts'
import { openSource } from '../platform/node-files.ts'
import { openInWindows } from '../platform/node-windows.ts'
import type { KnownName } from '../source/wishes.ts'
import { readList, type ReadWishes } from '../source/read.ts'
import { withPool, type Workers } from './pool.ts'
import { receivedList, sentList, type SentList } from './sent-list.ts'

export const READ_LIST = 'readList'

export interface ReadOrder {
  readonly path: string
  readonly wishes: ReadWishes
}

/** What another thread made of a file; `list` is null where it cannot cross. */
type ReadElsewhere =
  | { readonly list: SentList | null }
  | { readonly error: Pick<InputError, 'code' | 'params' | 'file' | 'line' | 'sheet'> }

/** A smaller file is read before another thread has begun. */
const FEW_BYTES = 32_000_000
/** Their records are strings, which threads cannot share. */
const HELD: ReadonlySet<string> = new Set(['.json', '.ndjson', '.jsonl', '.xlsx'])

/** Bytes of a file; −1 of standard input, and where they are not known. */
function sizeOf({ path }: ReadOrder): number {
  try {
    return path === '-' ? -1 : statSync(path).size
  } catch {
    // What is wrong with it is told when it is opened.
    return -1
  }
}

/** May its records be shared by threads, and need it not be held? */
const isText = ({ path }: ReadOrder): boolean => path !== '-' && !HELD.has(extname(path).toLowerCase())

/** The lists of files, or why not, in their order. */
export async function readAllLists(
  orders: readonly ReadOrder[],
  stdin: () => Promise<Uint8Array>,
  knownName: KnownName,
  workers: Workers,
  fewBytes: number = FEW_BYTES,
): Promise<(SourceList | InputError)[]> {
  const farLarger = farLargerOf(orders, fewBytes)
  const here = (order: ReadOrder) => readOne(order, stdin, knownName, order === farLarger)
  const [, ...apart] = workers.count > 0 && !farLarger ? orders.filter((order) => isText(order) && sizeOf(order) >= fewBytes) : []
  if (!apart.length) return Promise.all(orders.map(here))
  return withPool({ ...workers, count: Math.min(workers.count, apart.length) }, async (pool) => {
    const begun = orders.map((order) => (apart.includes(order) ? pool.elsewhere(READ_LIST, order) : null))
    // A failure is told below, once this thread has read its own files.
    for (const reply of begun) reply?.catch(() => {})
    const own = await Promise.all(orders.map(async (order, at) => (begun[at] ? null : here(order))))
    return Promise.all(orders.map(async (order, at) => own[at] ?? received((await begun[at]) as ReadElsewhere) ?? here(order)))
  })
}

/** The file that is far larger than all others together: few of its rows are ever looked at closely, and it is not held. */
export function farLargerOf(orders: readonly ReadOrder[], fewBytes: number): ReadOrder | undefined {
  const sizes = orders.map(sizeOf)
  const all = sizes.reduce((sum, size) => sum + Math.max(0, size), 0)
  const isFarLarger = (size: number): boolean => size >= fewBytes && size >= FAR_LONGER * (all - size)
  return orders.length > 1 ? orders.find((order, at) => isText(order) && isFarLarger(sizes[at]!)) : undefined
}

/** `isFarLarger`: it is read in windows where it can be. */
async function readOne(
  { path, wishes }: ReadOrder,
  stdin: () => Promise<Uint8Array>,
  knownName: KnownName,
  isFarLarger = false,
): Promise<SourceList | InputError> {
  try {
    const opened = (isFarLarger ? openInWindows(path) : null) ?? (await openSource(path, stdin))
    return await readList(opened, wishes, knownName)
  } catch (error) {
    if (error instanceof InputError) return error.ofList(wishes.id)
    throw error
  }
}

function received(answer: ReadElsewhere): SourceList | InputError | null {
  if ('list' in answer) return answer.list && receivedList(answer.list)
  const { code, params, file, line, sheet } = answer.error
  return new InputError(code, params, file, line, sheet)
}

/** The same on another thread. */
export async function readElsewhere(order: ReadOrder, knownName: KnownName): Promise<ReadElsewhere> {
  const read = await readOne(order, () => Promise.reject(new Error('standard input is read by one thread')), knownName)
  if (!(read instanceof InputError)) return { list: sentList(read) }
  const { code, params, file, line, sheet } = read
  return { error: { code, params, file, line, sheet } }
}
