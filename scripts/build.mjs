import { build, install } from './ensure.mjs'

install()
build()
