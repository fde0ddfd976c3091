// Words written as lists: sets of them, and patterns of many.

/** The words that blanks part from each other. */
export const wordSet = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '))

/** A pattern: one of the words, or of the patterns, that blanks part from each other. */
export const anyOf = (...words: readonly string[]): string => `(?:${words.join(' ').split(' ').join('|')})`

/** A pattern: one of several that may have blanks themselves. */
export const anyPhrase = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`
