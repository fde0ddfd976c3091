// What the library offers beside the pipeline, in plain signatures.
import { createHash } from 'node:crypto'
import { evaluatePairs, type Evaluation } from './evaluate.ts'
import type { Workers } from './link/crew.ts'
import { inspectList } from './inspect.ts'
import { DEFAULT_PLAN, type Plan } from './model/plan.ts'
import type { SourceList } from './model/source.ts'
import { knownName } from './names/knowledge.ts'
import type { Audience } from './report/redact/audience.ts'
import type { Lang } from './words/catalogue.ts'
import { RENDERERS } from './render/renderers.ts'
import type { InspectReport, Report } from './report/schema.ts'
import { readList as readBytes, type ReadWishes } from './source/read.ts'

export { compareNames } from './compare-names.ts'
export { knownName } from './names/knowledge.ts'

/** Reads a list from its bytes. Throws InputError with a code, a file and a line. */
export async function readList(
  file: string,
  bytes: Uint8Array,
  wishes: Partial<ReadWishes> & Pick<ReadWishes, 'id' | 'role'>,
): Promise<SourceList> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return readBytes({ file, bytes, sha256 }, { map: [], exclude: [], ...wishes }, knownName)
}

/** What was understood of a list, and duplicates inside it. */
export async function inspect(
  list: SourceList,
  plan: Plan = DEFAULT_PLAN,
  audience: Audience = 'working',
  workers?: Workers,
): Promise<InspectReport> {
  return (await inspectList(list, plan, audience, workers ? { workers } : {})).report
}

/** Links of a report against true pairs of row numbers ([left row, right row]). */
export function evaluate(report: Report, truth: Iterable<readonly [number, number]>): Evaluation {
  const automatic = new Set<string>()
  const all = new Set<string>()
  for (const link of report.links) {
    const pair = `${link.left.row}:${link.right.row}`
    all.add(pair)
    if (link.status === 'match') automatic.add(pair)
  }
  return evaluatePairs(automatic, all, new Set([...truth].map(([l, r]) => `${l}:${r}`)))
}

/** A report in one of the formats, without colour; a workbook as bytes. Throws RangeError. */
export async function render(report: Report, format: 'xlsx', lang?: Lang): Promise<Uint8Array>
export async function render(report: Report, format: string, lang?: Lang): Promise<string>
export async function render(report: Report, format: string, lang: Lang = 'en'): Promise<string | Uint8Array> {
  const renderer = RENDERERS.find((r) => r.name === format)
  if (!renderer) throw new RangeError(`format ${format} is not one of ${RENDERERS.map((r) => r.name).join(', ')}`)
  const plain = (text: string) => text
  const rendered = await renderer.render(report, { lang, style: { bold: plain, dim: plain, warn: plain, good: plain }, files: [] })
  return typeof rendered === 'string' || rendered instanceof Uint8Array ? rendered : [...rendered].join('')
}
