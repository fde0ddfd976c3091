// Español.
import { caseMessages } from './es/case-messages.ts'
import { commandMessages } from './es/command-messages.ts'
import { facts } from './es/facts.ts'
import { draft } from './es/draft.ts'
import { codes, ofOne } from './es/codes.ts'
import { askFirst, besideList, figures, quotedFigures } from './es/figures.ts'
import { fileMessages } from './es/file-messages.ts'
import { listMessages } from './es/list-messages.ts'
import { page } from './es/page.ts'
import { date, number, quote, summary, why } from './es/sentences.ts'
import { statementTemplate } from './es/template.ts'
import { words } from './es/words.ts'
import type { Translation } from './translation.ts'

export const es: Translation = {
  name: 'Español',
  answers: {
    same: ['igual', 'si', 'mismo', 'misma', 'iguales', 'misma persona'],
    different: ['distinto', 'no', 'distinta', 'distintos', 'diferente', 'diferentes', 'dos personas'],
    unsure: ['dudoso', 'duda', 'no se', 'ns', 'no es seguro'],
  },
  decimalMark: ',',
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
  messages: { ...commandMessages, ...fileMessages, ...listMessages, ...caseMessages },
  words: { ...words, ...codes },
  ofOne,
  draft,
  facts,
  page,
}
