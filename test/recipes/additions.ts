// What the recipes add in the test that does them: a comparison of the mothers' names, a format that is a roll of people, a command that counts.
import type { Edit } from './recipe.ts'

export const mother: readonly Edit[] = [
  { file: 'src/model/fields.ts', after: `  'occupation',\n`, add: `  'mother',\n` },
  { file: 'src/model/facts.ts', after: '  readonly occupation: Ids\n', add: '  readonly mother: Ids\n' },
  { file: 'data/headings.csv', after: 'field,kind,heading\n', add: 'mother,,nombre de la madre\nmother,,mothers name\n' },
  { file: 'src/person/id-columns.ts', after: `  occupation: each('occupation', textKey),\n`, add: `  mother: each('mother', textKey),\n` },
  {
    file: 'test/person/id-columns.test.ts',
    after: `  occupation: ['maestra', 'albañil'],\n`,
    add: `  mother: ['Rosa Peña', 'Luz Soto'],\n`,
  },
  {
    file: 'src/link/comparison/text.ts',
    after: `  identity: 'half',\n  different: 0.3,\n})\n`,
    add: `export const mother = textOf({ name: 'mother', field: 'mother', ids: (f) => f.mother, identity: 'half' })\n`,
  },
  { file: 'src/link/comparison/registry.ts', after: 'import { birthPlace, ', add: 'mother, ' },
  { file: 'src/link/comparison/registry.ts', after: '  occupation,\n', add: '  mother,\n' },
  { file: 'src/words/es/facts.ts', after: `  occupation: 'ocupación',\n`, add: `  mother: 'madre',\n` },
  { file: 'src/words/pt/facts.ts', after: `  occupation: 'ocupação',\n`, add: `  mother: 'mãe',\n` },
  { file: 'src/words/fr/facts.ts', after: `  occupation: 'profession',\n`, add: `  mother: 'mère',\n` },
  { file: 'test/link/comparison/levels.test.ts', after: `  residence: ['residence', TEXTS],\n`, add: `  mother: ['mother', TEXTS],\n` },
]

export const roll: readonly Edit[] = [
  {
    file: 'src/render/roll.ts',
    text: `// The people of a report, a line each: list and row, name, category.
import type { Report } from '../report/schema.ts'
import { inline } from '../sink/escape.ts'
import { audienceLine } from './audience-line.ts'
import { peopleOf } from './people.ts'
import type { RenderOptions } from './renderer.ts'

export function renderRoll(report: Report, { lang }: RenderOptions): string {
  const people = peopleOf(report, lang).map((p) => \`\${p.list}:\${p.row}  \${inline(p.name)}  \${p.categoryText}\`)
  return [audienceLine(report.audience, lang), ...people, ''].join('\\n')
}
`,
  },
  {
    file: 'src/render/renderers.ts',
    after: 'export const RENDERERS: readonly Renderer[] = [\n',
    add: `  {
    name: 'roll',
    extensions: ['.roll'],
    about: 'a line a person',
    render: async (r, o) => (await import('./roll.ts')).renderRoll(r, o),
  },
`,
  },
  {
    file: 'test/render/renderers.test.ts',
    after: 'const HELD: Readonly<Record<string, (out: string) => void>> = {\n',
    add: '  roll: isVisible,\n',
  },
]

export const count: readonly Edit[] = [
  {
    file: 'src/cli/count.ts',
    text: `// \`reconcile count <file>\`: how many records a list has.
import { settle } from '../case/options.ts'
import { InputError } from '../model/errors.ts'
import { command } from './command.ts'
import { readOneList } from './lists.ts'
import { GENERAL, READING } from './option-table.ts'
import { workersOf } from './workers.ts'

export const count = command({
  name: 'count',
  usage: '<file>',
  summary: 'how many records a list has',
  about: 'Reads one list and prints how many records it has, after headings, totals and notes were set aside.',
  examples: ['reconcile count claimed.csv'],
  options: { ...READING, ...GENERAL },
  async run([path, ...others], values, io) {
    if (path === undefined || others.length) throw new InputError('inspect-one')
    const { lists } = settle([{ path, role: 'claimed' }], values)
    const list = await readOneList(lists, io, workersOf({}))
    await io.out.write(\`\${list.records.length}\\n\`)
    return 0
  },
})
`,
  },
  {
    file: 'src/cli/commands.ts',
    after: `import { completion } from './completion.ts'\n`,
    add: `import { count } from './count.ts'\n`,
  },
  { file: 'src/cli/commands.ts', after: '  sample,\n', add: '  count,\n' },
  {
    file: 'src/words/es/help.ts',
    after: `  'print the JSON Schema of an output or of a case file': 'mostrar el JSON Schema de una salida o de un archivo de caso',\n`,
    add: `  'how many records a list has': 'cuántos registros tiene una lista',\n`,
  },
  {
    file: 'src/words/es/help.ts',
    after: `intervalo exacto; lo que queda sin resolver lo amplía por los dos lados.',\n`,
    add: `  count: 'Lee una lista y muestra cuántos registros tiene, sin encabezados, totales ni notas.',\n`,
  },
  {
    file: 'test/cli/commands.test.ts',
    after: `  sample: ['draw', 'c.csv', '--size', '1', '--seed', '7'],\n`,
    add: `  count: ['c.csv'],\n`,
  },
  {
    file: 'test/cli/count.test.ts',
    text: `// The command count.
import { expect, test } from 'vitest'
import { folder, reconcile } from '../run.ts'

const cwd = folder({ 'c.csv': 'Nombre,Cédula\\nAna Rojas Peña,V-12345678\\nLuis Mora Soto,V-13456789\\n' })

test('the records of a list', () => expect(reconcile(['count', 'c.csv'], { cwd }).out).toBe('2\\n'))
test.each([[[]], [['c.csv', 'c.csv']]])('%j is refused', (files) => expect(reconcile(['count', ...files], { cwd }).code).toBe(2))
`,
  },
]

/** What the new comparison must show, wherever evidence is shown: a test of ours, beside those of the recipe. */
export const evidence: Edit = {
  file: 'test/evidence.test.ts',
  text: `// Mothers' names as evidence.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, reconcile } from './run.ts'

const NAMES = ['Ana Rojas Peña', 'Luis Mora Soto', 'Eva Díaz Paz', 'Juan Gil Ríos']
const list = (heading: string, mothers: readonly string[]) =>
  [\`Nombre,\${heading}\`, ...NAMES.map((name, i) => \`\${name},\${mothers[i]}\`)].join('\\n')
const cwd = folder({
  'c.csv': list('Nombre de la madre', ['Rosa Peña', 'Luz Soto', 'Inés Paz', '']),
  'v.csv': list("Mother's name", ['ROSA PEÑA', 'Carmen Vera', 'Ines Paz Mora', 'Olga Ríos']),
})
const explain = (row: number, ...more: readonly string[]) =>
  reconcile(['explain', 'c.csv', 'v.csv', '--pair', \`\${row}:\${row}\`, ...more], { cwd }).out

test.each([
  [1, /\\+[\\d.]+ +Mother: equal\\./, /\\+[\\d.,]+ +Madre: igual\\./],
  [2, /−[\\d.]+ +Mother: differs\\./, /−[\\d.,]+ +Madre: difiere\\./],
  [3, /\\+[\\d.]+ +Mother: alike\\./, /\\+[\\d.,]+ +Madre: parecido\\./],
])('row %d, in both languages', (row, english, spanish) => {
  expect(explain(row)).toMatch(english)
  expect(explain(row, '--lang', 'es')).toMatch(spanish)
})
test('a mother that is missing says nothing', () => expect(explain(4)).not.toContain('Mother'))
test('the queue shows both', () => {
  reconcile(['review', 'c.csv', 'v.csv', '--name-only', 'review', '--decisions', 'd.ndjson', '--export', 'queue.csv'], { cwd })
  const [header = '', ...rows] = readFileSync(join(cwd, 'queue.csv'), 'utf8').split('\\n')
  expect(header).toContain('mother 1,mother 2')
  expect(rows.filter((row) => /,Luz Soto,Carmen Vera/.test(row))).toHaveLength(1)
})
`,
}
