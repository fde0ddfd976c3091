// `reconcile review --export` and `--import`: writes the queue as a spreadsheet and reads decisions back.
import { basename, extname } from 'node:path'
import { InputError, InputErrors } from '../model/errors.ts'
import { answerSheet, findColumns, isOfTheseLists, readAnswers, spellingsOf } from '../review/answer-sheet.ts'
import { csvCell } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { cellText, workbook } from '../sink/workbook.ts'
import { openSource } from '../platform/node-files.ts'
import { readAnyTable } from '../source/table.ts'
import { catalogue } from '../words/catalogue.ts'
import type { Io } from './command.ts'
import { failure } from './messages.ts'
import type { Review } from './review-session.ts'

export async function exportQueue({ session, report }: Review, path: string, inputs: readonly string[], io: Io): Promise<number> {
  const kind = extname(path).toLowerCase()
  if (kind !== '.xlsx' && kind !== '.csv') throw new InputError('output-extension', { known: '.xlsx .csv' }, path)
  checkOutputs([path], inputs)
  const { words, number } = catalogue(io.lang)
  const sheet = answerSheet(session.items, report, io.lang)
  const lines = [sheet.header, ...sheet.rows].map((row) => row.map((cell) => csvCell(cellText(cell))).join(','))
  const bytes = kind === '.xlsx' ? workbook([sheet]) : Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
  io.uninterrupted(() => writeAll([{ path, bytes }]))
  await io.err.print(`${number(sheet.rows.length)} ${words.rv_exported}\n`)
  return 0
}

/**
 * Each row that fits is used, and one that does not is told with its cell; a sheet that is filled in further can be read again. Returns 1
 * where rows were left out. Throws InputErrors where none fits.
 */
export async function importQueue(review: Review, path: string, reviewer: string, io: Io): Promise<number> {
  const { words, number } = catalogue(io.lang)
  const refused = (what: string) => new InputError('review-import', { cell: basename(path), what }, path)
  const opened = await openSource(path, () => io.stdin())
  // The workbook of a whole report is accepted too; its queue is one of several sheets.
  const rows = await readAnyTable(opened, spellingsOf('sheet_review'))
  const columns = findColumns(rows)
  if (!columns) throw refused(words.rv_noColumn)
  // A report's sheet identifies pairs by row numbers, which are valid only for the same files.
  if (!columns.keyed && !isOfTheseLists(await readAnyTable(opened, spellingsOf('sheet_inputs')), review.report))
    throw refused(words.rv_otherLists)
  const asked = { items: review.session.items, answered: review.answered }
  const read = readAnswers(rows, columns, asked, { reviewer: reviewer || io.user, lang: io.lang, file: path })
  if (read.errors.length && !read.answers.length && !read.known) throw new InputErrors(read.errors)
  for (const { pair, answer } of read.answers) await review.keep({ lists: pair.lists, pair: pair.identities, ...answer })
  const changed = read.answers.flatMap(({ cell, answer, before }) =>
    before ? [`  ${cell}: ${words[`rv_${before.decision}`]} → ${words[`rv_${answer.decision}`]}\n`] : [],
  )
  const counts: readonly (readonly [number, string])[] = [
    [changed.length, words.rv_changedAnswers],
    [read.known, words.rv_known],
    [read.emptied, words.rv_emptied],
    [read.errors.length, words.rv_notRead],
    [read.open, words.rv_skipped],
  ]
  const told = counts.flatMap(([n, what], k) => (n || k === counts.length - 1 ? [`${number(n)} ${what}`] : []))
  await io.err.print(`${[`${number(read.answers.length)} ${words.rv_imported}`, ...told].join('; ')}.\n${changed.join('')}`)
  if (!read.errors.length) return 0
  await io.err.print(failure(new InputErrors(read.errors), io).text)
  return 1
}
