// A cell that answers yes or no, in words, letters, numbers or signs: "Sí", "N", "1", "true", "✓", "Aún no".

const YES = /^(?:si|s|yes|y|sim|oui|o|true|verdadero|verdadeiro|vrai|v|1|x)$/
const NO = /^(?:no|n|not|nao|non|false|falso|faux|f|0)$/
const NOT_YET = /^(?:aun no|todavia no|no (?:aun|todavia)|not yet|ainda nao|nao ainda|pas encore)(?: |$)/
/** "No se sabe", and not "No, se fue": the first word and the next with nothing but a blank between them. */
const GOES_ON = /^[^\p{L}\p{N}]*[\p{L}\p{M}]+\s+[\p{L}\p{N}]/u
/** ✓ ✔ ☑ ✅ */
const TICK = /^[\u2713\u2714\u2611\u2705]\ufe0f?$/
/** ✗ ✘ ☒ ❌ */
const CROSS = /^[\u2717\u2718\u2612\u274c]\ufe0f?$/

/** Is the cell a mark in a list that is ticked off? */
export const isTick = (cell: string): boolean => TICK.test(cell) || /^x$/i.test(cell)

/** yes, no or neither; and what follows: of "Sí, con medidas" the measures. */
export function yesOrNo(cell: string): { readonly says: 'yes' | 'no' | ''; readonly rest: string } {
  const written = cell.trim()
  if (TICK.test(written)) return { says: 'yes', rest: '' }
  const text = plain(written)
  if (CROSS.test(written) || NOT_YET.test(text)) return { says: 'no', rest: '' }
  const [first = '', ...others] = text.split(' ')
  const rest = others.join(' ')
  // A single letter or figure answers alone.
  if (rest && first.length < 2) return { says: '', rest: '' }
  return { says: YES.test(first) ? 'yes' : NO.test(first) ? 'no' : '', rest }
}

/** Is the cell a no? "No consta", "No localizado" begin with one, and are sentences of their own. */
export function saysNo(cell: string): boolean {
  const { says, rest } = yesOrNo(cell)
  return says === 'no' && !(rest && GOES_ON.test(cell))
}

/** Words in lower case without accents and signs. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
