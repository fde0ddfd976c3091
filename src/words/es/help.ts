// Español: la ayuda de las órdenes, por sus palabras en inglés. Los comandos y los nombres de las opciones no se traducen.

export const WELCOME = `reconcile compara una lista de lo declarado con listas de lo verificado.

  reconcile declarado.xlsx verificado.csv
  reconcile declarado.xlsx verificado.csv --register detenidos.csv -o informe.html
  reconcile --claim "más de 600" --against "al menos 80"
  reconcile inspect declarado.xlsx

Pruébelo con personas inventadas: reconcile init --example
Nada sale de esta computadora. Todo lo demás: reconcile --help
`

export const HELP: Readonly<Record<string, string>> = {
  Usage: 'Uso',
  options: 'opciones',
  'Commands (more: reconcile help <command>):': 'Comandos (más: reconcile help <comando>):',
  'Files: .csv .tsv .json .ndjson .xlsx, text also .gz; - is standard input.':
    'Archivos: .csv .tsv .json .ndjson .xlsx, los de texto también .gz; - es la entrada estándar.',

  'Figures and lists': 'Cifras y listas',
  'which list it will be: claimed, verified, register, verified2 … (default claimed)':
    'qué lista será: claimed, verified, register, verified2 … (por defecto claimed)',
  Reading: 'Lectura',
  Linking: 'Enlace',
  Output: 'Salida',
  Checks: 'Comprobaciones',
  General: 'En general',

  Cluster: 'Clúster',
  'lists too long for one machine, by way of Apache Spark': 'listas demasiado largas para una máquina, con Apache Spark',
  'where pairs are judged: here (default), or spark for a cluster':
    'dónde se evalúan los pares: here, aquí (por defecto), o spark, en un clúster',
  'of the cluster: spark://host:7077, yarn, local[4] (default: as spark-sql is set up)':
    'del clúster: spark://host:7077, yarn, local[4] (por defecto: como esté configurado spark-sql)',
  'a new folder that every executor sees (default reconcile-job)':
    'una carpeta nueva que todos los ejecutores vean (por defecto reconcile-job)',
  'this program on the executors, where it is not at the same path': 'este programa en los ejecutores, si no está en la misma ruta',
  "consent: words of names, documents and facts of rows lie in the job folder and on the executors' disks meanwhile":
    'consentimiento: palabras de nombres, documentos y datos de las filas quedan mientras tanto en la carpeta del trabajo y en los discos de los ejecutores',
  'hold a claimed list against verified lists (the default command)':
    'comparar una lista de lo declarado con listas de lo verificado (comando por defecto)',
  'a case file: lists, roles, mappings, statements, window, checks':
    'un archivo de caso: listas, papeles, columnas, declaraciones, período, comprobaciones',
  'a stated figure, or the sentence it stands in: "over 600", "al menos 80"':
    'una cifra declarada, o la frase en que está: "más de 600", "over 600"',
  'another stated figure, set beside the claim: "at least 80"': 'otra cifra, que se pone al lado de la declarada: "al menos 80"',
  'which figure of a sentence is meant, where it has several': 'de qué cifra de la frase se trata, si tiene varias',
  'people known to be held, or a roster with a status column':
    'personas de las que se sabe que están detenidas, o una nómina con una columna de situación',
  'the period under comparison: 2026-01-08..2026-01-26; either end may be open':
    'el período que se compara: 2026-01-08..2026-01-26; puede quedar abierto por cualquiera de los lados',
  'the cut-off of a list, or of all: 2026-01-26 or 2026-01-26T09:00-04:00':
    'la fecha de corte de una lista, o de todas: 2026-01-26 o 2026-01-26T09:00-04:00',
  'people verified without being named': 'personas verificadas que no se nombran',
  'which column is what; the column by name or number': 'qué es cada columna; la columna, por su nombre o su número',
  'do not use this column': 'no usar esta columna',
  'utf-8, utf-16le, windows-1252 …': 'utf-8, utf-16le, windows-1252 …',
  'of CSV; "tab" for a tab': 'del CSV; "tab" si es un tabulador',
  "of a workbook, by name or number: several with commas, '*' for all (default: all with people)":
    "de un libro, por su nombre o su número: varias con comas, '*' para todas (por defecto: todas las que tienen personas)",
  'the line that holds the header': 'la línea en que está el encabezado',
  'dmy, mdy or ymd, where the column proves nothing': 'dmy, mdy o ymd, si la columna no lo demuestra',
  'longest cell that is read (default 65536)': 'celda más larga que se lee (por defecto 65536)',
  'columns at most (default 1000)': 'máximo de columnas (por defecto 1000)',
  'csv, tsv, json or ndjson, where content does not tell': 'csv, tsv, json o ndjson, si no se ve en el contenido',
  'how many automatic links may be wrong at most: 1/500, 0.002, 0.2 % (default 1/500, 8.97 bits)':
    'cuántos enlaces automáticos pueden ser erróneos como máximo: 1/500, 0.002, 0.2 % (por defecto 1/500, 8.97 bits)',
  'the same in bits: least odds of an automatic link (default 8.97)':
    'lo mismo en bits: ventaja mínima de un enlace automático (por defecto 8.97)',
  'least odds that a person is shown (default 0)': 'ventaja mínima para que un par se muestre a una persona (por defecto 0)',
  'a rival this close makes a pair ambiguous (default 3)': 'un rival así de cerca hace ambiguo un par (por defecto 3)',
  'may a rare full name alone link (default rare)': 'si un nombre completo poco común basta para enlazar (por defecto rare)',
  'event dates this close agree (default 3)': 'fechas del hecho así de cercanas coinciden (por defecto 3)',
  'look for duplicates inside a register too, and inside a list at least twenty times as long as all others':
    'busca duplicados también dentro de un registro, y dentro de una lista al menos veinte veces más larga que todas las demás',
  'pairs made at most where lists are too long to judge all; of more than three million rows in proportion':
    'pares que se forman como máximo si las listas son demasiado largas para juzgarlos todos; con más de tres millones de filas, en proporción',
  'how many work at once (default: as many as long lists are worth, one for each processor, up to 8); changes no result':
    'cuántos trabajan a la vez (por defecto: tantos como valga la pena con listas largas, uno por procesador, hasta 8); no cambia ningún resultado',
  'decisions of people as labels, for two lists': 'decisiones de personas como etiquetas, para dos listas',
  'decisions of people, applied before anything is linked': 'decisiones de personas, que se aplican antes de enlazar',
  'also write this file; the format follows from the extension': 'escribir también este archivo; el formato sigue de la extensión',
  "people's names and raw values in every output": 'nombres de personas y valores originales en todas las salidas',
  'also write this file, with names in it alone': 'escribir también este archivo, con nombres solo en él',
  'what was read, with which settings, what was written; for `verify`': 'qué se leyó, con qué ajustes, y qué se escribió; para `verify`',
  'aggregates only: no rows; the only output that may leave the house':
    'solo totales, sin filas; la única salida que puede salir de la casa',
  'an earlier public report (JSON) of these lists: what both together would tell of few people is left out':
    'un informe público anterior (JSON) de estas listas: lo que los dos juntos dirían de pocas personas no sale',
  'with --names: people whose identity is protected, and their partners, too':
    'con --names: también las personas de identidad protegida, y sus parejas',
  'in JSON above 100,000 rows too': 'también en JSON de más de 100.000 filas',
  'do everything but write files': 'hacerlo todo menos escribir archivos',
  'exit 1 where rows were rejected or the run is not complete': 'salir con 1 si se apartaron filas o no se pudo comparar todo',
  'language of prose (default: LANG on a terminal, else en)': 'idioma del texto (por defecto: LANG en una terminal; si no, en)',
  'no warnings, no progress': 'sin avisos ni progreso',
  'no colour (also NO_COLOR)': 'sin colores (también NO_COLOR)',
  'no progress line': 'sin línea de progreso',
  'text or json (default text)': 'text o json (por defecto text)',
  'text, md or json (default text)': 'text, md o json (por defecto text)',
  'counts only, small ones left out': 'solo cuentas, sin las pequeñas',

  'what was understood of a file: columns, rejects, duplicates inside':
    'qué se entendió de un archivo: columnas, filas apartadas, repetidas',
  'why two rows did or did not link, level by level': 'por qué dos filas se enlazaron o no, dato por dato',
  'a row of the first two lists, or any two as a report names them: claimed:12:register:3':
    'una fila de las dos primeras listas, o dos cualesquiera como las nombra un informe: claimed:12:register:3',
  'precision, recall and F1 against known pairs': 'precisión, exhaustividad y F1 frente a pares conocidos',
  'the true pairs, or the cluster of each row': 'los pares verdaderos, o el grupo de cada fila',
  'the column that tells rows apart in the truth; hidden from the tool':
    'la columna que distingue las filas en la verdad; la herramienta no la ve',
  'write a commented case file from what it finds in lists': 'escribir un archivo de caso comentado con lo que hay en las listas',
  'instead of case.yaml, or of the folder of the example': 'en lugar de case.yaml, o de la carpeta del ejemplo',
  'write a folder of invented lists to try things on': 'escribir una carpeta de listas inventadas para probar',
  'the ledger of what was said: append, print, check': 'el libro de lo que se dijo: añadir, mostrar, comprobar',
  'of the statement': 'de la declaración',
  'whose figure it is': 'de quién es la cifra',
  'when it was said': 'cuándo se dijo',
  'the words, as they were said: a figure or a whole sentence': 'las palabras, tal como se dijeron: una cifra o una frase entera',
  'which figure of the sentence is meant, where it has several': 'de qué cifra de la frase se trata, si tiene varias',
  'claimant, verifier or other (default claimant)': 'claimant (declara), verifier (verifica) u other (por defecto claimant)',
  'what is counted: left_detention, full_release …': 'qué se cuenta: left_detention, full_release …',
  'whom it covers': 'a quiénes abarca',
  'the period it covers; either end may be open': 'el período que abarca; puede quedar abierto por cualquiera de los lados',
  'supersedes:old-id, disjoint_from:other-id …': 'supersedes:id-anterior, disjoint_from:otro-id …',
  'what changed between versions of a list, or between two reports': 'qué cambió entre versiones de una lista, o entre dos informes',
  'a paragraph that is safe to print': 'un párrafo que se puede publicar sin riesgo',
  'the queue of doubtful pairs, for a person to decide': 'la cola de pares dudosos, para que decida una persona',
  'where answers are kept; made if it is missing': 'donde se guardan las respuestas; se crea si no existe',
  'a case file instead of files': 'un archivo de caso en lugar de archivos',
  'people whose identity is protected, too': 'también las personas de identidad protegida',
  'whose answers these are': 'de quién son estas respuestas',
  'show weights before an answer; they may lead who decides': 'mostrar los pesos antes de la respuesta; pueden influir en quien decide',
  'serve one page on 127.0.0.1 and print its address': 'servir una página en 127.0.0.1 y decir su dirección',
  'end the page after so long without use (default 30)': 'cerrar la página después de tanto tiempo sin uso (por defecto 30)',
  'write the queue as .xlsx or .csv with a column for decisions': 'escribir la cola como .xlsx o .csv con una columna para las decisiones',
  'read decisions back from that file': 'leer las decisiones de ese archivo',
  'of merge': 'de merge',
  'check a list, or the tool itself, by a random sample': 'comprobar una lista, o la propia herramienta, con una muestra al azar',
  'people on the list': 'personas de la lista',
  'percentage points on each side (default 10)': 'puntos porcentuales a cada lado (por defecto 10)',
  'of the interval (default 95)': 'del intervalo (por defecto 95)',
  'rows to draw': 'filas que se sacan',
  'where the draw begins; anybody can draw the same again': 'donde empieza el sorteo; cualquiera puede sacar la misma muestra',
  'the sample as .csv': 'la muestra como .csv',
  'write the tool as one page, to open in a browser': 'escribir la herramienta como una página, para abrirla en un navegador',
  'instead of reconcile.html': 'en lugar de reconcile.html',
  'show the page in the browser, with these lists on it': 'mostrar la página en el navegador, con estas listas en ella',
  'print the address only': 'decir solo la dirección',
  'end when nobody has asked for the page this long (default: 30)':
    'terminar cuando nadie haya pedido la página en tanto tiempo (por defecto: 30)',
  'run again from a manifest and compare byte for byte': 'repetir a partir de un manifiesto y comparar byte por byte',
  'print the JSON Schema of an output or of a case file': 'mostrar el JSON Schema de una salida o de un archivo de caso',
  'completions for a shell': 'autocompletado para una terminal',
}

/** Lo que hace cada comando. */
export const ABOUT: Readonly<Record<string, string>> = {
  run:
    'Lee las listas, las enlaza persona por persona e informa en qué se separan: de filas a personas, enlazadas, con ' +
    'diferencias, por revisar, no encontradas.',
  inspect:
    'Lee una lista y dice qué se entendió de cada columna y por qué, qué filas se apartaron o no se pueden enlazar, y quién ' +
    'parece estar más de una vez. Con imágenes: docs/reading.md',
  explain:
    'Muestra cada dato de un par, cómo se compara y cuántos bits pesa; las partes suman el peso. Debajo: qué más pueden ser ' +
    'las dos filas, y con qué probabilidad. Las filas se cuentan desde 1 debajo del encabezado. ' +
    'Con un caso, o más listas, dos filas cualesquiera que un informe nombre: ministerio:12:detenidas:3.',
  evaluate:
    'Enlaza dos listas (o busca repetidas en una) sin mirar la columna de identificación, y compara con la verdad: ' +
    'left_id,right_id para dos listas, rec_id,cluster_id para una.',
  init:
    'Mira cada archivo y escribe case.yaml (o -o): la primera lista se toma por la de lo declarado, los archivos llamados ' +
    'held, presos o register por registros de personas detenidas, los demás por listas de lo verificado. Léalo y corríjalo; ' +
    'nada de lo que dice está decidido. Sin archivos escribe una plantilla para lo que se dijo: solo cifras.',
  statements:
    'El libro es un archivo YAML, JSON o CSV de declaraciones, o un archivo de caso que las contiene. add añade una, ' +
    'comprobada; nada de lo que hay cambia. list muestra la serie. check halla lo que se corrigió, se contradice, cambió al ' +
    'repetirse o puede solaparse.',
  diff:
    'Sigue a las personas de versión en versión por enlaces, no por filas: quién llegó, quién ya no está en la lista (no se ' +
    'dice por qué), de quién cambiaron datos y, con tres versiones o más, quién volvió. De dos informes JSON dice qué cuentas ' +
    'cambiaron, qué filas pasaron a otra categoría y qué cifras de la cita anterior ya no valen.',
  quote:
    'Dice en pocas frases quién declara qué, quién verificó qué y a qué fecha, y si las cifras se pueden poner lado a lado; ' +
    'cada número con el lugar del informe JSON de donde viene. Con --public no salen las cifras menores de cinco.',
  review:
    'Muestra cada par dudoso lado a lado y añade cada respuesta a un archivo de decisiones antes de mostrar el siguiente; ' +
    '--decisions de `run` las aplica. En la terminal; con --web, en una página solo de esta computadora; con --export y ' +
    '--import, en una hoja de cálculo. `review merge a b -o c` une dos archivos que crecieron por separado.',
  sample:
    'plan: cuántas personas de una lista hay que comprobar para un margen. draw: ese número de filas de una lista, con una ' +
    'semilla que queda anotada y una columna por llenar. result: qué dice la muestra llena sobre toda la lista, como ' +
    'intervalo exacto; lo que queda sin resolver lo amplía por los dos lados.',
  page:
    'Escribe reconcile.html: las listas se sueltan sobre ella, y nada sale de la computadora. No necesita instalación ni red, ' +
    'y se puede pasar tal como está. docs/page.md',
  open:
    'Sirve la página solo a esta computadora y la abre en el navegador. Las listas ya están en ella; pregunta de quién es ' +
    'cada una. El programa sin Node lo hace con un doble clic, o cuando se sueltan archivos sobre él.',
  verify:
    'Busca los archivos de un manifiesto junto a él, luego en la carpeta actual, o los toma como se dan, en su orden; repite ' +
    'con los mismos ajustes y dice si cada entrada y cada salida es igual byte por byte. Sale con 1 si alguna difiere, o si el ' +
    'manifiesto se cambió a mano. Dice qué informes hay junto a él que no nombra: esos no se comparan con nada.',
  schema: 'Muestra el JSON Schema (draft 2020-12) que cumple la salida JSON, o un archivo de caso.',
  cluster:
    'plan: lee las listas y escribe una carpeta con un trabajo en SQL (-o, con el consentimiento de --names-on-cluster). ' +
    'Después, spark-sql --master <url> -f job/job.sql. ' +
    'finish: comprueba que no se perdió ningún par, asigna fila a fila, escribe el informe y elimina la carpeta. ' +
    'El informe es el mismo que sin clúster. `reconcile run --engine spark` hace las tres cosas.',
  completion:
    'Muestra un guion que completa comandos, opciones y sus valores. bash: ponga `source <(reconcile completion bash)` en ' +
    '~/.bashrc; zsh: lo mismo en ~/.zshrc; fish: `reconcile completion fish > ~/.config/fish/completions/reconcile.fish`; ' +
    'PowerShell: `reconcile completion powershell | Out-String | Invoke-Expression` en $PROFILE.',
}

export const EXIT_CODES =
  'Códigos de salida: 0 terminó; 1 terminó, y se cumple una condición de --fail-on o --strict; 2 no se pudo hacer; 3 error ' +
  'interno; 130 y 143 interrumpido.'

/** Textos con una lista dentro, que no se traduce. */
export const WITH_LISTS: readonly (readonly [english: RegExp, spanish: string])[] = [
  [/^standard output as (.+) \(default text\)$/, 'salida estándar como $1 (por defecto text)'],
  [
    /^exit 1 where it holds: (.+)\. Measures: (.+); verified\. in front for the other side$/,
    'salir con 1 si se cumple: $1. Medidas: $2; verified. delante para el otro lado',
  ],
]

/** Lo que una opción o un comando espera, entre < y >. */
export const PLACEHOLDERS: Readonly<Record<string, string>> = {
  file: 'archivo',
  folder: 'carpeta',
  files: 'archivos',
  text: 'texto',
  time: 'momento',
  column: 'columna',
  field: 'campo',
  name: 'nombre',
  char: 'signo',
  line: 'línea',
  order: 'orden',
  format: 'formato',
  share: 'parte',
  days: 'días',
  condition: 'condición',
  row: 'fila',
  words: 'palabras',
  side: 'lado',
  event: 'hecho',
  type: 'tipo',
  old: 'anterior',
  new: 'nueva',
  newer: 'otra',
  minutes: 'minutos',
  points: 'puntos',
  percent: 'porcentaje',
  claimed: 'declarado',
  verified: 'verificado',
  ledger: 'libro',
  from: 'desde',
  to: 'hasta',
  command: 'comando',
}
