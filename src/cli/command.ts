// What a command is: a value that describes itself. Help, completion, errors and the reference derive from it.
import type { Lang } from '../words/catalogue.ts'
import type { Out, Style } from '../sink/terminal.ts'
import type { OptionTable, ValuesOf } from './option.ts'

export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string
  /** Arguments as shown in usage. */
  readonly usage: string
  readonly summary: string
  readonly about: string
  /** Command lines that work, the plainest first. */
  readonly examples: readonly string[]
  /** In the order of the help. */
  readonly options: Table
  /** Returns the exit code. Throws InputError, InputErrors, LawBroken. */
  run(args: readonly string[], values: ValuesOf<Table>, io: Io): Promise<number>
}

/** Gives `run` the type of its values: only the command's own options. */
export const command = <const Table extends OptionTable>(described: Command<Table>): Command<Table> => described

/** The terminal and clock a command may use. */
export interface Io {
  readonly out: Out
  readonly err: Out
  readonly stdoutStyle: Style
  readonly stderrStyle: Style
  readonly stdoutIsTerminal: boolean
  readonly lang: Lang
  readonly quiet: boolean
  /** GitHub's file for a summary of the step. */
  readonly stepSummary: string | undefined
  stdin(): Promise<Uint8Array>
  /** Keys as they are pressed; characters where standard input is no terminal. */
  keys(): AsyncIterable<string>
  /** The time now, ISO 8601. */
  now(): string
  /** Who is logged in. */
  readonly user: string
  /** Resolves when the process is asked to end. */
  ended(): Promise<void>
  /** Runs to its end even if interrupted, and ends the process then. */
  uninterrupted(work: () => void): void
  progress(enabled: boolean): { show(text: () => string): void; clear(): void }
}
