// Letters that were lost or garbled before the list was written: "GÃ³mez", "G├│mez", "G?mez".

/** What is left of a byte above 7F where it was read as a letter of Windows-1252. */
const HALF = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

const GARBLED = [
  // UTF-8 read as Latin-1 or Windows-1252, once or twice; a soft hyphen, the second half of í, is often left out.
  new RegExp(`[ÂÃ][${HALF}]|\\p{Ll}Ã\\p{Ll}|\\p{L}Ã\\?|ï¿½`, 'u'),
  // The same of Cyrillic and Arabic, where one such pair may be chance.
  new RegExp(`(?:[ÐÑØÙ][${HALF}].*){2}`, 'u'),
  // Read as a DOS code page, and as Mac Roman.
  /[├┬][\u2500-\u259f\u00a0-\u00ff]/,
  /√[\u2000-\u25ca\u00a0-\u00ffπ∑∏∫ªº]/,
] as const

/** A cheap sign that all of them hold. */
const ODD = /[ÂÃÐÑØÙï├┬√]/

export const isGarbled = (text: string): boolean => ODD.test(text) && GARBLED.some((pattern) => pattern.test(text))

/** A question mark where a name has a letter: "PE?A". */
export const hasLostLetter = (name: string): boolean => name.includes('?') && /\p{L}\?+\p{L}/u.test(name) && !/[/=&@]/.test(name)
