// Português: o que há de errado num arquivo, e como se leram seus bytes, planilhas e linhas.
import type { Params } from '../../model/note.ts'
import type { fileMessages as english } from '../en/file-messages.ts'
import type { Say } from '../language.ts'
import { counted } from './sentences.ts'

const FORMATS: Readonly<Record<string, readonly [string, string]>> = {
  pdf: ['um PDF não tem linhas que ler.', 'Copie a tabela para uma planilha, confira-a com os olhos e salve como .xlsx.'],
  docx: ['um documento do Word não tem linhas que ler.', 'Copie a tabela para uma planilha, confira-a com os olhos e salve como .xlsx.'],
  xls: ['o formato antigo do Excel, .xls, não é lido.', 'Abra-o no Excel ou no LibreOffice e salve como .xlsx.'],
  password: ['a planilha está protegida por senha.', 'Abra-a no Excel ou no LibreOffice e salve-a sem senha.'],
  image: ['uma imagem não tem linhas que ler.', 'Passe a lista para uma planilha, confira-a com os olhos e salve como .xlsx.'],
  ods: ['uma planilha OpenDocument não é lida.', 'Abra-a no LibreOffice e salve como .xlsx.'],
  xml: ['isto é XML, talvez o formato XML do Excel 2003, e não uma lista.', 'Abra-o no Excel ou no LibreOffice e salve como .xlsx.'],
  chat: [
    'uma conversa não tem linhas de lista: cada linha começa por quem escreve, e quando.',
    'Copie os nomes para uma planilha, um por linha, confira a olho e salve como .xlsx.',
  ],
  html: [
    'isto é uma página HTML, não uma lista.',
    'Talvez se tenha salvado uma página de login em vez do arquivo; ou abra-a no Excel e salve como .xlsx.',
  ],
  zip: ['um arquivo ZIP não é uma lista.', 'Descompacte-o e dê o arquivo que está dentro.'],
  binary: ['não é texto nem um formato conhecido aqui.', 'Salve como .csv ou .xlsx.'],
}

/** Por que não se leu uma planilha com pessoas. */
const UNREAD: Readonly<Record<string, string>> = {
  hidden: 'está oculta na pasta de trabalho',
  'other-columns': 'só tem o nome em comum com as colunas das outras',
  'other-status': 'seu nome ou título diz outra coisa das pessoas (detidas, por verificar, descartadas, falecidas, transferidas, contatos)',
}

const INCOMPLETE = 'A comparação não está completa; --strict faz disso uma falha.'

/** How a file tells that it holds one page. */
const ofPages = (p: Params): string =>
  `${counted(p, 'records', 'registro', 'registros')} e ${p['total'] ? `diz que ao todo são ${p['total']}` : 'fala de uma próxima página'}`

export const fileMessages: Readonly<Record<keyof typeof english, Say>> = {
  'file-empty': () => ['o arquivo está vazio.', 'Exporte-o de novo; nada foi comparado.'],
  gzip: () => ['os dados gzip estão danificados ou são grandes demais.', 'Descompacte com gunzip e dê o arquivo que está dentro.'],
  format: (p) => FORMATS[String(p['format'])] ?? FORMATS['binary']!,
  workbook: () => [
    'a pasta de trabalho não pode ser lida: danificada, cifrada, ou não é uma.',
    'Abra-a no Excel ou no LibreOffice e salve como .xlsx sem senha.',
  ],
  'workbook-trap': (p) => [
    `a pasta de trabalho foi recusada (${p['reason']}).`,
    'Abra-a no Excel ou no LibreOffice, examine-a e salve uma cópia nova como .xlsx.',
  ],
  'sheet-of-text': () => '--sheet foi dado, e este arquivo não é uma pasta de trabalho: não tem planilhas, e foi lido inteiro.',
  'sheet-hidden': () => 'uma planilha que foi lida está oculta na pasta de trabalho.',
  'sheets-hidden': (p) => [
    `outras planilhas com linhas estão ocultas na pasta de trabalho e não foram lidas (${p['sheets']}): ${p['names']}.`,
    'Para ler uma',
  ],
  'rows-hidden': (p) =>
    `${counted(p, 'rows', 'linha está oculta', 'linhas estão ocultas')} na planilha, talvez por um filtro; ` +
    `também ${Number(p['rows']) === 1 ? 'foi lida' : 'foram lidas'}.`,
  'rows-struck': (p) => [
    `${counted(p, 'rows', 'linha tem', 'linhas têm')} texto riscado na planilha; também ${Number(p['rows']) === 1 ? 'foi lida' : 'foram lidas'}.`,
    'Se foram tiradas da lista, apague-as em uma cópia.',
  ],
  'columns-hidden': (p) =>
    `${counted(p, 'columns', 'coluna está oculta', 'colunas estão ocultas')} na planilha; ` +
    `também ${Number(p['columns']) === 1 ? 'foi lida' : 'foram lidas'}.`,
  'error-cells': (p) => `${counted(p, 'cells', 'célula mostra um erro', 'células mostram um erro')} como #REF!: sem valor.`,
  'long-numbers': (p) => [
    `${counted(p, 'cells', 'número', 'números')} de mais de 15 algarismos: a planilha cortou o final; nenhum documento foi lido daí.`,
    'Formate a coluna como texto e digite-os de novo.',
  ],
  'odd-numbers': (p) =>
    `${counted(p, 'cells', 'célula está marcada como número ou data e não é', 'células estão marcadas como números ou datas e não são')}; ` +
    'o texto foi lido como está.',
  formulas: (p) =>
    `${counted(p, 'cells', 'célula é uma fórmula', 'células são fórmulas')}; foi lido o último valor calculado pelo Excel, e nada foi recalculado.`,
  'formulas-empty': (p) => [
    `${counted(p, 'cells', 'fórmula não tem valor no arquivo e se lê como vazia', 'fórmulas não têm valor no arquivo e se leem como vazias')}.`,
    'Abra a pasta de trabalho no Excel ou no LibreOffice e salve-a uma vez.',
  ],
  'cell-too-long': (p) => [
    `uma célula de mais de ${p['most']} bytes; posta de lado.`,
    'Uma lista de pessoas não tem nenhuma assim. Se esta tiver',
  ],
  'too-many-rows': (p) => [
    `${p['rows']} linhas ao todo; cabem no máximo ${p['most']}.`,
    'Divida as listas, por exemplo por estado ou por ano, e compare parte com parte.',
  ],
  'too-many-columns': (p) => [
    `${p['columns']} colunas; leem-se no máximo ${p['most']}.`,
    'Uma lista de pessoas tem menos: exporte só as colunas que importam.',
  ],
  'no-sheet': (p) => [
    `não há essa planilha; a pasta de trabalho tem ${p['sheets']}: ${p['names']}.`,
    `Dê um nome ou um número, vários com vírgulas, ou '*' para todas`,
  ],
  encoding: (p) => [
    `os bytes não são ${p['encoding']} do começo ao fim; talvez o download tenha sido interrompido.`,
    'Exporte de novo como UTF-8 ou diga a codificação',
  ],
  'unknown-encoding': (p) => [`nenhuma codificação se chama ${p['encoding']}.`, `Conhecidas: ${p['known']}`],
  'json-encoding': () => ['JSON tem de ser UTF-8, e isto não é.', 'Converta o arquivo para UTF-8.'],
  json: () => ['isto não é JSON válido.', 'Confira com um validador de JSON; uma lista é um vetor de objetos.'],
  'json-deep': (p) => [`JSON com mais de ${p['depth']} níveis.`, 'Uma lista de pessoas é um vetor de objetos planos.'],
  'json-no-records': () => [
    'não há registros: uma lista é um vetor de objetos, ou um objeto com um só vetor assim; nenhuma pessoa encontrada.',
    'Para um objeto por linha, dê ao arquivo o nome .ndjson.',
  ],
  'json-list-twice': () => [
    'a chave que contém a lista está aqui pela segunda vez.',
    'A maioria dos programas lê só a última, e quem está na outra se perde. Faça das duas uma só lista, ou deixe a certa.',
  ],
  'json-many-arrays': (p) => [`${p['arrays']} vetores, e não se sabe qual é a lista.`, 'Deixe um só vetor no arquivo.'],
  'quote-open': (p) => [
    `aspas se abrem no registro da linha ${p['line']} e nunca se fecham; as linhas seguintes seriam engolidas.`,
    'Feche as aspas, ou duplique as que estão dentro da célula.',
  ],
  'quote-inside': (p) => [
    `aspas soltas no registro da linha ${p['line']}.`,
    'Ponha a célula entre aspas e duplique as aspas que estão dentro.',
  ],
  'input-format': (p) => [`nenhum formato se chama ${p['format']}.`, `Conhecidos: ${p['known']}`],
  'ragged-row': (p) => [`${counted(p, 'cells', 'célula', 'células')}, o cabeçalho tem ${p['header']}; posta de lado.`, INCOMPLETE],
  'control-character': () => ['um caractere NUL dentro; posta de lado.', INCOMPLETE],
  'not-an-object': (p) => [`o registro ${p['record']} não é um objeto; posto de lado.`, INCOMPLETE],
  'empty-record': (p) => [`o registro ${p['record']} não tem nada dentro; posto de lado.`, INCOMPLETE],
  'json-lists-inside': (p) => [
    `"${p['column']}" é um vetor de objetos em ${counted(p, 'records', 'registro', 'registros')}, aqui o primeiro; não foi lido.`,
    'Uma lista de pessoas é um vetor de objetos planos: dê a cada um desses objetos um registro próprio.',
  ],
  'json-page': (p) => [
    `o arquivo tem ${ofPages(p)}: pode ser uma página de uma lista mais longa; quem está em outra conta como ausente.`,
    'Exporte todas as páginas e junte-as em uma só lista.',
  ],
  'json-key-twice': (p) => [
    `uma chave está duas vezes num objeto: ${counted(p, 'objects', 'objeto', 'objetos')}, aqui o primeiro. Todos os valores foram lidos.`,
    'A maioria dos programas guarda só o último. Veja estes registros antes de apoiar algo neles.',
  ],
  'big-number': (p) => [
    `o registro ${p['record']} tem um número com mais algarismos do que o JSON conserva; posto de lado, para que duas pessoas não virem uma.`,
    'Exporte os números de documento como texto (entre aspas).',
  ],
  'encoding-guessed': (p) => [
    `não é UTF-8 válido; pelas letras, lido como ${p['encoding']}${p['others'] ? ` (pode ser ${p['others']})` : ''}. Confira os acentos.`,
    'Para fixar isso',
  ],
  'letters-lost': (p) => [
    'letras se perderam antes de este arquivo ser escrito (U+FFFD está no lugar delas), aqui a primeira; nomes assim são difíceis de ligar.',
    `Exporte a lista outra vez como UTF-8: outro --encoding de ${p['id'] ?? 'claimed'} não traz as letras de volta.`,
  ],
  'encoding-mixed': (p) => [
    `UTF-8, mas ${counted(p, 'lines', 'linha não é', 'linhas não são')}; lido como ${p['encoding']}, aqui a primeira. Confira os acentos.`,
    'Talvez se tenham juntado arquivos de codificações diferentes. Para ler tudo numa só',
  ],
  'quotes-kept': (p) => [
    `${counted(p, 'rows', 'linha tem', 'linhas têm')} aspas dentro de uma célula, aqui a primeira; lidas como estão.`,
    'Para ter certeza, ponha essas células entre aspas e duplique as aspas que estão dentro.',
  ],
  'quote-over-rows': (p) => [
    `uma célula entre aspas abrange ${counted(p, 'rows', 'linha de texto que parece', 'linhas de texto que parecem')} ` +
      'linha da lista; talvez aspas a mais as tenham juntado.',
    'Veja as aspas desta linha.',
  ],
  'quote-after-blank': () => 'espaços antes de aspas; foram deixados de fora.',
  'delimiter-ambiguous': (p) => [
    `mais de um separador serve; lido com "${p['delimiter'] === '\t' ? 'tab' : p['delimiter']}".`,
    'Para fixar isso',
  ],
  'several-sheets': (p) => [`${p['n']} planilhas foram lidas como uma só lista: ${p['sheets']}.`, 'Para ler só uma delas'],
  'sheets-passed': (p) =>
    `não tendo pessoas, ${Number(p['n']) > 1 ? 'foram puladas as planilhas' : 'foi pulada a planilha'} ${p['sheets']}; lido: ${p['read']}.`,
  'sheets-left': (p) =>
    Number(p['n']) > 1
      ? `não foram pedidas, nem lidas, as planilhas ${p['sheets']}.`
      : `não foi pedida, nem lida, a planilha ${p['sheets']}.`,
  'sheet-unread': (p) => [
    `a planilha ${p['sheet']} parece ter pessoas, e não foi lida: ` +
      `${UNREAD[String(p['reason'])] ?? `[${p['reason']}]`}. A comparação não está completa.`,
    'Para lê-la também',
  ],
  'no-sheet-of-people': (p) => [
    `nenhuma das ${p['sheets']} planilhas com linhas tem uma coluna que pareça um nome; nenhuma pessoa encontrada. Planilhas: ${p['names']}.`,
    'Diga qual é a planilha, e qual a coluna',
  ],
  'merged-cells': (p) => `${counted(p, 'cells', 'célula mesclada', 'células mescladas')}; o valor foi lido para cada linha abrangida.`,
  'merged-names': (p) => [
    `um nome mesclado sobre ${p['rows']} documentos (linhas ${p['from']} a ${p['to']}): uma pessoa com vários números, ou várias pessoas.`,
    'Veja estas linhas antes de apoiar algo nelas.',
  ],
  'named-otherwise': (p) => `o nome diz outro formato; pelo conteúdo, foi lido como ${p['format']}.`,
  glued: () => [
    'uma marca de ordem de bytes começa esta linha: parece que outra exportação foi colada abaixo da primeira.',
    'As duas são lidas como uma só lista; veja se são.',
  ],
  'lists-joined': (p) => `${p['n']} listas declaradas são lidas como uma só; suas linhas: ${p['rows']}.`,
}
