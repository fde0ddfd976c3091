// A job for a cluster in its folder: written by `cluster plan`, read by its workers and by `cluster finish`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { readJudged, type Part } from '../cluster/judged-parts.ts'
import { judgePart } from '../cluster/part.ts'
import { planJob, plannedEstimates, type PlannedJob } from '../cluster/plan-job.ts'
import { sparkSql } from '../cluster/spark-sql.ts'
import { byLists, type ListPair } from '../link/candidates.ts'
import { rowsJudge } from '../link/link-model.ts'
import { InputError } from '../model/errors.ts'
import type { Plan } from '../model/plan.ts'
import type { SourceList } from '../model/source.ts'
import { nameKnowledge } from '../names/knowledge.ts'
import { sha256 } from '../platform/node.ts'
import type { Engine, Linking } from '../reconcile.ts'
import { settingsOf } from '../report/settings.ts'
import { VERSION } from '../report/version.ts'
import { newJobFolder, removeJobFolder, type JobFolder } from '../sink/files-of-jobs.ts'
import { shellWord } from '../words/shell-word.ts'
import type { Io } from './command.ts'

/** What a job was planned for, in `job.json`. */
export interface JobAsked {
  readonly version: string
  readonly files: readonly string[]
  /** Options as they were typed. */
  readonly values: Readonly<Record<string, unknown>>
  /** By list: what its bytes hash to. */
  readonly lists: readonly string[]
}

interface WrittenJob extends JobAsked {
  /** Hashes of all else that decides which pairs are judged, and how. */
  readonly decisive: readonly string[]
  readonly planned: PlannedJob['planned']
  readonly offsets: PlannedJob['offsets']
}

/** Of settings, and by list of which rows are equal, which decisions change too. */
const decisiveOf = (lists: readonly SourceList[], { decided, pool }: Linking, plan: Plan): string[] => [
  sha256(JSON.stringify([settingsOf({ plan, lists, decided }).digest, plan.words])),
  ...pool.shared.equal.map(({ first }) => sha256(Uint8Array.from(new Uint8Array(first.buffer, first.byteOffset, first.byteLength)))),
]

export const hashesOf = (lists: readonly SourceList[]): string[] => lists.map((list) => list.sha256)

/** What a job is made from. */
export interface JobMatter {
  readonly lists: readonly SourceList[]
  readonly linking: Linking
  readonly plan: Plan
}

/** Throws InputError cluster-folder. `worker`: what executors run, where it is not this installation. Half a job is not left behind. */
export async function writeJob(
  path: string,
  asked: Omit<JobAsked, 'version' | 'lists'>,
  matter: JobMatter,
  io: Pick<Io, 'undoneIfInterrupted'>,
  worker?: string,
): Promise<void> {
  const folder = newJobFolder(path)
  const remove = () => removeJobFolder(path)
  try {
    const whole = { ...asked, version: VERSION, lists: hashesOf(matter.lists) }
    await io.undoneIfInterrupted(remove, () => writeInto(folder, path, whole, matter, worker))
  } catch (error) {
    remove()
    throw error
  }
}

async function writeInto(
  folder: JobFolder,
  path: string,
  asked: JobAsked,
  { lists, linking, plan }: JobMatter,
  worker?: string,
): Promise<void> {
  const [runs, people] = [folder.lines('runs'), folder.lines('people')]
  const { model, estimates, ...job } = await planJob(linking, plan, {
    run: (line) => runs.put(line),
    person(number, row) {
      people.put(`${number}\t`)
      people.put(row)
      people.put('\n')
    },
  })
  runs.close()
  people.close()
  folder.write('model.bin', serialize({ model, estimates }))
  const written: WrittenJob = { ...asked, ...job, decisive: decisiveOf(lists, linking, plan) }
  folder.write('job.json', `${JSON.stringify(written, null, 1)}\n`)
  const absolute = resolve(path)
  const command = `${worker ?? thisCommand()} cluster worker ${shellWord(absolute, false)}`
  folder.write('job.sql', sparkSql({ folder: absolute, worker: command, times: job.planned.reduce((sum, { times }) => sum + times, 0) }))
}

/** This program as a shell runs it: an executable, or Node and a script. */
function thisCommand(): string {
  const [program = '', script] = process.argv
  return [program, ...(script && existsSync(script) && script !== program ? [resolve(script)] : [])]
    .map((w) => shellWord(w, false))
    .join(' ')
}

/** Throws InputError cluster-no-job where a file of the job is not there or not whole. */
function readOwn<T>(path: string, name: string, read: (bytes: Buffer) => T): T {
  try {
    return read(readFileSync(join(path, name)))
  } catch {
    throw new InputError('cluster-no-job', {}, path)
  }
}

const readModel = (path: string): Pick<PlannedJob, 'model' | 'estimates'> =>
  readOwn(path, 'model.bin', (bytes) => deserialize(bytes) as Pick<PlannedJob, 'model' | 'estimates'>)

/** Judges one part as a worker: what comes in by standard input, and what goes out. Throws InputError cluster-no-job, cluster-line. */
export function* workOn(path: string, part: Uint8Array): Generator<string> {
  const { model } = readModel(path)
  try {
    yield* judgePart(part, model, rowsJudge(model, nameKnowledge()))
  } catch (error) {
    throw error instanceof RangeError ? new InputError('cluster-line', {}, path) : error
  }
}

/** Throws InputError cluster-no-job, cluster-version. */
export function askedOf(path: string): JobAsked {
  return readWritten(path)
}

function readWritten(path: string): WrittenJob {
  const job = readOwn(path, 'job.json', (bytes) => JSON.parse(bytes.toString('utf8')) as WrittenJob)
  if (job.version !== VERSION) throw new InputError('cluster-version', { planned: job.version, here: VERSION }, path)
  return job
}

/** Takes what a cluster judged. Throws InputError cluster-unfinished, cluster-lists, cluster-part, cluster-pairs. */
export function judgedJob(path: string, lists: readonly SourceList[]): Engine {
  return async (linking, plan) => {
    const job = readWritten(path)
    const judged = join(path, 'judged')
    if (!existsSync(join(judged, '_SUCCESS'))) throw new InputError('cluster-unfinished', {}, path)
    if (decisiveOf(lists, linking, plan).join(' ') !== job.decisive.join(' ')) throw new InputError('cluster-lists', {}, path)
    const found = await readJudged(partsIn(judged), job.planned, job.offsets)
    const asked = job.planned.map(({ left, right }): ListPair => [left, right])
    return { candidates: byLists(asked, found), estimates: plannedEstimates(readModel(path)) }
  }
}

async function* partsIn(folder: string): AsyncGenerator<Part> {
  for (const name of readdirSync(folder).sort())
    if (name.startsWith('part-')) yield { name, text: await readFile(join(folder, name), 'latin1') }
}
