import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Folders whose tests change nothing that another file could see: their files share one load of the modules. */
const SHARED =
  'case,cluster,counts,link,metrics,model,names,person,platform,render,report,review,sink,source,statement,threads,verdict,words'.split(',')
const shared = SHARED.map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  test: {
    // One more than there are cores: many tests wait for a program that they started.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    env: { NO_COLOR: '1' },
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: shared } },
    ],
  },
})
