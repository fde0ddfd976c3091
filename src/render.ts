// `render`: a report in one of the formats.
import { expectObject, expectOneOf, expectText } from './model/expect.ts'
import { RENDERERS } from './render/renderers.ts'
import type { Report } from './report/schema.ts'
import { LANGS, type Lang } from './words/langs.ts'

/** A report in one of the formats, without colour; a workbook as bytes. Throws RangeError. */
export async function render(report: Report, format: 'xlsx', lang?: Lang): Promise<Uint8Array>
export async function render(report: Report, format: string, lang?: Lang): Promise<string>
export async function render(report: Report, format: string, lang: Lang = 'en'): Promise<string | Uint8Array> {
  expectObject(report, 'report')
  expectText(format, 'format')
  expectOneOf(lang, 'lang', LANGS)
  const renderer = RENDERERS.find((r) => r.name === format)
  if (!renderer) throw new RangeError(`format ${format} is not one of ${RENDERERS.map((r) => r.name).join(', ')}`)
  const plain = (text: string) => text
  const rendered = await renderer.render(report, { lang, style: { bold: plain, dim: plain, warn: plain, good: plain }, next: null })
  return typeof rendered === 'string' || rendered instanceof Uint8Array ? rendered : [...rendered].join('')
}
