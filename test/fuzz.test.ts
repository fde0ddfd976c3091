// A short run of each fuzzer; `npm run fuzz -- <kind> --minutes 10 --seed n` is the long one.
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fuzz } from '../scripts/fuzz.mjs'
import { KINDS } from '../scripts/fuzz/kinds.mjs'

const CASES: Readonly<Record<string, number>> = { csv: 2000, json: 2000, workbook: 1, mutation: 30 }
const hasOffice = existsSync('/usr/bin/soffice')

test.each(KINDS.filter((kind) => kind !== 'workbook' || hasOffice))(
  '%s',
  async (kind) => {
    expect(await fuzz(kind, { seed: 21, cases: CASES[kind]! })).toEqual({ cases: CASES[kind], findings: [] })
  },
  240_000,
)
