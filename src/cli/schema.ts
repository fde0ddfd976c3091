// `reconcile schema [report|inspect|case|decisions|manifest]`: the JSON Schema of an output, or of a case file.
import { InputError, InputErrors } from '../model/errors.ts'
import { nearest } from '../metrics/nearest.ts'
import type { Command } from './command.ts'
import { GENERAL } from './options.ts'

const NAMES = ['report', 'inspect', 'case', 'decisions', 'manifest'] as const

export const schema: Command = {
  name: 'schema',
  usage: '[report|inspect|case|decisions|manifest]',
  summary: 'print the JSON Schema of an output or of a case file',
  about: 'Prints the JSON Schema (draft 2020-12) that the JSON output, or a case file, holds to.',
  examples: ['reconcile schema report'],
  options: GENERAL,
  async run(args, _values, io) {
    const name = args[0] ?? 'report'
    if (!NAMES.some((n) => n === name)) {
      const similar = nearest(name, NAMES)
      throw new InputErrors([new InputError('unknown-schema', { name, known: NAMES.join(', '), ...(similar ? { similar } : {}) })])
    }
    const [{ z }, { reportSchema, inspectSchema }, { caseSchema }, { decisionSchema }, { manifestSchema }] = await Promise.all([
      import('zod'),
      import('../report/schema.ts'),
      import('../case/case-schema.ts'),
      import('../review/schema.ts'),
      import('./manifest.ts'),
    ])
    const schemas = { report: reportSchema, inspect: inspectSchema, case: caseSchema, decisions: decisionSchema, manifest: manifestSchema }
    const json = z.toJSONSchema(schemas[name as (typeof NAMES)[number]])
    await io.out.write(`${JSON.stringify({ title: `reconcile.${name}/1`, ...json }, null, 2)}\n`)
    return 0
  },
}
