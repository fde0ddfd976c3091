// Do two given names belong to a man and a woman?

/** Told by the names' shares of men among their bearers (−1 unknown), else by the endings: Mario and María, Manuel and Manuela. */
export function genderFlips(a: string, b: string, menA: number, menB: number): boolean {
  if (menA >= 0 && menB >= 0) return (menA > MOSTLY_MEN && menB < HARDLY_MEN) || (menA < HARDLY_MEN && menB > MOSTLY_MEN)
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long === `${short}a`) return true
  return (
    a.length === b.length &&
    a.slice(0, -1) === b.slice(0, -1) &&
    ((a.endsWith('o') && b.endsWith('a')) || (a.endsWith('a') && b.endsWith('o')))
  )
}

const MOSTLY_MEN = 0.85
const HARDLY_MEN = 0.15

/** Of two given names of one sound, does one end as women's do, and the other in a consonant? Jamila and Jameel, Olga and Oleg. */
export const endingsFlip = (a: string, b: string): boolean =>
  (LIKE_WOMEN.test(a) && LIKE_MEN.test(b)) || (LIKE_MEN.test(a) && LIKE_WOMEN.test(b))

const LIKE_WOMEN = /ah?$/
const LIKE_MEN = /[b-df-gj-np-tvwxz]$/

/** Is one of two given names the other with an ending that makes it a woman's? Martin and Martine, Farid and Farideh, Evgeny and Evgenia. */
export function addsWomansEnding(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const stem = short.replace(/(?<=..)[iy]$/, '')
  return stem.length > 2 && long.startsWith(stem) && WOMANS_ENDING.test(long.slice(stem.length)) && long !== short
}

const WOMANS_ENDING = /^(?:[aeiy]?[ae]h?|[lnt]?e|[ei]n[ae]|et{1,2}[ae])$/
