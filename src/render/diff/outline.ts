// A change report as titles and lines, from which text, Markdown and pages are made.
import { CHANGES, type Change } from '../../model/changes.ts'
import type { ReportsDiff } from '../../report/compare-reports.ts'
import type { DiffChange, DiffReport, DiffStep } from '../../report/diff-report.ts'
import { catalogue, type Lang } from '../../words/catalogue.ts'
import { audienceLine } from '../audience-line.ts'
import { shownIn } from '../shown.ts'
import { lineText } from '../side-by-side.ts'

export interface Outline {
  readonly banner: string
  readonly title: string
  /** The versions, and the counts of each step. */
  readonly summary: readonly OutlineSection[]
  /** All sections, those of the summary among them. */
  readonly sections: readonly OutlineSection[]
}

interface OutlineSection {
  readonly title: string
  readonly lines: readonly string[]
}

export function outlineOf(diff: DiffReport, lang: Lang): Outline {
  const versions = versionsSection(diff, lang)
  const steps = diff.steps.map((step) => ({ counts: countSections(step, lang), changes: changeSections(step, lang) }))
  const sections = [
    versions,
    ...steps.flatMap(({ counts, changes }) => [...counts, ...changes]),
    ...(diff.reports ? reportSections(diff.reports, lang) : []),
  ]
  return {
    banner: audienceLine(diff.audience, lang),
    title: catalogue(lang).words.diff_title,
    summary: [versions, ...steps.flatMap(({ counts }) => counts)],
    sections,
  }
}

function versionsSection({ versions }: DiffReport, lang: Lang): OutlineSection {
  const { words, number } = catalogue(lang)
  const lines = versions.map(({ id, file, rows, asOf }) =>
    [id, file, rows === null ? '' : `${number(rows)} ${words.rows}`, asOf ? `${words.asOf} ${asOf}` : ''].filter(Boolean).join('  '),
  )
  return { title: words.page_lists, lines }
}

const LINES = ['same', 'removed', 'added', 'returned', 'updated', 'uncertain'] as const

/** People, then changes by column. */
function countSections({ from, to, counts, columns, numberings }: DiffStep, lang: Lang): OutlineSection[] {
  const { words } = catalogue(lang)
  const shown = shownIn(lang)
  const step = `${from} → ${to}`
  const people = LINES.map((key) => `${words[`diff_${key}`]}${words.colon}${shown(counts[key])}`)
  const notCompared = numberings.map((field) => fieldWord(field, lang)).join(', ')
  const byColumn = [
    ...columns.map((c) => `${fieldWord(c.field, lang)}: ${shown(c.people)}`),
    ...(notCompared ? [`${words.diff_numberings}${words.colon}${notCompared}`] : []),
  ]
  return [
    { title: step, lines: people },
    ...(byColumn.length ? [{ title: `${step}${words.colon}${words.diff_columns}`, lines: byColumn }] : []),
  ]
}

/** A field in words; a column that goes by its number, or by its heading. */
function fieldWord(field: string, lang: Lang): string {
  const number = /^column (\d+)$/.exec(field)?.[1]
  return number ? `${catalogue(lang).words.column} ${number}` : lineText([field], lang)
}

const WORDS = {
  REMOVED: 'diff_removed',
  ADDED: 'diff_added',
  RETURNED: 'diff_returned',
  UPDATED: 'diff_updated',
  UNCERTAIN: 'diff_uncertain',
} as const satisfies Record<Change, string>

/** A section for each kind of change that there is. */
function changeSections(step: DiffStep, lang: Lang): OutlineSection[] {
  const { words, number } = catalogue(lang)
  return CHANGES.flatMap((change) => {
    const own = step.changes.filter((c) => c.change === change)
    const title = `${step.from} → ${step.to}: ${words[WORDS[change]]} (${number(own.length)})`
    return own.length ? [{ title, lines: own.map((c) => changeLine(step, c, lang)) }] : []
  })
}

function changeLine({ from, to }: DiffStep, { before, after, name, fields }: DiffChange, lang: Lang): string {
  const rows = [before === null ? '' : `${from}:${before}`, after === null ? '' : `${to}:${after}`]
  const values = fields.map((f) => `${fieldWord(f.field, lang)}${f.before === undefined ? '' : ` (${f.before} → ${f.after})`}`)
  return [rows.filter(Boolean).join(' → '), name ?? '', values.join(', ')].filter(Boolean).join('  ')
}

function reportSections({ counts, moved, notFollowed, quotes }: ReportsDiff, lang: Lang): OutlineSection[] {
  const { words } = catalogue(lang)
  const shown = shownIn(lang)
  const figures = quotes.map((q) => `${q.figure} → ${q.now ?? words.notShown}  (${q.from})`)
  return [
    { title: words.diff_counts, lines: counts.map((c) => `${c.list}  ${c.count}  ${shown(c.before)} → ${shown(c.after)}`) },
    ...(moved.length ? [{ title: words.diff_moved, lines: moved.map((m) => `${m.list}:${m.row}  ${m.before} → ${m.after}`) }] : []),
    ...(notFollowed.length ? [{ title: words.diff_notFollowed, lines: notFollowed }] : []),
    { title: words.diff_quotes, lines: figures.length ? figures : [words.diff_quotesHold] },
  ]
}
