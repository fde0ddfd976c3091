// Français.
import type { Translation } from './translation.ts'
import { caseMessages } from './fr/case-messages.ts'
import { commandMessages } from './fr/command-messages.ts'
import { codes, ofOne } from './fr/codes.ts'
import { draft } from './fr/draft.ts'
import { facts } from './fr/facts.ts'
import { askFirst, besideList, figures, quotedFigures } from './fr/figures.ts'
import { fileMessages } from './fr/file-messages.ts'
import { listMessages } from './fr/list-messages.ts'
import { page } from './fr/page.ts'
import { date, number, quote, summary, why } from './fr/sentences.ts'
import { statementTemplate } from './fr/template.ts'
import { words } from './fr/words.ts'

export const fr: Translation = {
  name: 'Français',
  answers: {
    same: ['identique', 'oui', 'meme', 'memes', 'meme personne'],
    different: ['different', 'non', 'differente', 'differents', 'deux personnes'],
    unsure: ['incertain', 'doute', 'pas sur', 'ne sais pas'],
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
