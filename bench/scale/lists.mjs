// Two lists of any length, written piece by piece: `node bench/scale/lists.mjs 600 20000000 <folder>` makes claimed.csv and verified.csv of invented people.
// A claimed list longer than a piece has people in each (`10000000 10000000`).
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeLists } from '../speed/lists.mjs'

const [claimed = 600, verified = 2_000_000] = process.argv.slice(2, 4).map(Number)
const folder = process.argv[4] ?? '.'
/** Rows that are made at once. */
const PIECE = 100_000

const files = ['claimed', 'verified'].map((name) => openSync(join(folder, `${name}.csv`), 'w'))
const below = (text) => text.slice(text.indexOf('\n') + 1)
for (let k = 0, left = verified; left > 0; k++, left -= PIECE) {
  // Those of a short claimed list who are on the verified one stand in its first piece.
  const own = Math.min(PIECE, claimed - k * PIECE)
  const lists = makeLists(Math.max(own, 1), Math.min(PIECE, left), k + 1)
  if (own > 0) writeSync(files[0], k === 0 ? lists.claimed : below(lists.claimed))
  writeSync(files[1], k === 0 ? lists.verified : below(lists.verified))
}
for (const file of files) closeSync(file)
