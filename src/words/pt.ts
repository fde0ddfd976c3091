// Português.
import type { Translation } from './translation.ts'
import { caseMessages } from './pt/case-messages.ts'
import { commandMessages } from './pt/command-messages.ts'
import { codes, ofOne } from './pt/codes.ts'
import { draft } from './pt/draft.ts'
import { facts } from './pt/facts.ts'
import { askFirst, besideList, figures, quotedFigures } from './pt/figures.ts'
import { fileMessages } from './pt/file-messages.ts'
import { listMessages } from './pt/list-messages.ts'
import { page } from './pt/page.ts'
import { date, number, quote, summary, why } from './pt/sentences.ts'
import { statementTemplate } from './pt/template.ts'
import { words } from './pt/words.ts'

export const pt: Translation = {
  name: 'Português',
  answers: {
    same: ['igual', 'sim', 'mesmo', 'mesma', 'iguais', 'mesma pessoa'],
    different: ['diferente', 'nao', 'distinto', 'distinta', 'diferentes', 'duas pessoas'],
    unsure: ['duvidoso', 'duvida', 'nao sei', 'nao e certo'],
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
