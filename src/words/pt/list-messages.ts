// Português: o que há de errado numa lista, e como se entenderam seus cabeçalhos, colunas e células.
import type { Params } from '../../model/note.ts'
import type { listMessages as english } from '../en/list-messages.ts'
import type { Say } from '../language.ts'
import { facts } from './facts.ts'
import { counted, plural, similar } from './sentences.ts'

const KINDS: Readonly<Record<string, string>> = { release: 'libertação', incident: 'o acontecimento', death: 'morte' }

/** "4 e 5", "4 a 6". */
const headerLines = ({ line, second }: Params): string => `${line} ${Number(second) - Number(line) > 1 ? 'a' : 'e'} ${second}`

/** Palavras das células, ou quantas são. */
const wordsOf = ({ words, distinct }: Params): string => String(words ?? `palavras diferentes: ${distinct}; mostradas com --names`)

/** "do mesmo tempo que", "4 anos posteriores a". */
const yearsLater = (years: number): string =>
  years === 0 ? 'do mesmo tempo que' : `${plural(Math.abs(years), 'ano', 'anos')} ${years > 0 ? 'posteriores' : 'anteriores'} a`

const factNames = (names: unknown): string =>
  String(names)
    .split(', ')
    .map((name) => facts[name] ?? name)
    .join(', ')

/** Lines that stand on no card. */
const left = (p: Params): string => (p['others'] ? `; linhas que não são de ninguém, deixadas de fora: ${p['others']}` : '')

export const listMessages: Readonly<Record<keyof typeof english, Say>> = {
  'header-row': (p) => [`a linha ${p['line']} não está no arquivo, que tem ${p['lines']} linhas.`, 'Dê a linha do cabeçalho'],
  'no-name-column': (p) => [
    `nenhuma das ${p['columns']} colunas parece um nome; ` +
      `nenhuma pessoa encontrada.${p['recognised'] ? ` Reconhecidas: ${p['recognised']}.` : ''}`,
    'Diga qual é a coluna',
  ],
  'no-people': (p) => [
    'um cabeçalho, e nenhuma pessoa abaixo dele.',
    Number(p['sheets']) > 1 ? 'Se estiverem em outra planilha' : 'Confira se a exportação contém as linhas.',
  ],
  'no-column': (p) => [`não há coluna "${p['column']}".`, `${p['similar'] ? `Uma coluna parecida: ${p['similar']}. ` : ''}Para ver todas`],
  'no-field': (p) => [`nenhum campo se chama "${p['field']}".`, similar('campo', p), `Campos: ${p['fields']}`],
  'repeated-header': () => 'o cabeçalho outra vez; não é um registro.',
  banner: () => 'um título de seção; não é um registro.',
  total: () => 'um total; não é um registro.',
  'code-row': () => 'etiquetas ou códigos das colunas; não é um registro.',
  'list-note': () => 'uma linha sobre a lista (fonte, nota, assinatura, contagem); não é um registro.',
  continuation: () => 'o resto da linha de cima; não é um registro próprio.',
  'names-blank': (p) => [
    `${counted(p, 'rows', 'linha não tem', 'linhas não têm')} nome, aqui a primeira; uma linha assim só se liga pelo documento.`,
    'Se ali o nome está sob outro cabeçalho ou outra chave, escreva-o sob um só.',
  ],
  'claim-says-held': (p) => [
    `${counted(p, 'rows', 'linha do que foi declarado diz', 'linhas do que foi declarado dizem')} que alguém está preso, e outras que foi libertado; ` +
      `aqui a primeira. Todas contam como declaradas.`,
    'Se o que se declara são libertações, retire-as: uma linha assim que coincide não confirma nenhuma libertação.',
  ],
  'group-blanks': (p) => [
    `as células da coluna ${p['column']} estão preenchidas na primeira linha de cada grupo (${counted(p, 'groups', 'grupo', 'grupos')}) ` +
      `e vazias abaixo em ${counted(p, 'rows', 'linha', 'linhas')}; o vazio é lido como desconhecido.`,
    'Se valem também para as linhas de baixo, preencha-as para baixo na planilha e leia a lista de novo.',
  ],
  'signs-differ': (p) => [
    `as linhas de pessoas começam com sinais diferentes que o texto não explica: ${p['signs']}. Todas contam igual.`,
    'Se um sinal diz que alguém não saiu, retire as suas linhas ou escreva o significado numa coluna.',
  ],
  'wiki-table': () => 'lido de uma tabela de wiki; o texto à volta ficou de fora.',
  'remarks-say-held': (p) => [
    `${counted(p, 'rows', 'linha diz', 'linhas dizem')} na coluna ${p['column']}, que não é comparada, ` +
      `que alguém continua preso ou foi preso de novo; aqui a primeira.`,
    'Leia-as antes que uma libertação se apoie numa linha assim.',
  ],
  'header-lookalike': (p) => [
    `o cabeçalho da coluna ${p['column']} tem letras de outro alfabeto que parecem latinas; lidas como latinas.`,
    'Se duas colunas só diferem nessas letras, diga qual vale',
  ],
  'list-turned': (p) => [
    `a lista está deitada: os cabeçalhos estão na primeira coluna e cada uma de ${p['people']} colunas é uma pessoa; ` +
      `o número de uma linha é o da sua coluna${left(p)}.`,
    'Para ler a lista como está',
  ],
  'list-of-cards': (p) => [
    `a lista é feita de fichas: os cabeçalhos estão ao lado dos dados; ${p['people']} pessoas, ` +
      `cada uma com a linha em que a sua ficha começa${left(p)}.`,
    'Para ler a lista como está',
  ],
  'list-side-by-side': (p) => [
    `a lista está em ${p['blocks']} blocos lado a lado; foi lida como uma só, com outras tantas pessoas por linha.`,
    'Para ler a lista como está',
  ],
  'names-in-sentence': (p) => [
    `os nomes estão em frases (${p['names']}); cada um foi lido como uma pessoa. As palavras à volta ficaram de fora.`,
    'Para ler o texto como está',
  ],
  'rows-broken': (p) => [
    `há linhas partidas em duas (${p['rows']}): a linha de baixo é o resto; foram unidas de novo.`,
    'Para as ler como estão',
  ],
  'names-with-comma': (p) => [
    `em ${p['rows']} linhas uma vírgula dentro do nome, que não vai entre aspas, separava células; o nome foi reunido.`,
    'Para ler a lista como está',
  ],
  'labels-as-names': (p) => [
    `na coluna ${p['column']}, tomada por nomes, ${p['cells']} células são cabeçalhos: como foram lidas, as linhas não são pessoas.`,
    'Ponha cada cabeçalho acima da sua coluna e cada pessoa em uma linha',
  ],
  'second-header': (p) => [
    `há outro cabeçalho no meio dos dados: ${p['tables']} tabelas uma abaixo da outra, cada uma lida pelo seu cabeçalho, como uma só lista.`,
    'Se a linha não for um cabeçalho, tire-a do arquivo.',
  ],
  'header-carried': (p) => `esta planilha não tem cabeçalho; suas colunas foram lidas como as da planilha ${p['sheet']}.`,
  'no-header': () => ['nenhum cabeçalho encontrado; as colunas se distinguem pelo que contêm.', 'Para dar nome a elas'],
  'header-unknown': (p) => [
    `nenhuma palavra da linha ${p['line']} é conhecida como cabeçalho; mesmo assim, foi tomada por um.`,
    'Se for uma pessoa: acrescente uma linha de cabeçalho, como Nome, ou diga qual é o cabeçalho',
  ],
  'rows-above-header': (p) => [
    `cabeçalho tomado ${p['second'] ? `das linhas ${headerLines(p)}, lidas juntas` : `da linha ${p['line']}`}; ` +
      `linhas acima dele, deixadas de fora: ${p['above']}.`,
    'Para fixar isso',
  ],
  'two-header-rows': (p) => [`as linhas ${headerLines(p)} foram lidas juntas como cabeçalho.`, 'Se só uma o for'],
  'header-empty': (p) => `a coluna ${p['column']} não tem cabeçalho.`,
  'column-doubtful': (p) => [
    p['other']
      ? `a coluna ${p['column']} é tomada por ${p['field']}; pode ser ${p['other']}.`
      : `a coluna ${p['column']} é tomada por ${p['field']}; pouca coisa fala a favor.`,
    'Para fixar isso',
  ],
  'column-contradicted': (p) => [
    `a coluna ${p['column']} é ${p['field']} pelo cabeçalho, e não pelas células; não é usada.`,
    'Para usá-la mesmo assim',
  ],
  'dates-repeated': (p) => [
    `as colunas ${p['columns']} têm o mesmo cabeçalho; nada diz qual data é qual, e por isso nenhuma é usada.`,
    'Para usar uma',
  ],
  'header-repeated': (p) => [
    `a coluna ${p['column']} repete um cabeçalho anterior${p['field'] ? '; só a primeira é usada como esse campo' : ''}.`,
    p['field'] ? 'Para usar esta' : '',
  ],
  'date-order': (p) => [`${p['field']}: nenhuma célula mostra se vem primeiro o dia ou o mês; lido dia primeiro.`, 'Para fixar isso'],
  'date-impossible': (p) => `essa data não existe (${p['field']}); tomada como ausente.`,
  'dates-half-swapped': (p) => [
    `${p['field']}: uma planilha trocou dia e mês nas datas com dia até 12 e deixou as outras como texto; foram destrocadas.`,
    'Para lê-las como estão',
  ],
  'dates-half-swapped-maybe': (p) => [
    `${p['field']}: dia e mês podem estar trocados nas datas com dia até 12 (uma planilha faz isso); ` +
      'as duas leituras são mantidas, e nenhuma diferença depende delas.',
    'Para fixar isso',
  ],
  'dates-both-orders': (p) => [
    `${p['field']}: umas datas provam dia primeiro, outras mês primeiro; ` +
      'as que admitem as duas leituras mantêm ambas, e nenhuma diferença depende delas.',
    'Para fixar isso',
  ],
  'dates-both-orders-told': (p) => [
    `${p['field']}: umas datas têm o dia primeiro, outras o mês; distinguem-se pela forma como estão escritas, e as demais mantêm as duas leituras.`,
    'Para fixar isso',
  ],
  'date-unread': (p) => `uma data que não foi entendida (${p['field']}); tomada como ausente.`,
  'date-default': (p) =>
    `${p['field']}: ${counted(p, 'rows', 'data', 'datas')} das que os programas escrevem no lugar de nada, como 1900-01-01; sem valor.`,
  'document-shared': (p) =>
    `${p['rows']} linhas têm o mesmo número de documento que pessoas de nomes bem diferentes: são de preenchimento, tomados como ausentes.`,
  'birth-date-shared': (p) =>
    `${p['rows']} linhas têm uma data de nascimento em comum com muito mais pessoas do que o acaso dá: de preenchimento, tomada como ausente.`,
  'document-damaged': () => [
    'um número de documento em forma exponencial: uma planilha cortou seus algarismos; tomado como ausente.',
    'Formate a coluna como texto e exporte de novo.',
  ],
  'first-of-january': (p) => `${counted(p, 'rows', 'nascimento', 'nascimentos')} em 1º de janeiro: dia tomado como desconhecido.`,
  'document-check-digit': (p) =>
    `um dígito verificador que não confere em ${counted(p, 'rows', 'número de documento', 'números de documento')}: ` +
    'um engano, e por isso outro número pesa pouco contra.',
  'ages-dated': (p) => [
    `suas idades não têm data; pessoas cujo nome ninguém mais tem mostram que valiam em ${p['year']} ` +
      `(${p['pairs']} pares de linhas concordam).`,
    'Para dizê-lo você mesmo',
  ],
  'ages-dated-own': (p) => [
    `suas idades não têm data; as datas de nascimento ao lado mostram que valiam em ${p['year']} (${p['pairs']} linhas concordam).`,
    'Para dizê-lo você mesmo',
  ],
  'ages-apart': (p) => [
    'nenhuma lista diz quando suas idades valiam; pessoas cujo nome ninguém mais tem mostram que as desta lista são ' +
      `${yearsLater(Number(p['years']))} as de ${p['other']} (${p['pairs']} pares de linhas concordam). Assim são comparadas.`,
    'Se você souber',
  ],
  'ages-undated': (p) => [
    `nada diz quando suas idades valiam: ${counted(p, 'rows', 'idade não é comparada', 'idades não são comparadas')}.`,
    'Se você souber',
  ],
  'ages-disagree': (p) => [
    'nenhuma lista diz quando suas idades valiam, e as de pessoas cujo nome ninguém mais tem não concordam de modo algum ' +
      `(${p['pairs']} pares de linhas); são comparadas como estão, de modo que quase nenhuma se liga.`,
    'Se você souber quando valiam',
  ],
  'ages-alone': () => ['nenhuma lista diz quando suas idades valiam; são comparadas como estão.', 'Se você souber'],
  'event-words-unknown': (p) => [
    `o acontecimento ou a situação de ${counted(p, 'rows', 'linha', 'linhas')} não foi entendido (${wordsOf(p)}): não comparado, e nenhuma diferença.`,
    'Para dizer o que significam: palavras num arquivo de caso (events, held, out).',
  ],
  'event-date-other-kind': (p) =>
    `as datas da coluna ${p['column']} são de outro acontecimento (comparado: ${KINDS[String(p['kind'])] ?? p['kind']}); não comparadas.`,
  'error-texts': (p) =>
    `coluna ${p['column']}: ${counted(p, 'rows', 'célula mostra um erro', 'células mostram um erro')} de planilha, como #REF!; sem valor.`,
  'letters-garbled': (p) => [
    `${counted(p, 'rows', 'célula', 'células')} da coluna ${p['column']}, aqui a primeira, com letras que um programa leu em outra codificação ` +
      '(dois sinais no lugar de uma letra com acento); esses nomes se ligam mal.',
    p['encoding'] === 'utf-8' ? 'Exporte a lista outra vez de onde é guardada, em UTF-8.' : 'Se o arquivo é UTF-8',
  ],
  'letters-unknown': (p) => [
    `${counted(p, 'rows', 'nome', 'nomes')} da coluna ${p['column']} com um ponto de interrogação no lugar de uma letra, aqui o primeiro; ` +
      'a letra se perdeu antes de este arquivo ser escrito, e esses nomes se ligam mal.',
    'Exporte a lista outra vez de onde é guardada, em UTF-8 ou .xlsx.',
  ],
  'long-cells': (p) => [
    `${p['rows']} células da coluna ${p['column']} têm mais de ${p['most']} letras e não são comparadas.`,
    'A causa habitual é uma frase, ou aspas que nunca se fecham.',
  ],
  'duplicates-not-sought': (p) => [
    `De ${p['rows']} linhas, só se compararam entre si as que podem ser de alguém de outra lista: não se sabe quem mais consta duas ` +
      'vezes, e cada uma das outras linhas conta como uma pessoa.',
    'Para comparar todas, o que demora mais',
  ],
  crowd: (p) =>
    `${p['rows']} linhas estão numa multidão de linhas que parecem todas a mesma pessoa, e não se comparou cada uma com todas as outras.`,
  'not-compared': (p) => [
    `${counted(p, 'rows', 'linha diz', 'linhas dizem')} o mesmo que tantas outras que cada uma só foi comparada com algumas: essas linhas ` +
      `são ligadas por uma pessoa ou por um documento, e não encontrada não quer dizer ausente.`,
    'Dê documentos ou datas de nascimento completas, que distinguem as pessoas.',
  ],
  'memory-short': (p) => [
    `${counted(p, 'rows', 'linha', 'linhas')} ao todo ocupam ${p['needed']} ${p['unit']} de memória ou mais, ` +
      `e este computador tem ${p['has']}: pode terminar sem relatório.`,
    'Compare parte com parte, por estado ou por ano por exemplo, ou use um computador com mais memória.',
  ],
  'equal-candidates': (p) =>
    `${p['rows']} linhas têm mais candidatas que dizem todas o mesmo do que as mostradas; as rivais são contadas por inteiro.`,
  estimated: (p) =>
    `${factNames(p['facts'])}: como os pares verdadeiros concordam foi tirado de ${p['pairs']} pares quase certos destas listas.`,
  'name-parts-differ': (p) =>
    'linhas cujo nome completo e cujas colunas de nomes e sobrenomes não dizem o mesmo: ' +
    `${p['rows']}. Os dois são comparados; --exclude deixa um de fora.`,
  'name-readings-differ': (p) =>
    `linhas cujas colunas de nome dão nomes de pessoas diferentes: ${p['rows']}. Não são ligadas sem que alguém decida.`,
  'surname-first': () => 'nomes lidos com os sobrenomes primeiro.',
  'more-of-these': (p) => `mais ${counted(p, 'n', 'aviso', 'avisos')} do tipo ${p['code']}.`,
  'withheld-among': (p) => `Até ${p['n']} das não encontradas podem estar entre as pessoas que ${p['source']} verificou sem nomear.`,
}
