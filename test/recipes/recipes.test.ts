// The recipes of CONTRIBUTING, done to the letter: what they name is enough, and a step that is forgotten does not go unnoticed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { count, evidence, mother, roll } from './additions.ts'
import { copyOfTree, recipeOf, type Edit } from './recipe.ts'

const RECIPES = [
  { title: 'A comparison', name: 'mother', edits: mother },
  { title: 'A format', name: 'roll', edits: roll },
  { title: 'A command', name: 'count', edits: count },
].map((recipe) => ({ ...recipe, ...recipeOf(recipe.title, recipe.name) }))
const EDITS = RECIPES.flatMap(({ edits }) => edits)
const without = (files: readonly string[]): readonly Edit[] => EDITS.filter((e) => !files.includes(e.file))

/** What every recipe must leave whole, beside the tests that it names. */
const HELD_TESTS = ['test/architecture.test.ts', 'test/sizes.test.ts', 'test/words/facts.test.ts', 'test/link/comparison/registry.test.ts']
/** Tests that hold each thing of a registry to the same: those of the new ones are enough. */
const WALKS = ['test/render/renderers.test.ts', 'test/cli/commands.test.ts']
const OF_THE_NEW = 'roll|count|what holds a hostile cell|two renderers|the registry|a line that works'

/** Steps forgotten together, one of each recipe, and the files of which the compiler then complains. */
const REFUSED: readonly (readonly [forgotten: readonly string[], complaints: readonly string[]])[] = [
  [
    ['src/model/facts.ts', 'src/render/roll.ts', 'src/cli/count.ts'],
    ['src/person/id-columns.ts', 'src/render/renderers.ts', 'src/cli/commands.ts'],
  ],
  [['src/model/fields.ts'], ['src/person/id-columns.ts', 'src/link/comparison/text.ts']],
  [
    ['src/person/id-columns.ts', 'src/link/comparison/text.ts'],
    ['src/person/id-columns.ts', 'src/link/comparison/registry.ts'],
  ],
]

/** The same, and the tests that then fail. */
const FAILING: readonly (readonly [forgotten: readonly string[], tests: readonly string[]])[] = [
  [
    ['data/headings.csv', 'src/words/pt/facts.ts', 'src/render/renderers.ts', 'src/cli/commands.ts'],
    ['test/source/columns/heading.test.ts', 'test/words/facts.test.ts', 'test/render/renderers.test.ts', 'test/cli/commands.test.ts'],
  ],
  [
    ['src/link/comparison/registry.ts', 'test/render/renderers.test.ts', 'test/cli/commands.test.ts'],
    ['test/link/comparison/levels.test.ts', 'test/render/renderers.test.ts', 'test/cli/commands.test.ts'],
  ],
  [
    ['src/words/es/facts.ts', 'src/words/es/help.ts', 'test/person/id-columns.test.ts', 'test/link/comparison/levels.test.ts'],
    ['test/words/facts.test.ts', 'test/cli/commands.test.ts', 'test/person/id-columns.test.ts', 'test/link/comparison/levels.test.ts'],
  ],
  [['src/words/fr/facts.ts'], ['test/words/facts.test.ts']],
]
/** Enough of those tests to see it. */
const TELLING =
  'every field is meant|every table is|a line that works|no Spanish help|what holds a hostile cell|every column of the lists|has a word|mother'

describe('recipes', { timeout: 300_000 }, () => {
  let tree: ReturnType<typeof copyOfTree>
  beforeAll(() => {
    tree = copyOfTree()
  })
  afterAll(() => tree.remove())
  const runs = (command: string) => {
    const { ok, output } = tree.run(command)
    expect(ok, `${command}\n${output.slice(-4000)}`).toBe(true)
  }

  test.each(RECIPES)('$title: the files that it names are those that it takes', ({ files, edits }) => {
    expect([...new Set(files)].toSorted()).toEqual([...new Set(edits.map((e) => e.file))].toSorted())
  })

  test('done to the letter, all holds', () => {
    tree.make([...EDITS, evidence])
    runs('npx tsc -p tsconfig.test.json')
    for (const command of new Set(RECIPES.flatMap(({ commands }) => commands))) runs(command)
    const own = RECIPES.flatMap(({ files }) => files.filter((f) => f.endsWith('.test.ts') && !WALKS.includes(f)))
    runs(`npx vitest run ${[...own, ...HELD_TESTS, evidence.file].join(' ')}`)
    runs(`npx vitest run ${WALKS.join(' ')} -t "${OF_THE_NEW}"`)
  })

  test.each(REFUSED)('%j forgotten: the compiler says so', (forgotten, complaints) => {
    tree.make(without(forgotten))
    const { output } = tree.run('npx tsc -p tsconfig.json --noEmit --pretty false')
    for (const file of complaints) expect(output).toContain(`${file}(`)
  })

  test.each(FAILING)('%j forgotten: a test fails', (forgotten, tests) => {
    tree.make(without(forgotten))
    expect(tree.failing(tests, TELLING)).toEqual(tests)
  })

  test('every step is missed by somebody, but for a test of the new thing alone', () => {
    const missed = [...REFUSED, ...FAILING].flatMap(([forgotten]) => forgotten)
    expect(EDITS.map((e) => e.file).filter((file) => !missed.includes(file))).toEqual(['test/cli/count.test.ts'])
  })
})
