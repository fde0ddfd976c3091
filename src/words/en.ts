// English.
import { caseMessages } from './en/case-messages.ts'
import { commandMessages } from './en/command-messages.ts'
import { askFirst, besideList, figures, quotedFigures } from './en/figures.ts'
import { fileMessages } from './en/file-messages.ts'
import { listMessages } from './en/list-messages.ts'
import { date, number, quote, summary, why } from './en/sentences.ts'
import { words } from './en/words.ts'
import type { Sentences } from './language.ts'

const sentences: Sentences = { number, summary, date, quote, why, figures, besideList, askFirst, quotedFigures }

export const en = {
  ...sentences,
  messages: { ...commandMessages, ...fileMessages, ...listMessages, ...caseMessages },
  words,
  /** Names of facts and of their levels need no translation. */
  facts: {},
}

export type MessageCode = keyof typeof en.messages
export type WordKey = keyof typeof words
