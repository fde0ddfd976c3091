// JUnit XML: each check a test case, for CI that shows tests. Completeness is a case of its own.
import { html } from '../sink/escape.ts'
import { incompleteText } from '../words/catalogue.ts'
import type { RenderOptions } from './renderers.ts'
import type { Report } from '../report/schema.ts'
import { viewOf } from './view.ts'

export function renderJunit(report: Report, { lang }: RenderOptions): string {
  const { words, summary } = viewOf(report, lang)
  const cases = [
    ...report.checks.map((c) => ({
      name: c.failOn,
      failure: c.failed ? `${c.failOn}: ${words.failed}${c.actual === null ? '' : ` (${c.actual})`}` : null,
    })),
    { name: 'complete', failure: null, skipped: report.complete ? null : incompleteText(report, lang) },
  ]
  const failures = cases.filter((c) => c.failure !== null).length
  const skipped = report.complete ? 0 : 1
  const lines = cases.map((c) => {
    const open = `    <testcase classname="reconcile" name="${html(c.name)}"`
    if (c.failure !== null) return `${open}><failure message="${html(c.failure)}"/></testcase>`
    return 'skipped' in c && c.skipped !== null && c.skipped !== undefined
      ? `${open}><skipped message="${html(c.skipped)}"/></testcase>`
      : `${open}/>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="reconcile" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">
  <testsuite name="reconcile" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">
${lines.join('\n')}
    <system-out>${html(summary.join(' '))}</system-out>
  </testsuite>
</testsuites>
`
}
