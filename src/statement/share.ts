// A share of a figure is not that figure: "fewer than one in ten of the 600", "de los 600, menos de la mitad".
import { BEFORE } from './phrases.ts'

const SMALL =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|' +
  'um[a]?|dois|duas|quatro|sete|oito|nove|dez|vinte|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|vingt)'

/** Parts in ordinal words: "two thirds", "la décima parte", "un dixième". */
const PARTS =
  'half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|' +
  'mitad|tercio|(?:tercera|cuarta|quinta|sexta|septima|octava|novena|decima|vigesima|centesima) parte|cuarto|quinto|sexto|septimo|octavo|decimo|' +
  'tres cuartas partes|(?:terceras|cuartas|quintas|decimas) partes|metade|terco|quarto|(?:terca|quarta|decima) parte|' +
  'moitie|tiers|quart|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|vingtieme|centieme'
const LARGE =
  'none|neither|hardly any|most|majority|minority|rest|remainder|part|some|many|few|fraction|share|portion|percentage|proportion'
const LARGE_ELSEWHERE =
  'ningun[oa]|nenhuma?|aucune?|mayoria|minoria|resto|parte|algun[oa]s|much[oa]s|poc[oa]s|fraccion|porcion|porcentaje|maioria|parcela|percentual|' +
  'majorite|minorite|reste|partie|plupart|fraction|pourcentage|quelques-uns|certains|beaucoup'

const SHARE =
  `(?:${PARTS})s?|${LARGE}|${LARGE_ELSEWHERE}` +
  `|${SMALL} (?:in|out of|of|de|em|sur)(?: every| each| cada| chaque)? ${SMALL}` +
  '|\\d+(?:[.,]\\d+)? ?(?:%|por ciento|por cento|pour cent|per ?cent|pct)|[a-z]+ (?:por ciento|por cento|pour cent|per ?cent)'
const OF = "(?:(?:out )?of|among|de|d'|entre|d[oa]s|des|d'entre|parmi)"
const THE =
  '(?: ?(?:all|the|these|those|its|their|tod[oa]s|l[oa]s|es[oa]s|est[oa]s|sus|ces|les|ses|tous|toutes|os|as|ess[ea]s|est[ea]s|some|total))*'

const SHARE_BEFORE = new RegExp(`(?<![a-z\\d])(?:(?:${SHARE}) ${OF}${THE}|(?:half|all but (?:half|a third)) (?:the|these|those|all)) ?$`)
/** "Of the 600 prisoners, half were released": the sentence counts the half; "of the 600 released, half are women" counts the 600. */
const WHOLE_BEFORE = new RegExp(`(?:^|[.;:!?] ["'«“]?|(?<![a-z])(?:que |that |qu'))${OF}${THE} ?$`)
const OUT = '[^,]*(?<![a-z])(?:releas|freed|excarcel|liber|solt|libert|salier|salid|indult|pardon)'
const SHARE_BEHIND = new RegExp(`^(?!${OUT})[^.;!?\\d]*,[^.;!?,\\d]*(?<![a-z])(?:${SHARE})(?![a-z])`)

/** Is the number the whole of which the sentence tells a part? */
export function isWholeOfShare(before: string, after: string): boolean {
  const bare = withoutQualifiers(before)
  return SHARE_BEFORE.test(before) || SHARE_BEFORE.test(bare) || (WHOLE_BEFORE.test(bare) && SHARE_BEHIND.test(after))
}

/** "half of more than 600" → "half of". */
function withoutQualifiers(before: string): string {
  const hit = BEFORE.find(([phrase]) => phrase.test(before))
  return hit ? before.replace(hit[0], '') : before
}
