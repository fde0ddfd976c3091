// The review in a spreadsheet: the queue out with a column of choices, decisions back in, tolerant of what spreadsheets do and of nothing else.
import { basename, extname } from 'node:path'
import { InputError, InputErrors } from '../model/errors.ts'
import { catalogue } from '../words/catalogue.ts'
import { en } from '../words/en.ts'
import { es } from '../words/es.ts'
import { queueTable } from '../render/queue-sheet.ts'
import { CHOICES, type Choice } from '../review/decisions.ts'
import type { QueueItem } from '../review/queue.ts'
import { csvCell } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { cellText, workbook, type Cell } from '../sink/workbook.ts'
import { openSource } from '../platform/node-files.ts'
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
  const table = queueTable(session.report, io.lang)
  const header = [words.sheet_key, ...table.header]
  const rows = table.rows.map((row, k): Cell[] => [shortKey(session.items[k]!), ...row])
  const choices = CHOICES.map((c) => choiceWord(c, io.lang))
  const bytes =
    kind === '.xlsx'
      ? workbook([
          {
            name: words.sheet_review,
            header,
            widths: [22, 16, 16, 14, 30, 14, 44, ...header.slice(7).map(() => 24)],
            rows,
            choice: { column: table.decisionAt + 1, words: choices },
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
  const opened = await openSource(path, () => io.stdin())
  // A workbook may be a whole report: then its queue is one sheet of several.
  const names = (word: keyof typeof en.words) => [en.words[word], es.words[word as keyof typeof es.words]]
  const rows = await readAnyTable(opened, names('sheet_review'))
  const is = (cell: string, word: keyof typeof en.words) => names(word).some((w) => folded(w) === folded(cell))
  const has = (cells: readonly string[], word: keyof typeof en.words) => cells.some((c) => is(c, word))
  const top = rows.findIndex(
    ({ cells }) => has(cells, 'sheet_decision') && (has(cells, 'sheet_key') || (has(cells, 'page_left') && has(cells, 'page_right'))),
  )
  if (top < 0) throw new InputErrors([new InputError('review-import', { cell: file, what: words.rv_noColumn }, path)])
  const at = (word: keyof typeof en.words) => rows[top]!.cells.findIndex((c) => is(c, word))
  const [decisionAt, reasonAt, reviewerAt] = [at('sheet_decision'), at('sheet_reason'), at('sheet_reviewer')]
  const keyed = has(rows[top]!.cells, 'sheet_key')
  const keyAt = keyed ? at('sheet_key') : at('page_left')
  // A report's sheet names pairs by rows, which are the same people only while the lists are the same files.
  if (!keyed && !sameLists(session, await readAnyTable(opened, names('sheet_inputs'))))
    throw new InputErrors([new InputError('review-import', { cell: file, what: words.rv_otherLists }, path)])
  const keyOf = (cells: readonly string[]) =>
    (keyed ? [cells[keyAt] ?? ''] : [cells[keyAt] ?? '', cells[at('page_right')] ?? '']).map((c) => c.replace(/^'/, '').trim()).join(' ')
  const byKey = new Map(
    session.items.map((item) => [keyed ? shortKey(item) : item.lists.map((list, k) => `${list}:${item.rows[k]}`).join(' '), item]),
  )
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
    const key = keyOf(cells)
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

/** Are the lists that a report's workbook was made of, by their hashes, those of this review? */
function sameLists(session: Session, inputs: readonly { readonly cells: readonly string[] }[]): boolean {
  const cells = new Set(inputs.flatMap((row) => row.cells))
  return session.report.inputs.every((i) => cells.has(i.sha256))
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}
