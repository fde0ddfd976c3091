// What the page asks its worker, and what it hears: plain values, so that they can cross.
import type { PlanOptions } from '../case/options.ts'
import type { Params } from '../model/note.ts'
import type { Role } from '../model/source.ts'
import type { Look } from '../report/inspection.ts'
import type { CaseRead } from './case-on-desk.ts'
import type { Answered, ReviewItem, Score } from './review/engine.ts'
import type { FirstLines } from '../source/first-lines.ts'
import type { Lang } from '../words/catalogue.ts'

/** A message by its code; words are found where it is shown, in the language of the moment. */
export interface Told {
  readonly code: string
  readonly params: Params
  readonly isError: boolean
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly sheet?: number | undefined
}

/** A file that was handed to the worker, by its number. */
export type FileNumber = number

/** What a file turned out to be. */
export interface Kind {
  readonly kind: 'list' | 'decisions' | 'key' | 'head' | 'case'
  /** Of what is no list. */
  readonly text?: string
}

export interface ListAsked {
  readonly file: FileNumber
  readonly role: Role
  readonly id: string
}

/** A case file and what it asks for. */
export interface OpenedCase {
  readonly file: FileNumber
  readonly read: CaseRead
}

/** What lists are read and compared for. */
interface For {
  readonly options: PlanOptions
  /** The case file that holds. */
  readonly caseFile: FileNumber | null
}

/** What was understood of a list, or why nothing was. `choices` are columns to choose a name from where none was found. */
export interface Looked {
  readonly look: Look | null
  readonly told: readonly Told[]
  readonly choices: Look['columns']
}

/** Decisions as they stand in their file, and the project's key in hexadecimal. */
export interface Decided {
  readonly text: string
  readonly key: string
  /** The file that tells where the decisions end; without it nobody knows whether some were cut off. */
  readonly head?: string | undefined
}

/** Who may see a report. */
export type Sight = 'working' | 'names' | 'public'

export interface CompareAsked extends For {
  readonly lists: readonly ListAsked[]
  readonly decided: Decided | null
  /** What the case is called. */
  readonly title: string | null
}

export interface Compared {
  readonly told: readonly Told[]
  /** Pairs that a person would decide. */
  readonly open: number
  readonly complete: boolean
}

export interface RenderAsked {
  readonly format: string
  readonly sight: Sight
  readonly lang: Lang
}

/** Everything the worker does. */
export interface Work {
  add(asked: { readonly file: FileNumber; readonly name: string; readonly bytes: Uint8Array }): Promise<Kind>
  /** Other files that the case names are taken from those that were added. */
  openCase(asked: { readonly file: FileNumber }): Promise<CaseRead>
  /** The case as the desk writes it, with the comments that its file has. */
  keepComments(asked: { readonly file: FileNumber; readonly written: string }): Promise<string>
  look(asked: ListAsked & For): Promise<Looked>
  /** The first lines as they stand; null where the file cannot be read at all. */
  lines(asked: ListAsked & For): Promise<FirstLines | null>
  compare(asked: CompareAsked): Promise<Compared>
  render(asked: RenderAsked): Promise<string | Uint8Array>
  /** The pairs of what was compared, with answers given so far; the first call starts a review, and gives a project without a key one. */
  queue(asked: {
    readonly lang: Lang
    readonly decided: Decided | null
  }): Promise<{ readonly items: readonly ReviewItem[]; readonly decided: Decided }>
  decide(asked: Answered): Promise<{ readonly score: Score; readonly decided: Decided }>
  /** The key of the answer that was taken back; null where there was none. */
  undo(asked: { readonly reviewer: string }): Promise<{ readonly key: string | null; readonly decided: Decided }>
}
export type Verb = keyof Work
export type Asked<V extends Verb> = Parameters<Work[V]>[0]
export type Answer<V extends Verb> = Awaited<ReturnType<Work[V]>>

export type Question = { readonly [V in Verb]: { readonly id: number; readonly verb: V; readonly asked: Asked<V> } }[Verb]

export interface Step {
  readonly stage: string
  readonly done: number
  readonly of: number
}

/** What the worker says: progress, an answer, or why there is none. */
export type Reply =
  | { readonly id: number; readonly step: Step }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: readonly Told[] }
