// Two lists of any length, written piece by piece: `node bench/scale/lists.mjs 600 20000000 <folder>` makes claimed.csv and verified.csv of invented people.
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeLists } from '../speed/lists.mjs'

const [claimed = 600, verified = 2_000_000] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4] ?? '.'
/** Rows that are made at once. */
const PIECE = 100_000

const files = ['claimed', 'verified'].map((name) => openSync(join(folder, `${name}.csv`), 'w'))
for (let k = 0, left = verified; left > 0; k++, left -= PIECE) {
  // Those of the claimed list who are on the verified one stand in its first piece.
  const lists = makeLists(k === 0 ? claimed : 1, Math.min(PIECE, left), k + 1)
  if (k === 0) writeSync(files[0], lists.claimed)
  writeSync(files[1], k === 0 ? lists.verified : lists.verified.slice(lists.verified.indexOf('\n') + 1))
}
for (const file of files) closeSync(file)
