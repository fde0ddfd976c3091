// What a printed command may repeat of what was typed: no folder from the root of a disk, no name of a sheet or column that may be somebody's.
import { basename, isAbsolute } from 'node:path'
import type { SourceList } from '../model/source.ts'
import type { JobWishes } from './job-wishes.ts'

/** A path as it was typed, unless it tells where somebody's folders are. */
export const shownPath = (path: string): string => (isAbsolute(path) ? basename(path) : path)

/** The same wishes, with sheets and columns by their numbers where their names are not everyday words. */
export function shownWishes(wishes: JobWishes, lists: readonly SourceList[]): JobWishes {
  const { case: file, decisions, register, sheet, map, exclude } = wishes
  return {
    ...wishes,
    ...(file === undefined ? {} : { case: shownPath(file) }),
    ...(decisions === undefined ? {} : { decisions: shownPath(decisions) }),
    ...(register ? { register: register.map(shownPath) } : {}),
    ...(sheet ? { sheet: sheetsOf(lists) } : {}),
    ...(map ? { map: map.map((text) => withNumber(text, /^([^.=]+)\.[^=]+=/, lists)) } : {}),
    ...(exclude ? { exclude: exclude.map((text) => withNumber(text, /^([^.=]+)\./, lists)) } : {}),
  }
}

/** The sheets that were read, by number. */
const sheetsOf = (lists: readonly SourceList[]): string[] =>
  lists.flatMap(({ id, sheets }) => {
    const read = sheets.filter((s) => s.use === 'read')
    return read.length ? [`${id}=${read.map((s) => (s.plain && !s.name.includes(',') ? s.name : s.number)).join(',')}`] : []
  })

/** `head`: what stands before the column, with the list's id in it. */
function withNumber(text: string, head: RegExp, lists: readonly SourceList[]): string {
  const [before = '', id = ''] = head.exec(text) ?? []
  const heading = text.slice(before.length)
  const column = lists.find((l) => l.id === id)?.columns.find((c) => c.header === heading)
  return !column || column.recognised ? text : `${before}${column.index + 1}`
}
