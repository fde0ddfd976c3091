// Português: números, datas e as frases que se compõem de vários dados.
import type { Params } from '../../model/note.ts'
import type { QuoteFacts, SummaryFacts, WhyFacts } from '../language.ts'
import { timeOfDay } from '../time-of-day.ts'

export const number = (n: number): string => {
  const digits = String(Math.abs(n)).replace(/\B(?=(?:\d{3})+$)/g, '.')
  return n < 0 ? `−${digits}` : digits
}

export const plural = (n: number | null, one: string, many: string): string =>
  n === null ? `um número não mostrado de ${many}` : `${number(n)} ${n === 1 ? one : many}`

/** Quantos há daquilo que uma mensagem conta. */
export const counted = (p: Params, key: string, one: string, many: string): string => plural(Number(p[key]), one, many)

/** Um número e o que se diz dele. */
const predicate = (n: number | null, one: string, many: string): string =>
  n === null ? `um número não mostrado ${one}` : plural(n, one, many)

/** Outra palavra que talvez se tenha querido dizer. */
export const similar = (kind: string, p: Params): string =>
  p['similar'] ? `${/(?:a|ção|chave)$/.test(kind) ? `Uma ${kind} parecida` : `Um ${kind} parecido`}: ${p['similar']}` : ''

export function why({ kind, times }: WhyFacts): string {
  switch (kind) {
    case 'prior':
      return `Antes de olhar qualquer dado, cerca de um em cada ${times} pares assim é uma só pessoa.`
    case 'for':
      return `${times} vezes mais provável numa só pessoa do que em duas.`
    case 'against':
      return `${times} vezes mais provável em duas pessoas do que numa só.`
    case 'nothing':
      return 'Não diz nada em nenhum sentido.'
    case 'missing':
      return 'Falta num dos lados, e por isso não diz nada.'
  }
}

const MONTHS = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')

export function date(iso: string): string {
  const [, year, month, day, rest = ''] = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(iso) ?? []
  const ordinal = Number(day) === 1 ? '1º' : Number(day)
  return year ? `${ordinal} de ${MONTHS[Number(month) - 1]} de ${year}${timeOfDay(rest)}` : iso
}

export function quote(q: QuoteFacts): readonly string[] {
  if (!q.listed) return [q.figures || 'Ninguém foi comparado pelo nome.']
  const some = (n: string | null) => n ?? 'algumas, cujo número não se mostra,'
  const at = (time: string | null) => (time ? ` em ${time}` : '')
  const verified = q.verifiers ? `pessoas verificadas por ${q.verifiers}` : 'pessoas da lista verificada'
  const held = [
    ...(q.contradicted && q.contradicted !== '0'
      ? [`de ${q.contradicted} consta que continuavam detidas depois da libertação declarada`]
      : []),
    ...(q.held && q.held !== '0' ? [`um registro ainda mostra como detidas mais ${q.held}`] : []),
    ...(q.review && q.review !== '0' ? [`${q.review} esperam que alguém as examine`] : []),
    ...q.rest,
  ]
  return [
    `A lista ${q.claimant ? `de ${q.claimant}` : 'declarada'}${at(q.claimedAsOf)} ` +
      `nomeia ${q.people ?? 'um número não mostrado de'} pessoas.`,
    q.stated,
    `Das pessoas listadas, ${some(q.linked)} estão ligadas, pessoa por pessoa, ` +
      `a ${verified}${at(q.verifiedAsOf)}; ` +
      `${some(q.notFound)} não foram encontradas nas listas dadas, o que não prova que não tenham sido libertadas.`,
    held.length ? `Do resto, ${held.join('; ')}.` : '',
    q.untold
      ? `De ${q.untold.people ?? 'outras'} das pessoas listadas não se mostra o resultado, para proteger grupos de menos de cinco pessoas.`
      : '',
    q.figures,
  ]
}

export function summary(s: SummaryFacts): readonly string[] {
  const by = s.verifier ? ` por ${s.verifier}` : ''
  const asOf = s.asOf ? ` em ${s.asOf}` : ''
  if (!s.listed) return [`${plural(s.verified, 'pessoa verificada', 'pessoas verificadas')}${by}${asOf}.`]
  const linked = s.matched === null || s.conflict === null ? null : s.matched + s.conflict
  return [
    `De ${plural(s.people, 'pessoa declarada', 'pessoas declaradas')}, ${predicate(linked, 'está ligada', 'estão ligadas')} ` +
      `a pessoas verificadas${by}${asOf}${s.conflict ? `; em ${number(s.conflict)} delas algum dado difere` : ''}.`,
    s.review === 0 ? '' : `${predicate(s.review, 'precisa que alguém a examine', 'precisam que alguém as examine')}.`,
    s.rest.length ? `Das outras: ${s.rest.join('; ')}.` : '',
    `${predicate(s.only, 'não foi encontrada', 'não foram encontradas')} nas listas dadas.${s.only === 0 ? '' : ' Não encontrada não quer dizer desmentida.'}`,
  ].filter(Boolean)
}
