// Español: lo que falla en una orden, sus opciones, sus salidas y los archivos junto a las listas.
import type { commandMessages as english } from '../en/command-messages.ts'
import type { Say } from '../language.ts'
import { phrase } from './phrases.ts'
import { counted, similar } from './sentences.ts'

export const commandMessages: Readonly<Record<keyof typeof english, Say>> = {
  'file-missing': (p) => [
    'no existe ese archivo.',
    p['similar'] ? `Hay un archivo parecido: ${p['similar']}` : 'Revise el nombre y la carpeta.',
  ],
  'verify-many': (p) => [
    `detrás del manifiesto hay ${counted(p, 'given', 'archivo', 'archivos')}, y admite ${p['places']}.`,
    'Dé las listas del manifiesto en su orden; las de un caso se hallan por el archivo de caso.',
  ],
  'verify-missing': (p) => [
    `no existe; se buscó aquí: ${p['places']}.`,
    'Póngalo junto al manifiesto, o dé los archivos detrás de él, en su orden: reconcile verify manifest.json declarado.xlsx verificado.csv',
  ],
  'file-is-directory': () => ['esto es una carpeta.', 'Nombre el archivo que está dentro.'],
  'file-is-device': () => [
    'esto es un dispositivo o un socket, no un archivo: puede no terminar nunca.',
    'Guarde la lista en un archivo, o dela por la entrada estándar (-).',
  ],
  'file-too-large': (p) => [
    `tiene más de ${p['most']} MB, que es lo más que se lee de él.`,
    'Divídalo o exporte solo las columnas que importan.',
  ],
  'file-silent': (p) => [`por esta tubería no llegó nada en ${p['seconds']} segundos.`, 'Guarde en un archivo lo que debía traer, y delo.'],
  'system-refused': (p) => [
    `el sistema rechazó un archivo o una carpeta (${p['reason']}).`,
    'Revise las rutas, su longitud y el espacio del disco.',
  ],
  'file-unreadable': () => ['no hay permiso para leerlo.', 'Pídalo a su dueño o cópielo a una carpeta suya.'],
  'file-changed': () => ['alguien lo cambió mientras se leía.', 'Repita cuando nadie escriba en él.'],
  'option-needed': (p) => `hace falta ${p['option']}.`,
  'init-exists': () => ['ya hay un archivo con ese nombre.', 'Elija otro con -o o muévalo; init nunca reemplaza uno.'],
  'show-protected': () => ['--show-protected muestra nombres, y solo con --names.', 'Añada --names y guarde la salida en casa.'],
  'published-alone': () => ['--published es para informes públicos.', 'Añada --public.'],
  'published-report': () => ['no es un informe público en JSON.', 'Dé el que se publicó, hecho con --public -o informe.json'],
  'published-lists': (p) => [
    `su lista ${p['list']} no es de esta comparación (${p['here']}); las cifras de otras listas no se pueden cotejar con estas.`,
    'Dé a las listas los id que tenían; o publique solo cifras de las listas nuevas, y ninguna de las viejas.',
  ],
  'published-hidden': (p) => [
    `omitido por lo que ya se publicó: ${p['figures']} (${p['n']}).`,
    'Con ambos informes se sabría de menos de cinco personas. Las cifras vuelven cuando cambian en cinco o más.',
  ],
  manifest: (p) => [
    `no es un manifiesto que haya escrito esta versión${p['where'] ? ` (${p['where']})` : ''}.`,
    'Un manifiesto se hace así: reconcile claimed.csv verified.csv -o report.json --manifest manifest.json',
  ],
  'report-schema': (p) => [
    `no es un informe de este programa, o se cambió después${p['where'] ? ` (${p['where']})` : ''}.`,
    'Hágalo de nuevo con las listas.',
  ],
  'report-counts': (p) => [
    `las cifras no son las de sus filas (${p['where']}); alguien cambió este informe.`,
    'Hágalo de nuevo con las listas.',
  ],
  'diff-files': () => ['hacen falta dos versiones de una lista, o dos informes JSON.', 'reconcile diff vieja.csv nueva.csv'],
  'diff-mixed': (p) => [`esto no es un informe en JSON, y ${p['report']} sí lo es.`, 'Dé dos informes, o versiones de una lista.'],
  'decisions-merge': () => [
    'marcas de una fusión sin terminar; no se leyó nada, y nada cambió.',
    'Saque ambos archivos del control de versiones y únalos: reconcile review merge a.ndjson b.ndjson -o unido.ndjson',
  ],
  'decisions-line': () => [
    'no es una decisión; no se leyó nada, y nada cambió.',
    'A este archivo solo le agrega líneas reconcile review. Tome una copia de antes del daño.',
  ],
  'decisions-version': (p) => [
    `decisiones de la versión ${p['version']}; este programa lee la versión 1.`,
    'Este archivo lo escribió un reconcile más nuevo.',
  ],
  'decisions-chain': () => [
    'aquí se rompe la cadena: una línea de arriba se cambió, se movió o se quitó. No se leyó nada, y nada cambió.',
    'Tome una copia de antes del cambio; dos copias que crecieron por separado se unen así: ' +
      'reconcile review merge a.ndjson b.ndjson -o unido.ndjson',
  ],
  'decisions-file': () => 'un archivo de decisiones es un archivo regular, ni enlace ni carpeta.',
  'decisions-key': (p) => [
    `la clave de estas decisiones, ${p['key']}, falta o está dañada; sin ella nadie sabe de qué filas hablan.`,
    'Está junto al archivo donde se hizo la primera revisión. Guarde una copia, y fuera del control de versiones.',
  ],
  'decisions-seal': (p) => [
    `esta línea, o una anterior, la cambió alguien sin la clave, o ${p['key']} es la clave de otro archivo.`,
    'No se usa nada de él. Recupere ambos de una copia de seguridad.',
  ],
  'decisions-head': (p) => [
    `${p['head']} está dañado, o ${p['key']} es otra clave; no se puede saber si faltan decisiones al final.`,
    'Recupere los tres archivos de una misma copia de seguridad.',
  ],
  'decisions-cut': (p) => [
    `al final ${Number(p['n']) === 1 ? 'falta' : 'faltan'} ${counted(p, 'n', 'decisión', 'decisiones')}: el archivo se cortó después de guardarlas.`,
    `Recupérelo de una copia de seguridad. Quien quiera seguir sin ellas borra ${p['head']}.`,
  ],
  'decisions-gone': (p) => [
    `falta el archivo, y ${p['head']} dice que lo había.`,
    `Recupérelo de una copia de seguridad. Quien quiera empezar de nuevo borra ${p['head']}.`,
  ],
  'decisions-unsealed': () => [
    'estas decisiones no llevan sello, pues son de una versión anterior; no se puede saber si alguien las cambió.',
    'La próxima decisión sella todas las anteriores.',
  ],
  'decisions-headless': (p) => [
    `falta ${p['head']}; no se puede saber si se cortaron decisiones al final.`,
    'La próxima decisión lo escribe de nuevo.',
  ],
  'decisions-empty': (p) => [
    `no hay decisiones en él, ni están a su lado ${p['key']} o ${p['head']}; no se puede saber si las hubo.`,
    'Si alguien decidió sobre estas listas, restaure los tres archivos de una copia.',
  ],
  'decisions-keys': (p) => [
    `su clave no es la de ${p['other']}, o la del archivo por escribir; con otra clave nadie sabe de qué filas se trata.`,
    'No se juntan decisiones con dos claves: que una de las dos personas revise de nuevo con la clave del proyecto junto al archivo.',
  ],
  'decisions-none': (p) => [
    `de ${counted(p, 'n', 'línea', 'líneas')} de decisiones ninguna se refiere a una fila de estas listas: son de otras ` +
      `listas, o ${p['key']} es otra clave.`,
    'Mantenga el orden de los archivos, o los ids de un caso, como estaban en la revisión.',
  ],
  'decisions-lock': () => ['otra persona está escribiendo, desde hace un minuto.', 'Si no es así, borre este archivo.'],
  'decisions-applied': (p) => `decisiones de personas aplicadas: ${p['n']}; se preguntan de nuevo, pues cambió un dato: ${p['stale']}.`,
  'decisions-conflict': (p) =>
    `hay decisiones que se contradicen: ${p['left']} y ${p['right']} serían dos personas, y una sola a través de otras.`,
  'decisions-torn': () => 'la última línea quedó cortada al escribirse; nunca se dijo que estuviera guardada, y se deja fuera.',
  'decisions-key-new': (p) => [
    `se hizo una clave: ${p['key']}.`,
    'Guárdela con el proyecto y fuera del control de versiones: sin ella se pierden las decisiones, con ella se las puede atar a personas.',
  ],
  'review-needs': () => [
    'una revisión necesita --decisions <archivo>; se crea si falta.',
    'reconcile review claimed.csv verified.csv --decisions decisiones.ndjson',
  ],
  'review-import': (p) => `${p['cell']}: ${p['what']}`,
  'cluster-action': (p) => [
    p['action'] ? `cluster ${p['action']} no se conoce.` : 'cluster necesita saber qué hacer.',
    similar('Palabra', p),
    'reconcile cluster plan|finish',
  ],
  'cluster-consent': () => [
    'un trabajo para un clúster contiene palabras de nombres, documentos y datos de las personas de las listas: ' +
      'quedan en su carpeta y en el disco de cada ejecutor hasta que esté el informe.',
    'Si se permite: --names-on-cluster',
  ],
  'cluster-folder': () => ['la carpeta no se puede crear, o ya existe.', 'Elija una nueva, en un lugar que todos los ejecutores vean.'],
  'cluster-no-job': () => [
    'aquí no se preparó ningún trabajo, o sus archivos no están completos.',
    'Prepárelo: reconcile cluster plan declarado.csv verificado.csv -o job --names-on-cluster',
  ],
  'cluster-version': (p) => [
    `lo preparó la versión ${p['planned']}, y esta es la ${p['here']}.`,
    'Termínelo con aquella versión, o prepárelo de nuevo.',
  ],
  'cluster-unfinished': () => ['el trabajo no llegó a su fin.', 'Ejecútelo: spark-sql --master <url> -f job/job.sql'],
  'cluster-lists': () => [
    'las listas, las decisiones o los ajustes no son aquellos para los que se preparó el trabajo.',
    'Prepárelo de nuevo.',
  ],
  'cluster-line': () => [
    'lo que recibió un proceso no es parte de este trabajo.',
    'Ejecute job.sql tal como se preparó; nada más alimenta un proceso.',
  ],
  'cluster-part': () => ['esta parte de lo evaluado no está entera.', 'Ejecute el trabajo otra vez; el informe no se escribió.'],
  'cluster-pairs': (p) => [
    `encuentros de filas previstos: ${p['planned']}; evaluados: ${p['found']}. Faltan pares, o están dos veces.`,
    'Ejecute el trabajo otra vez; el informe no se escribió.',
  ],
  'no-spark': () => [
    'no se encontró spark-sql.',
    'Viene con Apache Spark y necesita Java 17: pip install pyspark, o spark.apache.org; después agregue su carpeta bin a PATH.',
  ],
  'cluster-failed': (p) => [
    `spark-sql terminó con ${p['code']}; el informe no se escribió.`,
    'Lea lo que dice arriba. La carpeta quedó como está: elimínela, pues contiene nombres.',
  ],
  'sample-action': (p) => [
    p['action'] ? `sample ${p['action']} no se conoce.` : 'sample necesita saber qué hacer.',
    similar('Palabra', p),
    'reconcile sample plan|draw|result',
  ],
  'sample-column': () => ['no hay columna «result».', 'reconcile sample draw hace el archivo que hay que llenar.'],
  'sample-word': () => 'el resultado no es verificado, desmentido ni pendiente.',
  'sample-size': (p) => `se sacaron ${p['drawn']} filas de ${p['population']}; no puede ser.`,
  'completion-shell': (p) => [
    p['shell'] ? `${p['shell']} no es uno de ${p['known']}.` : `completion necesita un intérprete: ${p['known']}.`,
    similar('Uno', p),
  ],
  'too-much-for-page': () => [
    'las listas suman más de 100 MB, demasiado para la página.',
    'Use el comando en una terminal: lee listas de cualquier tamaño.',
  ],
  'example-exists': (p) => [`${p['folder']} ya existe; no se escribió nada.`, 'Dé otra carpeta: reconcile init --example -o prueba'],
  'workbook-rows': (p) => [`${p['rows']} filas; en una hoja de un libro caben ${p['most']}.`, 'Escriba CSV o JSON'],
  thread: (p) => [`un hilo terminó antes de acabar su trabajo (${p['reason']}).`, 'No se escribió nada. Pruebe otra vez con --threads 1.'],
  'unknown-command': (p) => [
    `${p['word']} no es un archivo ni una orden.`,
    p['similar'] ? `Orden parecida: reconcile ${p['similar']}` : 'Para ver todas las órdenes: reconcile --help',
  ],
  'unknown-option': (p) => [`no hay opción ${p['option']}.`, similar('Opción', p) || 'Para ver todas las opciones: reconcile --help'],
  'option-value': (p) => [`${p['option']}: "${p['value']}" no es ${phrase(p['wanted'])}.`, similar('Valor', p)],
  'option-missing': (p) => [`${p['option']} necesita un valor.`, p['wanted'] ? `Acepta ${p['wanted']}.` : ''],
  'too-few-files': () => [
    'una sola lista no basta para conciliar.',
    'Dé la lista declarada y una verificada: reconcile declarada.csv verificada.csv',
    'Para una lista sola: reconcile inspect declarada.csv',
    'Para una cifra sin lista: reconcile --claim "más de 600" verificada.csv',
  ],
  'no-files': () => ['no se dio ningún archivo.', 'reconcile declarada.csv verificada.csv'],
  'unknown-list': (p) => [`ninguna lista se llama ${p['list'] === undefined ? 'así' : `"${p['list']}"`}.`, `Listas: ${p['lists']}`],
  'stdin-twice': () => ['la entrada estándar (-) solo puede ser una lista.', 'Dé la otra como archivo.'],
  'file-twice': () => [
    'el mismo archivo se dio dos veces.',
    'Una lista comparada consigo misma se confirma a sí misma; para duplicados: reconcile inspect',
  ],
  usage: (p) => [phrase(p['message']), 'Para ver cómo: reconcile --help'],
  'cluster-finish-one': () => ['cluster finish toma una sola carpeta, y conoce sus listas.', 'Por ejemplo: reconcile cluster finish job'],
  'inspect-one': () => ['inspect lee un solo archivo.', 'Por ejemplo: reconcile inspect declarada.csv'],
  'fail-on': (p) => [
    `--fail-on ${p['text']}: no es una medida, un operador y un número.`,
    similar('Medida', p),
    "Ejemplo: --fail-on 'claimed-only>0'",
  ],
  'output-format': (p) => [`ningún formato de informe se llama ${p['format']}.`, similar('Formato', p) || `Conocidos: ${p['known']}`],
  'output-extension': (p) => ['el formato sale de la extensión, y esta no es de las nuestras.', `Conocidas: ${p['known']}`],
  'output-is-input': () => ['se sobrescribiría una entrada.', 'Elija otro nombre para el informe.'],
  'output-link': () => ['no se escribe a través de un enlace.', 'Nombre el archivo mismo.'],
  'output-folder': () => ['la carpeta no existe o no se puede escribir en ella.', 'Cree primero la carpeta.'],
  'output-twice': () => ['se nombró dos veces como salida.', 'Dé a cada informe su archivo.'],
  write: (p) => [`no se pudo escribir (${p['cause']}); ninguna salida cambió.`, 'Revise el espacio y los permisos.'],
  pair: (p) => [
    `--pair "${p['pair']}" no son dos números de fila que existan.`,
    'Como --pair 12:3, la fila 12 de la primera lista y la 3 de la segunda; de otras: --pair claimed:12:claimed:40.',
    p['lists'] ? `Listas: ${p['lists']}; dos registros nunca se comparan, ni lo que se apartó.` : '',
    'Las filas se cuentan desde 1 bajo el encabezado.',
  ],
  'truth-column': (p) => [`el archivo de verdad necesita las columnas ${p['wanted']}.`, ''],
  'id-column': (p) => [`no hay columna "${p['column']}" que distinga las filas.`, 'Nómbrela: --id COLUMNA'],
  'unknown-schema': (p) => [`ningún esquema se llama ${p['name']}.`, `Conocidos: ${p['known']}`],
  'accept-and-risk': () => [
    'accept y risk son un mismo ajuste, en bits y como proporción.',
    'Dé uno de los dos: 1 de cada 500 es risk 1/500, o accept 8.97.',
  ],
  'names-and-public': () => ['--names y --public se excluyen.', 'Un informe público no lleva filas ni nombres.'],
  conservation: (p) => [
    `interno: ${p['list']}: ${p['expected']} filas leídas, ${p['found']} contabilizadas.`,
    'No se escribió nada. Informe la versión y la orden, sin nombres.',
  ],
  unfinished: () => [
    'interno: el trabajo se detuvo antes de su fin, y nadie dijo por qué.',
    'No se fíe de lo que se haya escrito. Informe la versión y la orden, sin nombres.',
  ],
  install: () => [
    'falta una parte de reconcile en este equipo.',
    'No se escribió nada. Instálelo de nuevo: npm ci en su carpeta, o npm install donde se instaló.',
  ],
  internal: (p) => [`interno: ${p['kind']}.`, 'No se escribió nada. Informe la versión y la orden, sin nombres.'],
}
