// Coarse fold of names romanised from other scripts: spellings that different systems give one name share it. Rules: docs/names.md.

/** Fold of a lower-case ASCII token: Mohammed, Muhammad; Sergey, Sergei; Zelensky, Zelenskyy. Too coarse for Spanish names: see how names/relate uses it. */
export function romanFold(token: string): string {
  return (
    token
      .replace(/^abd[aeou]?[lu]?$/, 'abd')
      .replace(/^abd[aeou]l(?=..)/, 'abd')
      // Before r, s, z and the like the article is written as they are: Abdurrahman.
      .replace(/^abd[aeou](?=([dnrstz])\1)/, 'abd')
      .replace(/sch|sh/g, 'S')
      .replace(/t?ch|tsh/g, 'C')
      .replace(/[tkgdzp]h|ck|t[sz]/g, (c) => DIGRAPHS[c]!)
      .replace(/[qc]/g, 'k')
      .replaceAll('x', 'ks')
      .replace(/ou|oo|w(?![aeiouy])/g, 'u')
      .replace(/ee|y|ij/g, 'i')
      .replace(/(?<=[aeiou])j/g, 'i')
      .replaceAll('e', 'a')
      .replaceAll('o', 'u')
      .replace(/(.)\1+/g, '$1')
  )
}

const DIGRAPHS: Readonly<Record<string, string>> = {
  th: 't',
  kh: 'h',
  gh: 'g',
  dh: 'd',
  zh: 'j',
  ph: 'f',
  ck: 'k',
  ts: 's',
  tz: 's',
}
