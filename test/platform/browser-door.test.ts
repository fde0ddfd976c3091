// The library's door, bundled for browsers, writes the bytes that it writes under Node: with nothing but the language, and in a browser where there is one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import { browserDoor } from '../../scripts/browser-door.mjs'
import { mailed } from '../../scripts/mailed.mjs'
import * as nodeDoor from '../../src/index.ts'
import { hasBrowser, launch } from '../browser.ts'
import { ROOT } from '../run.ts'

type Door = typeof nodeDoor
type Files = readonly (readonly [name: string, bytes: Uint8Array])[]

const SLOW = 300_000
const fixture = (path: string): Buffer => readFileSync(join(ROOT, 'fixtures', path))
/** Enough people for links of every kind. */
const lines = (path: string, most: number): string => fixture(path).toString().split('\n').slice(0, most).join('\n')
const [claimed, verified] = [lines('release-600-80/claimed.csv', 200), lines('release-600-80/verified.csv', 60)]
const inEncoding = (encoding: string): Files => [
  ['claimed.csv', iconv.encode(claimed, encoding)],
  ['verified.csv', Buffer.from(verified)],
]
const workbooks = mailed()

const CASES: readonly (readonly [what: string, files: Files])[] = [
  [
    'plain lists',
    [
      ['claimed.csv', fixture('english/claimed.csv')],
      ['verified.csv', fixture('english/verified.csv')],
    ],
  ],
  [
    'JSON',
    [
      ['claimed.json', fixture('json/claimed.json')],
      ['verified.ndjson', fixture('json/verified.ndjson')],
    ],
  ],
  [
    'workbooks',
    [
      ['claimed.xlsx', workbooks.claimed],
      ['verified.xlsx', workbooks.verified],
    ],
  ],
  ['windows-1252', inEncoding('windows-1252')],
  ['cp850', inEncoding('cp850')],
  ['UTF-16BE', inEncoding('utf-16be')],
  [
    'gzip',
    [
      ['claimed.csv.gz', gzipSync(claimed)],
      ['verified.csv.gz', gzipSync(verified)],
    ],
  ],
  [
    'stray quotes',
    [
      ['claimed.csv', Buffer.from(claimed.replaceAll('JOSE', 'JO"SE'))],
      ['verified.csv', Buffer.from(verified.replace(/^/gm, '="x",'))],
    ],
  ],
]

/** The report as JSON and as a page, with the hash that its policy names; a workbook's bytes. Runs in a browser as it stands. */
async function outputs(door: Door, [left, right]: Files): Promise<string> {
  const lists = [
    await door.readList(left![0], left![1], { id: 'claimed', role: 'claimed' }),
    await door.readList(right![0], right![1], { id: 'verified', role: 'verified' }),
  ]
  const report = await door.reconcile(lists, door.DEFAULT_PLAN, 'names')
  const inspected = await door.inspect(lists[0]!)
  const workbook = await door.render(report, 'xlsx')
  return JSON.stringify([report, inspected, await door.render(report, 'html'), Array.from(workbook)])
}

let code = ''
/** What Node makes of each case. */
const expected = new Map<string, string>()
beforeAll(async () => {
  const bundled = await browserDoor()
  expect(bundled.left).toEqual([])
  code = bundled.code
  for (const [what, files] of CASES) expected.set(what, await outputs(nodeDoor, files))
}, SLOW)

describe.each([
  ['with shared memory', ''],
  ['without, as on a page opened from disk', 'delete globalThis.SharedArrayBuffer'],
])('the bare language %s', (_, before) => {
  test.each(CASES)(
    '%s',
    async (what, files) => {
      const bare = createContext({ TextDecoder, TextEncoder, btoa })
      runInContext(`${before};${code}`, bare)
      const door = (bare as { reconcile: Door }).reconcile
      const plain: Files = files.map(([name, bytes]) => [name, new Uint8Array(bytes)])
      const told = await outputs(door, plain)
      expect(told.length).toBeGreaterThan(10_000)
      expect(told === expected.get(what)).toBe(true)
    },
    SLOW,
  )
})

test.skipIf(!hasBrowser)(
  'a browser',
  async () => {
    const browser = await launch()
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: code })
      for (const [what, files] of CASES) {
        const sent = files.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])
        const unpacked = `${JSON.stringify(sent)}.map(([name, packed]) => [name, Uint8Array.from(atob(packed), (c) => c.charCodeAt(0))])`
        const told: string = await page.evaluate(`(${outputs.toString()})(reconcile, ${unpacked})`)
        expect(told === expected.get(what), what).toBe(true)
      }
    } finally {
      await browser.close()
    }
  },
  SLOW,
)
