// Español.
import { caseMessages } from './es/case-messages.ts'
import { commandMessages } from './es/command-messages.ts'
import { facts } from './es/facts.ts'
import { askFirst, besideList, figures, quotedFigures } from './es/figures.ts'
import { fileMessages } from './es/file-messages.ts'
import { listMessages } from './es/list-messages.ts'
import { date, number, quote, summary, why } from './es/sentences.ts'
import { words } from './es/words.ts'
import type { Sentences } from './language.ts'

const sentences: Sentences = { number, summary, date, quote, why, figures, besideList, askFirst, quotedFigures }

export const es = {
  ...sentences,
  messages: { ...commandMessages, ...fileMessages, ...listMessages, ...caseMessages },
  words,
  facts,
}
