// A sentence as it is searched: lower case, without accents, with the place of every letter in the sentence as it was written.

export interface Folded {
  readonly text: string
  /** Where the part from `start` to `end` stands in the sentence as it was written. */
  place(start: number, end: number): { readonly start: number; readonly end: number }
}

const MARK = /\p{M}/u
const SPACE = /[\s\u00a0\u202f\u2009\u2007]/
const APOSTROPHE = /[\u2019\u2018\u02bc\u00b4`]/

export function fold(sentence: string): Folded {
  const at: number[] = []
  let text = ''
  for (let i = 0; i < sentence.length; i++) {
    // Letters outside the first plane have no accents that matter here, and each half stands for itself.
    const [base = ''] = (sentence[i] ?? '').normalize('NFD').toLowerCase()
    if (MARK.test(base)) continue
    // Blanks in a row are one.
    if (SPACE.test(base) && text.endsWith(' ')) continue
    text += SPACE.test(base) ? ' ' : APOSTROPHE.test(base) ? "'" : base
    at.push(i)
  }
  const place = (start: number, end: number) => {
    const from = at[start] ?? sentence.length
    return { start: from, end: end > start ? (at[end] ?? sentence.length) : from }
  }
  return { text, place }
}
