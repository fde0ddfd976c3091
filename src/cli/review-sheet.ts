// `reconcile review --export` and `--import`: writes the queue as a spreadsheet and reads decisions back.
import { basename, extname } from 'node:path'
import { InputError } from '../model/errors.ts'
import { answerSheet, findColumns, isOfTheseLists, readAnswers, spellingsOf } from '../review/answer-sheet.ts'
import { csvCell } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { cellText, workbook } from '../sink/workbook.ts'
import { openSource } from '../platform/node-files.ts'
import { readAnyTable } from '../source/table.ts'
import { catalogue } from '../words/catalogue.ts'
import type { Io } from './command.ts'
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

/** All or nothing: if one cell does not fit, no decision is used. */
export async function importQueue({ session, report }: Review, path: string, reviewer: string, io: Io): Promise<number> {
  const { words, number } = catalogue(io.lang)
  const refused = (what: string) => new InputError('review-import', { cell: basename(path), what }, path)
  const opened = await openSource(path, () => io.stdin())
  // The workbook of a whole report is accepted too; its queue is one of several sheets.
  const rows = await readAnyTable(opened, spellingsOf('sheet_review'))
  const columns = findColumns(rows)
  if (!columns) throw refused(words.rv_noColumn)
  // A report's sheet identifies pairs by row numbers, which are valid only for the same files.
  if (!columns.keyed && !isOfTheseLists(await readAnyTable(opened, spellingsOf('sheet_inputs')), report)) throw refused(words.rv_otherLists)
  const { answers, open } = readAnswers(rows, columns, session.items, { reviewer: reviewer || io.user, lang: io.lang, file: path })
  for (const [item, answer] of answers) await session.decide(item.key, answer)
  await io.err.print(`${number(answers.length)} ${words.rv_imported}; ${number(open)} ${words.rv_skipped}.\n`)
  return 0
}
