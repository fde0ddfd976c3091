// The engine of `review --web`: asks the server that sent the page.
import type { Engine, ReviewItem, Score } from './engine.ts'

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const answer = await fetch(path, { ...sent, headers: { 'X-Reconcile': '1', ...type }, cache: 'no-store' })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as T
}

export const overHttp: Engine = {
  queue: async () => (await ask<{ readonly items: readonly ReviewItem[] }>('/queue')).items,
  decide: (answer) => ask<Score>('/decide', answer),
  undo: async (reviewer) => (await ask<{ readonly key: string | null }>('/undo', { reviewer })).key,
}
