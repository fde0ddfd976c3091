// Short vocabularies → codes: sex, nationality, event. Words in Spanish, English, Portuguese and French.
import { CHARGES, CUSTODY, UNKNOWN_WORD } from '../model/facts.ts'
import { eventCode, saysNothing, saysPending, saysStillHeld, SILENT } from './event-words.ts'
import { textKey } from './fold.ts'
import { countries } from '../names/knowledge.ts'
import { anyOf, anyPhrase, wordSet } from './patterns.ts'
import { NO_WORDS, says, type Vocabulary } from './vocabulary.ts'

const MALE = wordSet('m masculino masc hombre h varon male man homem masculin homme')
const FEMALE = wordSet('f femenino fem mujer female woman mulher feminino feminin femme w')

/** 1 male, 2 female, 0 missing or other. `hombreMujer`: the column is written H and M, so that M is a woman. */
export function readSex(raw: string, hombreMujer: boolean): number {
  const key = textKey(raw)
  if (FEMALE.has(key) || (hombreMujer && key === 'm')) return 2
  return MALE.has(key) ? 1 : 0
}

/** Is the column of these values written H and M (hombre, mujer)? */
export function isHombreMujer(values: Iterable<string>): boolean {
  let h = false
  for (const value of values) {
    const key = textKey(value)
    if (key === 'f') return false
    if (key === 'h') h = true
  }
  return h
}

/** Words around a country or a people that are neither. */
const AROUND = new RegExp(
  String.raw`\b${anyPhrase(
    anyOf('republica rep republic republique bolivariana nacionalidad nationality nationalite ciudadan[oa] citizen doble dual'),
    'nacid[oa] en',
    'born in',
    'por nacimiento',
    'por naturalizacion',
    anyOf('naturalizad[oa] nacionalizad[oa] of de del la'),
  )}\b`,
  'g',
)
/** "E-" on a Venezuelan document, "foreigner": another country, nobody says which. */
const FOREIGN = /^(?:e|ext|extranjer[oa]|foreign(?:er)?|estrangeir[oa]|etranger[e]?)$/

/** Sorted country codes joined by "+" ("ES+VE"); an unknown word stays, with UNKNOWN_WORD in front; '' is missing. */
export function readNationality(raw: string): string {
  const key = textKey(raw)
  if (saysNothing(key)) return ''
  const whole = countries().get(key)
  if (whole !== undefined) return whole
  const codes = new Set<string>()
  for (const part of raw.split(/[,;/+&|-]|\s(?:y|e|and|et)\s/i)) for (const code of codesOf(textKey(part))) codes.add(code)
  return [...codes].sort().join('+')
}

function codesOf(key: string): readonly string[] {
  const bare = key.replace(AROUND, ' ').replace(/\s+/g, ' ').trim()
  if (saysNothing(key) || saysNothing(bare) || FOREIGN.test(bare)) return []
  const known = countries().get(key) ?? countries().get(bare)
  if (known) return [known]
  const inside = bare.split(' ').flatMap((word) => (word.length > 3 ? (countries().get(word) ?? joined(word)) : []))
  return inside.length ? inside : [UNKNOWN_WORD + key]
}

/** "colombovenezolano": two peoples in one word. */
function joined(word: string): readonly string[] {
  for (let at = 4; at < word.length - 4; at++) {
    const [first, second] = [countries().get(word.slice(0, at)), countries().get(word.slice(at))]
    if (first && second && word[at - 1] === 'o') return [first, second]
  }
  return []
}

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

const HELD = new RegExp(
  anyPhrase(
    String.raw`pres[oa]\b`,
    'privad[oa] de (?:la )?libertad',
    'en custodia',
    'in custody',
    'in prison',
    anyOf('detenid recluid encarcelad held detained imprisoned jailed missing desaparecid incomunicad'),
  ),
)
const OUT = new RegExp(
  anyPhrase(
    'arresto domiciliario',
    'casa por carcel',
    'house arrest',
    anyOf(
      String.raw`excarcelad liberad libre libertad released freed free\b out\b`,
      'exil desterrad deportad fallecid muert died dead salio egres',
    ),
  ),
)
/** CUSTODY as the case's own words tell it; the longer word decides: "not released" is no release. */
function ownCustody(key: string, words: Vocabulary): number {
  const longest = (list: readonly string[]) => Math.max(0, ...list.filter((word) => says(key, word)).map((word) => word.length))
  const [out, held] = [longest(words.out), longest(words.held)]
  if (!out && !held) return CUSTODY.unknown
  return out > held ? CUSTODY.out : CUSTODY.held
}

/** CUSTODY of a register's row by its status; a status that says neither stays unknown. */
export function readCustody(raw: string, words: Vocabulary = NO_WORDS): number {
  const own = textKey(raw)
  if (!own) return CUSTODY.unknown
  const told = ownCustody(own, words)
  if (told) return told
  const key = own.replace(/privad[oa] de (?:la )?libertad/, 'detenido')
  if (/\b(?:no|not|ya no) (?:esta )?(?:detenid|held|in custody|libre|released|free)/.test(key))
    return /libre|released|free/.test(key) ? CUSTODY.held : CUSTODY.out
  if (saysStillHeld(own)) return CUSTODY.held
  if (OUT.test(key)) return CUSTODY.out
  if (HELD.test(key)) return CUSTODY.held
  return eventCode(own) === 'held' ? CUSTODY.held : CUSTODY.unknown
}

const UNVERIFIED = new RegExp(
  anyPhrase(
    String.raw`^(?:no|not|nao|non|n|false|0)\b`,
    String.raw`\b(?:no|not|nao|non|sin|sem|por|to be|a) (?:verifi|confirm)`,
    anyOf('unverified unconfirmed pendiente pending pendente reportad reported relatad denunciad rumor'),
  ),
)

/** Verification level as the source gives it; other words stay, folded. */
export function readVerification(raw: string): string {
  const key = textKey(raw)
  if (!key) return ''
  if (UNVERIFIED.test(key)) return 'reported'
  if (/^(?:si|yes|sim|oui|true|1|x)$|verificad|verified|verifie|confirmad|confirmed|confirme/.test(key)) return 'verified'
  if (/provisional|preliminar|preliminary|en proceso|em processo/.test(key)) return 'provisional'
  if (/contradich|contradicted|desmentid|^(?:fals[oa]|false|fake|faux|fausse|refuted|debunked|dementie?)$/.test(key)) return 'contradicted'
  if (/retirad|withdrawn/.test(key)) return 'withdrawn'
  return key
}

/** Does the cell say that the person is not to be shown? */
export const readProtected = (raw: string): boolean =>
  /^(?:no|false|0|n|reservad[oa]|protegid[oa]|confidencial|private|withhold|withheld|no publicar)$/.test(textKey(raw))

/** Event code of a cell; '' where it says nothing or tells of a trial; unknown words stay, with UNKNOWN_WORD in front. */
export function readEvent(raw: string, words: Vocabulary = NO_WORDS): string {
  const key = textKey(raw)
  const own = ownEvent(key, words) ?? EVENT_OF_CUSTODY[ownCustody(key, words)]
  if (own || !key) return own ?? ''
  const code = eventCode(key)
  if (code === undefined) return UNKNOWN_WORD + key
  return NO_EVENT.has(code) ? '' : code
}

/** By CUSTODY. */
const EVENT_OF_CUSTODY: readonly string[] = ['', 'held', 'left_detention']

/** A trial goes on whether somebody is held or free. */
const NO_EVENT: ReadonlySet<string> = new Set([SILENT, 'charges_pending', 'no_charges', 'trial'])

/** The event that the case's own words tell. */
const ownEvent = (key: string, words: Vocabulary): string | undefined => words.events.find(([word]) => says(key, word))?.[1]

/**
 * What a row's event and its status say together: the event, unless only the status says one, or says now in custody where the event says out
 * (or the other way round). A claimed order of release stays one, whoever is still held.
 */
export function eventOfBoth(event: string, status: string, claimed: boolean): string {
  const told = (code: string) => code !== '' && !code.startsWith(UNKNOWN_WORD)
  if (!told(status)) return event || status
  if (!told(event)) return status
  if (claimed && event === 'order_issued') return event
  return (event === 'held') === (status === 'held') ? event : status
}

/** CHARGES as an event or a status tells of them, where no column of their own does: "imputado", "awaiting trial". */
export function chargesTold(raw: string, words: Vocabulary = NO_WORDS): number {
  const key = textKey(raw)
  return key && !ownEvent(key, words) && saysPending(key) ? CHARGES.pending : CHARGES.none
}
