// How often a function runs before V8 optimises it: some four times as often as V8 would have it, since optimising what a small list runs
// for a tenth of a second takes a third of one. And patterns are compiled once: V8 would have each twice, at first in a form of its own.
// V8 complains of a setting that it does not know, so each version has its own. And V8 may be asked for memory that is done with (`collect`).
import { setFlagsFromString } from 'node:v8'

const MAY_BE_ASKED = '--expose-gc'
const PATTERNS_ONCE = '--no-regexp-tier-up'
const SETTINGS = {
  11: ['--interrupt-budget=500000', PATTERNS_ONCE],
  12: ['--invocation-count-for-turbofan=12000', '--invocation-count-for-osr=2000', PATTERNS_ONCE],
  13: ['--invocation-count-for-maglev=1600', '--invocation-count-for-turbofan=12000', PATTERNS_ONCE],
}

for (const setting of [MAY_BE_ASKED, ...(SETTINGS[Number.parseInt(process.versions.v8)] ?? [])]) setFlagsFromString(setting)
