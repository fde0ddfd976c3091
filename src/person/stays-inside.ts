// "Sigue en El Rodeo", "permanece recluida", "remains at Yare II": words for staying where one was, and what they say of custody.
// Expressions over folded text.

const STAYS =
  '(?<!(?:no|ya no|not|nao|ne) )(?:sigue|siguen|continua|continuan|permanece|permanecen|aun|todavia|still|remain|remains|remained|' +
  'segue|seguem|ainda|toujours|reste|restent|demeure|encore)'
const BE = '(?: (?:esta|estan|se encuentra|is|are|being|est|sont|continua|permanece|sigue))?'
const HELD =
  '(?:detenid|pres[oa]s?(?: |$)|recluid|encarcelad|privad|arrestad|incomunicad|bajo custodia|tras las rejas|adentro|held|detained|imprisoned|jailed|' +
  'incarcerated|behind bars|inside|detid|encarcerad|detenu|incarcere|emprisonne)'
const AT = '(?:en|in|at|no|na|em|dans|au|a la|a l|en el|en la)'
/** Where people stay who are out, or what is no place. */
const OUTSIDE =
  '(?:(?:el|la|los|las|su|sus|the|his|her|their|sa|son|seu|sua|a|o|un|una|buen) )?(?:libertad|liberdade|liberte|freedom|casa|hogar|domicilio|home|house|' +
  'arresto domiciliario|maison|domicile|touch|contact\\S*|contato|exilio|exile|exterior|hospital|clinica|tratamiento|treatment|proces\\S*|juicio|' +
  'trial|espera|busqueda|investigacion|estudio|revision|review|duda|doubt|pie|vigor|force|venezuela|pais|country|manos|regimen|presentacion\\S*|' +
  'trabajo|work|familia|family|lista|list|curso|tramite|verificacion|pendiente)(?: |$)'

const INSIDE = new RegExp(`(?:^| )${STAYS}${BE} (?:${HELD}|${AT} (?!${OUTSIDE})\\S)`)

/** Does the folded text say that somebody stays in custody, or at a place that is no home? */
export const staysInside = (key: string): boolean => INSIDE.test(key)
