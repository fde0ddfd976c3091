// What a translator fills in. English is the model: types name what a language lacks.
import type { CommandCode, MessageCode, WordKey } from './en.ts'
import type { PageWords } from './en/page.ts'
import type { draft } from './en/draft.ts'
import type { FactWords } from './es/facts.ts'
import type { Say, Sentences } from './language.ts'

export interface Translation extends Sentences {
  /** Of files, lists and cases: all. Of the command alone: what is left out is told in English. */
  readonly messages: Readonly<Record<Exclude<MessageCode, CommandCode>, Say>> & Readonly<Partial<Record<CommandCode, Say>>>
  readonly words: Readonly<Record<WordKey, string>>
  /** Words that are others beside 1, or of one person. */
  readonly ofOne: Readonly<Partial<Record<WordKey, string>>>
  /** The comments of a case file that is drafted from lists. */
  readonly draft: Readonly<Record<keyof typeof draft, string>>
  /** Names of facts and of their levels; English needs none. */
  readonly facts: FactWords
  /** The page's own. */
  readonly page: PageWords
}
