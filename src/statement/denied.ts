// A figure that somebody denies is nobody's figure: "no se liberaron 600", "it is not true that 600 …", "500, y no 600".
// Expressions over folded text.
import { BEFORE } from './phrases.ts'

/** Where a clause ends, what was denied in it no longer reaches: "no hubo tortura y 600 salieron", "no 600 sino 500". */
const CLAUSE_END = new RegExp(
  '[,;:.!?()"«»“”]|(?<![a-z])(?:y|(?<!nao )e|et|and|but|sino|pero|aunque|although|though|mais|mas|dijo|said|disse|' +
    'asegur[a-z]*|afirm[a-z]*|insist[a-z]*)(?![a-z])',
)

/** Words that deny, and those in which they do not. */
const NO_DENIAL =
  /(?<![a-z])(?:no obstante|no (?:solo|solamente|only)|not (?:only|just)|nao (?:so|apenas)|(?:n'[a-z]+ )?pas seulement|cuanto no)(?![a-z])/g
const DENIAL = new RegExp(
  "(?<![a-z])(?:no|not|never|nunca|jamas|nao|tampoco|ni|nem|[a-z]+n't|cannot|pas|jamais|(?:es|era|sea|e|is|was|est) (?:falso|mentira|incierto|false|" +
    'untrue|faux)|(?:nieg|neg|desmient|desment|desmint)[a-z]* (?:que|haber|ter|a existencia|la existencia)|den(?:y|ies|ied) (?:that|having)|' +
    'nie (?:que|avoir)|dement que|lejos de|nowhere near|far from|longe d[eoa]s?|loin d(?:e|es))(?![a-z])',
)
/** Right before a number, behind another: "500, not 600", "500 y no 600", "500 et non 600". */
const CORRECTED = /(?<![a-z])(?:no|not|nao|non|non pas|pas)(?: (?:a|los|las|les|os|as|the|de))? $/

/** `before`: what stands before a number in its sentence. */
export function isDenied(before: string): boolean {
  const bare = withoutQualifiers(before)
  if (CORRECTED.test(bare)) return true
  const clause = bare.split(CLAUSE_END).at(-1) ?? ''
  return DENIAL.test(clause.replace(NO_DENIAL, ' '))
}

/** "no menos de 600" denies nothing. */
function withoutQualifiers(before: string): string {
  const hit = BEFORE.find(([phrase]) => phrase.test(before))
  return hit ? before.replace(hit[0], '') : before
}
