// `inspect` as text: a line a column, then what was set aside and who may be there twice.
import type { Params } from '../model/note.ts'
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import { catalogue, messageOf, type Lang } from '../words/catalogue.ts'
import type { InspectReport } from '../report/schema.ts'
import { width } from './width.ts'

const SHOWN = 10
/** What else a column may be is told where it is this near, in bits. */
const NEAR = 4

/** `noticed`: notes that are no warnings, which are said elsewhere. */
export function renderInspection(report: InspectReport, noticed: InspectReport['notes'], lang: Lang, style: Style): string {
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
    if (c.field) return `${c.field} (${basis[c.basis]}${c.reading ? `, ${words.anotherReading}` : ''}${orElse(c)})`
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
  const place = ({ line, sheet }: { readonly line?: number | undefined; readonly sheet?: number | undefined }) =>
    `${inline(input.file)}${sheet ? `, ${words.inSheet} ${sheet}${line ? `, ${words.page_line} ${line}` : ''}` : line ? `:${line}` : ''}`
  const section = <T>(title: string, items: readonly T[], say: (item: T) => string) => {
    if (!items.length) return
    lines.push('', `${style.bold(title)} (${number(items.length)})`, ...items.slice(0, SHOWN).map((item) => `  ${say(item)}`))
    if (items.length > SHOWN) lines.push(`  ${number(items.length - SHOWN)} ${words.more}: -f json`)
  }
  const said = (code: string, params: Params | undefined) => messageOf(lang, code, { id: input.id, ...params })
  section(words.setAside, report.rejects, (r) => `${place(r)}  ${inline(said(r.code, r.params).what)} [${r.code}]`)
  section(words.unlinked, report.unlinked, (r) => `${place(r)}  ${words[`unlinked_${r.why}`]}`)
  section(
    words.duplicatesInside,
    report.duplicates,
    (d) => `${d.rows.map((r) => `${input.id}:${r}`).join(' ')}  ${d.status === 'match' ? words.sure : words.maybe}`,
  )
  section(words.noticed, noticed, (n) => {
    const { what, todo } = said(n.code, n.params)
    return [`${place(n)}: ${inline(what)} [${n.code}]`, ...todo.map((line) => `    ${inline(line)}`)].join('\n')
  })
  return `${lines.join('\n')}\n`
}
