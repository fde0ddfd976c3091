// Vowels of two names that share their consonants: Hussein and Hasan are two names, Farouk and Faruq are one.

/** Do the vowels say that these are two names? Lower-case tokens without accents; false where their consonants cannot be laid side by side. */
export function vowelsClash(x: string, y: string): boolean {
  const [own, other] = [slots(x), slots(y)]
  if (own.length !== other.length) return false
  if (own.some((vowels, k) => (kinds(vowels) & kinds(other[k]!)) === 0)) return true
  // Any system leaves vowels out, but two names have theirs in other places: Salim and Salma.
  const lacks = (some: readonly string[], others: readonly string[]) => some.some((vowels, k) => vowels === '' && others[k] !== '')
  return lacks(own, other) && lacks(other, own)
}

const DIGRAPHS = /dzh|shch|sch|tch|tsh|sh|kh|gh|th|dh|zh|ph|ts|tz|ck|dj|ch/g

/** What stands before, between and behind the consonants: those that are written with two letters are one, and doubled ones too. */
function slots(token: string): string[] {
  return token
    .replace(DIGRAPHS, 'k')
    .replace(/(?<=..)h$/, '')
    .replace(/([^aeiouyəw])\1+/g, '$1')
    .replace(/^w/, 'k')
    .split(/[^aeiouyəw]/)
}

const [OPEN, BACK, FRONT] = [1, 2, 4]
const ANY = OPEN | BACK | FRONT

/** Any system leaves a vowel out, and a short e stands for any. */
function kinds(vowels: string): number {
  let found = 0
  for (const letter of vowels) found |= letter === 'a' ? OPEN : 'ouw'.includes(letter) ? BACK : 'iy'.includes(letter) ? FRONT : 0
  return found || ANY
}
