// The review in a spreadsheet: the queue out with a column of choices, decisions back in, tolerant of what spreadsheets do and of nothing else.
import { basename, extname } from 'node:path'
import { InputError, InputErrors } from '../errors.ts'
import { catalogue } from '../report/catalogue.ts'
import { en } from '../report/en.ts'
import { es } from '../report/es.ts'
import { CHOICES, type Choice } from '../review/decisions.ts'
import type { QueueItem } from '../review/queue.ts'
import { csvCell } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { cellText, workbook, type Cell } from '../sink/workbook.ts'
import { openSource } from '../source/open.ts'
import { readAnyTable } from '../source/table.ts'
import type { Io } from './command.ts'
import type { Session } from './review-session.ts'

/** The pair's key as a sheet holds it: enough to tell pairs apart, and nobody's data. */
const shortKey = (item: QueueItem): string => `p${item.key.slice(0, 16)}`

export async function exportQueue(session: Session, path: string, inputs: readonly string[], io: Io): Promise<number> {
  const kind = extname(path).toLowerCase()
  if (kind !== '.xlsx' && kind !== '.csv') throw new InputErrors([new InputError('output-extension', { known: '.xlsx .csv' }, path)])
  checkOutputs([path], inputs)
  const { words, number } = catalogue(io.lang)
  const facts = [...new Set(session.items.flatMap((i) => i.facts.map((f) => f.fact)))]
  const header = [
    words.sheet_key,
    words.page_left,
    words.page_right,
    words.sheet_decision,
    words.sheet_reason,
    words.sheet_reviewer,
    words.page_why,
    ...facts.flatMap((f) => [`${f} 1`, `${f} 2`]),
  ]
  const rows = session.items.map((item): Cell[] => [
    shortKey(item),
    `${item.lists[0]}:${item.rows[0]}`,
    `${item.lists[1]}:${item.rows[1]}`,
    '',
    '',
    '',
    item.before
      ? `${words.rv_before}: ${words[`rv_${item.before.decision}`]}${item.before.stale ? ` (${words.rv_changed})` : ''}`
      : item.reason,
    ...facts.flatMap((fact) => {
      const own = item.facts.find((f) => f.fact === fact)
      return [own?.left ?? '', own?.right ?? '']
    }),
  ])
  const choices = CHOICES.map((c) => choiceWord(c, io.lang))
  const bytes =
    kind === '.xlsx'
      ? workbook([
          {
            name: words.sheet_review,
            header,
            widths: [28, 16, 16, 14, 30, 14, 44, ...facts.flatMap(() => [24, 24])],
            rows,
            choice: { column: 3, words: choices },
          },
        ])
      : Buffer.from(`\ufeff${[header, ...rows].map((r) => r.map((c) => csvCell(cellText(c))).join(',')).join('\r\n')}\r\n`)
  io.uninterrupted(() => writeAll([{ path, bytes }]))
  await io.err.write(`${number(rows.length)} ${words.rv_exported}\n`)
  return 0
}

const WORDS: Readonly<Record<string, Choice>> = Object.fromEntries(
  Object.entries({
    same: 'same yes si igual mismo misma iguales misma_persona same_person 1',
    different: 'different no distinto distinta distintos diferente diferentes dos_personas two_people 0',
    unsure: 'unsure dudoso duda no_se ns no_es_seguro not_sure ?',
  }).flatMap(([choice, list]) => list.split(' ').map((w) => [w.replaceAll('_', ' '), choice as Choice])),
)
const choiceWord = (choice: Choice, lang: 'en' | 'es'): string =>
  lang === 'en' ? choice : { same: 'igual', different: 'distinto', unsure: 'dudoso' }[choice]
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^'/, '').replace(/\s+/g, ' ').trim()

/** All or nothing: one cell that does not fit, and no decision is taken. */
export async function importQueue(session: Session, path: string, reviewer: string, io: Io): Promise<number> {
  const { words, number } = catalogue(io.lang)
  const file = basename(path)
  const rows = await readAnyTable(await openSource(path, () => io.stdin()))
  const is = (cell: string, word: keyof typeof en.words) =>
    [en.words[word], es.words[word as keyof typeof es.words]].some((w) => folded(w) === folded(cell))
  const top = rows.findIndex(({ cells }) => cells.some((c) => is(c, 'sheet_key')) && cells.some((c) => is(c, 'sheet_decision')))
  if (top < 0) throw new InputErrors([new InputError('review-import', { cell: file, what: words.rv_noColumn }, path)])
  const at = (word: keyof typeof en.words) => rows[top]!.cells.findIndex((c) => is(c, word))
  const [keyAt, decisionAt, reasonAt, reviewerAt] = [at('sheet_key'), at('sheet_decision'), at('sheet_reason'), at('sheet_reviewer')]
  const byKey = new Map(session.items.map((item) => [shortKey(item), item]))
  const errors: InputError[] = []
  const found = new Map<string, { item: QueueItem; decision: Choice; reason: string; reviewer: string }>()
  let open = 0
  for (const { line, cells } of rows.slice(top + 1)) {
    if (cells.every((c) => !c.trim())) continue
    const word = folded(cells[decisionAt] ?? '')
    if (!word) {
      open++
      continue
    }
    const fault = (column: number, what: string) =>
      errors.push(new InputError('review-import', { cell: `${letters(column)}${line}`, what }, path, line))
    const decision = WORDS[word]
    const key = (cells[keyAt] ?? '').replace(/^'/, '').trim()
    const item = byKey.get(key)
    if (!decision) fault(decisionAt, words.rv_badWord)
    if (!item) fault(keyAt, words.rv_badPair)
    if (!decision || !item) continue
    const known = found.get(key)
    if (known && known.decision !== decision) fault(decisionAt, words.rv_twice)
    const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? '').replace(/^'/, '').trim())
    found.set(key, { item, decision, reason: cell(reasonAt), reviewer: cell(reviewerAt) || reviewer || io.user })
  }
  if (errors.length) throw new InputErrors(errors)
  for (const { item, decision, reason, reviewer: who } of found.values()) await session.decide(item.key, decision, reason, who)
  await io.err.write(`${number(found.size)} ${words.rv_imported}; ${number(open)} ${words.rv_skipped}.\n`)
  return 0
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}
