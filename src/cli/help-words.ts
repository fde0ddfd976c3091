// The help in a language. English is written where commands and options describe themselves; others are known by it.
import type { Command } from './command.ts'
import type { Lang } from '../words/catalogue.ts'

export interface HelpWords {
  /** Shown for `reconcile` without arguments. */
  readonly welcome: string
  readonly exitCodes: string
  text(english: string): string
  about(command: Pick<Command, 'name' | 'about'>): string
  /** What stands between < and >, or [ and ], as placeholders do. */
  placeholders(text: string): string
}

export const ENGLISH: HelpWords = {
  welcome: `reconcile holds a list that somebody claims against lists somebody verified.

  reconcile claimed.xlsx verified.csv
  reconcile claimed.xlsx verified.csv --register held.csv -o report.html
  reconcile --claim "over 600" --against "at least 80"
  reconcile inspect claimed.xlsx

Try it on invented people: reconcile init --example
Nothing leaves this computer. Everything else: reconcile --help
`,
  exitCodes:
    'Exit codes: 0 ran; 1 ran, and a --fail-on condition or --strict holds; 2 could not run; 3 internal error; 130 and 143 interrupted.',
  text: (english) => english,
  about: ({ about }) => about,
  placeholders: (text) => text,
}

/** A language may leave its help out: it is English then. */
const TRANSLATED: Readonly<Partial<Record<Lang, () => Promise<typeof import('../words/es/help.ts')>>>> = {
  es: () => import('../words/es/help.ts'),
}

export async function helpWords(lang: Lang): Promise<HelpWords> {
  const translated = await TRANSLATED[lang]?.()
  if (!translated) return ENGLISH
  const { ABOUT, EXIT_CODES, HELP, PLACEHOLDERS, WELCOME, WITH_LISTS } = translated
  return {
    welcome: WELCOME,
    exitCodes: EXIT_CODES,
    about: ({ name, about }) => ABOUT[name] ?? about,
    text: (english) => HELP[english] ?? WITH_LISTS.reduce((text, [from, to]) => text.replace(from, to), english),
    placeholders: (text) =>
      text.replace(/<[^>]+>|\[[a-z]+(?:\.\.\.)?\]/g, (place) => place.replace(/[a-z]+/g, (word) => PLACEHOLDERS[word] ?? word)),
  }
}
