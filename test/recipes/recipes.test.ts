// The recipes of CONTRIBUTING, done to the letter: what they name is enough, and a step left out does not go unnoticed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfTree, stepsOf, type Edit, type Outcome, type Tree } from './recipe.ts'

interface Recipe {
  /** As CONTRIBUTING calls it. */
  readonly title: string
  /** What is added. */
  readonly name: string
  readonly edits: readonly Edit[]
  /** Test files that must pass, the recipe's own among them. */
  readonly tests: readonly string[]
  /** Do its tests run the built tool? */
  readonly isBuilt: boolean
  /** Files of steps that nothing misses: a test of the new thing itself. */
  readonly unmissed: readonly string[]
  /** A test of ours beside those of the recipe. */
  readonly check?: string
}

const comparison: Recipe = {
  title: 'A comparison',
  name: 'mother',
  edits: [
    { file: 'src/model/fields.ts', after: `  'occupation',\n`, add: `  'mother',\n` },
    { file: 'src/model/facts.ts', after: '  readonly occupation: Ids\n', add: '  readonly mother: Ids\n' },
    { file: 'data/headings.csv', after: 'field,kind,heading\n', add: 'mother,,nombre de la madre\n' },
    { file: 'src/person/facts.ts', after: `  'occupation',\n`, add: `  'mother',\n` },
    {
      file: 'src/person/facts.ts',
      after: `    occupation: intern(['occupation'], textKey),\n`,
      add: `    mother: intern(['mother'], textKey),\n`,
    },
    {
      file: 'src/link/comparisons.ts',
      after: `text('occupation', a.occupation, b.occupation, { group: null, different: 0.3 }),\n`,
      add: `  ({ a, b }) => text('mother', a.mother, b.mother, { group: null, different: TEXT.different }),\n`,
    },
    { file: 'src/words/es.ts', after: `  occupation: 'ocupación',\n`, add: `  mother: 'madre',\n` },
    {
      file: 'test/link/bounds.test.ts',
      after: `  occupation: one('albañil', 'maestra', 'maestro'),\n`,
      add: `  mother: one('Rosa Peña', 'Rosa Pena', 'Luz Mora'),\n`,
    },
  ],
  tests: ['test/link/bounds.test.ts', 'test/recipe.test.ts'],
  isBuilt: true,
  unmissed: ['test/link/bounds.test.ts'],
  check: `// What the new comparison must show, wherever evidence is shown.
import { expect, test } from 'vitest'
import { folder, reconcile } from './run.ts'

const rows = (mothers: readonly string[]) =>
  ['Nombre,Nombre de la madre', ...['Ana Rojas Peña', 'Luis Mora Soto', 'Eva Díaz Paz', 'Juan Gil Ríos'].map((name, i) => \`\${name},\${mothers[i]}\`)].join('\\n')
const cwd = folder({
  'c.csv': rows(['Rosa Peña', 'Luz Soto', 'Inés Paz', '']),
  'v.csv': rows(['ROSA PEÑA', 'Carmen Vera', 'Ines Pas', 'Olga Ríos']),
})
const ask = (...args: readonly string[]) => reconcile([args[0]!, 'c.csv', 'v.csv', ...args.slice(1)], { cwd }).out

test.each([
  ['1:1', /\\bmother +equal +\\+/],
  ['2:2', /\\bmother +differs +[-−]/],
  ['3:3', /\\bmother +alike +/],
])('explain says how the mothers of %s agree', (pair, said) => expect(ask('explain', '--pair', pair, '--names')).toMatch(said))
test('a mother that is missing says nothing', () => expect(ask('explain', '--pair', '4:4', '--names')).not.toMatch(/\\bmother +\\w+ +[-+−]/))
test('in Spanish too', () => {
  expect(ask('explain', '--pair', '1:1', '--lang', 'es')).toMatch(/\\bmadre +igual +/)
  expect(ask('explain', '--pair', '2:2', '--lang', 'es')).toMatch(/\\bmadre +difiere +/)
})
test('the queue shows both', () => {
  const queue = ask('review', '--export', '-', '--names')
  expect(queue).toContain('Luz Soto')
  expect(queue).toContain('Carmen Vera')
})
`,
}

const format: Recipe = {
  title: 'A format',
  name: 'roll',
  edits: [
    {
      file: 'src/render/roll.ts',
      text: `// Rows and people of each list, a line a list.
import type { Report } from '../report/schema.ts'

export function renderRoll({ counts }: Report): string {
  return Object.entries(counts)
    .map(([list, { rows, people }]) => \`\${list}\\t\${rows}\\t\${people}\\n\`)
    .join('')
}
`,
    },
    {
      file: 'src/render/renderers.ts',
      after: 'export const RENDERERS: readonly Renderer[] = [\n',
      add: `  {
    name: 'roll',
    extensions: ['.tsv'],
    about: 'rows and people of each list',
    render: async (r) => (await import('./roll.ts')).renderRoll(r),
  },
`,
    },
    {
      file: 'test/render/roll.test.ts',
      text: `// The format roll.
import { expect, test } from 'vitest'
import { DEFAULT_PLAN, readList, reconcile, render } from '../../src/index.ts'

test('a line a list', async () => {
  const list = (id: 'claimed' | 'verified', rows: string) => readList(\`\${id}.csv\`, Buffer.from(\`Nombre\\n\${rows}\\n\`), { id, role: id })
  const lists = [await list('claimed', 'Ana Rojas Peña\\nAna Rojas Peña'), await list('verified', 'Ana Rojas Peña')]
  expect(await render(await reconcile(lists, DEFAULT_PLAN), 'roll')).toBe('claimed\\t2\\t1\\nverified\\t1\\t1\\n')
})
`,
    },
    {
      file: 'test/render/renderers.test.ts',
      after: 'const HELD: Readonly<Record<string, (out: string) => void>> = {\n',
      add: '  roll: isVisible,\n',
    },
  ],
  tests: ['test/render/roll.test.ts', 'test/render/renderers.test.ts', 'test/architecture.test.ts', 'test/sizes.test.ts'],
  isBuilt: false,
  unmissed: ['test/render/roll.test.ts'],
}

const command: Recipe = {
  title: 'A command',
  name: 'count',
  edits: [
    {
      file: 'src/cli/count.ts',
      text: `// \`reconcile count <list>\`: how many rows a list has.
import type { Command } from './command.ts'
import { GENERAL } from './options.ts'

export const count: Command = {
  name: 'count',
  usage: '<list>',
  summary: 'how many rows a list has',
  about: 'Prints the number of rows of a list that are read as people.',
  examples: ['reconcile count claimed.csv'],
  options: GENERAL,
  async run(files, _values, io) {
    await io.out.write(\`\${files.length}\\n\`)
    return 0
  },
}
`,
    },
    { file: 'src/cli/commands.ts', after: `import type { Command } from './command.ts'\n`, add: `import { count } from './count.ts'\n` },
    { file: 'src/cli/commands.ts', after: 'export const COMMANDS: readonly Command[] = [\n', add: '  count,\n' },
    {
      file: 'test/cli/count.test.ts',
      text: `// The command count.
import { expect, test } from 'vitest'
import { reconcile } from '../run.ts'

test('how many files', () => expect(reconcile(['count', 'a.csv']).out).toBe('1\\n'))
`,
    },
  ],
  tests: ['test/cli/count.test.ts', 'test/cli/completion.test.ts', 'test/architecture.test.ts'],
  isBuilt: true,
  unmissed: ['test/cli/count.test.ts'],
}

describe.each([comparison, format, command])('$title', { timeout: 600_000 }, ({ title, name, edits, tests, isBuilt, unmissed, check }) => {
  const steps = stepsOf(title, name)
  const files = [...new Set(edits.map((e) => e.file))]
  let tree: Tree
  beforeAll(() => {
    tree = copyOfTree()
  })
  afterAll(() => tree.remove())
  const held = (made: readonly Edit[]): Outcome => {
    tree.make(check === undefined ? made : [...made, { file: 'test/recipe.test.ts', text: check }])
    const types = tree.types()
    if (!types.ok) return types
    if (isBuilt) tree.build()
    return tree.tests(tests)
  }

  test('it names every file that is touched, and no other', () => {
    expect(steps.flat().toSorted()).toEqual(files.toSorted())
  })

  test('done to the letter, all holds', () => {
    const { ok, output } = held(edits)
    expect(ok, output).toBe(true)
  })

  test.each(files.filter((f) => !unmissed.includes(f)))('%s left out is noticed', (file) => {
    expect(held(edits.filter((e) => e.file !== file)).ok).toBe(false)
  })
})
