// `reconcile schema [report|inspect]`: the JSON Schema of an output.
import { InputError, InputErrors } from '../errors.ts'
import { nearest } from '../metrics/nearest.ts'
import type { Command } from './command.ts'
import { GENERAL } from './options.ts'

const NAMES = ['report', 'inspect'] as const

export const schema: Command = {
  name: 'schema',
  usage: '[report|inspect]',
  summary: 'print the JSON Schema of an output',
  about: 'Prints the JSON Schema (draft 2020-12) that the JSON output holds to.',
  examples: ['reconcile schema report'],
  options: GENERAL,
  async run(args, _values, io) {
    const name = args[0] ?? 'report'
    if (!NAMES.some((n) => n === name)) {
      const similar = nearest(name, NAMES)
      throw new InputErrors([new InputError('unknown-schema', { name, known: NAMES.join(', '), ...(similar ? { similar } : {}) })])
    }
    const [{ z }, { reportSchema, inspectSchema }] = await Promise.all([import('zod'), import('../report/schema.ts')])
    const json = z.toJSONSchema(name === 'report' ? reportSchema : inspectSchema)
    await io.out.write(`${JSON.stringify({ title: `reconcile.${name}/1`, ...json }, null, 2)}\n`)
    return 0
  },
}
