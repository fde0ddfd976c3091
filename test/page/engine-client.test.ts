// The page's end of the line to its worker: started early, and again after it ended.
/// <reference lib="dom" />
import { expect, test } from 'vitest'
import { engineClient } from '../../src/page/engine-client.ts'

/** A worker that answers every question with its verb. */
class Echo extends EventTarget {
  postMessage({ id, verb }: { readonly id: number; readonly verb: string }): void {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id, answer: verb } })))
  }
  terminate(): void {}
}
const list = () => new File(['Name\nAna\n'], 'a.csv')

test('one worker, however early it is started', async () => {
  let started = 0
  const client = engineClient(async () => (started++, new Echo() as unknown as Worker))
  client.prepare()
  expect(await client.add(list())).toEqual({ file: 1, kind: 'add' })
  client.prepare()
  await client.add(list())
  expect(started).toBe(1)
})

test('what goes wrong while nobody waits is tried again when somebody does', async () => {
  let started = 0
  const client = engineClient(async () => {
    if (!started++) throw new Error('no memory')
    return new Echo() as unknown as Worker
  })
  client.prepare()
  await new Promise((resolve) => setTimeout(resolve))
  expect(await client.add(list())).toEqual({ file: 1, kind: 'add' })
})

test('a worker that was stopped is followed by another, which is given the files again', async () => {
  const heard: string[] = []
  class Told extends Echo {
    override postMessage(question: { readonly id: number; readonly verb: string }): void {
      heard.push(question.verb)
      super.postMessage(question)
    }
  }
  const client = engineClient(async () => new Told() as unknown as Worker)
  await client.add(list())
  client.stop()
  await client.ask('queue', { lang: 'en', decided: null })
  expect(heard).toEqual(['add', 'add', 'queue'])
})
