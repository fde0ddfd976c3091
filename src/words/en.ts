// English.
import { caseMessages } from './en/case-messages.ts'
import { commandMessages } from './en/command-messages.ts'
import { codes, ofOne } from './en/codes.ts'
import { draft } from './en/draft.ts'
import { askFirst, besideList, figures, quotedFigures } from './en/figures.ts'
import { fileMessages } from './en/file-messages.ts'
import { listMessages } from './en/list-messages.ts'
import { page } from './en/page.ts'
import { date, number, quote, summary, why } from './en/sentences.ts'
import { statementTemplate } from './en/template.ts'
import { words } from './en/words.ts'
import type { Sentences } from './language.ts'

const sentences: Sentences = {
  name: 'English',
  answers: { same: ['same', 'yes', 'same person'], different: ['different', 'no', 'two people'], unsure: ['unsure', 'not sure'] },
  decimalMark: '.',
  number,
  summary,
  date,
  quote,
  why,
  figures,
  besideList,
  askFirst,
  quotedFigures,
  statementTemplate,
}

export const en = {
  ...sentences,
  messages: { ...commandMessages, ...fileMessages, ...listMessages, ...caseMessages },
  words: { ...words, ...codes },
  ofOne,
  draft,
  /** Names of facts and of their levels need no translation. */
  facts: {},
  page,
}

export type MessageCode = keyof typeof en.messages
export type CommandCode = keyof typeof commandMessages
export type WordKey = keyof typeof en.words
