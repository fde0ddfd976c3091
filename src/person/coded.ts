// Short vocabularies → codes: sex, nationality, event. Words in Spanish, English, Portuguese and French.
import { CHARGES, CUSTODY } from '../model.ts'
import { textKey } from './fold.ts'
import { NO_WORDS, says, type Vocabulary } from './vocabulary.ts'

const SEX = new Map(
  Object.entries({
    1: 'm masculino masc hombre h varon male man homem masculin homme',
    2: 'f femenino fem mujer female woman mulher feminino feminin femme w',
  }).flatMap(([n, words]) => words.split(' ').map((w) => [w, Number(n)] as const)),
)

/** 1 male, 2 female, 0 missing or other. "M" beside "H" or "mujer" is a matter of the column: see `sexCodes`. */
export function readSex(raw: string, hombreMujer: boolean): number {
  const key = textKey(raw)
  if (hombreMujer && key === 'm') return 2
  return SEX.get(key) ?? 0
}

/** Is the column written H/M (hombre, mujer), so that M is a woman? */
export function isHombreMujer(values: Iterable<string>): boolean {
  let h = false
  for (const value of values) {
    const key = textKey(value)
    if (key === 'f') return false
    if (key === 'h') h = true
  }
  return h
}

const COUNTRIES: Readonly<Record<string, string>> = {
  VE: 'venezuela venezolano venezolana venezuelan venezuelano venezuelana ven v vzla venezolanos',
  ES: 'espana espanol espanola spain spanish espanhol espanhola esp espagnol',
  CO: 'colombia colombiano colombiana colombian col',
  US: 'estados unidos estadounidense norteamericano norteamericana eeuu usa us american united states americano americana ee uu',
  IT: 'italia italiano italiana italy italian ita',
  PT: 'portugal portugues portuguesa portuguese prt',
  AR: 'argentina argentino argentinian argentine arg',
  PE: 'peru peruano peruana peruvian per',
  EC: 'ecuador ecuatoriano ecuatoriana ecuadorian ecu',
  CU: 'cuba cubano cubana cuban cub',
  CL: 'chile chileno chilena chilean chl',
  BR: 'brasil brasileno brasilena brazil brazilian brasileiro brasileira bra',
  MX: 'mexico mexicano mexicana mexican mex',
  FR: 'francia frances francesa france french fra',
  DE: 'alemania aleman alemana germany german deu',
  GB: 'reino unido britanico britanica united kingdom british uk gbr ingles inglesa',
  UY: 'uruguay uruguayo uruguaya uruguayan ury',
  PY: 'paraguay paraguayo paraguaya pry',
  BO: 'bolivia boliviano boliviana bolivian bol',
  DO: 'republica dominicana dominicano dominicana dominican dom',
  PA: 'panama panameno panamena pan',
  NI: 'nicaragua nicaraguense nic',
  SV: 'el salvador salvadoreno salvadorena slv',
  GT: 'guatemala guatemalteco guatemalteca gtm',
  HN: 'honduras hondureno hondurena hnd',
  CR: 'costa rica costarricense cri',
  CZ: 'republica checa checo checa czech cze',
  IL: 'israel israeli isr',
  TT: 'trinidad y tobago trinitario tto',
  UA: 'ucrania ucraniano ucraniana ukraine ukrainian ukr',
  RU: 'rusia ruso rusa russia russian rus',
  CN: 'china chino chn chinese',
  SY: 'siria sirio siria syrian',
  LB: 'libano libanes libanesa lebanon lebanese',
  HT: 'haiti haitiano haitiana',
  CA: 'canada canadiense canadian',
  MM: 'myanmar birmania birmano',
  NL: 'holanda paises bajos holandes holandesa dutch netherlands',
  PL: 'polonia polaco polaca polish poland',
  HU: 'hungria hungaro hungara hungary',
  RO: 'rumania rumano rumana romania',
}
const PHRASES = [
  'estados unidos',
  'ee uu',
  'united states',
  'reino unido',
  'united kingdom',
  'republica dominicana',
  'el salvador',
  'costa rica',
  'republica checa',
  'trinidad y tobago',
  'paises bajos',
]
const COUNTRY = new Map(
  Object.entries(COUNTRIES).flatMap(([code, words]) => {
    const phrases = PHRASES.filter((p) => words.includes(p))
    const rest = phrases
      .reduce((text, p) => text.replace(p, ''), words)
      .split(' ')
      .filter((w) => w && w !== 'y' && w !== 'republica')
    return [code.toLowerCase(), ...phrases, ...rest].map((w) => [w, code] as const)
  }),
)

/** Sorted country codes joined by "+" ("ES+VE"); unknown words stay as their key; '' is missing. */
export function readNationality(raw: string): string {
  const codes = new Set<string>()
  if (/^(?:n a|s d|s i|desconocid[oa]|unknown|no aplica)$/.test(textKey(raw))) return ''
  for (const part of raw.split(/[,;/+&-]|\by\b|\band\b/i)) {
    const key = textKey(part)
    if (key && !/^(?:n a|s d|desconocida?|unknown|doble|dual)$/.test(key)) codes.add(COUNTRY.get(key) ?? key)
  }
  return [...codes].sort().join('+')
}

const EVENTS: readonly (readonly [RegExp, string])[] = [
  [/traslad|transfer/, 'transfer'],
  [/^medidas?$|^measures?$/, 'measure'],
  [/boleta de excarcelacion|orden de (?:excarcelacion|libertad)|boleta|order issued|ordered|order of release/, 'order_issued'],
  [/casa por carcel|arresto domiciliario|detencion domiciliaria|house arrest|prision domiciliar|domiciliari/, 'house_arrest'],
  [/libertad plena|plena|full release|full freedom|full liberty|unconditional|liberdade plena|sobreseimiento|dismiss/, 'full_release'],
  [
    /cautelar|condicional|conditional|parole|bail|fianza|presentacion|regimen de presentacion|with measures|measures|liberdade provisoria|liberdade condicional|probation/,
    'conditional_release',
  ],
  [/destierro|exilio|exile|banish/, 'exile'],
  [/deporta/, 'deportation'],
  [/indulto|pardon|amnist|grace/, 'pardon'],
  [/fallec|muert|death|died|dead/, 'death_in_custody'],
  [
    /excarcelad|excarcelacion|liberad|liberacion|released|release|freed|left detention|egreso|salida|soltura|solto|en libertad|libertad/,
    'left_detention',
  ],
]

/** CHARGES: are charges still pending, as the cell says? */
export function readCharges(raw: string): number {
  const key = textKey(raw)
  if (!key) return CHARGES.none
  if (/^(?:n a|s d|s i|desconocid[oa]s?|unknown|no se sabe|por confirmar)$/.test(key)) return CHARGES.unknown
  if (
    /^(?:no|ninguno|none|cerrad[oa]|sin cargos|0|false)$/.test(key) ||
    /sobresei|desestimad|retirad|dropped|dismissed|closed|sin cargos|withdrawn|archivad/.test(key)
  )
    return CHARGES.dropped
  if (/^(?:si|yes|abiert[oa]|1|true|x)$/.test(key) || /pendiente|pending|abiert|open|vigente|continua|charged|imputad|acusad/.test(key))
    return CHARGES.pending
  return CHARGES.unknown
}

const HELD =
  /detenid|pres[oa]\b|recluid|privad[oa] de (?:la )?libertad|encarcelad|en custodia|held|detained|imprisoned|in custody|in prison|jailed|missing|desaparecid|incomunicad/
const OUT =
  /excarcelad|liberad|libre|libertad|released|freed|free\b|out\b|arresto domiciliario|casa por carcel|house arrest|exil|desterrad|deportad|fallecid|muert|died|dead|salio|egres/

/** CUSTODY of a register's row by its status; a status that says neither stays unknown. */
export function readCustody(raw: string, words: Vocabulary = NO_WORDS): number {
  const own = textKey(raw)
  if (!own) return CUSTODY.unknown
  // The longer word decides: "not released" is no release.
  const [out, held] = [words.out, words.held].map((list) => Math.max(0, ...list.filter((w) => says(own, w)).map((w) => w.length))) as [
    number,
    number,
  ]
  if (out || held) return out > held ? CUSTODY.out : CUSTODY.held
  const key = own.replace(/privad[oa] de (?:la )?libertad/, 'detenido')
  if (/\b(?:no|not|ya no) (?:esta )?(?:detenid|held|in custody|libre|released|free)/.test(key))
    return /libre|released|free/.test(key) ? CUSTODY.held : CUSTODY.out
  if (OUT.test(key)) return CUSTODY.out
  return HELD.test(key) ? CUSTODY.held : CUSTODY.unknown
}

/** Verification level as the source gives it; other words stay as their key. */
export function readVerification(raw: string): string {
  const key = textKey(raw)
  if (!key) return ''
  if (/^(?:si|yes|true|1|x)$|verificad|verified|confirmad|confirmed/.test(key))
    return /no verificad|not verified|unverified|sin verificar|por confirmar/.test(key) ? 'reported' : 'verified'
  if (/provisional|preliminar|preliminary|en proceso/.test(key)) return 'provisional'
  if (/reportad|reported|denunciad|por confirmar|sin verificar|no$/.test(key)) return 'reported'
  if (/contradich|contradicted|desmentid/.test(key)) return 'contradicted'
  if (/retirad|withdrawn/.test(key)) return 'withdrawn'
  return key
}

/** Does the cell say that the person is not to be shown? */
export const readProtected = (raw: string): boolean =>
  /^(?:no|false|0|n|reservad[oa]|protegid[oa]|confidencial|private|withhold|withheld|no publicar)$/.test(textKey(raw))

/** Event code of domain words; '' is missing; unknown words stay as their key. */
export function readEvent(raw: string, words: Vocabulary = NO_WORDS): string {
  const key = textKey(raw)
  const own = words.events.find(([word]) => says(key, word))
  if (own) return own[1]
  if (!key || /^(?:n a|s d|s i|unspecified|no especificado|desconocido|unknown|otro|other)$/.test(key)) return ''
  return EVENTS.find(([words]) => words.test(key))?.[1] ?? key
}
