// Words written as lists: sets of them, and patterns of many. Raw strings stay ASCII, as the bundled command must; other letters are in patterns.

/** The words that blanks part from each other. */
export const wordSet = (...words: readonly string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '))

/** A pattern: one of the words, or of the patterns, that blanks part from each other. */
export const anyOf = (...words: readonly string[]): string => `(?:${words.join(' ').split(' ').join('|')})`

/** A pattern: one of several that may have blanks themselves. */
export const anyPhrase = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`

/** A pattern: one of several patterns. */
export const eitherOf = (...patterns: readonly RegExp[]): string => anyPhrase(...patterns.map(({ source }) => source))

/** A pattern: one behind the other. */
export const sequence = (...patterns: readonly (RegExp | string)[]): string =>
  patterns.map((pattern) => (typeof pattern === 'string' ? pattern : pattern.source)).join('')
