// What is wrong with a file is told alike by the page and by the command, bombs included; a sample of what `scripts/page-outcomes.mjs` does with whole folders.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FRAMES_INSIDE, hasBrowser, launch } from '../browser.ts'
import { reconcile } from '../run.ts'
import { zip } from '../zip.ts'
import { askWorker, KEEP_POLICY, openPage, type GivenList, type Opened } from './opened.ts'

const MB = 2 ** 20
const NAMES = 'Nombre,Cédula\nAna Pérez Rojas,V-11111222\nLuis Mora Soto,V-12222333\n'
const zeros = Buffer.alloc(64 * MB, 32)
const part = (name: string) => ({ name, packed: deflateRawSync(zeros), size: zeros.length, crc: crc32(zeros) })
const sheet = part('xl/worksheets/sheet1.xml')
const stored = Buffer.from('<Types/>')
const types = { name: '[Content_Types].xml', packed: deflateRawSync(stored), size: stored.length, crc: crc32(stored) }
const gzip = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), ...Array.from({ length: 20 }, () => sheet.packed)])

const FILES: readonly (readonly [name: string, content: string | Buffer])[] = [
  ['a.pdf', '%PDF-1.7\n'],
  ['ragged.csv', `${NAMES}Eva Ruiz Paz\nNora Gil,V-1,x,y,z\n`],
  ['quote.csv', `${NAMES}"Eva Ruiz Paz,V-13333444\n`],
  ['letters.csv', Buffer.from(NAMES, 'latin1')],
  ['wide.csv', Buffer.from(`\ufeff${NAMES}`, 'utf16le')],
  ['deep.json', '['.repeat(1e5)],
  ['cut.xlsx', zip([types, sheet]).subarray(0, 300)],
  ['bomb.xlsx', zip([types, ...Array.from({ length: 20 }, (_, k) => ({ ...sheet, name: `xl/worksheets/sheet${k}.xml` }))])],
  ['liar.xlsx', zip([types, { ...sheet, size: 1000 }])],
  ['bomb.csv.gz', gzip],
]

describe.skipIf(!hasBrowser)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outcomes-'))
  const put = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const verified = put('verified.csv', NAMES)
  let browser: Browser
  let opened: Opened
  beforeAll(async () => {
    browser = await launch(FRAMES_INSIDE)
    opened = await openPage(browser, {}, KEEP_POLICY)
  })
  afterAll(() => browser.close())

  test.each(FILES)('%s', async (name, content) => {
    const path = put(name, content)
    const lists: GivenList[] = [
      { path, role: 'claimed' },
      { path: verified, role: 'verified' },
    ]
    const { err } = reconcile([path, verified, '-f', 'json'])
    const { told, failed } = await askWorker(opened.app, { lists, outputs: [] })
    const codes = [...err.matchAll(/^(?:error|warning): .*\[([\w-]+)\]$/gm)].map(([, code]) => code)
    expect(codes.length > 0, err).toBe(name !== 'wide.csv')
    expect([...(failed ?? []), ...told].map((t) => t.code)).toEqual(codes)
  })

  test('the page went on', () => expect(opened.said).toEqual([]))
})
