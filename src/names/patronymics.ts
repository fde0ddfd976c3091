// A father's name behind one's own (Ivanovich, Abbas oğlu), and what it says of father and son who are called alike.

const CHILD_OF = /(?:ogl[yu]|oglou|uul[uy]|[kqg][iy]z[iy])$/
const PATRONYMIC = /(?:[oe]v[iy](?:ch|t?c|tsch)|[oe]vna|[iy]chna)$/
const WOMANS = /(?:vna|[iy]chna|[kqg][iy]z[iy])$/
const LATER_VOWELS = /(?<!^)[aeiouyj]/g

export const isPatronymic = (text: string, base: string): boolean => (text !== base && CHILD_OF.test(text)) || PATRONYMIC.test(base)

/** What a patronymic and the name that it is made of have in common, by their bases: Pavlovich and Pavel, Sergeyevna and Sergey. */
export const stemOf = (base: string): string => base.replace(PATRONYMIC, '').replace(LATER_VOWELS, '')

/** "Ivanovna", "Abbas qızı". */
export const isWomans = (text: string, base: string): boolean => isPatronymic(text, base) && WOMANS.test(text)

/** Whose name a patronymic tells beside a first name: none is there, a man's of another name, of the same name, or a woman's father's. */
export const [NO_FATHER, OF_ANOTHER, OF_THE_SAME, OF_A_WOMAN] = [-1, 0, 1, 2] as const

/**
 * What the patronymics of two names say of parent and child of one first name, beside what they say of one person, in hundredths of a bit.
 * `agreeing`: what it weighs for one person that both have one. A mother and a daughter have the same one by chance.
 */
export function ofJuniors(x: number, y: number, agreeing: number): number {
  const isOnBoth = x !== NO_FATHER && y !== NO_FATHER
  const most = Math.max(x, y)
  if (most === NO_FATHER) return 0
  if (most === OF_A_WOMAN) return isOnBoth ? -Math.max(0, agreeing - BY_CHANCE) : 0
  if (isOnBoth) return most === OF_THE_SAME ? -Math.min(agreeing, GRANDFATHER_TOO) : -agreeing - BY_MISTAKE
  return most === OF_THE_SAME ? THE_SONS : THE_FATHERS
}

/** Of fathers and sons of one name, one father in four is called as his own father is. */
const GRANDFATHER_TOO = 200
/** So much is left of it for mother and daughter: common names of fathers are common where they come from. */
const BY_CHANCE = 200
/** The son's is another name's by mistake alone. */
const BY_MISTAKE = 500
/** Half the time it is the son's, and common names have one man in sixteen. */
const THE_SONS = 300
/** The other half of the time it is the father's. */
const THE_FATHERS = -100
