// Formats errors and warnings: "error: FILE:LINE: what is wrong. [code]", then, indented, what to do.
import { basename } from 'node:path'
import { InputError, InputErrors, LawBroken } from '../model/errors.ts'
import type { Note } from '../model/note.ts'
import { adviceLines, catalogue, messageOf, type Lang, type Message } from '../words/catalogue.ts'
import { inline } from '../sink/escape.ts'
import type { Io } from './command.ts'

type Speaker = Pick<Io, 'lang' | 'stderrStyle'> & Partial<Pick<Io, 'windows' | 'typed'>>

/** The exit code and message of a failure. An unexpected error shows only its type, since its message might contain data. */
export function failure(error: unknown, io: Speaker): { code: number; text: string } {
  if (error instanceof InputErrors)
    return {
      code: 2,
      text: boundedErrors(error.errors)
        .map((e) => errorText(e, io))
        .join(''),
    }
  if (error instanceof InputError) return { code: 2, text: errorText(error, io) }
  if (error instanceof LawBroken) {
    const { list, expected, found } = error
    return { code: 3, text: errorText(new InputError('conservation', { list, expected, found }), io) }
  }
  const refused = refusalOf(error)
  if (refused) return { code: 2, text: errorText(new InputError('system-refused', { reason: refused }), io) }
  if (isLibraryMissing(error)) return { code: 3, text: errorText(new InputError('install'), io) }
  const kind = error instanceof Error ? error.name : 'unknown'
  return { code: 3, text: errorText(new InputError('internal', { kind }), io) }
}

/** The system's code where it refused a path: one too long, in a loop, on a full disk. Its message would quote the path. */
function refusalOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Node found no package or file of ours: the folder was copied or installed in part. */
const isLibraryMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND')

/** No disk takes a longer name; an argument may be any text. */
const LONGEST_NAME = 255

function shortName(file: string): string {
  const name = basename(file)
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
}

/** Errors that are told in one go. */
const MOST_ERRORS = 50

function boundedErrors(errors: readonly InputError[]): readonly InputError[] {
  if (errors.length <= MOST_ERRORS) return errors
  return [...errors.slice(0, MOST_ERRORS), new InputError('more-errors', { n: errors.length - MOST_ERRORS })]
}

function errorText(error: InputError, { lang, stderrStyle, windows = false, typed = String }: Speaker): string {
  const { code, params } = error
  const file = error.file === undefined ? undefined : shortName(error.file)
  const message = messageOf(lang, code, file === undefined ? params : { ...params, file: typed(file) })
  const place = file === undefined ? '' : `${inline(file)}${placeText(error, lang)}: `
  return linesOf(`${stderrStyle.warn('error:')} ${place}`, code, message, { lang, windows })
}

export function warningText(note: Note, file: string, { lang, stderrStyle, windows = false }: Speaker): string {
  const message = messageOf(lang, note.code, { id: note.list, ...note.params })
  return linesOf(`${stderrStyle.warn('warning:')} ${inline(basename(file))}${placeText(note, lang)}: `, note.code, message, {
    lang,
    windows,
  })
}

const linesOf = (head: string, code: string, message: Message, { lang, windows }: Pick<Io, 'lang' | 'windows'>): string =>
  [`${head}${inline(message.what)} [${code}]`, ...adviceLines(lang, message, windows).map((line) => `  ${inline(line)}`), ''].join('\n')

/** Follows a file's name: ":14", or ", sheet 2, line 14" in a workbook with several sheets. */
function placeText({ sheet, line }: { readonly sheet?: number | undefined; readonly line?: number | undefined }, lang: Lang): string {
  if (sheet === undefined) return line === undefined ? '' : `:${line}`
  const { words } = catalogue(lang)
  return `, ${words.inSheet} ${sheet}${line === undefined ? '' : `, ${words.page_line.toLowerCase()} ${line}`}`
}
