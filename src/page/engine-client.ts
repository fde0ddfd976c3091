// The page's end of the line to its worker. Stopping ends the worker at once; the next question starts another and hands it the files again.
import type { Answer, Asked, FileNumber, Kind, Reply, Step, Told, Verb } from './protocol.ts'

/** Why the worker gave no answer. */
export class Failed extends Error {
  readonly told: readonly Told[]
  constructor(told: readonly Told[]) {
    super(told.map(({ code }) => `[${code}]`).join(' '))
    this.told = told
  }
}
/** Somebody stopped the work. */
export class Stopped extends Error {}

export interface EngineClient {
  /** Starts the worker before it is needed. What goes wrong is told when it is. */
  prepare(): void
  /** Rejects with Failed where the file cannot be read. */
  add(file: File): Promise<{ readonly file: FileNumber; readonly kind: Kind }>
  /** Forgets a file. */
  remove(file: FileNumber): void
  ask<V extends Exclude<Verb, 'add'>>(verb: V, asked: Asked<V>, onStep?: (step: Step) => void): Promise<Answer<V>>
  /** Ends whatever is being done. */
  stop(): void
}

interface Waiting {
  answer(value: unknown): void
  fail(error: Error): void
  readonly onStep: ((step: Step) => void) | undefined
}

export function engineClient(startWorker: () => Promise<Worker>): EngineClient {
  /** As they were when they came: what was compared is what was looked at, whatever becomes of a file on the disk. */
  const files = new Map<FileNumber, File>()
  const waiting = new Map<number, Waiting>()
  let [questions, added] = [0, 0]
  let worker: Promise<Worker> | null = null

  function heard({ data }: MessageEvent<Reply>): void {
    const who = waiting.get(data.id)
    if (!who) return
    if ('step' in data) return who.onStep?.(data.step)
    waiting.delete(data.id)
    if ('answer' in data) who.answer(data.answer)
    else who.fail(new Failed(data.failed))
  }

  const post = (to: Worker, verb: Verb, asked: unknown, onStep?: (step: Step) => void): Promise<unknown> =>
    new Promise((answer, fail) => {
      const id = ++questions
      waiting.set(id, { answer, fail, onStep })
      to.postMessage({ id, verb, asked })
    })

  const hand = async (to: Worker, file: FileNumber, given: File): Promise<Kind> => {
    const bytes = new Uint8Array(await given.arrayBuffer())
    return (await post(to, 'add', { file, name: given.name, bytes })) as Kind
  }

  function failAll(error: Error): void {
    const left = [...waiting.values()]
    waiting.clear()
    for (const who of left) who.fail(error)
  }

  async function start(): Promise<Worker> {
    const started = await startWorker()
    started.addEventListener('message', heard)
    // A worker that has run out of memory says no more.
    started.addEventListener('error', () => {
      worker = null
      started.terminate()
      failAll(new Failed([{ code: 'internal', params: { kind: 'WorkerError' }, isError: true }]))
    })
    for (const [file, given] of files) await hand(started, file, given)
    return started
  }
  const running = (): Promise<Worker> => (worker ??= start())

  return {
    prepare() {
      const started = running()
      started.catch(() => {
        if (worker === started) worker = null
      })
    },
    async add(given) {
      const file = ++added
      const copy = await copied(given)
      const kind = await hand(await running(), file, copy)
      files.set(file, copy)
      return { file, kind }
    },
    remove: (file) => void files.delete(file),
    ask: async (verb, asked, onStep) => (await post(await running(), verb, asked, onStep)) as Answer<typeof verb>,
    stop() {
      void worker?.then((stopped) => stopped.terminate())
      worker = null
      failAll(new Stopped())
    },
  }
}

/** A folder, or a file that another program holds, cannot be read. */
async function copied(given: File): Promise<File> {
  try {
    return new File([await given.arrayBuffer()], given.name)
  } catch {
    throw new Failed([{ code: 'file-unreadable', params: {}, isError: true, file: given.name }])
  }
}
