// `inspect` as text: a line a column, then what was set aside and who may be there twice.
import { audienceLine } from './audience-line.ts'
import type { InspectReport } from '../report/schema.ts'
import type { Params } from '../model/note.ts'
import { inline } from '../sink/escape.ts'
import type { Style } from '../sink/terminal.ts'
import { adviceLines, catalogue, countOf, messageOf, type Lang } from '../words/catalogue.ts'
import { width } from './width.ts'
import { fieldWithCode, headingText } from './wording.ts'
import { pad } from './wrap.ts'

/** Items of a section that are shown; the rest is in JSON. */
const SHOWN = 10
/** What else a column may be is told where it is this near, in bits. */
const NEAR = 4

type Column = InspectReport['columns'][number]

/** `noticed`: notes that are no warnings, which are said elsewhere. */
export function renderInspection(report: InspectReport, noticed: InspectReport['notes'], lang: Lang, style: Style): string {
  const { words, number } = catalogue(lang)
  const { input } = report
  const section = <T>(title: string, items: readonly T[], say: (item: T) => string): string[] => {
    const rest = items.length - SHOWN
    const shown = items.slice(0, SHOWN).map((item) => `  ${say(item)}`)
    const more = rest > 0 ? [`  ${number(rest)} ${words.more}: -f json`] : []
    return items.length ? ['', `${style.bold(title)} (${number(items.length)})`, ...shown, ...more] : []
  }
  const place = placer(input.file, lang)
  const said = (code: string, params: Params | undefined) => messageOf(lang, code, { id: input.id, ...params })
  const lines = [
    style.warn(audienceLine(report.rows ? 'names' : 'working', lang, true)),
    '',
    ...fileLines(report, lang),
    '',
    style.bold(words.understood),
    ...columnLines(report, lang),
    ...section(words.setAside, report.rejects, (r) => `${place(r)}  ${inline(said(r.code, r.params).what)} [${r.code}]`),
    ...section(words.unlinked, report.unlinked, (r) => `${place(r)}  ${words[`unlinked_${r.why}`]}`),
    ...section(words.duplicatesInside, report.duplicates, ({ rows, status }) => {
      const people = rows.map((row) => `${input.id}:${row}`).join(' ')
      return `${people}  ${status === 'match' ? words.sure : words.maybe}`
    }),
    ...section(words.noticed, noticed, (n) => {
      const message = said(n.code, n.params)
      const todo = adviceLines(lang, message).map((line) => `    ${inline(line)}`)
      return [`${place(n)}: ${inline(message.what)} [${n.code}]`, ...todo].join('\n')
    }),
  ]
  return `${lines.join('\n')}\n`
}

/** The file, and what became of its sheets. */
function fileLines({ input }: InspectReport, lang: Lang): string[] {
  const { words } = catalogue(lang)
  const delimiter = input.delimiter === null ? '' : `, "${input.delimiter === '\t' ? 'tab' : input.delimiter}"`
  const sheets = (input.sheets ?? []).map(({ sheet, name, rows, use }) => {
    const called = `${words.inSheet} ${sheet}${name ? ` "${inline(name)}"` : ''}`
    return `  ${called}: ${rows ? `${countOf(lang, rows, 'rows')}, ` : ''}${words[`sheet_${use}`]}`
  })
  const file = `${inline(input.file)}: ${input.format}, ${input.encoding}${delimiter}`
  return [`${file}, ${countOf(lang, input.rows ?? 0, 'rows')}`, ...sheets]
}

/** Columns of text of one width: heading, meaning, how many cells are filled, how many differ, an example. */
function columnLines(report: InspectReport, lang: Lang): string[] {
  const cells = report.columns.map((c) => ({
    first: [
      inline(headingText(c.name, lang)),
      meaningOf(c, report, lang),
      countOf(lang, c.filled, 'filled'),
      countOf(lang, c.distinct, 'distinct'),
    ],
    example: c.example === undefined ? '' : inline(c.example).slice(0, 30),
  }))
  const widths = [0, 1, 2, 3].map((k) => Math.max(0, ...cells.map(({ first }) => width(first[k]!))))
  return cells.map(({ first, example }) => `  ${first.map((text, k) => pad(text, widths[k]!)).join('  ')}  ${example}`.trimEnd())
}

/** What a column was taken for, and why. */
function meaningOf(c: Column, { input }: InspectReport, lang: Lang): string {
  const { words } = catalogue(lang)
  if (c.field === 'row_id') return `${words.ignored}: ${words.rowId}`
  if (c.field === 'source_row') return `${words.ignored}: ${words.sourceRow}`
  if (c.field)
    return `${fieldWithCode(c.field, lang)} (${[basisText(c, lang), c.reading ? words.anotherReading : ''].filter(Boolean).join(', ')}${elseText(c, lang)})`
  if (c.basis === 'excluded') return words.excluded
  const why = c.because === 'somebody else' ? ` (${words.somebodyElse})` : ''
  return `${input.comparedAsText.includes(c.name) ? words.comparedAsText : words.ignored}${why}`
}

function basisText({ basis }: Column, lang: Lang): string {
  const { words } = catalogue(lang)
  const texts: Readonly<Record<string, string>> = {
    header: words.byHeader,
    content: words.byContent,
    map: words.byMap,
    excluded: words.excluded,
  }
  return texts[basis] ?? ''
}

/** What else it may be, where that is nearly as likely. */
const elseText = ({ bits, alternatives: [other] }: Column, lang: Lang): string =>
  other && bits - other.bits < NEAR ? `; ${catalogue(lang).words.orElse} ${fieldWithCode(other.field, lang)}` : ''

/** "list.csv:14", or "list.xlsx, sheet 2, line 14". */
function placer(file: string, lang: Lang): (at: { readonly line?: number | undefined; readonly sheet?: number | undefined }) => string {
  const { words } = catalogue(lang)
  return ({ line, sheet }) => {
    if (!sheet) return `${inline(file)}${line ? `:${line}` : ''}`
    return `${inline(file)}, ${words.inSheet} ${sheet}${line ? `, ${words.page_line} ${line}` : ''}`
  }
}
