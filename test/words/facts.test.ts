// Names of facts and of their levels, in Spanish.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RELATION_NAMES } from '../../src/names/relate.ts'
import { factWord } from '../../src/words/catalogue.ts'
import { ROOT } from '../run.ts'

test('every fact and level has a Spanish word', () => {
  const source = readFileSync(join(ROOT, 'src/link/comparisons.ts'), 'utf8')
  const levels = [...source.matchAll(/levels: \[([^\]]*)\]/g)].flatMap((m) => [...m[1]!.matchAll(/'([^']+)'/g)].map((w) => w[1]!))
  const names = [...source.matchAll(/(?:name: |text\(|code\(\s*)'([^']+)'/g)].map((m) => m[1]!)
  expect(names.length).toBeGreaterThan(15)
  const missing = [...RELATION_NAMES, ...levels, ...names].filter((w) => factWord('es', w) === w && w !== 'alias')
  expect(missing).toEqual([])
})
