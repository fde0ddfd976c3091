// Options are declared as values. Parsing, help, completion and the type of a command's values are derived from them.

export type Group = 'Figures and lists' | 'Reading' | 'Linking' | 'Output' | 'Checks' | 'Cluster' | 'General'

interface Described {
  readonly about: string
  /** Heading in the help. */
  readonly group: Group
  /** One letter, for "-f". */
  readonly short?: string
}

/** A flag without a value: `--names`. */
interface Switch extends Described {
  readonly takes?: never
  readonly choices?: never
  readonly repeatable?: never
}

/** `takes` is the placeholder that the help shows: "<file>". */
interface WithValue extends Described {
  readonly takes: string
  /** The allowed values, if they are limited. */
  readonly choices?: readonly string[]
  readonly repeatable?: never
}

interface Repeatable extends Described {
  readonly takes: string
  readonly choices?: never
  readonly repeatable: true
}

export type Option = Switch | WithValue | Repeatable

/** Keys in camel case: `dateOrder` is typed as --date-order. */
export type OptionTable = Readonly<Record<string, Option>>

type ValueOf<O extends Option> = O extends { readonly repeatable: true }
  ? readonly string[]
  : O extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : O extends { readonly takes: string }
      ? string
      : boolean

/** The typed values by option. Options that were not typed are absent. */
export type ValuesOf<Table extends OptionTable> = { readonly [Name in keyof Table]?: ValueOf<Table[Name]> }

/** "--date-order" of `dateOrder`. */
export const longName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** As the help shows it: "-f, --format <name>". */
export const flagsOf = (name: string, { short, takes }: Option): string =>
  [short === undefined ? longName(name) : `-${short}, ${longName(name)}`, ...(takes === undefined ? [] : [takes])].join(' ')
