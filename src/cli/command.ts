// A command is a value that describes itself. Help, completion, errors and the reference page are derived from it.
import type { Lang } from '../words/catalogue.ts'
import type { Out, Style } from '../sink/terminal.ts'
import type { OptionTable, ValuesOf } from './option.ts'

export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string
  /** Arguments as shown in the usage line. */
  readonly usage: string
  readonly summary: string
  readonly about: string
  /** Working command lines, the simplest first. */
  readonly examples: readonly string[]
  /** In the order shown by the help. */
  readonly options: Table
  /** Returns the exit code. `all` are the commands there are. Throws InputError, InputErrors, LawBroken. */
  run(args: readonly string[], values: ValuesOf<Table>, io: Io, all: readonly Command[]): Promise<number>
}

/** Lets TypeScript infer the type of `run`'s values from the command's own options. */
export const command = <const Table extends OptionTable>(described: Command<Table>): Command<Table> => described

/** What a command may use of the process: streams, keys, clock, signals. */
export interface Io {
  readonly out: Out
  readonly err: Out
  readonly stdoutStyle: Style
  readonly stderrStyle: Style
  readonly stdoutIsTerminal: boolean
  readonly lang: Lang
  readonly quiet: boolean
  /** Its shells quote otherwise. */
  readonly windows: boolean
  /** A file as it was typed, by its name. */
  typed(name: string): string
  /** Path of the file for GitHub's step summary. */
  readonly stepSummary: string | undefined
  stdin(): Promise<Uint8Array>
  /** Keys as they are pressed; single characters if standard input is not a terminal. */
  keys(): AsyncIterable<string>
  /** The time now, ISO 8601. */
  now(): string
  /** Who is logged in. */
  readonly user: string
  /** Resolves when the process is asked to end. */
  ended(): Promise<void>
  /** Finishes the work even if interrupted, and ends the process afterwards. */
  uninterrupted(work: () => void): void
  /** Does the work; `undo` comes first if the process is interrupted meanwhile. */
  undoneIfInterrupted<T>(undo: () => void, work: () => Promise<T>): Promise<T>
  progress(enabled: boolean): { show(text: () => string): void; clear(): void }
}
