// The sound of a name as far as romanisations of one name share it: its consonants. Vowels are left out, doubled or turned by each system.

/** Key of a lower-case token without accents: Eyad, Iyad; Zaqqut, Zqot. Equal keys say little by themselves: see how names/relate uses it. */
export const soundKey = (token: string): string => keyOf(token, soundSkeleton(token))

/** The consonants alone; A is a vowel at the start. */
export const soundSkeleton = (token: string): string => skeleton(token.replace(/x/g, 'ks').replace(/c(?=[eiy])/g, 's'))

/** How another orthography would mean the letters: c as dj, g for h, x as kh, w as v (Hacıyev, Gadzhiev; Hüseynov, Guseynov; Wajira, Vajira). */
export function otherSoundKey(token: string): string {
  return keyOf(
    token,
    skeleton(
      token
        .replace(/c(?!h)/g, 'j')
        .replace(/x/g, 'h')
        .replace(/(?<!n)g(?!h|$)/g, 'h')
        .replace(/w/g, 'v'),
    ),
  )
}

/** Letters that some orthography reads in another way. */
export const hasOtherSound = (token: string): boolean => /c(?!h)|x|(?<!n)g(?!h|$)|w/.test(token)

/** One consonant says too little: the vowels must be of a kind as well. */
const keyOf = (token: string, sounds: string): string => (sounds.replace('A', '').length < 2 ? vowelled(token) : sounds)

function skeleton(spelled: string): string {
  return spelled
    .replaceAll('ə', 'e')
    .replace(/h(?=ll)/g, '')
    .replace(/dzh|shch|sch|tch|tsh|sh|kh|gh|th|dh|zh|ph|ts|tz|ck|dj|ch/g, (letters) => DIGRAPHS[letters]!)
    .replace(/^ou?(?=[aeiu])/, 'w')
    .replace(/^y?[aeiouy]/, 'A')
    .replace(/[qcg]/g, 'k')
    .replaceAll('p', 'b')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replace(/[aeiouy]|(?<!^)w/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)h$/, '')
}

const DIGRAPHS: Readonly<Record<string, string>> = {
  dzh: 'j',
  shch: 's',
  sch: 's',
  tch: 'j',
  tsh: 'j',
  sh: 's',
  kh: 'h',
  gh: 'k',
  th: 't',
  dh: 'd',
  zh: 'j',
  ph: 'f',
  ts: 's',
  tz: 's',
  ck: 'k',
  dj: 'j',
  ch: 'j',
}

/** All letters, with e as a, o as u and y as i. */
const vowelled = (token: string): string =>
  `~${token
    .replace(/[eə]/g, 'a')
    .replaceAll('o', 'u')
    .replaceAll('y', 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/^[aiu]i(?=[au])/, 'i')
    .replace(/(?<=..)h$/, '')}`
