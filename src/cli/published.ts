// Earlier public reports (--published): what readers have already, so that it gives nobody away beside this one.
import { basename } from 'node:path'
import type { ListPlan } from '../case/list-wishes.ts'
import { InputError } from '../model/errors.ts'
import { sees } from '../report/redact/audience.ts'
import type { Report } from '../report/schema.ts'
import type { Io } from './command.ts'
import { readReport } from './read-report.ts'
import { inline } from '../sink/escape.ts'
import { messageOf } from '../words/catalogue.ts'

/** Throws InputErrors: published-report, published-lists, those of readReport. */
export const readPublished = (paths: readonly string[], lists: readonly ListPlan[]): Promise<Report[]> =>
  Promise.all(
    paths.map(async (path) => {
      const report = await readReport(path)
      if (!report || sees(report.audience).rows) throw new InputError('published-report', {}, basename(path))
      const isHere = ({ id, role }: Report['inputs'][number]) => lists.some(({ wishes }) => wishes.id === id && wishes.role === role)
      const other = report.inputs.find((input) => !isHere(input))
      if (other) throw new InputError('published-lists', { list: other.id, here: lists.map((l) => l.wishes.id).join(', ') }, basename(path))
      return report
    }),
  )

/** How many figures an earlier report may make this one hide that are told by name. */
const MOST_TOLD = 12

/** Says what is left out for the sake of earlier reports. */
export async function tellHidden(without: Report, report: Report, io: Io): Promise<void> {
  const shown = shownIn(report)
  const hidden = [...shownIn(without)].filter((place) => !shown.has(place))
  if (io.quiet || !hidden.length) return
  const figures = [...hidden.slice(0, MOST_TOLD), ...(hidden.length > MOST_TOLD ? ['…'] : [])].join(', ')
  const { what, advice } = messageOf(io.lang, 'published-hidden', { n: hidden.length, figures })
  await io.err.print([inline(what), ...advice.map((line) => `  ${inline(line)}`), ''].join('\n'))
}

/** Places of the figures that are told and are not 0. */
function shownIn({ counts, sums = {}, union, registers }: Report): Set<string> {
  const byList: readonly (readonly [string, Readonly<Record<string, Readonly<Record<string, number | null>>>>])[] = [
    ['counts', counts],
    ['sums', sums],
    ['union', { people: { all: union.people } }],
    ['registers', Object.fromEntries(registers.map(({ list, ...tally }) => [list, tally]))],
  ]
  return new Set(
    byList.flatMap(([kind, lists]) =>
      Object.entries(lists).flatMap(([list, figures]) =>
        Object.entries(figures).flatMap(([key, n]) => (n ? [kind === 'union' ? 'union.people' : `${kind}.${list}.${key}`] : [])),
      ),
    ),
  )
}
