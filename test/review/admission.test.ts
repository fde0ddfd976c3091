// What a request must prove, rule by rule. Whole requests to a running server: test/cli/review-web.test.ts.
import { describe, expect, test } from 'vitest'
import { refusal, type Asked, type Door, type Kind } from '../../src/review/admission.ts'

const door: Door = { host: '127.0.0.1:5000', isCookie: (given) => given === 'abc' }
const page = { host: '127.0.0.1:5000', cookie: 'rv=abc' }
const read = { ...page, 'x-reconcile': '1' }
const write = { ...read, origin: 'http://127.0.0.1:5000', 'content-type': 'application/json' }

test.each<[Kind, Asked['headers']]>([
  ['page', page],
  ['page', { ...page, cookie: 'a=1; rv=abc; b=2' }],
  ['read', read],
  ['read', { ...read, origin: 'http://127.0.0.1:5000', 'sec-fetch-site': 'same-origin' }],
  ['write', write],
  ['write', { ...write, 'content-type': 'application/json; charset=utf-8' }],
])('%s is let in with %j', (kind, headers) => expect(refusal({ headers }, door, kind)).toBeNull())

describe.each<[Kind, Asked['headers']]>([
  ['page', page],
  ['read', read],
  ['write', write],
])('%s is refused', (kind, good) => {
  const refused = (change: Asked['headers']) => refusal({ headers: { ...good, ...change } }, door, kind)
  test.each([undefined, '', 'localhost:5000', '127.0.0.1', '127.0.0.1:5000.evil.example'])('host %s', (host) =>
    expect(refused({ host })).toBe(421),
  )
  test.each([undefined, '', 'abc', 'rv=abd', 'xrv=abc', 'rv=ABC', 'rv=abcz'])('cookie %s', (cookie) =>
    expect(refused({ cookie })).toBe(401),
  )
  if (kind === 'page') return
  test.each([undefined, '', '0', 'yes'])('x-reconcile %s', (given) => expect(refused({ 'x-reconcile': given })).toBe(403))
  test.each(['http://evil.example', 'null', 'https://127.0.0.1:5000', 'http://127.0.0.1:5000.evil.example'])('origin %s', (origin) =>
    expect(refused({ origin })).toBe(403),
  )
  test.each(['cross-site', 'same-site', 'none'])('site %s', (site) => expect(refused({ 'sec-fetch-site': site })).toBe(403))
  if (kind === 'read') return
  test('no origin', () => expect(refused({ origin: undefined })).toBe(403))
  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])('type %s', (type) =>
    expect(refused({ 'content-type': type })).toBe(415),
  )
})
