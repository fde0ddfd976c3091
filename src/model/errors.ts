// The tool's own errors: a code, a place and values; the words come from the catalogue.
import type { Params } from './note.ts'

/** Gives a message to every error from now on. The library's door does, for scripts; the command words errors itself, in its language. */
export function wordErrors(words: (error: InputError) => string): void {
  wordsOf = words
}
let wordsOf = ({ code }: InputError): string => `[${code}]`

/** Wrong usage or unusable input: exit code 2. Told together where there are several. */
export class InputError extends Error {
  readonly code: string
  readonly file: string | undefined
  readonly line: number | undefined
  /** Of a workbook of several, from 1. */
  readonly sheet: number | undefined
  readonly params: Params

  constructor(code: string, params: Params = {}, file?: string, line?: number, sheet?: number) {
    super()
    this.name = 'InputError'
    this.code = code
    this.params = params
    this.file = file
    this.line = line
    this.sheet = sheet
    this.message = wordsOf(this)
  }

  /** The same, naming the list: a remedy is for one list. */
  ofList(id: string): InputError {
    return new InputError(this.code, { id, ...this.params }, this.file, this.line, this.sheet)
  }
}

/** Several errors at once. */
export class InputErrors extends Error {
  readonly errors: readonly InputError[]

  constructor(errors: readonly InputError[]) {
    super(errors.map((e) => e.message).join('\n'))
    this.name = 'InputErrors'
    this.errors = errors
  }
}

/** A law was broken inside the tool: exit code 3. */
export class LawBroken extends Error {
  readonly list: string
  readonly expected: number
  readonly found: number

  constructor(list: string, expected: number, found: number) {
    super(`${list}: ${expected} rows read, ${found} accounted for`)
    this.name = 'LawBroken'
    this.list = list
    this.expected = expected
    this.found = found
  }
}
