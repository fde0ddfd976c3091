// `inspect` as text: a line a column, then what was set aside and who may be there twice.
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import { catalogue, type Lang } from './catalogue.ts'
import type { InspectReport } from './schema.ts'
import { width } from './width.ts'

const SHOWN = 10
/** What else a column may be is told where it is this near, in bits. */
const NEAR = 4

export function renderInspection(report: InspectReport, lang: Lang, style: Style): string {
  const { words, number } = catalogue(lang)
  const { input } = report
  const basis: Readonly<Record<string, string>> = {
    header: words.byHeader,
    content: words.byContent,
    map: words.byMap,
    excluded: words.excluded,
    none: '',
  }
  const delimiter = input.delimiter === null ? '' : `, "${input.delimiter === '\t' ? 'tab' : input.delimiter}"`
  const lines = [
    style.warn(report.rows ? words.workingNames : words.workingCopy),
    '',
    `${inline(input.file)}: ${input.format}, ${input.encoding}${delimiter}, ${number(input.rows ?? 0)} ${words.rows}`,
    ...(input.sheets ?? []).map(
      (s) =>
        `  ${words.inSheet} ${s.sheet}${s.name ? ` "${inline(s.name)}"` : ''}: ${s.rows ? `${number(s.rows)} ${words.rows}, ` : ''}${words[`sheet_${s.use}`]}`,
    ),
    '',
    style.bold(words.understood),
  ]
  const orElse = ({ bits, alternatives: [other] }: InspectReport['columns'][number]) =>
    other && bits - other.bits < NEAR ? `; ${words.orElse} ${other.field}` : ''
  const meaning = (c: InspectReport['columns'][number]) => {
    if (c.field === 'row_id') return `${words.ignored}: ${words.rowId}`
    if (c.field === 'source_row') return `${words.ignored}: ${words.sourceRow}`
    if (c.field) return `${c.field} (${basis[c.basis]}${orElse(c)})`
    if (c.basis === 'excluded') return words.excluded
    const why = c.because === 'somebody else' ? ` (${words.somebodyElse})` : ''
    return `${input.comparedAsText.includes(c.name) ? words.comparedAsText : words.ignored}${why}`
  }
  const cells = report.columns.map((c) => [
    inline(c.name),
    meaning(c),
    `${number(c.filled)} ${words.filled}`,
    `${number(c.distinct)} ${words.distinct}`,
    c.example === undefined ? '' : inline(c.example).slice(0, 30),
  ])
  const widths = [0, 1, 2, 3].map((k) => Math.max(0, ...cells.map((c) => width(c[k]!))))
  for (const c of cells)
    lines.push(`  ${[0, 1, 2, 3].map((k) => c[k]! + ' '.repeat(widths[k]! - width(c[k]!))).join('  ')}  ${c[4]!}`.trimEnd())
  if (report.rejects.length) {
    lines.push(
      '',
      `${words.setAside} (${number(report.rejects.length)})`,
      ...report.rejects
        .slice(0, SHOWN)
        .map(
          (r) =>
            `  ${inline(input.file)}${r.sheet ? `, ${words.inSheet} ${r.sheet}, ${words.page_line} ${r.line}` : `:${r.line}`}  ${inline(r.message)} [${r.code}]`,
        ),
    )
    if (report.rejects.length > SHOWN) lines.push(`  ${number(report.rejects.length - SHOWN)} ${words.more}`)
  }
  if (report.duplicates.length) {
    lines.push('', `${words.duplicatesInside} (${number(report.duplicates.length)})`)
    lines.push(
      ...report.duplicates
        .slice(0, SHOWN)
        .map((d) => `  ${d.rows.map((r) => `${input.id}:${r}`).join(' ')}  ${d.status === 'match' ? words.sure : words.maybe}`),
    )
    if (report.duplicates.length > SHOWN) lines.push(`  ${number(report.duplicates.length - SHOWN)} ${words.more}`)
  }
  return `${lines.join('\n')}\n`
}
