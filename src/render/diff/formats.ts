// Formats of a change report. One value here adds one: `diff -f`, `-o` and the help follow.
import type { DiffReport } from '../../report/diff-report.ts'
import { printed, printedJson } from '../../sink/escape.ts'
import type { Lang } from '../../words/catalogue.ts'

interface DiffRenderer {
  readonly name: string
  readonly extension: string
  render(diff: DiffReport, lang: Lang): Promise<string | Uint8Array>
}

export const DIFF_RENDERERS: readonly DiffRenderer[] = [
  { name: 'text', extension: '.txt', render: async (diff, lang) => printed((await import('./pages.ts')).renderText(diff, lang)) },
  { name: 'json', extension: '.json', render: async (diff) => printedJson(`${JSON.stringify(diff, null, 2)}\n`) },
  { name: 'csv', extension: '.csv', render: async (diff) => (await import('./tables.ts')).renderCsv(diff) },
  { name: 'md', extension: '.md', render: async (diff, lang) => printed((await import('./pages.ts')).renderMarkdown(diff, lang)) },
  { name: 'html', extension: '.html', render: async (diff, lang) => (await import('./pages.ts')).renderPage(diff, lang) },
  { name: 'xlsx', extension: '.xlsx', render: async (diff, lang) => (await import('./tables.ts')).renderWorkbook(diff, lang) },
]
