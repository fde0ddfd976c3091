// The example of docs/library.md runs, and prints what the page says it does.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as door from '../../src/index.ts'
import { ROOT } from '../run.ts'

const page = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')

test('pairs judged apart from their lists', async () => {
  const [, code, printed] = /<!-- example: parts -->\n```js\n([^]*?)```\n[^`]*```\n([^]*?)```/.exec(page)!
  const body = code!.replace(/^import .*$/gm, '').replaceAll('await readFile(`', `await readFile(\`${ROOT}/`)
  const names = [...code!.matchAll(/^import \{ (.*) \} from 'reconcile-claims'$/gm)].flatMap(([, own]) => own!.split(', '))
  const offered = new Map(Object.entries(door))
  const said: unknown[][] = []
  const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (...args: unknown[]) => Promise<void>
  await new AsyncFunction('readFile', 'console', ...names, body)(
    readFile,
    { log: (...values: unknown[]) => said.push(values) },
    ...names.map((name) => offered.get(name)),
  )
  expect(said.map((values) => values.join(' ')).join('\n')).toBe(printed!.trim())
})
