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

const RELEASES = 'excarcelacion|liberacion|libertad(?: plena)?|soltura|libertacao|liberation|release'
/** Seen, told or checked. */
const TOLD =
  'verificad|confirmad|registrad|reportad|constatad|producid|ocurrid|verified|confirmed|recorded|reported|constatee|confirmee|verifiee|signalee'
/** "No one left before 600 were freed" is about those 600. */
const NO_ONE =
  '(?:nadie|nobody|no-?one|no one|ninguem|(?<!(?:une|la|cette|chaque|toute|aucune) )personne)' +
  '(?!.* (?:before|until|antes d[eo] que|hasta que|antes que|ate que|avant que|jusqu.a ce que) .*[0-9])'
/** Nobody left ends there, or tells from where or when: "nadie salió ileso" and "no one left behind" say nothing of releases. */
const LEFT_PRISON =
  '(?:(?:sali[oa]|salido|salen|saiu|sairam|sorti)(?! (?:a|ao) )|left(?! *(?:$|[.,;!])| in ))(?= *(?:$|[.,;!])| (?:aun|ya|libre|hoy|ayer|anoche|' +
  'hoje|ontem|yesterday|today|on|le|(?:el|este|esta|la|esa|na|no|neste|nesta|this|last) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|' +
  'dia|manana|tarde|noche|semana|mes|segunda|terca|quarta|quinta|sexta|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|en libertad|' +
  '(?:de|del|d[oae]|the|from) (?:(?:l[oae]|l[oa]s|el|est[ea]|esa|sua|the) )?(?:carcel|prision|penal|prisao|presidio|cadeia|prison|jail|rodeo|yare|' +
  'helicoide|tocoron|tocuyito|inof|sebin|centro)))'
const NO_ONE_LEFT = `(?:${NO_ONE})${AUXILIARY}{0,2} ${LEFT_PRISON}`
const NO_HAS_LEFT = `(?:no|nao)${AUXILIARY}{0,2} (?:sali[oa]|salido|salen|saiu) (?:${NO_ONE})(?= *(?:$|[.,;!])| (?!(?:a|ileso|ilesa|en defensa) ))`

/**
 * Alone; or where it is people who were not let go ("ninguna persona liberada ha vuelto" is about those who were),
 * nobody who was ("no salió nadie"), or no release that there was ("no hubo ninguna excarcelación").
 */
export const NOBODY = new RegExp(
  `^(?:ningun[oa]|none|nobody|no one|nadie|nenhum|nenhuma|ninguem|aucune?)(?=[.!]?$)|` +
    `(?<![a-z])(?:${NONE}) (?:${OF})?(?:political )?(?:${PEOPLE})(?=${POLITICAL}(?:${AUXILIARY} (?:${LET_GO})(?![a-z])| (?:${LET_GO})[.!]?$))|` +
    `(?<![a-z])(?:(?:${NO_ONE})(?=${AUXILIARY}{1,2} (?:${LET_GO})(?![a-z]))|${NO_ONE_LEFT}|${NO_HAS_LEFT})|` +
    `(?<![a-z])(?:no|nao)${AUXILIARY}{0,2} (?:${LET_GO}|liberaron a|excarcelaron a) (?:${NO_ONE})(?![a-z])|` +
    `(?<![a-z])(?:(?:no|nao) (?:hubo|hay|ha habido|houve)|there (?:were|was|have been|has been)) (?:${NONE}) ` +
    `(?:${RELEASES})(?:es|oes|s)?(?![a-z]| (?:masiv|colectiv|incondicional|unconditional|of |on ))|` +
    `(?<![a-z])no (?:se )?(?:ha|han)(?: sido)? (?:${TOLD})[oa]s? (?:ningun[oa]) (?:${RELEASES})(?![a-z])|` +
    `(?<![a-z])(?:${NONE}) (?:${RELEASES})(?:es|oes|s)?(?=${AUXILIARY}{1,2} (?:${TOLD})[oa]?s?(?![a-z]))`,
  'g',
)
