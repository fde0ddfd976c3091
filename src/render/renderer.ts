// What a format is: a value that renders a report. The registry is in renderers.ts.
import type { Style } from '../sink/terminal.ts'
import type { Lang } from '../words/catalogue.ts'
import type { Report, StreamedReport } from '../report/schema.ts'

export interface RenderOptions {
  readonly lang: Lang
  readonly style: Style
  /** Commands that go on from here; null where there are none. */
  readonly next: NextCommands | null
}

/** Whole commands, quoted as a shell takes them. */
export interface NextCommands {
  /** Without its pair; null where a pair cannot be explained. */
  readonly explain: string | null
  readonly review: string
  /** Writes the report to files. */
  readonly files: string
}

/** Text, a file's bytes, or text in pieces that can be asked for again. */
export type Rendered = string | Uint8Array | Iterable<string>

export interface Renderer {
  readonly name: string
  readonly extensions: readonly string[]
  readonly about: string
  /** A page: it names few rows, and no candidates. */
  readonly brief?: boolean
  /** Goes through rows and links once, as they come, and needs none of them twice: made as they are written. */
  readonly streams?: boolean
  /** Shows no candidates of a row. */
  readonly withoutCandidates?: boolean
  render(report: Report, options: RenderOptions): Promise<Rendered>
}

/** A format whose report may be longer than memory would hold. */
export interface StreamRenderer extends Renderer {
  readonly streams: true
  render(report: StreamedReport, options: RenderOptions): Promise<Iterable<string>>
}

export const streams = (renderer: Renderer): renderer is StreamRenderer => renderer.streams === true
