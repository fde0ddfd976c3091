#!/usr/bin/env node
// Runs the built tool; sets the exit code and never cuts its output short.
import { main } from '../dist/cli/main.js'

process.exitCode = await main(process.argv.slice(2), process)
