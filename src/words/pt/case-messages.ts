// Português: o que há de errado num caso ou num registro de declarações, o que elas mostram lado a lado e o que perguntar.
import type { Params } from '../../model/note.ts'
import type { caseMessages as english } from '../en/case-messages.ts'
import type { Say } from '../language.ts'
import { similar } from './sentences.ts'

/** Outro número como foi dito, ou as pessoas de uma lista. */
const other = (p: Params): string =>
  p['list'] === undefined
    ? `“${p['other']}”`
    : p['other'] === undefined
      ? `as pessoas de ${p['list']}`
      : `as ${p['other']} pessoas de ${p['list']}`

/** Extremos de uma diferença, até onde se conhecem. */
function gap({ min, max }: Params): string {
  if (min === undefined && max === undefined) return ''
  if (min === undefined) return ` (diferença de no máximo ${max})`
  if (max === undefined) return ` (diferença de pelo menos ${min})`
  return min === max ? ` (diferença de ${min})` : ` (diferença de ${min} a ${max})`
}

/** O que se contou de uma parte na lista de quem a disse. */
const countedOn = ({ n, list }: Params): string => (n === undefined ? '' : ` Em ${list}: ${n}.`)

/** Por que não há número numas palavras. */
const REASONS: Readonly<Record<string, string>> = {
  empty: 'vazio',
  'no number': 'não há um número de pessoas',
  'several figures': 'vários números',
  'qualifiers contradict': 'o que o delimita se contradiz',
  'range ends before it begins': 'o intervalo está invertido',
  'fewer than none': 'menos que nenhuma',
}

/** “pelo menos 5 das 156”. */
const partOf = ({ figure, whole, of }: Params): string =>
  whole === undefined ? `“${figure}”${of ? ` de ${of}` : ''}` : `“${figure} das ${whole}”`

/** A pergunta fala de vários números? */
const many = (p: Params): boolean => Number(p['n']) > 1

export const caseMessages: Readonly<Record<keyof typeof english, Say>> = {
  'text-encoding': () => ['este arquivo tem de ser UTF-8, e não é.', 'Salve-o de novo como UTF-8.'],
  'case-yaml': (p) => [`não é YAML, JSON nem CSV válido: ${p['message']}.`, 'A causa costuma ser o recuo ou as aspas.'],
  'case-unknown-key': (p) => [`chave desconhecida em ${p['where']}.`, similar('chave', p) || 'As chaves: reconcile schema case'],
  'case-missing': (p) => [`falta “${p['key']}” em ${p['where']}.`, 'As chaves: reconcile schema case'],
  'case-type': (p) => `${p['where']} tem de ser ${p['wanted']}, não ${p['found']}.`,
  'case-value': (p) => [`${p['where']} não pode ser isso; aceita: ${p['wanted']}.`, similar('valor', p)],
  'case-id-twice': (p) => [
    `dois têm ${p['id'] === undefined ? 'este id' : `o id “${p['id']}”`}.`,
    'Cada lista e cada declaração precisa de um id próprio.',
  ],
  'case-id-of-list': (p) => [`o id “${p['id']}” é de uma lista; a declaração precisa de outro.`],
  'case-two-claimed': (p) => [
    `várias listas declaradas são lidas como uma, e “${p['first']}” e “${p['second']}” diferem em ${p['key']}.`,
    'Diga o mesmo das duas, ou escreva um caso para cada uma.',
  ],
  'case-no-verified': () => [
    'nenhuma lista é verificada, e não há declarações: nada se pode comparar com nada.',
    'Dê a uma lista o papel verified.',
  ],
  'case-empty': () => ['nem listas nem declarações.', 'Para começar: reconcile init declarada.csv verificada.csv'],
  'case-range': () => 'este intervalo está invertido.',
  'case-relation-self': () => 'uma declaração não pode ter relação consigo mesma.',
  'case-relation-target': (p) => `${p['type']} nomeia um id que nenhuma declaração daqui tem.`,
  'too-many-statements': (p) => [
    `${p['n']} declarações; um registro pode ter ${p['most']}, porque cada uma é comparada com todas as outras.`,
    'Divida o registro por caso ou por ano.',
  ],
  'more-errors': (p) => `… e mais ${p['n']} como estes.`,
  'case-relation-cycle': (p) => `as relações formam um círculo de ${p['statements']} declarações.`,
  'case-supersedes': () => [
    'uma declaração não pode substituir o que outra pessoa disse.',
    'Só quem deu um número pode retirá-lo; para os outros existe disputes.',
  ],
  'case-aliases': () => ['um arquivo de alias precisa das colunas alias e place.'],
  'statements-action': (p) => [
    `statements aceita add, list ou check${p['action'] ? `, não ${p['action']}` : ''}.`,
    similar('ação', p) || 'Por exemplo: reconcile statements list ledger.yaml',
  ],
  'statements-case': () => [
    'isto é um arquivo de caso, não um registro de declarações.',
    'Guarde as declarações num arquivo próprio e nomeie-o no caso: statements: ledger.yaml',
  ],
  'statements-file': () => ['qual registro de declarações?', 'Por exemplo: reconcile statements list ledger.yaml'],
  'statements-column': (p) => [
    `o registro não tem coluna para ${p['column']}.`,
    'Acrescente antes a coluna ao cabeçalho; nada foi escrito.',
  ],
  'window-order': (p) => [`o período termina (${p['to']}) antes de começar (${p['from']}).`, 'Dê primeiro a data anterior: de..até'],
  'quantity-several': (p) => [`“${p['text']}” tem vários números: ${p['candidates']}.`, `Diga qual vale, por exemplo: ${p['option']}`],
  'quantity-several-entry': (p) => [`vários números: ${p['candidates']}.`, `Diga qual vale, por exemplo: quantity: "${p['first']}"`],
  'quantity-alone': (p) => `diz-se qual número vale de uma frase que não foi dada: ${p['option']}.`,
  'figure-taken': (p) => `Tirado de ${p['from']}: “${p['figure']}” (${p['meaning']}).`,
  quantity: (p) => [
    `${p['text'] === undefined ? 'isto' : `“${p['text']}”`} não se entende como número (${REASONS[p['reason'] ?? ''] ?? p['reason']}).`,
    'Escreva-o como "mais de 600", "pelo menos 80", "500-600" ou "over 600".',
  ],
  COUNT_GAP: (p) => `“${p['figure']}” e ${other(p)} não podem valer ao mesmo tempo${gap(p)}.`,
  NO_NAMES: (p) => `“${p['figure']}” é um número sem nomes: não se pode conferir ninguém.`,
  OVERLAP_UNKNOWN: (p) =>
    `“${p['figure']}” e “${p['other']}” podem contar as mesmas pessoas: juntos, ` +
    `pelo menos ${p['min']}, sem máximo. Pelo menos ${p['sum']} só quando alguém os declarar disjuntos.`,
  SUM: (p) => `“${p['figure']}” e “${p['other']}” são declarados disjuntos: juntos, pelo menos ${p['min']}, sem máximo.`,
  REVISED: (p) => `${p['speaker']} corrigiu “${p['from']}” para “${p['to']}”.`,
  SELF_CONTRADICTION: (p) =>
    `${p['speaker']} disse “${p['from']}” e “${p['to']}” da mesma coisa; os dois não podem valer, e nenhum foi retirado.`,
  RELAY_DRIFT: (p) => `“${p['to']}” transmite “${p['from']}” e diz outra coisa.`,
  STOCK_FLOW_RESIDUAL: (p) =>
    `${p['speaker']}: as pessoas detidas no início, as detenções e as libertações não dão as detidas no fim${gap(p)}.`,
  SUBGROUP: (p) => `${partOf(p)}${p['where'] ? ` (${p['where']})` : ''}: uma parte, que nunca se soma ao todo.${countedOn(p)}`,
  CHARGES: (p) => `Das pessoas de “${p['figure']}” (${p['speaker']}), um número desconhecido ainda responde a processo.`,
  'ask-window': (p) => `Desde que dia ${many(p) ? 'contam' : 'conta'} ${p['figures']}?`,
  'ask-event': (p) =>
    `O que ${many(p) ? 'contam' : 'conta'} ${p['figures']}: ordens de soltura, pessoas que saíram com medidas cautelares, liberdade plena? ` +
    `${many(p) ? 'Incluem' : 'Inclui'} prisão domiciliar?`,
  'ask-population': (p) => `Quem ${many(p) ? 'abrangem' : 'abrange'} ${p['figures']}: só presos políticos, ou outras pessoas também?`,
  'ask-cutoff': (p) => `Até que dia e hora se ${many(p) ? 'contaram' : 'contou'} ${p['figures']}?`,
  'ask-geography': (p) => `Que lugares ${many(p) ? 'abrangem' : 'abrange'} ${p['figures']}?`,
  'ask-names': (p) => `Há uma lista das pessoas por trás de ${p['figures']}?`,
  'ask-charges': (p) => `De quantas pessoas de ${p['figures']} as acusações foram retiradas?`,
  'ask-number': (p) => `Quantas pessoas são ${p['figures']}?`,
  'ask-overlap': (p) => `As pessoas de ${p['figures']} estão entre as de ${p['others']}?`,
  LIST_COUNT_DISAGREE: () => 'O número declarado e as pessoas listadas por quem o declarou não coincidem.',
}
