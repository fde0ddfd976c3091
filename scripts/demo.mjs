// `npm run demo`: the main job on the fixture, from a bare clone.
import { build, install, step } from './ensure.mjs'

install()
await build()
step(process.execPath, [
  'bin/reconcile.js',
  'fixtures/release-600-80/claimed.csv',
  'fixtures/release-600-80/verified.csv',
  '--claim',
  'over 600',
  ...process.argv.slice(2),
])
