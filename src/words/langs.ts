// The languages that there are. A new one is its code here, a line in catalogue.ts, and what types then ask for.

export const LANGS = ['en', 'es', 'pt', 'fr'] as const
export type Lang = (typeof LANGS)[number]

/** The language of a tag such as "pt-BR" or "es_VE.UTF-8", where it is one of ours. */
export const langOf = (tag: string): Lang | undefined => LANGS.find((lang) => new RegExp(`^${lang}(?![a-z])`, 'i').test(tag))
