// A figure that somebody denies is nobody's figure: "no se liberaron 600", "it is not true that 600 …", "500, y no 600".
// Expressions over folded text.
import { BEFORE } from './phrases.ts'

/** Where a clause ends, what was denied in it no longer reaches: "no hubo tortura y 600 salieron", "no 600 sino 500". */
const CLAUSE_END = new RegExp(
  '[,;:.!?()"«»“”]|(?<![a-z])(?:y|(?<!nao )e|et|and|but|sino|pero|aunque|although|though|mais|mas|dijo|said|disse|' +
    'asegur[a-z]*|afirm[a-z]*|insist[a-z]*|(?<!(?:que|that) )(?:before|until|(?:antes|hasta|ate|avant) (?:d[eo] )?que))(?![a-z])',
)

/** Words of denial that deny no figure: "no solo", "no gubernamental", "no se puede negar que", "no olvidemos que", "never before". */
const NO_DENIAL = new RegExp(
  "(?<![a-z])(?:(?:no|nao) obstante|no (?:solo|solamente|only)|not (?:only|just)|nao (?:so|apenas)|(?:n'[a-z]+ )?pas seulement|non seulement|" +
    'cuanto no|(?:no|non|nao) (?:guber|gover|gouver)namenta(?:l|is|les|le|ux)|(?:nunca|jamas) antes|never before|not since|jamais auparavant|' +
    "(?:no|not|nao|cannot|[a-z]+n't|pas|aucun|nobody|no one|nadie|ninguem)(?: [a-z]+){0,4}? (?:duda[ns]?|dudoso|duvida[ms]?|doute?|" +
    'doubt(?:s|ed)?|n[ie]e?ga[a-z]*|nier|den(?:y|ies|ied)|disput(?:e|es|ed)|question(?:s|ed)?|olvid[a-z]+|esque[a-z]+|forg[eo]t(?:ten)?|' +
    'oublie[a-z]*)(?: d[eo])? (?:que|that))(?![a-z])',
  'g',
)
const DENIAL = new RegExp(
  "(?<![a-z])(?:no|not|never|nunca|jamas|nao|tampoco|ni|nem|[a-z]+n't|cannot|pas|jamais|(?:es|era|sea|e|is|was|est) (?:falso|mentira|incierto|false|" +
    'untrue|faux)|(?:nieg|neg|desmient|desment|desmint)[a-z]* (?:que|haber|ter|a existencia|la existencia)|den(?:y|ies|ied) (?:that|having)|' +
    'nie (?:que|avoir)|dement que|nowhere near)(?![a-z])',
)
/** "Far from 600", "lejos de ser los 600"; "far from Caracas" is a way. */
const FAR =
  /(?<![a-z])(?:lejos de|far from|longe d[eoa]s?|loin d(?:e|es))(?: (?:being|[a-z]+(?:ar|er|ir|re|ing)))?(?: a)?(?: (?:l[oa]s|the|les|[oa]s))? $/
/** Right before a number, behind another: "500, not 600", "500 y no 600", "500 et non 600". */
const CORRECTED = /(?<![a-z])(?:no|not|nao|non|non pas|pas)(?: (?:a|los|las|les|os|as|the|de))? $/

const THE = '(?: (?:l[oa]s|the|les|[oa]s))'
/** What is not told of people leaves their number as it is: "no publicaron la lista de los 626", "nothing new about the 600". */
const OF_PEOPLE = new RegExp(
  '(?<![a-z])(?:(?:list|lista|listado|liste|listas|lists|nombres|names|nomes|noms|identidad(?:es)?|identidades|identit(?:y|ies)|identites?|details?|' +
    'detalles|datos|informaci?on|paradero|whereabouts|fate|sort|destino|situaci?on|noticias|news|nouvelles|famili(?:as|ares|es)|relatives|' +
    `proches|familles) (?:of|de|d[oea]s|about|on|sobre|sur|from)${THE}?|(?:sobre|acerca de|regarding|sur)${THE}?|(?:about|on) the|named the) $`,
)
/** "The 600 freed prisoners", "los 600 presos liberados": that they were freed is said, whatever is denied of them. */
const THOSE = new RegExp(`(?<!(?:son|eran|fueron|sont|are|were|sao|eram|foram)(?: not)?)${THE} $`)
const FREED = new RegExp(
  '^(?: [a-z]+){0,2}? (?:(?:ex)?carcerad|liberad|excarcelad|soltad|soltos|libertad|liber)(?:[oa]s|ees?)(?![a-z])|' +
    '^ (?:[a-z]+ )?(?:freed|released)(?![a-z])',
)
/** Whoever does not confirm or own a figure denies it. */
const NOT_OWNED = new RegExp(
  '(?<![a-z])(?:confirm|verif|corrobor|acept|accept|reconoc|recogni|acknowledg|' +
    'cre(?:e|en|o|ia)(?![a-z])|croi|believ|avala|constat|registr|contabiliz|ciert|verdad|vrai|true|vero)',
)

/** `before`, `after`: what stands before and behind a number in its sentence. */
export function isDenied(before: string, after: string): boolean {
  const bare = withoutQualifiers(before.replace(NO_DENIAL, ' '))
  if (CORRECTED.test(bare) || FAR.test(bare)) return true
  const clause = bare.split(CLAUSE_END).at(-1) ?? ''
  return DENIAL.test(clause) && !isPresupposed(clause, after)
}

const isPresupposed = (clause: string, after: string): boolean =>
  !NOT_OWNED.test(clause) && (OF_PEOPLE.test(clause) || (THOSE.test(clause) && FREED.test(after)))

/** "no menos de 600" denies nothing. */
function withoutQualifiers(before: string): string {
  const hit = BEFORE.find(([phrase]) => phrase.test(before))
  return hit ? before.replace(hit[0], '') : before
}
