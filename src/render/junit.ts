// JUnit XML: each check a test case, for CI that shows tests. Completeness is a case of its own.
import type { Report } from '../report/schema.ts'
import { html } from '../sink/escape.ts'
import { incompleteText } from './incomplete.ts'
import type { RenderOptions } from './renderer.ts'
import { viewOf } from './view.ts'

interface Case {
  readonly name: string
  readonly result: 'passed' | 'failure' | 'skipped'
  readonly message: string
}

export function renderJunit(report: Report, { lang }: RenderOptions): string {
  const { words, summary } = viewOf(report, lang)
  const cases = [
    ...report.checks.map(({ failOn, failed, actual }): Case => {
      const figure = actual === null ? '' : ` (${actual})`
      return { name: failOn, result: failed ? 'failure' : 'passed', message: `${failOn}: ${words.failed}${figure}` }
    }),
    completeCase(report, report.complete ? '' : incompleteText(report, lang)),
  ]
  const times = (result: Case['result']) => cases.filter((c) => c.result === result).length
  const counts = `tests="${cases.length}" failures="${times('failure')}" errors="0" skipped="${times('skipped')}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="reconcile" ${counts}>
  <testsuite name="reconcile" ${counts}>
${cases.map(caseXml).join('\n')}
    <system-out>${html(summary.join(' '))}</system-out>
  </testsuite>
</testsuites>
`
}

const completeCase = ({ complete }: Report, why: string): Case => ({
  name: 'complete',
  result: complete ? 'passed' : 'skipped',
  message: why,
})

function caseXml({ name, result, message }: Case): string {
  const open = `    <testcase classname="reconcile" name="${html(name)}"`
  return result === 'passed' ? `${open}/>` : `${open}><${result} message="${html(message)}"/></testcase>`
}
