// Chances as people say them: 1 in 40.
import { catalogue, type Lang } from '../words/catalogue.ts'

/** Beyond this a figure says nothing more. */
const MOST = 1_000_000

/** Of a share between 0 and 1: "1 in 1,300", from a half on "all but 1 in 1,300"; two figures that mean something. */
export function chanceText(share: number, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const times = 1 / Math.min(share, 1 - share)
  const figure = number(times < 10 ? Math.round(times) : Number(Math.min(times, MOST).toPrecision(2)))
  if (share >= 0.5 && figure !== '2') return words.allBut.replace('#', figure)
  return `${times > MOST ? `${words.atMost} ` : ''}${words.oneIn.replace('#', figure)}`
}

/** The figures that people say: 2, 3, 4, 5, 10, 20 … 50, 100 … */
const SAID = [1, 2, 3, 4, 5, 10] as const

/** "1 in 40": the nearest of the figures that people say, by ratio. */
export function roundChance(share: number, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const times = 1 / share
  const scale = 10 ** Math.floor(Math.log10(times))
  const far = (said: number) => Math.abs(Math.log(times / (said * scale)))
  const nearest = SAID.reduce((best, said) => (far(said) < far(best) ? said : best))
  return words.oneIn.replace('#', number(nearest * scale))
}
