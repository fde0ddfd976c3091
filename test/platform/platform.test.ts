// A browser's answers to what the core asks of the machine are Node's.
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Platform } from '../../src/platform/contract.ts'
import * as node from '../../src/platform/node.ts'
import { ROOT } from '../run.ts'

const ofNode: Platform = node
const ofWeb = (await import(join(ROOT, 'dist/platform/web.js'))) as Platform

/** What both make of it: a value, or a refusal. */
const both = (ask: (platform: Platform) => unknown): [node: unknown, web: unknown] => {
  const answer = (platform: Platform) => {
    try {
      return ask(platform)
    } catch {
      return 'refused'
    }
  }
  return [answer(ofNode), answer(ofWeb)]
}
const same = (ask: (platform: Platform) => unknown): void => {
  const [here, there] = both(ask)
  expect(there).toEqual(here)
}
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)
/** Text with odd quarters: letters of several bytes, a byte order mark, lone surrogates. */
const text = fc.string({ unit: fc.constantFrom('a', 'ñ', '中', '😀', '\ufeff', '\ud800', '\ufffd', '\0') })
const bytes = fc.uint8Array({ maxLength: 200 })

test('both offer the same', () => {
  expect(Object.keys(ofWeb).sort()).toEqual(Object.keys(ofNode).sort())
  expect(ofWeb.startThread).toBeNull()
  expect(ofWeb.processors()).toBe(1)
})

test('hashes', () => {
  fc.assert(
    fc.property(fc.oneof(bytes, text), bytes, text, (data, key, message) => {
      same((p) => [p.sha256(data), p.sha256(data, 'base64'), p.hmacSha256(key, message)])
    }),
  )
  same((p) => p.crc32(Uint8Array.from({ length: 5000 }, (_, k) => (k * 7919) & 0xff)))
  same((p) => p.crc32(new Uint8Array(0)))
})

test('UTF-8', () => {
  const utf8 = text.map((t) => plain(Buffer.from(t)))
  fc.assert(
    fc.property(fc.oneof(bytes, utf8), fc.nat(20), fc.nat(40), (all, from, length) => {
      same((p) => p.isUtf8(all))
      same((p) => p.decodeUtf8(all))
      same((p) => p.decodeUtf8(all, Math.min(from, all.length), from + length))
      same((p) => p.utf8Reader(all)(Math.min(from, all.length), Math.min(all.length, from + length)))
    }),
  )
  // Where other threads see it.
  const shared = new Uint8Array(new SharedArrayBuffer(6))
  shared.set(Buffer.from('peñas'))
  same((p) => [p.isUtf8(shared), p.decodeUtf8(shared, 2), p.utf8Reader(shared)(0, 4)])
})

test('where a pattern stands', () => {
  const few = fc.uint8Array({ max: 2, maxLength: 30 })
  const pattern = fc.uint8Array({ max: 2, minLength: 1, maxLength: 4 })
  fc.assert(fc.property(few, pattern, fc.nat(35), (all, wanted, from) => same((p) => p.findBytes(all, wanted, from))))
})

describe('what is packed', () => {
  const packable = fc.oneof(
    bytes,
    fc.nat(5000).map((n) => new Uint8Array(n).fill(65)),
  )

  test('deflate: whole, cut off, and within bounds', () => {
    fc.assert(
      fc.property(packable, fc.nat(300), fc.integer({ min: 1, max: 6000 }), (all, cut, most) => {
        const packed = plain(deflateRawSync(all))
        same((p) => plain(p.inflateRaw(packed, all.length + 1)))
        same((p) => p.inflateRaw(packed, most).length)
        if (cut < packed.length) same((p) => plain(p.inflateRaw(packed.subarray(0, cut), 6000)))
      }),
    )
  })

  test('gzip: members one after the other, and zeros after the last', () => {
    fc.assert(
      fc.property(
        fc.array(packable, { minLength: 1, maxLength: 3 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 20_000 }),
        (members, zeros, most) => {
          const file = plain(Buffer.concat([...members.map((m) => gzipSync(m)), Buffer.alloc(zeros)]))
          same((p) => plain(p.gunzip(file, 20_000)))
          same((p) => p.gunzip(file, most).length)
        },
      ),
    )
  })

  test('gzip: what is damaged or cut off is refused, and so is what says too little of its size', () => {
    const whole = plain(gzipSync('Nombre,Cédula\nAna Pérez,V-12345678\n'.repeat(40)))
    for (let at = 10; at < whole.length; at++) {
      const harmed = whole.slice()
      harmed[at]! ^= 0x55
      expect(
        both((p) => plain(p.gunzip(harmed, 1e6))),
        `byte ${at}`,
      ).toEqual(['refused', 'refused'])
    }
    for (let end = 1; end < whole.length; end++)
      expect(
        both((p) => p.gunzip(whole.subarray(0, end), 1e6)),
        `up to ${end}`,
      ).toEqual(['refused', 'refused'])
    for (const junk of ['x', 'junk that is no member']) {
      const file = plain(Buffer.concat([whole, Buffer.from(junk)]))
      expect(both((p) => p.gunzip(file, 1e6))).toEqual(['refused', 'refused'])
    }
  })

  test('gzip: long members', () => {
    const noise = (length: number, step: number) => Uint8Array.from({ length }, (_, k) => Math.imul(k + step, 0x9e3779b1) >>> 24)
    const file = plain(Buffer.concat([1, 2, 3].map((k) => gzipSync(noise(23_456 * k, k)))))
    for (const end of [file.length, file.length - 1, 30_000]) same((p) => plain(p.gunzip(file.subarray(0, end), 1e6)))
  })

  test('a bomb is stopped', () => {
    const bomb = plain(gzipSync(new Uint8Array(2e7)))
    expect(both((p) => p.gunzip(bomb, 1e6))).toEqual(['refused', 'refused'])
    expect(both((p) => p.inflateRaw(plain(deflateRawSync(new Uint8Array(2e7))), 1e6))).toEqual(['refused', 'refused'])
  })
})

describe('encodings', async () => {
  const [here, there] = [await ofNode.legacyDecoder(), await ofWeb.legacyDecoder()]
  const every = Uint8Array.from({ length: 256 }, (_, k) => k)
  const NAMES =
    'windows-1252 latin-1 latin1 iso-8859-1 iso-8859-15 macintosh cp850 cp437 windows-1250 windows-1251 koi8-r cp866 windows-1256 CP1252'

  test.each(NAMES.split(' '))('%s, byte by byte', (name) => {
    expect([here.knows(name), there.knows(name)]).toEqual([true, true])
    expect(there.decode(every, name)).toBe(here.decode(every, name))
  })

  test.each([
    ['utf-16be', 'José 😀 中'],
    ['shift_jis', '日本語 abc'],
    ['gb18030', '中文 abc'],
    ['euc-kr', '한국어'],
  ])('%s', (name, written) => {
    const packed = plain(iconv.encode(written, name))
    expect([here.decode(packed, name), there.decode(packed, name)]).toEqual([written, written])
  })

  test('UTF-16 with a mark, half a pair, and an odd end', () => {
    for (const hex of ['feff0041', '0041d83d0042', '004100', ''])
      expect(there.decode(plain(Buffer.from(hex, 'hex')), 'utf-16be'), hex).toBe(here.decode(Buffer.from(hex, 'hex'), 'utf-16be'))
  })

  test('what nobody knows', () => {
    expect([here.knows('klingon'), there.knows('klingon')]).toEqual([false, false])
  })
})

test('all tables', () => {
  const names = readdirSync(join(ROOT, 'data')).filter((name) => name.endsWith('.csv'))
  expect(names.length).toBeGreaterThan(15)
  for (const name of names) same((p) => p.tableText(basename(name, '.csv')))
})
