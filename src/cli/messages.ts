// Errors and warnings as lines: "error: FILE:LINE: what is wrong. [code]", then, indented, what to do.
import { basename } from 'node:path'
import { InputError, InputErrors, LawBroken } from '../model/errors.ts'
import type { Note } from '../model/note.ts'
import { adviceLines, catalogue, messageOf, type Lang } from '../words/catalogue.ts'
import { inline } from '../sink/escape.ts'
import type { Io } from './command.ts'

/** The exit code of a failure and its message. Anything that is not ours is an internal error and shows no more than its kind. */
export function failure(error: unknown, io: Pick<Io, 'lang' | 'stderrStyle'>): { code: number; text: string } {
  if (error instanceof InputErrors) return { code: 2, text: error.errors.map((e) => errorText(e, io)).join('') }
  if (error instanceof InputError) return { code: 2, text: errorText(error, io) }
  if (error instanceof LawBroken)
    return {
      code: 3,
      text: errorText(new InputError('conservation', { list: error.list, expected: error.expected, found: error.found }), io),
    }
  const kind = error instanceof Error ? error.name : 'unknown'
  return { code: 3, text: errorText(new InputError('internal', { kind }), io) }
}

function errorText(error: InputError, { lang, stderrStyle }: Pick<Io, 'lang' | 'stderrStyle'>): string {
  const file = error.file === undefined ? '' : `${inline(basename(error.file))}${placeText(error, lang)}: `
  const message = messageOf(lang, error.code, error.file === undefined ? error.params : { ...error.params, file: basename(error.file) })
  return `${stderrStyle.warn('error:')} ${file}${inline(message.what)} [${error.code}]\n${adviceLines(lang, message)
    .map((line) => `  ${inline(line)}\n`)
    .join('')}`
}

/** Behind a file's name: ":14", or where a workbook has several sheets ", sheet 2, line 14". */
function placeText({ sheet, line }: { readonly sheet?: number | undefined; readonly line?: number | undefined }, lang: Lang): string {
  if (sheet === undefined) return line === undefined ? '' : `:${line}`
  const { words } = catalogue(lang)
  return `, ${words.inSheet} ${sheet}${line === undefined ? '' : `, ${words.page_line.toLowerCase()} ${line}`}`
}

export function warningText(note: Note, file: string, { lang, stderrStyle }: Pick<Io, 'lang' | 'stderrStyle'>): string {
  const message = messageOf(lang, note.code, { id: note.list, ...note.params })
  const place = placeText(note, lang)
  return `${stderrStyle.warn('warning:')} ${inline(basename(file))}${place}: ${inline(message.what)} [${note.code}]\n${adviceLines(
    lang,
    message,
  )
    .map((line) => `  ${inline(line)}\n`)
    .join('')}`
}
