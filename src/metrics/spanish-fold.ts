// Phonetic fold of Spanish names: spellings that sound alike in Latin America share a code. Rules and their measured effect: docs/names.md.

/** Code of a lower-case token without accents (ñ allowed, read as n). Idempotent enough to be a key; never shown to people. */
export function spanishFold(token: string): string {
  let s = token.replaceAll('ñ', 'n').replaceAll('ç', 's')
  s = s.replaceAll('ph', 'f').replaceAll('th', 't').replaceAll('sh', 's').replaceAll('ch', 'C')
  s = s.replace(/^(?:hu|gu|w|wu)(?=[aeio])/, 'W').replace(/^x(?=im|av)/, 'j')
  s = s.replaceAll('h', '').replaceAll('v', 'b').replaceAll('w', 'W')
  s = s.replace(/z|c(?=[eiy])/g, 's').replaceAll('ll', 'y')
  s = s.replace(/g(?=[eiy])/g, 'j').replace(/gu(?=[eiy])/g, 'g')
  s = s
    .replace(/qu(?=[eiy])/g, 'k')
    .replace(/[qc]/g, 'k')
    .replaceAll('x', 's')
  s = s.replace(/y(?![aeiou])/g, 'i').replace(/m(?=[pbf]|$)/g, 'n')
  return s.replace(/(.)\1+/g, '$1').replaceAll('W', 'gu')
}
