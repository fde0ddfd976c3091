// The manifest of a run: what was read, with which settings, what was written. Base names only, and columns by number: it may stand beside a report.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { InputError } from '../model/errors.ts'
import { bytesOf, type Content } from '../sink/files.ts'
import type { Values } from './command.ts'
import type { Job } from './job.ts'

const texts = z.array(z.string())
/** Options that decide anything; paths and column names are put in other words. */
const optionsSchema = z
  .strictObject({
    claim: z.string(),
    against: z.string(),
    window: z.string(),
    accept: z.string(),
    review: z.string(),
    margin: z.string(),
    nameOnly: z.string(),
    dateTolerance: z.string(),
    pairBudget: z.string(),
    map: texts,
    exclude: texts,
    asOf: texts,
    withheld: texts,
    encoding: texts,
    delimiter: texts,
    sheet: texts,
    headerRow: texts,
    dateOrder: texts,
    inputFormat: texts,
    maxCell: texts,
    maxColumns: texts,
    failOn: texts,
    names: z.boolean(),
    public: z.boolean(),
    showProtected: z.boolean(),
    explanations: z.boolean(),
    format: z.string(),
  })
  .partial()
type Options = z.infer<typeof optionsSchema>
const OPTIONS = Object.keys(optionsSchema.shape) as (keyof Options)[]

const written = { size: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }

export const manifestSchema = z.strictObject({
  schema: z.literal('reconcile.manifest/1'),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  lang: z.enum(['en', 'es']),
  /** The case file, if there was one; otherwise lists are inputs by their roles. */
  case: z.string().nullable(),
  decisions: z.string().nullable(),
  options: optionsSchema,
  settings: z.record(z.string(), z.unknown()).describe('all that decided anything, and its SHA-256'),
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(['claimed', 'verified', 'register']),
      file: z.string(),
      rows: z.int().nullable(),
      ...written,
    }),
  ),
  /** The case file and what it names besides lists, decisions included. */
  others: z.array(z.strictObject({ file: z.string(), ...written })),
  outputs: z.array(
    z.strictObject({ file: z.string().nullable().describe('null: standard output'), format: z.string(), names: z.boolean(), ...written }),
  ),
  complete: z.boolean(),
  counts: z.record(z.string(), z.record(z.string(), z.int().nullable())),
})
export type Manifest = z.infer<typeof manifestSchema>

export interface Written {
  /** null: standard output. */
  readonly path: string | null
  readonly format: string
  readonly named: boolean
  readonly bytes: Content
}

export function digest(content: Content): { size: number; sha256: string } {
  const hash = createHash('sha256')
  let size = 0
  for (const bytes of bytesOf(content)) {
    hash.update(bytes)
    size += bytes.length
  }
  return { size, sha256: hash.digest('hex') }
}

/** As JSON, the same bytes for the same run. */
export function describeManifest(job: Job, values: Values, outputs: readonly Written[]): string {
  const { lists, report, caseFiles, options } = job
  const byNumber = (basis: 'map' | 'excluded') =>
    lists.flatMap((l) =>
      l.columns.filter((c) => c.basis === basis).map((c) => `${l.id}.${basis === 'map' ? `${c.field}=` : ''}column ${c.index + 1}`),
    )
  const typed: Record<string, unknown> = {}
  for (const key of OPTIONS) if (values[key] !== undefined) typed[key] = values[key]
  if (values.map) typed['map'] = byNumber('map')
  if (values.exclude) typed['exclude'] = byNumber('excluded')
  if (values.sheet)
    typed['sheet'] = lists.flatMap((l) => {
      const read = l.sheets.filter((s) => s.use === 'read').map((s) => s.number)
      return read.length ? [`${l.id}=${read.join(',')}`] : []
    })
  const manifest: Manifest = {
    schema: 'reconcile.manifest/1',
    tool: report.tool as Manifest['tool'],
    lang: options.lang,
    case: values.case === undefined ? null : basename(values.case),
    decisions: values.decisions === undefined ? null : basename(values.decisions),
    options: typed,
    settings: { ...report.settings },
    inputs: lists.map((l, k) => ({
      id: l.id,
      role: l.role,
      file: basename(l.file),
      rows: report.inputs[k]!.rows,
      size: l.size,
      sha256: l.sha256,
    })),
    others: caseFiles.map((path) => ({ file: basename(path), ...digest(readFileSync(path)) })),
    outputs: outputs.map((o) => ({
      file: o.path === null ? null : basename(o.path),
      format: o.format,
      names: o.named,
      ...digest(o.bytes),
    })),
    complete: report.complete,
    counts: report.counts as Manifest['counts'],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Throws InputError manifest. */
export function readManifest(text: string, file: string): Manifest {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new InputError('manifest', { where: '' }, file)
  }
  const read = manifestSchema.safeParse(json)
  if (read.success) return read.data
  throw new InputError('manifest', { where: read.error.issues[0]!.path.join('.') }, file)
}
