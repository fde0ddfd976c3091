// `reconcile schema [report|inspect|case|decisions|manifest]`: the JSON Schema of an output, or of a case file.
import { InputError } from '../model/errors.ts'
import { similarTo } from '../case/faults.ts'
import { command } from './command.ts'
import { GENERAL } from './option-table.ts'

/** Loaded on demand, because zod slows down the start. */
const SCHEMAS = {
  report: async () => (await import('../report/schema.ts')).reportSchema,
  inspect: async () => (await import('../report/schema.ts')).inspectSchema,
  case: async () => (await import('../case/case-schema.ts')).caseSchema,
  decisions: async () => (await import('../review/decision-schema.ts')).decisionSchema,
  manifest: async () => (await import('./manifest.ts')).manifestSchema,
}
/** Also used to generate the reference pages. */
export const SCHEMA_NAMES: readonly string[] = Object.keys(SCHEMAS)

/** Ajv's strict mode wants a single type in each place. */
const oneTypeEach = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value && Array.isArray(value.type)
    ? { ...value, type: undefined, anyOf: value.type.map((type: unknown) => ({ type })) }
    : value

export const schema = command({
  name: 'schema',
  usage: `[${SCHEMA_NAMES.join('|')}]`,
  summary: 'print the JSON Schema of an output or of a case file',
  about: 'Prints the JSON Schema (draft 2020-12) that the JSON output, or a case file, holds to.',
  examples: ['reconcile schema report'],
  options: GENERAL,
  async run([name = 'report'], _values, io) {
    const load = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1]
    if (!load) throw new InputError('unknown-schema', { name, known: SCHEMA_NAMES.join(', '), ...similarTo(name, SCHEMA_NAMES) })
    const [{ z }, asked] = await Promise.all([import('zod'), load()])
    await io.out.write(`${JSON.stringify({ title: `reconcile.${name}/1`, ...z.toJSONSchema(asked) }, oneTypeEach, 2)}\n`)
    return 0
  },
})
