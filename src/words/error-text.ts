// An error as a sentence, for whoever catches it in a script.
import { baseName } from '../metrics/base-name.ts'
import type { InputError } from '../model/errors.ts'
import { messageOf } from './catalogue.ts'

/** `claimed.csv:14: no column "Nonbre". [no-column]`; in English, as names in programs are. */
export function errorText({ code, params, file, sheet, line }: InputError): string {
  const name = file === undefined ? '' : baseName(file)
  const { what } = messageOf('en', code, file === undefined ? params : { ...params, file: name })
  const place = [name, ...(sheet === undefined ? [] : [`sheet ${sheet}`]), ...(line === undefined ? [] : [line])].filter(Boolean).join(':')
  return `${place ? `${place}: ` : ''}${what} [${code}]`
}
