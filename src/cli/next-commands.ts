// Commands that go on from a run, as they can be copied: with the paths and the options that were given.
import { basename } from 'node:path'
import type { NextCommands } from '../render/renderer.ts'
import { shellWord } from '../words/shell-word.ts'
import type { JobWishes } from './job-wishes.ts'
import { longName } from './option.ts'
import { FIGURES, LINKING, READING } from './option-table.ts'

interface Given {
  readonly files: readonly string[]
  readonly wishes: JobWishes
  readonly windows: boolean
}

const LISTS = [...Object.keys(READING), ...Object.keys(LINKING)]
/** Options that decide what a report says, by the command that takes them. */
const TAKEN = {
  explain: ['window', 'asOf', ...LISTS, 'decisions', 'lang'],
  review: ['case', 'register', 'window', 'asOf', ...LISTS, 'lang'],
  run: [...Object.keys(FIGURES), ...LISTS, 'decisions', 'lang'],
} as const

/** null: nothing can be run again, since a list came through a pipe or there are no lists. */
export function nextCommands({ files, wishes, windows }: Given): NextCommands | null {
  if (files.includes('-') || wishes.register?.includes('-') || (wishes.case === undefined && files.length < 2)) return null
  const line = (start: readonly string[], taken: readonly string[], more: readonly string[] = []) =>
    ['reconcile', ...start, ...files, ...typed(wishes, taken), ...more].map((word) => shellWord(word, windows)).join(' ')
  return {
    explain: files.length === 2 && !wishes.register?.length ? line(['explain'], TAKEN.explain) : null,
    review: line(['review'], TAKEN.review, ['--decisions', wishes.decisions ?? 'decisions.ndjson']),
    files: line(wishes.case === undefined ? [] : ['run'], TAKEN.run, ['-o', 'report.html', '-o', 'report.xlsx']),
  }
}

/** Without folders and options, for what is written to a file or told by a manifest: it is the same wherever it was made. */
export const bareCommands = (files: readonly string[], windows: boolean): NextCommands | null =>
  nextCommands({ files: files.map((f) => basename(f)), wishes: {}, windows })

/** Options as they are typed. */
function typed(values: object, names: readonly string[]): string[] {
  const all: Readonly<Record<string, unknown>> = { ...values }
  return names.flatMap((name) =>
    [all[name] ?? []].flat().flatMap((value) => {
      if (value === true) return [longName(name)]
      if (typeof value !== 'string') return []
      return value.startsWith('-') ? [`${longName(name)}=${value}`] : [longName(name), value]
    }),
  )
}
