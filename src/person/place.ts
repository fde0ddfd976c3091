// Places → keys: what a prison or a state is called, without the words every place has.
import { textKey } from './fold.ts'

const ALIASES: Readonly<Record<string, string>> = {
  helicoide: 'el helicoide|sebin helicoide|sede sebin el helicoide|sebin el helicoide',
  'rodeo i': 'el rodeo i|rodeo 1|el rodeo 1|internado judicial el rodeo i|rodeo uno',
  'rodeo ii': 'el rodeo ii|rodeo 2|el rodeo 2',
  'rodeo iii': 'el rodeo iii|rodeo 3',
  tocoron: 'centro penitenciario de aragua|carcel de tocoron',
  tocuyito: 'penal de tocuyito|carcel de tocuyito|internado judicial de carabobo',
  inof: 'instituto nacional de orientacion femenina|inof los teques|las crisalidas',
  'ramo verde': 'cenapromil|cenapromil ramo verde|carcel militar de ramo verde',
  yare: 'yare iii|yare 3|centro penitenciario yare',
  'zona 7': 'boleita|pnb boleita|zona 7 boleita|zona 7 pnb',
  'la yaguara': 'pnb la yaguara|yaguara',
  'fuerte guaicaipuro': 'guaicaipuro',
}
const KNOWN = new Map(Object.entries(ALIASES).flatMap(([place, names]) => [place, ...names.split('|')].map((n) => [n, place] as const)))
const COMMON =
  /\b(?:carcel|penal|centro|penitenciario|internado|judicial|sede|comando|de|del|la|el|los|las|prison|jail|detention|center|centre|of|the|estado|edo)\b/g

/** Key of a place; places with a known other name share it. '' is missing. */
export function readPlace(raw: string): string {
  const key = textKey(raw)
  if (!key || /^(?:n a|s d|desconocido|unknown|no disponible|sin datos|por confirmar)$/.test(key)) return ''
  const known = KNOWN.get(key)
  if (known) return known
  const bare = key.replace(COMMON, ' ').replace(/\s+/g, ' ').trim()
  return KNOWN.get(bare) ?? (bare || key)
}
