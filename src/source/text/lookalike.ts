// Cyrillic and Greek letters that look like Latin ones, mixed into Latin words by a keyboard or a scanner.
const CYRILLIC = ['аеорсухіјѕһԁАВЕКМНОРСТУХІЈЅ', 'aeopcyxijshdABEKMHOPCTYXIJS'] as const
const GREEK = ['οανιρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oavipABEZHIKMNOPTYX'] as const
const LATIN = new Map([CYRILLIC, GREEK].flatMap(([from, to]) => [...from].map((letter, i) => [letter, to[i]!] as const)))
const OTHER = /[\u0370-\u052f]/

/** The text with its mixed words in Latin letters. Words wholly in another script stay. */
export function latinLetters(text: string): string {
  if (!OTHER.test(text)) return text
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    OTHER.test(word) && /[A-Za-zÀ-ɏ]/.test(word) ? [...word].map((c) => LATIN.get(c) ?? c).join('') : word,
  )
}
