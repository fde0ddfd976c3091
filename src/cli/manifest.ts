// The manifest of a run: what was read, with which settings, what was written. Its digests are as secret as the lists.
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { z } from 'zod'
import { InputError } from '../model/errors.ts'
import { readPath } from '../platform/node-read.ts'
import { bytesOf, type Content } from '../sink/files.ts'
import type { ColumnUse, SourceList } from '../model/source.ts'
import { settingsOf } from '../report/settings.ts'
import { printedJson } from '../sink/escape.ts'
import { LANGS } from '../words/langs.ts'
import type { Job } from './job.ts'
import type { JobWishes } from './job-wishes.ts'

const texts = z.array(z.string())
/** Options that affect the result, except those that name files. */
const optionsSchema = z
  .strictObject({
    claim: z.string(),
    against: z.string(),
    quantity: texts,
    window: z.string(),
    accept: z.string(),
    risk: z.string(),
    review: z.string(),
    margin: z.string(),
    nameOnly: z.string(),
    duplicatesIn: z.string(),
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

/** Folders are private when it is written; when it is read, it leads nowhere else. */
const fileName = z.string().refine((name) => name !== '' && name !== '.' && name !== '..' && basename(name) === name)

export const manifestSchema = z.strictObject({
  schema: z.literal('reconcile.manifest/1'),
  tool: z.strictObject({ name: z.literal('reconcile'), version: z.string() }),
  lang: z.enum(LANGS),
  /** null if lists were given as files. */
  case: fileName.nullable(),
  decisions: fileName.nullable(),
  published: z.array(fileName).optional().describe('earlier public reports'),
  options: optionsSchema,
  settings: z.record(z.string(), z.unknown()).describe('all that decided anything, and its SHA-256'),
  inputs: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(['claimed', 'verified', 'register']),
      file: fileName,
      rows: z.int().nullable(),
      ...written,
    }),
  ),
  /** The case file, the files it names besides lists, and decisions. */
  others: z.array(z.strictObject({ file: fileName, ...written })),
  outputs: z.array(
    z.strictObject({ file: fileName.nullable().describe('null: standard output'), format: z.string(), names: z.boolean(), ...written }),
  ),
  complete: z.boolean(),
  counts: z.record(z.string(), z.record(z.string(), z.int().nullable())),
  digest: z.string().optional().describe('SHA-256 of all the rest as JSON without spaces; no signature'),
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

/** The case file, the files it names besides lists, and decisions, as they are now. */
export const othersOf = ({ others }: Job): Manifest['others'] => others.map((path) => ({ file: basename(path), ...digest(readPath(path)) }))

/** Of a manifest without its digest: whoever changes a word, an entry or a list by hand is found out. */
const ownDigest = (fields: object): string => digest(JSON.stringify(fields)).sha256

/** As JSON; the same run gives the same bytes. */
export function describeManifest(job: Job, wishes: JobWishes, outputs: readonly Written[]): string {
  const { lists, outcome, report, options } = job
  const manifest: Manifest = {
    schema: 'reconcile.manifest/1',
    tool: { name: 'reconcile', version: report.tool.version },
    lang: options.lang,
    case: wishes.case === undefined ? null : basename(wishes.case),
    decisions: wishes.decisions === undefined ? null : basename(wishes.decisions),
    ...(wishes.published?.length ? { published: wishes.published.map((path) => basename(path)) } : {}),
    options: optionsOf(wishes, lists),
    settings: { ...settingsOf(outcome) },
    inputs: lists.map(({ id, role, file, size, sha256 }, k) => ({
      id,
      role,
      file: basename(file),
      rows: report.inputs[k]?.rows ?? null,
      size,
      sha256,
    })),
    others: othersOf(job),
    outputs: outputs.map(({ path, format, named, bytes }) => ({
      file: path === null ? null : basename(path),
      format,
      names: named,
      ...digest(bytes),
    })),
    complete: report.complete,
    counts: report.counts,
  }
  const sealed = { ...manifest, digest: ownDigest(manifest) }
  return printedJson(`${JSON.stringify(sealed, null, 2)}\n`)
}

/** As typed, but columns and sheets by number, because their names may contain a person's name. */
function optionsOf(wishes: JobWishes, lists: readonly SourceList[]): Options {
  const typed: Record<string, unknown> = Object.fromEntries(
    OPTIONS.map((key) => [key, wishes[key]]).filter(([, value]) => value !== undefined),
  )
  if (wishes.map) typed['map'] = columnsByNumber(lists, 'map', (c) => `${c.field}=`)
  if (wishes.exclude) typed['exclude'] = columnsByNumber(lists, 'excluded', () => '')
  if (wishes.sheet) typed['sheet'] = lists.flatMap(sheetsByNumber)
  return typed
}

const columnsByNumber = (lists: readonly SourceList[], basis: ColumnUse['basis'], use: (column: ColumnUse) => string): string[] =>
  lists.flatMap((l) => l.columns.filter((c) => c.basis === basis).map((c) => `${l.id}.${use(c)}column ${c.index + 1}`))

function sheetsByNumber({ id, sheets }: SourceList): string[] {
  const read = sheets.filter((s) => s.use === 'read').map((s) => s.number)
  return read.length ? [`${id}=${read.join(',')}`] : []
}

/** `whole`: its digest is its own. Throws InputError manifest. */
export function readManifest(text: string, file: string): { readonly manifest: Manifest; readonly whole: boolean } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new InputError('manifest', { where: '' }, file)
  }
  const read = manifestSchema.safeParse(json)
  if (read.success) return { manifest: read.data, whole: isWhole(json as object) }
  const [issue] = read.error.issues
  // Deeper keys may be anything, where the file is no manifest.
  throw new InputError('manifest', { where: String(issue?.path[0] ?? '') }, file)
}

/** By what is written, in its order, and not by what the schema makes of it. */
function isWhole(json: object): boolean {
  const { digest: own, ...fields } = json as { readonly digest?: unknown }
  return own === ownDigest(fields)
}
