// Which language a sentence is in, for the few words that are a number in one and something else in another: "61 dos 99", "once released".

export type Tongue = 'es' | 'en' | 'pt' | 'fr'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Small words that tell these four languages apart. */
const TELLING: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  es: setOf(
    'el la los las del y fue fueron han ha sido segun una con personas desde hasta mas sus este esta ayer dijo sin ya al su lo hay',
  ),
  en: setOf('the of and in were was have has been by at for from is are with people on to said since among their all it that who he she'),
  pt: setOf('o os da das em foram foi ao uma um com mais nao sao ja na no nas nos e pessoas presos disse ate pelo pela segundo sua ainda'),
  fr: setOf('le les du et ont ete est sont selon depuis dans sur avec une par pour aux au personnes plus ce ces qui des libere liberes'),
}

/** null where too little is said to tell. */
export function tongueOf(folded: string): Tongue | null {
  const words = folded.match(/[a-z]+/g) ?? []
  const scores = (['es', 'en', 'pt', 'fr'] as const).map((tongue) => ({ tongue, n: words.filter((w) => TELLING[tongue].has(w)).length }))
  scores.sort((x, y) => y.n - x.n)
  const [first, second] = scores
  return first && second && first.n > second.n ? first.tongue : null
}

/** Words that are a number in these languages only. */
const ONLY_IN: Readonly<Record<string, readonly Tongue[]>> = {
  dos: ['es'],
  once: ['es'],
  par: ['es', 'pt'],
  sept: ['fr'],
  neuf: ['fr'],
  cent: ['fr'],
  six: ['en', 'fr'],
  seize: ['fr'],
  ten: ['en'],
  score: ['en'],
  couple: ['en'],
  mil: ['es', 'pt'],
}

export const isNumberIn = (word: string, tongue: Tongue | null): boolean => tongue === null || (ONLY_IN[word]?.includes(tongue) ?? true)
