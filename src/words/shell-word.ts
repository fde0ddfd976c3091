// An argument as a shell takes it, so that a printed command runs when it is copied.

/** Letters of any script, digits, and signs that no shell takes for its own. */
const SAFE = /^(?!~)[\p{L}\p{M}\p{N}_./:=,@%+-]+$/u

/** On Windows in double quotes, which both of its shells know; elsewhere in single ones, in which nothing has a meaning. */
export function shellWord(word: string, windows: boolean): string {
  if (windows) return /^[\p{L}\p{M}\p{N}_.\\/:=+-]+$/u.test(word) ? word : `"${word.replace(/(\\+)$/, '$1$1')}"`
  return SAFE.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
