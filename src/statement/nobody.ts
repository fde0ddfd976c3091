// Words that count nobody: "ningún preso fue liberado", "none of the detainees was freed", "nenhum". An expression over folded text.

const PEOPLE =
  'personas?|pres[oa]s?|prisioner[oa]s?|detenid[oa]s?|recluid[oa]s?|reclus[oa]s?|reos?|person|people|prisoners?|detainees?|inmates?|pessoas?|' +
  'detid[oa]s?|prisionneurs?|prisonniers?|prisonnieres?|detenue?s?|personnes?'
const NONE = 'ningun[oa]?|none|no|not (?:a single|one)|nenhum[oa]?|aucune?'
const OF = '(?:de l[oa]s|de est[oa]s|of the(?:se)?|d[oa]s|des|de ces) '
const POLITICAL = '(?: politic[oa]s?| political| politiques?)?'
/** A few words that say when or whether: "ha sido", "was", "n'a été". */
const AUXILIARY =
  "(?: (?:ha|han|habia|fue|fueron|ha sido|han sido|se|was|were|has been|have been|had been|foi|foram|n'a ete|n'ont ete|n'est|a ete|aun|ya|yet))"
const LET_GO = 'liberad[oa]s?|excarcelad[oa]s?|solt[oa]s?|libertad[oa]s?|freed|released|let go|liberee?s?|relachee?s?'

/** Alone, or where it is people who were not let go; "ninguna persona liberada ha vuelto" is about those who were. */
export const NOBODY = new RegExp(
  `^(?:ningun[oa]|none|nobody|no one|nadie|nenhum|nenhuma|ninguem|aucune?)(?=[.!]?$)|` +
    `(?<![a-z])(?:${NONE}) (?:${OF})?(?:political )?(?:${PEOPLE})(?=${POLITICAL}(?:${AUXILIARY} (?:${LET_GO})(?![a-z])| (?:${LET_GO})[.!]?$))`,
  'g',
)
