// `reconcile schema [report|inspect|case]`: the JSON Schema of an output, or of a case file.
import { InputError, InputErrors } from '../errors.ts'
import { nearest } from '../metrics/nearest.ts'
import type { Command } from './command.ts'
import { GENERAL } from './options.ts'

const NAMES = ['report', 'inspect', 'case'] as const

export const schema: Command = {
  name: 'schema',
  usage: '[report|inspect|case]',
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
    const [{ z }, { reportSchema, inspectSchema }, { caseSchema }] = await Promise.all([
      import('zod'),
      import('../report/schema.ts'),
      import('../case-schema.ts'),
    ])
    const json = z.toJSONSchema(name === 'report' ? reportSchema : name === 'inspect' ? inspectSchema : caseSchema)
    await io.out.write(`${JSON.stringify({ title: `reconcile.${name}/1`, ...json }, null, 2)}\n`)
    return 0
  },
}
