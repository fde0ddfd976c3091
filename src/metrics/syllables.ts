// Names of Chinese and Vietnamese syllables: one letter makes another name of them (Yufen and Yufeng, Thang and Thanh).

const SYLLABLES = /^(?:(?:ngh?|nh|[zcskpt]h|tr|gh|gi|qu|[bcdfghjklmnpqrstvwxyz])?[aeiouy]{1,3}(?:ng|nh|ch|[nmptc])?){1,3}$/

/** Are these two names and no slip of one another, if they differ at all? Lower-case tokens without accents. */
export const areSyllables = (x: string, y: string): boolean =>
  (ENDING.test(x) || ENDING.test(y)) && SYLLABLES.test(x) && SYLLABLES.test(y) && withoutGlides(x) !== withoutGlides(y)

/** A y before a vowel is written or left out: Pyong, Pong. */
const withoutGlides = (token: string): string => token.replace(/(?<=[^aeiouy])y(?=[aeou])/g, '')

/** What hardly ends other names than these. */
const ENDING = /n[gh]$/
