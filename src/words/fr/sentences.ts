// Français : nombres, dates et les phrases qui se composent de plusieurs données.
import type { Params } from '../../model/note.ts'
import type { QuoteFacts, SummaryFacts, WhyFacts } from '../language.ts'
import { timeOfDay } from '../time-of-day.ts'

/** Une espace insécable entre les milliers. */
export const number = (n: number): string => {
  const digits = String(Math.abs(n)).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0')
  return n < 0 ? `−${digits}` : digits
}

/** Zéro et un sont au singulier. */
export const plural = (n: number | null, one: string, many: string): string =>
  n === null ? `un nombre non divulgué ${of(many)}` : `${number(n)} ${n < 2 ? one : many}`

/** « d’Amnesty », « de Foro ». */
export const of = (name: string): string => (/^[aeiouyâàéèêëîïôùûœh]/i.test(name) ? `d’${name}` : `de ${name}`)

/** Combien il y a de ce que compte un message. */
export const counted = (p: Params, key: string, one: string, many: string): string => plural(Number(p[key]), one, many)

/** Un nombre et ce qu’on en dit. */
const predicate = (n: number | null, one: string, many: string): string =>
  n === null ? `un nombre non divulgué ${one}` : plural(n, one, many)

/** Un autre mot qu’on a peut-être voulu dire, avec son article. */
export const similar = (kind: string, p: Params): string => (p['similar'] ? `Proche : ${kind} ${p['similar']}` : '')

export function why({ kind, times }: WhyFacts): string {
  switch (kind) {
    case 'prior':
      return `Avant tout examen des données, environ une paire de ce genre sur ${times} est une seule personne.`
    case 'for':
      return `${times} fois plus probable pour une personne que pour deux.`
    case 'against':
      return `${times} fois plus probable pour deux personnes que pour une.`
    case 'nothing':
      return 'Ne dit rien dans aucun sens.'
    case 'missing':
      return 'Manque d’un côté, et ne dit donc rien.'
  }
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

export function date(iso: string): string {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(iso) ?? []
  const ordinal = Number(day) === 1 ? '1er' : Number(day)
  return year ? `${ordinal} ${MONTHS[Number(month) - 1]} ${year}${timeOfDay(rest)}` : iso
}

export function quote(q: QuoteFacts): readonly string[] {
  if (!q.listed) return [q.figures || 'Personne n’a été comparé par son nom.']
  const some = (n: string | null) => n ?? 'certaines, dont le nombre n’est pas divulgué,'
  const at = (time: string | null) => (time ? ` au ${time}` : '')
  const verified = q.verifiers ? `personnes vérifiées par ${q.verifiers}` : 'personnes de la liste vérifiée'
  const held = [
    ...(q.contradicted && q.contradicted !== '0' ? [`${q.contradicted} ont été confirmées en détention après la libération déclarée`] : []),
    ...(q.held && q.held !== '0' ? [`un registre indique encore ${q.held} autres comme détenues`] : []),
    ...(q.review && q.review !== '0' ? [`${q.review} doivent être examinées par quelqu’un`] : []),
    ...q.rest,
  ]
  return [
    `La liste ${q.claimant ? of(q.claimant) : 'déclarée'}${at(q.claimedAsOf)} ` +
      `nomme ${q.people ?? 'un nombre non divulgué de'} personnes.`,
    q.stated,
    `Parmi les personnes listées, ${some(q.linked)} sont rapprochées, personne par personne, ` +
      `de ${verified}${at(q.verifiedAsOf)} ; ` +
      `${some(q.notFound)} n’ont pas été trouvées dans les listes fournies, ce qui ne prouve pas qu’elles n’ont pas été libérées.`,
    held.length ? `Pour le reste : ${held.join(' ; ')}.` : '',
    q.untold
      ? `Pour ${q.untold.people ?? 'd’autres'} des personnes listées, le résultat n’est pas montré, afin de protéger les groupes de moins de cinq personnes.`
      : '',
    q.figures,
  ]
}

export function summary(s: SummaryFacts): readonly string[] {
  const by = s.verifier ? ` par ${s.verifier}` : ''
  const asOf = s.asOf ? ` au ${s.asOf}` : ''
  if (!s.listed) return [`${plural(s.verified, 'personne est vérifiée', 'personnes sont vérifiées')}${by}${asOf}.`]
  const linked = s.matched === null || s.conflict === null ? null : s.matched + s.conflict
  return [
    `Sur ${plural(s.people, 'personne déclarée', 'personnes déclarées')}, ${predicate(linked, 'est rapprochée', 'sont rapprochées')} ` +
      `de personnes vérifiées${by}${asOf}${s.conflict ? ` ; pour ${number(s.conflict)} d’entre elles, une donnée diffère` : ''}.`,
    s.review === 0 ? '' : `${predicate(s.review, 'doit être examinée par quelqu’un', 'doivent être examinées par quelqu’un')}.`,
    s.rest.length ? `Pour les autres : ${s.rest.join(' ; ')}.` : '',
    `${predicate(s.only, 'n’a pas été trouvée', 'n’ont pas été trouvées')} dans les listes fournies.` +
      (s.only === 0 ? '' : ' Non trouvée ne veut pas dire démentie.'),
  ].filter(Boolean)
}
