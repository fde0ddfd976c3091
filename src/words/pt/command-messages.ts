// Português: o que há de errado num comando, nas suas opções, nas suas saídas e nos arquivos ao lado das listas.
import type { CommandCode } from '../en.ts'
import type { Say } from '../language.ts'
import { counted, similar } from './sentences.ts'

export const commandMessages: Readonly<Partial<Record<CommandCode, Say>>> = {
  'file-missing': (p) => [
    'esse arquivo não existe.',
    p['similar'] ? `Há um arquivo parecido: ${p['similar']}` : 'Confira o nome e a pasta.',
  ],
  'verify-missing': (p) => [
    `não existe; foi procurado aqui: ${p['places']}.`,
    'Ponha-o junto do manifesto, ou dê os arquivos depois dele, na ordem: reconcile verify manifest.json declarada.xlsx verificada.csv',
  ],
  'verify-many': (p) => [
    `depois do manifesto há ${counted(p, 'given', 'arquivo', 'arquivos')}, e ele admite ${p['places']}.`,
    'Dê as listas do manifesto na ordem delas; as de um caso se acham pelo arquivo de caso.',
  ],
  'file-is-directory': () => ['isto é uma pasta.', 'Dê o nome do arquivo que está dentro.'],
  'file-is-device': () => [
    'isto é um dispositivo ou um socket, não um arquivo: pode não terminar nunca.',
    'Salve a lista num arquivo, ou dê-a pela entrada padrão (-).',
  ],
  'file-too-large': (p) => [
    `tem mais de ${p['most']} MB, que é o máximo que se lê dele.`,
    'Divida-o, ou exporte só as colunas que importam.',
  ],
  'file-silent': (p) => [
    `por este pipe nada chegou em ${p['seconds']} segundos.`,
    'Salve num arquivo o que ele devia trazer, e dê o arquivo.',
  ],
  'system-refused': (p) => [
    `o sistema recusou um arquivo ou uma pasta (${p['reason']}).`,
    'Confira os caminhos, o comprimento deles e o espaço no disco.',
  ],
  'file-unreadable': () => ['não há permissão para lê-lo.', 'Peça a quem é dono do arquivo, ou copie-o para uma pasta sua.'],
  'file-changed': () => ['foi alterado enquanto era lido.', 'Repita quando ninguém mais escrever nele.'],
  'option-needed': (p) => `falta ${p['option']}.`,
  'init-exists': () => ['já há um arquivo com esse nome.', 'Escolha outro com -o, ou mova-o; init nunca substitui um.'],
  'show-protected': () => ['--show-protected mostra nomes, e só com --names.', 'Acrescente --names, e guarde a saída na organização.'],
  'published-alone': () => ['--published é para relatórios públicos.', 'Acrescente --public.'],
  'published-report': () => ['não é um relatório público em JSON.', 'Dê o que foi publicado, feito com --public -o report.json'],
  'published-lists': (p) => [
    `a lista ${p['list']} dele não é desta comparação (${p['here']}); números de outras listas não se podem confrontar com estes.`,
    'Dê às listas os ids que tinham; ou publique só números das listas novas, e nenhum das antigas.',
  ],
  'published-hidden': (p) => [
    `omitido por causa do que já se publicou: ${p['figures']} (${p['n']}).`,
    'Com os dois relatórios, saber-se-ia de menos de cinco pessoas. Os números voltam quando mudarem em cinco ou mais.',
  ],
  manifest: (p) => [
    `não é um manifesto escrito por esta versão${p['where'] ? ` (${p['where']})` : ''}.`,
    'Um manifesto se faz assim: reconcile claimed.csv verified.csv -o report.json --manifest manifest.json',
  ],
  'report-schema': (p) => [
    `não é um relatório deste programa, ou foi mudado depois${p['where'] ? ` (${p['where']})` : ''}.`,
    'Faça-o de novo a partir das listas.',
  ],
  'report-counts': (p) => [
    `as contagens não são as das suas linhas (${p['where']}); alguém mudou este relatório.`,
    'Faça-o de novo a partir das listas.',
  ],
  'diff-files': () => ['são precisas duas versões de uma lista, ou dois relatórios JSON.', 'reconcile diff antiga.csv nova.csv'],
  'diff-mixed': (p) => [`isto não é um relatório em JSON, e ${p['report']} é.`, 'Dê dois relatórios, ou versões de uma lista.'],
  'decisions-empty': (p) => [
    `não há decisões nele, e nem ${p['key']} nem ${p['head']} está ao lado; não se pode saber se houve alguma.`,
    'Se alguém decidiu sobre estas listas, restaure os três de uma cópia de segurança.',
  ],
  'decisions-keys': (p) => [
    `a chave não é a de ${p['other']}, ou a do arquivo a escrever; com outra chave ninguém sabe de que linhas se trata.`,
    'Decisões com duas chaves não se juntam: uma das duas pessoas revise de novo com a chave do projeto ao lado do arquivo.',
  ],
  'decisions-merge': () => [
    'marcas de uma fusão que não foi terminada; nada foi lido, e nada mudou.',
    'Tire os dois arquivos do controle de versões e junte-os: reconcile review merge a.ndjson b.ndjson -o junto.ndjson',
  ],
  'decisions-line': () => [
    'não é uma decisão; nada foi lido, e nada mudou.',
    'A este arquivo só reconcile review acrescenta linhas. Pegue uma cópia de antes do dano.',
  ],
  'decisions-version': (p) => [
    `decisões da versão ${p['version']}; este programa lê a versão 1.`,
    'Foi um reconcile mais novo que escreveu este arquivo.',
  ],
  'decisions-chain': () => [
    'a cadeia se rompe aqui: uma linha acima foi mudada, movida ou tirada. Nada foi lido, e nada mudou.',
    'Pegue uma cópia de antes da mudança; duas cópias que cresceram separadas se juntam assim: ' +
      'reconcile review merge a.ndjson b.ndjson -o junto.ndjson',
  ],
  'decisions-file': () => 'um arquivo de decisões é um arquivo comum, nem link nem pasta.',
  'decisions-key': (p) => [
    `a chave destas decisões, ${p['key']}, falta ou está danificada; sem ela ninguém sabe de que linhas falam.`,
    'Está ao lado do arquivo, onde se fez a primeira revisão. Guarde uma cópia, e fora do controle de versões.',
  ],
  'decisions-seal': (p) => [
    `esta linha, ou uma anterior, foi mudada por alguém sem a chave, ou ${p['key']} é a chave de outro arquivo.`,
    'Nada dele é usado. Restaure os dois de uma cópia de segurança.',
  ],
  'decisions-head': (p) => [
    `${p['head']} está danificado, ou ${p['key']} é outra chave; não se pode saber se faltam decisões no fim.`,
    'Restaure os três arquivos de uma mesma cópia de segurança.',
  ],
  'decisions-cut': (p) => [
    `faltam ${p['n']} decisões no fim: o arquivo foi cortado depois de terem sido salvas.`,
    `Restaure-o de uma cópia de segurança. Quem quiser seguir sem elas apaga ${p['head']}.`,
  ],
  'decisions-gone': (p) => [
    `o arquivo falta, e ${p['head']} diz que havia um.`,
    `Restaure-o de uma cópia de segurança. Quem quiser recomeçar apaga ${p['head']}.`,
  ],
  'decisions-unsealed': () => [
    'estas decisões não têm selo, pois são de uma versão anterior; não se pode saber se alguém as mudou.',
    'A próxima decisão sela todas as anteriores.',
  ],
  'decisions-headless': (p) => [
    `${p['head']} falta; não se pode saber se decisões foram cortadas no fim.`,
    'A próxima decisão o escreve de novo.',
  ],
  'decisions-none': (p) => [
    `nenhuma das ${p['n']} linhas de decisões é sobre uma linha destas listas: são de outras listas, ou ${p['key']} é outra chave.`,
    'Mantenha a ordem dos arquivos, ou os ids de um arquivo de caso, como na revisão.',
  ],
  'decisions-lock': () => ['outra pessoa está escrevendo, há um minuto.', 'Se não for assim, apague este arquivo.'],
  'decisions-applied': (p) => `${p['n']} decisões de pessoas foram aplicadas; ${p['stale']} se perguntam de novo, porque um dado mudou.`,
  'decisions-conflict': (p) => `decisões se contradizem: ${p['left']} e ${p['right']} seriam duas pessoas, e uma só através de outras.`,
  'decisions-torn': () => 'a última linha ficou cortada ao ser escrita; nunca se disse que estava salva, e fica de fora.',
  'decisions-key-new': (p) => [
    `foi feita uma chave: ${p['key']}.`,
    'Guarde-a com o projeto e fora do controle de versões: sem ela as decisões se perdem, com ela podem ser ligadas a pessoas.',
  ],
  'review-needs': () => [
    'uma revisão precisa de --decisions <arquivo>; ele é criado se faltar.',
    'reconcile review claimed.csv verified.csv --decisions decisions.ndjson',
  ],
  'review-import': (p) => `${p['cell']}: ${p['what']}`,
  'cluster-action': (p) => [
    p['action'] ? `cluster ${p['action']} não se conhece.` : 'cluster precisa saber o que fazer.',
    similar('palavra', p),
    'reconcile cluster plan|finish',
  ],
  'cluster-consent': () => [
    'um trabalho para um cluster contém palavras de nomes, documentos e dados das pessoas das listas: ' +
      'ficam na pasta dele e no disco de cada executor até haver o relatório.',
    'Se for permitido: --names-on-cluster',
  ],
  'cluster-folder': () => ['a pasta não pode ser criada, ou já existe.', 'Escolha uma nova, num lugar que todos os executores vejam.'],
  'cluster-no-job': () => [
    'nenhum trabalho foi preparado aqui, ou os seus arquivos não estão completos.',
    'Prepare-o: reconcile cluster plan declarado.csv verificado.csv -o job --names-on-cluster',
  ],
  'cluster-version': (p) => [
    `preparado pela versão ${p['planned']}, e esta é a ${p['here']}.`,
    'Termine-o com aquela versão, ou prepare-o de novo.',
  ],
  'cluster-unfinished': () => ['o trabalho não chegou ao fim.', 'Execute-o: spark-sql --master <url> -f job/job.sql'],
  'cluster-lists': () => [
    'as listas, as decisões ou os ajustes não são aqueles para os quais o trabalho foi preparado.',
    'Prepare-o de novo.',
  ],
  'cluster-line': () => [
    'o que um processo recebeu não é parte deste trabalho.',
    'Execute job.sql tal como foi preparado; nada mais alimenta um processo.',
  ],
  'cluster-part': () => ['esta parte do que foi avaliado não está inteira.', 'Execute o trabalho outra vez; o relatório não foi escrito.'],
  'cluster-pairs': (p) => [
    `encontros de linhas previstos: ${p['planned']}; avaliados: ${p['found']}. Faltam pares, ou estão em dobro.`,
    'Execute o trabalho outra vez; o relatório não foi escrito.',
  ],
  'no-spark': () => [
    'spark-sql não foi encontrado.',
    'Vem com o Apache Spark e precisa de Java 17: pip install pyspark, ou spark.apache.org; depois acrescente a pasta bin ao PATH.',
  ],
  'cluster-failed': (p) => [
    `spark-sql terminou com ${p['code']}; o relatório não foi escrito.`,
    'Leia o que ele diz acima. A pasta ficou como está: apague-a, pois contém nomes.',
  ],
  'sample-action': (p) => [
    p['action'] ? `sample ${p['action']} não se conhece.` : 'sample precisa saber o que fazer.',
    similar('palavra', p),
    'reconcile sample plan|draw|result',
  ],
  'sample-column': () => ['não há coluna “result”.', 'reconcile sample draw faz o arquivo que se deve preencher.'],
  'sample-word': () => 'o resultado não é verificado, desmentido nem pendente.',
  'sample-size': (p) => `foram sorteadas ${p['drawn']} linhas de ${p['population']}; não pode ser.`,
  'completion-shell': (p) => [
    p['shell'] ? `${p['shell']} não é um de ${p['known']}.` : `completion precisa de um shell: ${p['known']}.`,
    similar('shell', p),
  ],
  'too-much-for-page': () => [
    'as listas somam mais de 100 MB, o que é demais para a página.',
    'Use o comando num terminal: ele lê listas de qualquer tamanho.',
  ],
  'example-exists': (p) => [`${p['folder']} já existe; nada foi escrito.`, 'Dê outra pasta: reconcile init --example -o teste'],
  'workbook-rows': (p) => [`${p['rows']} linhas; numa planilha de uma pasta de trabalho cabem ${p['most']}.`, 'Escreva CSV ou JSON'],
  thread: (p) => [`uma thread terminou antes do seu trabalho (${p['reason']}).`, 'Nada foi escrito. Tente outra vez com --threads 1.'],
  'unknown-command': (p) => [
    `${p['word']} não é um arquivo nem um comando.`,
    p['similar'] ? `Um comando parecido: reconcile ${p['similar']}` : 'Para ver todos os comandos: reconcile --help',
  ],
  'unknown-option': (p) => [`não há a opção ${p['option']}.`, similar('opção', p) || 'Para ver todas as opções: reconcile --help'],
  'option-value': (p) => [`${p['option']}: "${p['value']}" não é ${p['wanted']}.`, similar('valor', p)],
  'option-missing': (p) => [`${p['option']} precisa de um valor.`, p['wanted'] ? `Aceita ${p['wanted']}.` : ''],
  'too-few-files': () => [
    'uma só lista não basta para conciliar.',
    'Dê a lista declarada e uma verificada: reconcile declarada.csv verificada.csv',
    'Para uma lista só: reconcile inspect declarada.csv',
    'Para um número sem lista: reconcile --claim "mais de 600" verificada.csv',
  ],
  'no-files': () => ['nenhum arquivo foi dado.', 'reconcile declarada.csv verificada.csv'],
  'unknown-list': (p) => [`nenhuma lista se chama ${p['list'] === undefined ? 'assim' : `"${p['list']}"`}.`, `Listas: ${p['lists']}`],
  'stdin-twice': () => ['a entrada padrão (-) só pode ser uma lista.', 'Dê a outra como arquivo.'],
  'file-twice': () => [
    'o mesmo arquivo foi dado duas vezes.',
    'Uma lista comparada consigo mesma confirma a si mesma; para duplicados: reconcile inspect',
  ],
  usage: (p) => [`${p['message']}`, 'Para ver como: reconcile --help'],
  'cluster-finish-one': () => ['cluster finish toma uma só pasta, e conhece as suas listas.', 'Por exemplo: reconcile cluster finish job'],
  'inspect-one': () => ['inspect lê um só arquivo.', 'Por exemplo: reconcile inspect declarada.csv'],
  'fail-on': (p) => [
    `--fail-on ${p['text']}: não é uma medida, um operador e um número.`,
    similar('medida', p),
    "Exemplo: --fail-on 'claimed-only>0'",
  ],
  'output-format': (p) => [`nenhum formato de relatório se chama ${p['format']}.`, similar('formato', p) || `Conhecidos: ${p['known']}`],
  'output-extension': (p) => ['o formato vem da extensão, e esta não é uma das nossas.', `Conhecidas: ${p['known']}`],
  'output-is-input': () => ['uma entrada seria sobrescrita.', 'Escolha outro nome para o relatório.'],
  'output-link': () => ['não se escreve através de um link.', 'Dê o nome do próprio arquivo.'],
  'output-folder': () => ['a pasta não existe, ou não se pode escrever nela.', 'Crie primeiro a pasta.'],
  'output-twice': () => ['dado duas vezes como saída.', 'Dê a cada relatório o seu arquivo.'],
  write: (p) => [`não pôde ser escrito (${p['cause']}); nenhuma saída mudou.`, 'Confira o espaço e as permissões.'],
  pair: (p) => [
    `--pair "${p['pair']}" não são dois números de linha que existam.`,
    'Como --pair 12:3, a linha 12 da primeira lista e a 3 da segunda; de outras: --pair claimed:12:claimed:40.',
    p['lists'] ? `Listas: ${p['lists']}; dois registros nunca se comparam, nem o que foi posto de lado.` : '',
    'As linhas se contam a partir de 1, abaixo do cabeçalho.',
  ],
  'truth-column': (p) => [`o arquivo da verdade precisa das colunas ${p['wanted']}.`, ''],
  'id-column': (p) => [`não há coluna "${p['column']}" que distinga as linhas.`, 'Dê o nome dela: --id COLUNA'],
  'unknown-schema': (p) => [`nenhum esquema se chama ${p['name']}.`, `Conhecidos: ${p['known']}`],
  'accept-and-risk': () => [
    'accept e risk são um mesmo ajuste, em bits e como proporção.',
    'Dê um dos dois: 1 em 500 é risk 1/500, ou accept 8.97.',
  ],
  'names-and-public': () => ['--names e --public se excluem.', 'Um relatório público não tem linhas nem nomes.'],
  conservation: (p) => [
    `interno: ${p['list']}: ${p['expected']} linhas lidas, ${p['found']} contabilizadas.`,
    'Nada foi escrito. Informe a versão e o comando, sem nomes.',
  ],
  unfinished: () => [
    'interno: o trabalho parou antes do fim, e ninguém disse por quê.',
    'Não confie no que tenha sido escrito. Informe a versão e o comando, sem nomes.',
  ],
  install: () => [
    'falta uma parte do reconcile neste computador.',
    'Nada foi escrito. Instale-o de novo: npm ci na sua pasta, ou npm install onde foi instalado.',
  ],
  internal: (p) => [`interno: ${p['kind']}.`, 'Nada foi escrito. Informe a versão e o comando, sem nomes.'],
}
