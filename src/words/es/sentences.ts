// Español: cifras, fechas y las frases que se componen de varios datos.
import type { Params } from '../../model/note.ts'
import type { QuoteFacts, SummaryFacts, WhyFacts } from '../language.ts'
import { timeOfDay } from '../time-of-day.ts'

export const number = (n: number): string => {
  const digits = String(Math.abs(n)).replace(/\B(?=(?:\d{3})+$)/g, '.')
  return n < 0 ? `−${digits}` : digits
}

export const plural = (n: number | null, one: string, many: string): string =>
  `${n === null ? 'una cantidad que no se muestra de' : number(n)} ${n === 1 ? one : many}`

/** Cuántos hay de lo que cuenta un mensaje. */
export const counted = (p: Params, key: string, one: string, many: string): string => plural(Number(p[key]), one, many)

/** Una cifra y lo que se dice de ella. */
const predicate = (n: number | null, one: string, many: string): string =>
  n === null ? `una cantidad que no se muestra ${one}` : plural(n, one, many)

/** Otra palabra que quizá se quiso decir. */
export const similar = (kind: string, p: Params): string =>
  p['similar'] ? `${kind} parecid${/a$|ción$/.test(kind) ? 'a' : 'o'}: ${p['similar']}` : ''

export function why({ kind, times }: WhyFacts): string {
  switch (kind) {
    case 'prior':
      return `Antes de mirar ningún dato, cerca de una de cada ${times} parejas así es una sola persona.`
    case 'for':
      return `${times} veces más probable en una persona que en dos.`
    case 'against':
      return `${times} veces más probable en dos personas que en una.`
    case 'nothing':
      return 'No dice nada en ningún sentido.'
    case 'missing':
      return 'Falta en un lado, así que no dice nada.'
  }
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

export function date(iso: string): string {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(iso) ?? []
  return year ? `${Number(day)} de ${MONTHS[Number(month) - 1]} de ${year}${timeOfDay(rest)}` : iso
}

export function quote(q: QuoteFacts): readonly string[] {
  if (!q.listed) return [q.figures || 'No se comparó a nadie por su nombre.']
  const some = (n: string | null) => n ?? 'algunas, cuyo número no se muestra,'
  const at = (time: string | null, word: string) => (time ? ` ${word} ${time}` : '')
  const verified = q.verifiers ? `personas verificadas por ${q.verifiers}` : 'personas de la lista de lo verificado'
  const held = [
    ...(q.contradicted && q.contradicted !== '0'
      ? [`de ${q.contradicted} consta que seguían detenidas después de la excarcelación declarada`]
      : []),
    ...(q.held && q.held !== '0' ? [`un registro aún da por detenidas a ${q.held} más`] : []),
    ...(q.review && q.review !== '0' ? [`${q.review} esperan que alguien las mire`] : []),
    ...q.rest,
  ]
  return [
    `La lista de ${q.claimant ?? 'lo declarado'}${at(q.claimedAsOf, 'al')} ` +
      `nombra a ${q.people ?? 'un número que no se muestra de'} personas.`,
    q.stated,
    `De las personas listadas, ${some(q.linked)} están enlazadas, persona por persona, ` +
      `con ${verified}${at(q.verifiedAsOf, 'al')}; ` +
      `${some(q.notFound)} no se hallaron en las listas dadas, lo que no prueba que no hayan sido excarceladas.`,
    held.length ? `Del resto, ${held.join('; ')}.` : '',
    q.untold
      ? `De ${q.untold.people ?? 'otras'} de las personas listadas no se muestra el resultado, para proteger a grupos de menos de cinco personas.`
      : '',
    q.figures,
  ]
}

export function summary(s: SummaryFacts): readonly string[] {
  const by = s.verifier ? ` por ${s.verifier}` : ''
  const asOf = s.asOf ? ` al ${s.asOf}` : ''
  if (!s.listed) return [`${plural(s.verified, 'persona está verificada', 'personas están verificadas')}${by}${asOf}.`]
  const linked = s.matched === null || s.conflict === null ? null : s.matched + s.conflict
  return [
    `De ${plural(s.people, 'persona declarada', 'personas declaradas')}, ${predicate(linked, 'está enlazada', 'están enlazadas')} ` +
      `con personas verificadas${by}${asOf}${s.conflict ? `; en ${number(s.conflict)} de ellas difiere algún dato` : ''}.`,
    s.review === 0 ? '' : `${predicate(s.review, 'necesita que alguien la mire', 'necesitan que alguien las mire')}.`,
    s.rest.length ? `De las demás: ${s.rest.join('; ')}.` : '',
    `${predicate(s.only, 'no fue hallada', 'no fueron halladas')} en las listas dadas.${s.only === 0 ? '' : ' No hallada no es desmentida.'}`,
  ].filter(Boolean)
}
