// One vitest that does the jobs it is sent, each in a worker of its own; what it transformed once it keeps.
import { createVitest } from 'vitest/node'

const [root, file] = process.argv.slice(2)
const vitest = await createVitest('test', {
  root,
  config: false,
  watch: false,
  include: [file],
  runner: `${root}/scripts/mutate/runner.mjs`,
  pool: 'threads',
  maxWorkers: 1,
  fileParallelism: false,
  testTimeout: 600_000,
  reporters: [{}],
  env: { NO_COLOR: '1', MUTATE_JOB: process.env.MUTATE_JOB },
})
const specifications = await vitest.globTestSpecifications()
process.on('message', async () => {
  await vitest.runTestSpecifications(specifications)
  process.send('done')
})
process.send('ready')
