#!/usr/bin/env node
// Runs the built tool; sets the exit code and never cuts its output short.
import { loadCommand } from './load.js'

const { main } = await loadCommand()
process.exitCode = await main(process.argv.slice(2), process)
