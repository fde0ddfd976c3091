// What tells two people of one name apart: the younger, the elder, the second of a name. As codes, and which of them may be one person's.

/** Codes of Facts.suffix; 0 is missing. */
const CODES = ['', 'younger', 'elder', 'second', 'third', 'fourth', 'grandson', 'great-grandson', 'nephew']

/** The code of a row of data/name-suffixes.csv. */
export const suffixCode = (says: string): number => CODES.indexOf(says)

/** Codes that may say the same: a son is the second of his name, a grandson the third. */
const ALSO: Readonly<Record<number, number>> = {
  [suffixCode('second')]: suffixCode('younger'),
  [suffixCode('third')]: suffixCode('grandson'),
  [suffixCode('fourth')]: suffixCode('great-grandson'),
}

/** How two suffixes relate; null where neither name has one, and where each may mean the other. */
export function relateSuffixes(x: number, y: number): 'equal' | 'differ' | 'one' | null {
  if (x === y) return x ? 'equal' : null
  if (!x || !y) return 'one'
  return ALSO[x] === y || ALSO[y] === x ? null : 'differ'
}
