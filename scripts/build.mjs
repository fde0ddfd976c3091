import { build, install } from './ensure.mjs'

install()
await build()
