// How often a function runs before V8 optimises it: some four times as often as V8 would have it, since optimising what a small list runs
// for a tenth of a second takes a third of one. V8 complains of a setting that it does not know, so each version has its own.
import { setFlagsFromString } from 'node:v8'

const SETTINGS = {
  11: ['--interrupt-budget=500000'],
  12: ['--invocation-count-for-turbofan=12000', '--invocation-count-for-osr=2000'],
  13: ['--invocation-count-for-maglev=1600', '--invocation-count-for-turbofan=12000'],
}

for (const setting of SETTINGS[Number.parseInt(process.versions.v8)] ?? []) setFlagsFromString(setting)
