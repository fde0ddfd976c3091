// An option of a command: a value under its name. Parsing, help, completion and the type of what a command is given derive from it.

export type Group = 'Figures and lists' | 'Reading' | 'Linking' | 'Output' | 'Checks' | 'General'

interface Described {
  readonly about: string
  /** Heading in the help. */
  readonly group: Group
  /** One letter, for "-f". */
  readonly short?: string
}

/** Given or not: `--names`. */
interface Switch extends Described {
  readonly takes?: never
  readonly choices?: never
  readonly repeatable?: never
}

/** With a value; `takes` is what the help shows of it: "<file>". */
interface WithValue extends Described {
  readonly takes: string
  /** All values that it may have; others are refused. */
  readonly choices?: readonly string[]
  readonly repeatable?: never
}

interface Repeatable extends Described {
  readonly takes: string
  readonly choices?: never
  readonly repeatable: true
}

export type Option = Switch | WithValue | Repeatable

/** By name in camel case: `dateOrder` is typed --date-order. */
export type OptionTable = Readonly<Record<string, Option>>

type ValueOf<O extends Option> = O extends { readonly repeatable: true }
  ? readonly string[]
  : O extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : O extends { readonly takes: string }
      ? string
      : boolean

/** What was typed, by option; what was not typed is absent. */
export type ValuesOf<Table extends OptionTable> = { readonly [Name in keyof Table]?: ValueOf<Table[Name]> }

/** "--date-order" of `dateOrder`. */
export const longName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** As the help shows it: "-f, --format <name>". */
export const flagsOf = (name: string, { short, takes }: Option): string =>
  [short === undefined ? longName(name) : `-${short}, ${longName(name)}`, ...(takes === undefined ? [] : [takes])].join(' ')
