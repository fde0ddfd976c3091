// `npm run page`: builds dist/reconcile.html and says how large it is and what its SHA-256 is.
import { readFileSync } from 'node:fs'
import { build, install } from './ensure.mjs'
import { FILE } from './write-page.mjs'

install()
await build()
console.log(`dist/reconcile.html: ${Math.round(readFileSync(FILE).length / 1000)} KB\n${readFileSync(`${FILE}.sha256`, 'utf8').trim()}`)
