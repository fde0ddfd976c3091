// The skeleton of a name: first letter and consonants in order, doubled ones once (the idea of Arabic and Russian romanisation checks).

/** Skeleton of a lower-case token; vowels, h, y and w after the first letter are dropped and a few sounds united. */
export function consonants(token: string): string {
  const sounds = token
    .replaceAll('ph', 'f')
    .replaceAll('kh', 'h')
    .replace(/[vw]/g, 'b')
    .replace(/[ckq]/g, 'k')
    .replace(/[zsñ]/g, (c) => (c === 'ñ' ? 'n' : 's'))
    .replace(/^(?:y|j|i)/, 'y')
  return (
    (sounds[0] ?? '') +
    sounds
      .slice(1)
      .replace(/[aeiouyhj]/g, '')
      .replace(/(.)\1+/g, '$1')
  )
}
