// Cyrillic and Greek letters that look like Latin ones, in words that are otherwise Latin.
const CYRILLIC = ['аеорсухіјѕһԁАВЕКМНОРСТУХІЈЅ', 'aeopcyxijshdABEKMHOPCTYXIJS'] as const
const GREEK = ['οανιρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oavipABEZHIKMNOPTYX'] as const
const LATIN = new Map([CYRILLIC, GREEK].flatMap(([from, to]) => [...from].map((letter, i) => [letter, to[i]!] as const)))
const OTHER = /[\u0370-\u052f]/

/** The same word in Latin letters; words wholly of another script stay. */
export function latinLetters(text: string): string {
  if (!OTHER.test(text)) return text
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    OTHER.test(word) && /[A-Za-zÀ-ɏ]/.test(word) ? [...word].map((c) => LATIN.get(c) ?? c).join('') : word,
  )
}
