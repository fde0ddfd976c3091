// A case file for figures alone: one claim and one answer to it, in the language of whoever fills it in.
import type { Lang } from './catalogue.ts'
import { statementTemplate as en } from './en/template.ts'
import { statementTemplate as es } from './es/template.ts'

/** `today` is an ISO date. */
export const statementTemplate = (lang: Lang, today: string): string => ({ en, es })[lang](today)
