// A figure in words, where it may not be shown.
import { catalogue, type Lang } from '../words/catalogue.ts'

/** The figure as written, or that it is not shown. */
export const shownIn = (lang: Lang): ((n: number | null) => string) => {
  const { words, number } = catalogue(lang)
  return (n) => (n === null ? words.notShown : number(n))
}
