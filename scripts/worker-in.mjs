// The script of the worker that the built page carries packed.
import { inflateSync } from 'node:zlib'
import { fromBase85 } from '../dist/metrics/base85.js'

export function workerIn(html) {
  const [, text] = /id="worker">([^<]+)</.exec(html)
  return inflateSync(fromBase85(text)).toString()
}
