// `npm test`: installs if needed, builds, runs every test.
import { build, install, step } from './ensure.mjs'

install()
build()
step(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
