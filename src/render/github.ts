// GitHub's annotations: failed checks, what a register contradicts, rows set aside. Every line is ours; data never begins one.
import { inline } from '../sink/escape.ts'
import { incompleteText, messageOf } from '../words/catalogue.ts'
import { peopleOf } from './people.ts'
import type { RenderOptions } from './renderers.ts'
import type { Report } from '../report/schema.ts'
import { viewOf } from './view.ts'

/** GitHub shows ten of a kind; more would push the others out. */
const SHOWN = 10

type Level = 'error' | 'warning' | 'notice'

export function renderGithub(report: Report, { lang }: RenderOptions): string {
  const { words, summary } = viewOf(report, lang)
  const lines: string[] = []
  const say = (level: Level, title: string, message: string, place: { file?: string; line?: number } = {}) => {
    const properties = [
      ...(place.file ? [`file=${property(place.file)}`] : []),
      ...(place.line ? [`line=${place.line}`] : []),
      `title=${property(title)}`,
    ]
    lines.push(`::${level} ${properties.join(',')}::${text(message)}`)
  }
  say('notice', 'reconcile', summary.join(' '))
  for (const c of report.checks)
    if (c.failed) say('error', c.failOn, `${c.failOn}: ${words.failed}${c.actual === null ? '' : ` (${c.actual})`}`)
  if (!report.complete) say('warning', 'reconcile', incompleteText(report, lang))
  const file = new Map(report.inputs.map((i) => [i.id, i.file]))
  const place = (list: string, line?: number) => ({ ...(file.get(list) ? { file: file.get(list)! } : {}), ...(line ? { line } : {}) })
  const urgent = peopleOf(report, lang).filter((p) => p.category === 'CONTRADICTED' || p.flags.some((f) => f.code === 'HELD_ON_REGISTER'))
  for (const p of urgent.slice(0, SHOWN))
    say(
      'error',
      p.categoryText,
      [`${p.list}:${p.row}`, p.name, p.flags.map((f) => f.text).join('; '), p.links.map((l) => `${l.other.list}:${l.other.row}`).join(' ')]
        .filter(Boolean)
        .join('  '),
      place(p.list, p.line),
    )
  for (const r of report.rejects.slice(0, SHOWN)) say('warning', r.code, `${r.list}:${r.row}: ${r.message}`, place(r.list, r.line))
  for (const n of report.notes.filter((n) => !report.rejects.some((r) => r.code === n.code)).slice(0, SHOWN))
    say('notice', n.code, messageOf(lang, n.code, { id: n.list, ...n.params }).what, place(n.list, n.line))
  return `${lines.join('\n')}\n`
}

const text = (data: string): string => inline(data).replaceAll('%', '%25')
const property = (data: string): string => text(data).replaceAll(':', '%3A').replaceAll(',', '%2C')
