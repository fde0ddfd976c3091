// GitHub's annotations: failed checks, what a register contradicts, rows set aside. Every line is ours; data never begins one.
import { flagTraits, rowTraits } from '../model/traits.ts'
import type { Report } from '../report/schema.ts'
import { inline } from '../sink/escape.ts'
import { catalogue, messageOf, type Lang } from '../words/catalogue.ts'
import { incompleteText } from './incomplete.ts'
import { peopleOf, type Person } from './people.ts'
import type { RenderOptions } from './renderer.ts'
import { viewOf } from './view.ts'

/** GitHub shows ten of a kind; more would push the others out. */
const SHOWN = 10

interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** The list that it is about. */
  readonly list?: string
  readonly line?: number | undefined
}

export function renderGithub(report: Report, { lang }: RenderOptions): string {
  const annotations: Annotation[] = [
    { level: 'notice', title: 'reconcile', message: viewOf(report, lang).summary.join(' ') },
    ...ofChecks(report, lang),
    ...(report.complete ? [] : [{ level: 'warning', title: 'reconcile', message: incompleteText(report, lang) } as const]),
    ...ofPeople(report, lang),
    ...ofRejects(report, lang),
    ...ofNotes(report, lang),
  ]
  const files = new Map(report.inputs.map((i) => [i.id, i.file]))
  return `${annotations.map((a) => command(a, files)).join('\n')}\n`
}

/** ::error file=…,line=…,title=…::message */
function command({ level, title, message, list = '', line }: Annotation, files: ReadonlyMap<string, string>): string {
  const file = files.get(list)
  const properties = [...(file ? [`file=${property(file)}`] : []), ...(line ? [`line=${line}`] : []), `title=${property(title)}`]
  return `::${level} ${properties.join(',')}::${text(message)}`
}

const text = (data: string): string => inline(data).replaceAll('%', '%25')
const property = (data: string): string => text(data).replaceAll(':', '%3A').replaceAll(',', '%2C')

function ofChecks({ checks }: Report, lang: Lang): Annotation[] {
  const { words } = catalogue(lang)
  const failed = checks.filter((c) => c.failed)
  return failed.map(({ failOn, actual }) => {
    const figure = actual === null ? '' : ` (${actual})`
    return { level: 'error', title: failOn, message: `${failOn}: ${words.failed}${figure}` }
  })
}

function ofPeople(report: Report, lang: Lang): Annotation[] {
  const isError = (p: Person) => rowTraits(p.category).ciError || p.flags.some((f) => flagTraits(f.code).ciError)
  const people = peopleOf(report, lang).filter(isError).slice(0, SHOWN)
  return people.map((p) => {
    const flags = p.flags.map((f) => f.text).join('; ')
    const partners = p.links.map((l) => `${l.other.list}:${l.other.row}`).join(' ')
    const message = [`${p.list}:${p.row}`, p.name, flags, partners].filter(Boolean).join('  ')
    return { level: 'error', title: p.categoryText, message, list: p.list, line: p.line }
  })
}

const ofRejects = ({ rejects }: Report, lang: Lang): Annotation[] =>
  rejects.slice(0, SHOWN).map(({ code, list, row, params = {}, line }) => ({
    level: 'warning',
    title: code,
    message: `${list}:${row}: ${messageOf(lang, code, params).what}`,
    list,
    line,
  }))

/** What rejects say is not said again. */
function ofNotes({ notes, rejects }: Report, lang: Lang): Annotation[] {
  const told = new Set(rejects.map((r) => r.code))
  const rest = notes.filter((n) => !told.has(n.code)).slice(0, SHOWN)
  return rest.map(({ code, list, params, line }) => ({
    level: 'notice',
    title: code,
    message: messageOf(lang, code, { id: list, ...params }).what,
    list,
    line,
  }))
}
