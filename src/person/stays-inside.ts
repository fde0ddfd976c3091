// "Sigue en El Rodeo", "permanece recluida", "remains at Yare II": words for staying where one was, and what they say of custody.
// Expressions over folded text.
import { countries } from '../names/knowledge.ts'

const STAYS =
  '(?<!(?:no|ya no|not|nao|ne) )(?:sigue|siguen|continua|continuan|permanece|permanecen|aun|todavia|still|remain|remains|remained|' +
  'segue|seguem|continuam|permanecem|ainda|toujours|reste|restent|demeure|encore)'
const BE = '(?: (?:esta|estan|se encuentra|is|are|being|est|sont|continua|permanece|sigue))?'
const HELD =
  '(?:detenid|pres[oa]s?(?: |$)|recluid|encarcelad|privad|arrestad|incomunicad|bajo custodia|tras las rejas|adentro|held|detained|imprisoned|jailed|' +
  'incarcerated|behind bars|inside|detid|encarcerad|detenu|incarcere|emprisonne)'
const AT = '(?:en|in|at|no|na|em|dans|au|a la|a l|en el|en la)'
/** Where people stay who are out, or what is no place. */
const OUTSIDE =
  '(?:(?:el|la|los|las|su|sus|the|his|her|their|sa|son|seu|sua|a|an|o|un|una|buen) )?(?:libertad|liberdade|liberte|freedom|casa|hogar|domicilio|home|house|' +
  'arresto domiciliario|maison|domicile|touch|contact\\S*|contato|exilio|exile|exterior|hospital|clinica|tratamiento|treatment|proces\\S*|juicio|' +
  'trial|espera|busqueda|investigacion|estudio|revision|review|duda|doubt|pie|vigor|force|venezuela|pais|country|manos|regimen|presentacion\\S*|' +
  'trabajo|work|familia|family|lista|list|curso|tramite|verificacion|pendiente|large|liberty|hiding|exil|good|bad|poor|critical|stable|limbo|danger|' +
  'risk|effect|place|office|fear|shock|pain|need|power|charge|calles?|street|streets|rue|embajada|embassy|ambassade|consulado|vida|vie|life|' +
  'campana|cargo|puesto|poder|peligro|riesgo|silencio|estado|etapa|fase|mism[oa]s?|mejor|peor|terapia|uci|icu|anonimato|extranjero|abroad|' +
  'universidad|university|escuela|school|colegio|iglesia|church|morgue|desacuerdo|mal|buenas?|mala?s?|fuga|lugar|paradero|undisclosed|unknown|' +
  'desconocid[oa]|frontera|border|caracas|maracaibo|bogota|cucuta|miami|madrid|lima|quito|' +
  // States of mind, of health and of a case: comunicación, recuperación, clandestinidad, tratamiento.
  '(?!detencion|estacion|institucion|correccion)[a-z]{3,}(?:cion|ciones|dad|miento|encia|tion|ness|ence|cao|dade))(?: |$)'

const INSIDE = new RegExp(`(?:^| )${STAYS}${BE} (?:${HELD}|${AT} (?!${OUTSIDE})(?<place>\\S+.*))`)

/** Does the folded text say that somebody stays in custody, or at a place that is no home? Who stays in a country may be free there. */
export function staysInside(key: string): boolean {
  const hit = INSIDE.exec(key)
  if (!hit) return false
  const words = (hit.groups?.['place'] ?? '').replace(/^(?:el|la|los|las|the|o|a) /, '').split(' ')
  const isCountry = (name: string) => name.length > 3 && countries().has(name)
  return ![1, 2, 3].some((n) => isCountry(words.slice(0, n).join(' ')))
}
