// What a command is: a value that describes itself. Help, errors and docs derive from it.
import type { RawOptions } from '../case/settle.ts'
import type { Lang } from '../words/catalogue.ts'
import type { Out, Style } from '../sink/terminal.ts'

export interface Option {
  /** As commander writes it: "-f, --format <name>". */
  readonly flags: string
  readonly about: string
  readonly repeatable?: boolean
  readonly choices?: readonly string[]
  /** Heading in the help. */
  readonly group: 'Figures and lists' | 'Reading' | 'Linking' | 'Output' | 'Checks' | 'General'
}

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

/** Options as commander parsed them: camel case; repeatable ones as arrays. */
export type Values = RawOptions & {
  readonly format?: string
  readonly out?: readonly string[]
  readonly names?: boolean
  readonly namesIn?: readonly string[]
  readonly public?: boolean
  readonly failOn?: readonly string[]
  readonly register?: readonly string[]
  readonly showProtected?: boolean
  readonly explanations?: boolean
  readonly case?: string
  readonly speaker?: string
  readonly madeAt?: string
  readonly verbatim?: string
  readonly side?: string
  readonly event?: string
  readonly population?: string
  readonly relation?: readonly string[]
  readonly strict?: boolean
  readonly pair?: string
  readonly truth?: string
  readonly id?: string
  readonly progress?: boolean
  readonly dryRun?: boolean
  readonly manifest?: string
  readonly decisions?: string
  readonly reviewer?: string
  readonly showScores?: boolean
  readonly export?: string
  readonly import?: string
  readonly web?: boolean
  readonly example?: boolean
  readonly idle?: string
  readonly margin?: string
  readonly size?: string
  readonly seed?: string
  readonly confidence?: string
}

export interface Command {
  readonly name: string
  /** Arguments as shown in usage. */
  readonly usage: string
  readonly summary: string
  readonly about: string
  readonly examples: readonly string[]
  readonly options: readonly Option[]
  run(args: readonly string[], values: Values, io: Io): Promise<number>
}
