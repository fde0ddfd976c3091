// Report formats. One value here adds a format: help, `-f`, `-o` and the docs follow.
import { sees } from '../report/redact/audience.ts'
import { printed } from '../sink/escape.ts'
import type { Renderer } from './renderer.ts'
import { prepareWidth } from './width.ts'

export const RENDERERS: readonly Renderer[] = [
  {
    name: 'text',
    extensions: ['.txt'],
    about: 'a screenful for people',
    brief: true,
    render: async (r, o) => {
      await prepareWidth(JSON.stringify([r.inputs, r.statements, sees(r.audience).cells ? r.rows : []]))
      return printed((await import('./text.ts')).renderText(r, o))
    },
  },
  {
    name: 'json',
    extensions: ['.json'],
    about: 'everything, for scripts',
    streams: true,
    render: async (r) => (await import('./json.ts')).renderJson(r),
  },
  {
    name: 'ndjson',
    extensions: ['.ndjson', '.jsonl'],
    about: 'the same, a row or link a line',
    streams: true,
    render: async (r) => (await import('./json.ts')).renderNdjson(r),
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    about: 'a line a row of all lists',
    withoutCandidates: true,
    streams: true,
    render: async (r, o) => (await import('./csv.ts')).renderCsv(r, o.lang),
  },
  {
    name: 'html',
    extensions: ['.html', '.htm'],
    about: 'a page to look at, in one file',
    render: async (r, o) => (await import('./html/page.ts')).renderHtml(r, o),
  },
  {
    name: 'xlsx',
    extensions: ['.xlsx'],
    about: 'a workbook to work in',
    render: async (r, o) => (await import('./xlsx.ts')).renderXlsx(r, o),
  },
  {
    name: 'junit',
    extensions: ['.xml'],
    about: 'checks as test cases, for CI',
    brief: true,
    render: async (r, o) => (await import('./junit.ts')).renderJunit(r, o),
  },
  {
    name: 'github',
    extensions: [],
    about: 'annotations for GitHub Actions',
    render: async (r, o) => (await import('./github.ts')).renderGithub(r, o),
  },
  {
    name: 'md',
    extensions: ['.md'],
    about: 'Markdown, for an article or an issue',
    brief: true,
    render: async (r, o) => printed((await import('./md.ts')).renderMarkdown(r, o)),
  },
]
