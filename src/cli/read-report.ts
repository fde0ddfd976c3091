// A JSON report that somebody hands in: held to its schema, and its counts to its rows, before a word of it is used.
import { basename, extname } from 'node:path'
import { InputError } from '../model/errors.ts'
import { sees } from '../report/redact/audience.ts'
import type { Report } from '../report/schema.ts'
import { TALLIES } from '../report/tallies.ts'
import { MOST_TEXT, readTextFile } from './text-file.ts'

/** null if the file is a list. Throws InputError if it cannot be read, report-schema, report-counts. */
export async function readReport(path: string): Promise<Report | null> {
  if (extname(path).toLowerCase() !== '.json') return null
  const value = parsed(readTextFile(path, MOST_TEXT))
  if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== 'reconcile.report/1') return null
  const { reportSchema } = await import('../report/schema.ts')
  const read = reportSchema.safeParse(value)
  if (!read.success) {
    const steps = read.error.issues[0]?.path.map(String) ?? []
    // Behind it stand headings of a list, which may be names.
    const values = steps.indexOf('values')
    const where = steps.slice(0, values < 0 ? steps.length : values + 1).join('.')
    throw new InputError('report-schema', { where: where.slice(0, MOST_SAID) }, basename(path))
  }
  const forged = firstForged(read.data)
  if (forged !== null) throw new InputError('report-counts', { where: forged.slice(0, MOST_SAID) }, basename(path))
  return read.data
}

/** Characters of a hostile text that a message repeats. */
const MOST_SAID = 120

/** undefined if the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where counts are not the sums of one another or of the rows; null if they are. */
function firstForged(report: Report): string | null {
  const found = rowCounts(report)
  const strange = [...found.keys()].find((list) => !Object.hasOwn(report.counts, list))
  if (strange !== undefined) return `rows.${strange}`
  const ids = new Set(report.inputs.map((i) => i.id))
  const counted = Object.keys(report.counts)
  if (counted.length !== ids.size || counted.some((list) => !ids.has(list))) return 'counts'
  // Rows of registers are not told.
  const registers = new Set(report.inputs.filter((i) => i.role === 'register').map((i) => i.id))
  for (const [list, counts] of Object.entries(report.counts)) {
    if (registers.has(list)) continue
    const { rows, people } = counts
    const cells = TALLIES.map(({ category, key }) => ({ category, key, value: counts[key] }))
    const told = cells.map((c) => c.value)
    const sum = told.reduce<number>((all, n) => all + (n ?? 0), 0)
    const isWhole = !told.includes(null)
    if (rows !== null && (isWhole ? sum !== rows : sum > rows)) return `counts.${list}.rows`
    if (rows !== null && people !== null && people > rows) return `counts.${list}.people`
    const byCategory = found.get(list)
    if (!sees(report.audience).rows) continue
    const inRows = [...(byCategory?.values() ?? [])].reduce((all, n) => all + n, 0)
    if (rows !== null && inRows !== rows) return `counts.${list}.rows`
    // Rows of protected people are counted under the category that they do not show.
    const hidden = byCategory?.get('CATEGORY_WITHHELD') ?? 0
    const wrong = cells.find(({ category, value }) => {
      const shown = byCategory?.get(category) ?? 0
      return value !== null && (value < shown || value > shown + hidden)
    })
    if (wrong) return `counts.${list}.${wrong.key}`
  }
  return null
}

/** Rows by list and category. */
function rowCounts({ rows }: Report): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>()
  for (const { list, category } of rows) {
    const own = found.get(list) ?? new Map<string, number>()
    own.set(category, (own.get(category) ?? 0) + 1)
    found.set(list, own)
  }
  return found
}
