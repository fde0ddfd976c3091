// A change report as data, and as text, Markdown, CSV, JSON, a page or a workbook.
import { sha256 } from '../platform/index.ts'
import type { SourceList } from '../model/source.ts'
import { csvCell, html as esc, inline, markdown } from '../sink/escape.ts'
import { cellText, workbook, type Cell } from '../sink/workbook.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'
import { STYLE } from './html-assets.ts'
import { baseName, personName } from '../report/names.ts'
import type { Report } from '../report/schema.ts'
import { isSmall } from '../report/suppress.ts'
import { VERSION } from '../report/version.ts'

const CHANGES = ['REMOVED', 'ADDED', 'RETURNED', 'UPDATED', 'UNCERTAIN'] as const
type Change = (typeof CHANGES)[number]

export interface DiffReport {
  readonly schema: 'reconcile.diff/1'
  readonly tool: { readonly name: 'reconcile'; readonly version: string }
  readonly audience: 'working' | 'names' | 'public'
  readonly versions: readonly {
    readonly id: string
    readonly file: string
    readonly sha256: string
    readonly rows: number
    readonly asOf: string | null
  }[]
  readonly steps: readonly {
    readonly from: string
    readonly to: string
    readonly counts: Readonly<Record<'same' | Lowercase<Change>, number | null>>
    readonly changes: readonly {
      readonly change: Change
      readonly before: number | null
      readonly after: number | null
      readonly fields: readonly { readonly field: string; readonly before?: string; readonly after?: string }[]
      readonly name?: string
    }[]
  }[]
  /** Between two reports: counts that differ, rows that moved, figures of the earlier quote that no longer hold. */
  readonly reports: ReportsDiff | null
}

export interface ReportsDiff {
  readonly counts: readonly {
    readonly list: string
    readonly count: string
    readonly before: number | null
    readonly after: number | null
  }[]
  /** Only where a list is the same file in both, so that rows are the same people. */
  readonly moved: readonly { readonly list: string; readonly row: number; readonly before: string; readonly after: string }[]
  readonly notFollowed: readonly string[]
  readonly quotes: readonly { readonly figure: string; readonly from: string; readonly now: string | null }[]
}

interface Steps {
  readonly steps: readonly {
    readonly from: number
    readonly to: number
    readonly same: number
    readonly moved: readonly {
      readonly change: Change
      readonly before: number | null
      readonly after: number | null
      readonly fields: readonly string[]
    }[]
  }[]
}

export function describeDiff(versions: readonly SourceList[], { steps }: Steps, audience: DiffReport['audience']): DiffReport {
  const cell = (list: SourceList, position: number, field: string) =>
    list.columns
      .filter((c) => (c.field ?? c.textKey) === field)
      .map((c) => list.records.cell(position, c.index))
      .filter(Boolean)
      .join(' ')
  const shownField = (list: SourceList, field: string) => {
    const column = list.columns.find((c) => (c.field ?? c.textKey) === field)
    return audience === 'names' || !column || column.field !== null ? field : `column ${column.index + 1}`
  }
  const small = (n: number) => (audience === 'public' && isSmall(n) ? null : n)
  return {
    schema: 'reconcile.diff/1',
    tool: { name: 'reconcile', version: VERSION },
    audience,
    versions: versions.map((l, k) => ({
      id: `v${k + 1}`,
      file: baseName(l.file),
      sha256: l.sha256,
      rows: l.records.length + l.rejects.length,
      asOf: l.asOf,
    })),
    steps: steps.map((s) => {
      const [before, after] = [versions[s.from]!, versions[s.to]!]
      const times = (change: Change) => s.moved.filter((m) => m.change === change).length
      const order = [...s.moved].sort((x, y) => CHANGES.indexOf(x.change) - CHANGES.indexOf(y.change))
      return {
        from: `v${s.from + 1}`,
        to: `v${s.to + 1}`,
        counts: {
          same: small(s.same),
          removed: small(times('REMOVED')),
          added: small(times('ADDED')),
          returned: small(times('RETURNED')),
          updated: small(times('UPDATED')),
          uncertain: small(times('UNCERTAIN')),
        },
        changes:
          audience === 'public'
            ? []
            : order.map((m) => ({
                change: m.change,
                before: m.before === null ? null : before.records.row(m.before),
                after: m.after === null ? null : after.records.row(m.after),
                fields: m.fields.map((f) => ({
                  field: shownField(before, f),
                  ...(audience === 'names' ? { before: cell(before, m.before!, f), after: cell(after, m.after!, f) } : {}),
                })),
                ...(audience === 'names'
                  ? {
                      name: personName((f) => [m.after === null ? cell(before, m.before!, f) : cell(after, m.after, f)]),
                    }
                  : {}),
              })),
      }
    }),
    reports: null,
  }
}

/** Two reports: what became of counts, of rows where the list is the same file, and of the earlier quote. */
export function diffReports(before: Report, after: Report): ReportsDiff {
  const counts = Object.keys({ ...before.counts, ...after.counts }).flatMap((list) => {
    const [p, q] = [before.counts[list] ?? {}, after.counts[list] ?? {}] as Record<string, number | null>[]
    return Object.keys({ ...p, ...q }).flatMap((count) => {
      const [x, y] = [p![count] ?? null, q![count] ?? null]
      return x === y ? [] : [{ list, count, before: x, after: y }]
    })
  })
  const sameFile = (id: string) => {
    const [p, q] = [before, after].map((r) => r.inputs.find((i) => i.id === id))
    return p !== undefined && q !== undefined && p.sha256 === q.sha256
  }
  const now = new Map(after.rows.map((r) => [`${r.list}:${r.row}`, r.category]))
  const moved = before.rows.flatMap((r) => {
    const then = now.get(`${r.list}:${r.row}`)
    return sameFile(r.list) && then !== undefined && then !== r.category
      ? [{ list: r.list, row: r.row, before: r.category, after: then }]
      : []
  })
  const valueOf = (path: string): string | null => {
    const parts = path
      .split(' + ')
      .map((p) => p.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], after))
    const numbers = parts.filter((v): v is number => typeof v === 'number')
    if (numbers.length === parts.length) return String(numbers.reduce((sum, n) => sum + n, 0))
    const said = /^statements\.(.+)\.verbatim$/.exec(path)
    return said ? (after.statements.find((s) => s.id === said[1])?.verbatim ?? null) : null
  }
  return {
    counts,
    moved,
    notFollowed: before.inputs.filter((i) => i.role !== 'register' && !sameFile(i.id)).map((i) => i.id),
    quotes: before.quote.figures.flatMap((f) => {
      const value = valueOf(f.from)
      return value === f.figure.replace(/[.,](?=\d{3})/g, '') || value === f.figure ? [] : [{ figure: f.figure, from: f.from, now: value }]
    }),
  }
}

export const reportsDiff = (reports: ReportsDiff, versions: DiffReport['versions'], audience: DiffReport['audience']): DiffReport => ({
  schema: 'reconcile.diff/1',
  tool: { name: 'reconcile', version: VERSION },
  audience,
  versions,
  steps: [],
  reports,
})

/** Titles and lines, from which pages are made. */
function outline(diff: DiffReport, lang: Lang): { banner: string; sections: { title: string; lines: readonly string[] }[] } {
  const { words, number } = catalogue(lang)
  const shown = (n: number | null) => (n === null ? words.notShown : number(n))
  const banner = diff.audience === 'public' ? words.publicCopy : diff.audience === 'names' ? words.workingNames : words.workingCopy
  const sections: { title: string; lines: readonly string[] }[] = [
    {
      title: words.page_lists,
      lines: diff.versions.map((v) => `${v.id}  ${v.file}  ${number(v.rows)} ${words.rows}${v.asOf ? `  ${words.asOf} ${v.asOf}` : ''}`),
    },
  ]
  for (const s of diff.steps) {
    const counts = (['same', 'removed', 'added', 'returned', 'updated', 'uncertain'] as const).map(
      (k) => `${words[`diff_${k}`]}: ${shown(s.counts[k])}`,
    )
    sections.push({ title: `${s.from} → ${s.to}`, lines: counts })
    for (const change of CHANGES) {
      const own = s.changes.filter((c) => c.change === change)
      if (own.length)
        sections.push({
          title: `${s.from} → ${s.to}: ${words[`diff_${change.toLowerCase() as Lowercase<Change>}`]} (${number(own.length)})`,
          lines: own.map((c) => {
            const rows = [c.before === null ? '' : `${s.from}:${c.before}`, c.after === null ? '' : `${s.to}:${c.after}`]
              .filter(Boolean)
              .join(' → ')
            const fields = c.fields.map((f) => `${f.field}${f.before === undefined ? '' : ` (${f.before} → ${f.after})`}`).join(', ')
            return [rows, c.name ?? '', fields].filter(Boolean).join('  ')
          }),
        })
    }
  }
  const r = diff.reports
  if (r) {
    sections.push({ title: words.diff_counts, lines: r.counts.map((c) => `${c.list}  ${c.count}  ${shown(c.before)} → ${shown(c.after)}`) })
    if (r.moved.length)
      sections.push({ title: words.diff_moved, lines: r.moved.map((m) => `${m.list}:${m.row}  ${m.before} → ${m.after}`) })
    if (r.notFollowed.length) sections.push({ title: words.diff_notFollowed, lines: r.notFollowed })
    sections.push({
      title: words.diff_quotes,
      lines: r.quotes.length ? r.quotes.map((q) => `${q.figure} → ${q.now ?? words.notShown}  (${q.from})`) : [words.diff_quotesHold],
    })
  }
  return { banner, sections }
}

export type DiffFormat = 'text' | 'json' | 'csv' | 'md' | 'html' | 'xlsx'

export function renderDiff(diff: DiffReport, format: DiffFormat, lang: Lang): string | Uint8Array {
  const { banner, sections } = outline(diff, lang)
  switch (format) {
    case 'json':
      return `${JSON.stringify(diff, null, 2)}\n`
    case 'text':
      return `${[banner, ...sections.flatMap((s) => ['', s.title.toUpperCase(), ...s.lines.map((l) => `  ${inline(l)}`)])].join('\n')}\n`
    case 'md':
      return `> ${banner}\n${sections.map((s) => `\n## ${markdown(s.title)}\n\n${s.lines.map((l) => `- ${markdown(l)}`).join('\n')}\n`).join('')}`
    case 'csv':
      return `${rowsOf(diff)
        .map((row) => row.map((c) => csvCell(typeof c === 'number' ? c : cellText(c))).join(','))
        .join('\r\n')}\r\n`
    case 'xlsx': {
      const [header, ...rows] = rowsOf(diff)
      return workbook([
        {
          name: catalogue(lang).words.sheet_summary,
          widths: [110],
          rows: [[banner], ...sections.slice(0, 1 + diff.steps.length).flatMap((s) => [[], [s.title], ...s.lines.map((l) => [l])])],
        },
        { name: catalogue(lang).words.diff_changes, header: header!.map(String), widths: header!.map(() => 22), rows },
      ])
    }
    case 'html': {
      const csp = `default-src 'none'; style-src 'sha256-${sha256(STYLE, 'base64')}'; base-uri 'none'; form-action 'none'`
      const title = catalogue(lang).words.diff_title
      return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${csp}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(title)}</title><style>${STYLE}</style></head><body class="${diff.audience}"><header><p class="audience">${esc(banner)}</p><h1>${esc(title)}</h1></header><main>${sections
        .map((s) => `<section><h2>${esc(s.title)}</h2><ul>${s.lines.map((l) => `<li><bdi>${esc(l)}</bdi></li>`).join('')}</ul></section>`)
        .join('\n')}</main></body></html>\n`
    }
  }
}

function rowsOf(diff: DiffReport): Cell[][] {
  if (diff.reports)
    return [
      ['list', 'row', 'before', 'after'],
      ...diff.reports.counts.map((c): Cell[] => [c.list, c.count, c.before ?? '', c.after ?? '']),
      ...diff.reports.moved.map((m): Cell[] => [m.list, m.row, m.before, m.after]),
    ]
  return [
    ['from', 'to', 'change', 'row_before', 'row_after', 'field', 'before', 'after', 'name'],
    ...diff.steps.flatMap((s) =>
      s.changes.flatMap((c): Cell[][] =>
        (c.fields.length ? c.fields : [{ field: '', before: '', after: '' }]).map((f) => [
          s.from,
          s.to,
          c.change,
          c.before ?? '',
          c.after ?? '',
          f.field,
          f.before ?? '',
          f.after ?? '',
          c.name ?? '',
        ]),
      ),
    ),
  ]
}
