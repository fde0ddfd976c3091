// The worker's end of the line: one question after the other, each answered under its number.
import type { Progress } from '../model/progress.ts'
import { Engine, failureOf } from './engine.ts'
import type { Question, Reply, Work } from './protocol.ts'

/** As much of a worker's scope as is used. */
export interface Line {
  postMessage(reply: Reply): void
  addEventListener(event: 'message', heard: (event: { readonly data: unknown }) => void): void
}

/** Milliseconds between two words on progress. */
const PAUSE = 100

export function serve(line: Line): void {
  let asked = 0
  let lastTold = 0
  const progress: Progress = (stage, _list, done, of) => {
    const time = performance.now()
    if (time - lastTold < PAUSE) return
    lastTold = time
    line.postMessage({ id: asked, step: { stage, done, of } })
  }
  const engine = new Engine(progress)
  let before: Promise<void> = Promise.resolve()
  line.addEventListener('message', ({ data }) => {
    const question = data as Question
    before = before.then(async () => {
      asked = question.id
      try {
        line.postMessage({ id: question.id, answer: await answerOf(engine, question) })
      } catch (error) {
        line.postMessage({ id: question.id, failed: failureOf(error) })
      }
    })
  })
}

/** Verb and question belong together; TypeScript cannot see that of a table of functions. */
const answerOf = (engine: Work, { verb, asked }: Question): Promise<unknown> =>
  (engine[verb] as (asked: unknown) => Promise<unknown>).call(engine, asked)
