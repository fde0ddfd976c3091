// Español: lo que falla en un archivo, y cómo se leyeron sus bytes, hojas y líneas.
import type { Params } from '../../model/note.ts'
import type { fileMessages as english } from '../en/file-messages.ts'
import type { Say } from '../language.ts'
import { counted } from './sentences.ts'

const FORMATS: Readonly<Record<string, readonly [string, string]>> = {
  pdf: ['un PDF no tiene filas que leer.', 'Copie su tabla a una hoja de cálculo, revísela a ojo y guárdela como .xlsx.'],
  docx: ['un documento de Word no tiene filas que leer.', 'Copie su tabla a una hoja de cálculo, revísela a ojo y guárdela como .xlsx.'],
  xls: ['el formato antiguo de Excel .xls no se lee.', 'Ábralo en Excel o LibreOffice y guárdelo como .xlsx.'],
  password: ['el libro está protegido con contraseña.', 'Ábralo en Excel o LibreOffice y guárdelo sin contraseña.'],
  image: ['una imagen no tiene filas que leer.', 'Pase su lista a una hoja de cálculo, revísela a ojo y guárdela como .xlsx.'],
  ods: ['una hoja OpenDocument no se lee.', 'Ábrala en LibreOffice y guárdela como .xlsx.'],
  xml: ['esto es XML, quizá el formato XML de Excel 2003, y no una lista.', 'Ábralo en Excel o LibreOffice y guárdelo como .xlsx.'],
  chat: [
    'una conversación no tiene filas que leer: cada línea empieza con quién escribe y cuándo.',
    'Copie los nombres en una hoja de cálculo, uno por fila, revísela a ojo y guarde como .xlsx.',
  ],
  html: [
    'esto es una página HTML, no una lista.',
    'Quizá se guardó una página de inicio de sesión; o ábrala en Excel y guárdela como .xlsx.',
  ],
  zip: ['un archivo ZIP no es una lista.', 'Descomprímalo y dé el archivo que contiene.'],
  binary: ['no es texto ni un formato conocido aquí.', 'Guárdelo como .csv o .xlsx.'],
}

/** Por qué no se leyó una hoja de personas. */
const UNREAD: Readonly<Record<string, string>> = {
  hidden: 'está oculta en el libro',
  'other-columns': 'no comparte con las demás otra columna que el nombre',
  'other-status':
    'su nombre o título dice otra cosa de sus personas (detenidas, por verificar, descartadas, fallecidas, trasladadas, contactos)',
}

const INCOMPLETE = 'La comparación no está completa; --strict lo convierte en un fallo.'

/** How a file tells that it holds one page. */
const ofPages = (p: Params): string =>
  `${counted(p, 'records', 'registro', 'registros')} y ${p['total'] ? `dice que en total son ${p['total']}` : 'habla de una página siguiente'}`

export const fileMessages: Readonly<Record<keyof typeof english, Say>> = {
  'file-empty': () => ['el archivo está vacío.', 'Expórtelo de nuevo; no se comparó nada.'],
  gzip: () => ['los datos gzip están dañados o son demasiado grandes.', 'Descomprímalo con gunzip y dé el archivo que contiene.'],
  format: (p) => FORMATS[String(p['format'])] ?? FORMATS['binary']!,
  workbook: () => [
    'el libro no se puede leer: dañado, cifrado o no es un libro.',
    'Ábralo en Excel o LibreOffice y guárdelo como .xlsx sin contraseña.',
  ],
  'workbook-trap': (p) => [
    `el libro se rechaza (${p['reason']}).`,
    'Ábralo en Excel o LibreOffice, mírelo y guarde una copia nueva como .xlsx.',
  ],
  'sheet-of-text': () => 'se dio --sheet, y este archivo no es un libro: no tiene hojas, y se leyó entero.',
  'sheet-hidden': () => 'una hoja que se leyó está oculta en el libro.',
  'sheets-hidden': (p) => [
    `hojas con filas que están ocultas en el libro, y no se leyeron: ${p['names']} (${p['sheets']}).`,
    'Para leer una',
  ],
  'rows-hidden': (p) =>
    `${counted(p, 'rows', 'fila está oculta', 'filas están ocultas')} en la hoja, ` +
    `quizá por un filtro; también se ${Number(p['rows']) === 1 ? 'leyó' : 'leyeron'}.`,
  'rows-struck': (p) => [
    `${counted(p, 'rows', 'fila tiene', 'filas tienen')} texto tachado en la hoja; también se ${Number(p['rows']) === 1 ? 'leyó' : 'leyeron'}.`,
    'Si se quitaron de la lista, bórrelas en una copia.',
  ],
  'columns-hidden': (p) =>
    `${counted(p, 'columns', 'columna está oculta', 'columnas están ocultas')} en la hoja; ` +
    `también se ${Number(p['columns']) === 1 ? 'leyó' : 'leyeron'}.`,
  'error-cells': (p) => `${counted(p, 'cells', 'celda muestra un error', 'celdas muestran un error')} como #REF!: sin valor.`,
  'long-numbers': (p) => [
    `${counted(p, 'cells', 'número', 'números')} de más de 15 cifras: la hoja de cálculo cortó el final; no se leyó de ahí ningún documento.`,
    'Dé a la columna formato de texto e ingréselos de nuevo.',
  ],
  'odd-numbers': (p) =>
    `${counted(p, 'cells', 'celda está marcada como número o fecha, y no lo es', 'celdas están marcadas como números o fechas, y no lo son')}; ` +
    'el texto se leyó como está.',
  formulas: (p) =>
    `${counted(p, 'cells', 'celda es una fórmula', 'celdas son fórmulas')}; se leyó lo último que calculó Excel, y no se calculó nada.`,
  'formulas-empty': (p) => [
    `${counted(p, 'cells', 'fórmula no trae valor en el archivo y se lee como vacía', 'fórmulas no traen valor en el archivo y se leen como vacías')}.`,
    'Abra el libro en Excel o LibreOffice y guárdelo una vez.',
  ],
  'cell-too-long': (p) => [
    `una celda de más de ${p['most']} bytes; se aparta.`,
    'Una lista de personas no tiene ninguna. Si esta la tiene',
  ],
  'too-many-rows': (p) => [
    `${p['rows']} filas en total; caben a lo sumo ${p['most']}.`,
    'Divida las listas, por ejemplo por estado o por año, y compare parte con parte.',
  ],
  'too-many-columns': (p) => [
    `${p['columns']} columnas; se leen a lo sumo ${p['most']}.`,
    'Una lista de personas tiene menos: exporte solo las columnas que importan.',
  ],
  'no-sheet': (p) => [
    `no hay tal hoja; el libro tiene ${p['sheets']}: ${p['names']}.`,
    `Dé un nombre o un número, varios con comas, o '*' para todas`,
  ],
  encoding: (p) => [
    `los bytes no son ${p['encoding']} en todo el archivo; quizá la descarga se cortó.`,
    'Expórtelo de nuevo como UTF-8 o diga la codificación',
  ],
  'unknown-encoding': (p) => [`ninguna codificación se llama ${p['encoding']}.`, `Conocidas: ${p['known']}`],
  'json-encoding': () => ['JSON debe ser UTF-8 y esto no lo es.', 'Convierta el archivo a UTF-8.'],
  json: () => ['esto no es JSON válido.', 'Revíselo con un validador; una lista es un arreglo de objetos.'],
  'json-deep': (p) => [`JSON anidado a una profundidad mayor de ${p['depth']}.`, 'Una lista de personas es un arreglo de objetos planos.'],
  'json-no-records': () => [
    'no hay registros: una lista es un arreglo de objetos, o un objeto con un solo arreglo así; no se encontraron personas.',
    'Para un objeto por línea, nombre el archivo .ndjson.',
  ],
  'json-many-arrays': (p) => [`${p['arrays']} arreglos, y no se sabe cuál es la lista.`, 'Deje un solo arreglo en el archivo.'],
  'quote-open': (p) => [
    `una comilla se abre en el registro de la línea ${p['line']} y nunca se cierra; se tragaría las filas siguientes.`,
    'Cierre la comilla o duplique la que está dentro de la celda.',
  ],
  'quote-inside': (p) => [
    `una comilla suelta en el registro de la línea ${p['line']}.`,
    'Ponga la celda entre comillas y duplique cada comilla interior.',
  ],
  'input-format': (p) => [`ningún formato se llama ${p['format']}.`, `Conocidos: ${p['known']}`],
  'ragged-row': (p) => [`${counted(p, 'cells', 'celda', 'celdas')}, el encabezado tiene ${p['header']}; apartada.`, INCOMPLETE],
  'control-character': () => ['un carácter NUL dentro; apartada.', INCOMPLETE],
  'not-an-object': (p) => [`el registro ${p['record']} no es un objeto; apartado.`, INCOMPLETE],
  'empty-record': (p) => [`el registro ${p['record']} no tiene nada dentro; apartado.`, INCOMPLETE],
  'json-list-twice': () => [
    'la clave que contiene la lista está aquí por segunda vez.',
    'La mayoría de los programas lee solo la última, y quien esté en la otra se pierde. Haga de las dos una sola lista, o deje la correcta.',
  ],
  'json-lists-inside': (p) => [
    `"${p['column']}" es un arreglo de objetos en ${counted(p, 'records', 'registro', 'registros')}, aquí el primero; no se leyó.`,
    'Una lista de personas es un arreglo de objetos planos: dé a cada uno de esos objetos un registro propio.',
  ],
  'json-page': (p) => [
    `el archivo tiene ${ofPages(p)}: puede ser una página de una lista más larga; quien esté en otra cuenta como ausente.`,
    'Exporte todas las páginas y júntelas en una sola lista.',
  ],
  'json-key-twice': (p) => [
    `una clave está dos veces en un objeto: ${counted(p, 'objects', 'objeto', 'objetos')}, aquí el primero. Se leyeron todos sus valores.`,
    'La mayoría de los programas conserva solo el último. Revise estos registros antes de apoyar algo en ellos.',
  ],
  'big-number': (p) => [
    `el registro ${p['record']} tiene un número con más cifras de las que JSON conserva; apartado, para que dos personas no se vuelvan una.`,
    'Exporte los documentos como texto (entre comillas).',
  ],
  'encoding-guessed': (p) => [
    `no es UTF-8 válido; por sus letras se leyó como ${p['encoding']}${p['others'] ? ` (puede ser ${p['others']})` : ''}. Revise los acentos.`,
    'Para fijarlo',
  ],
  'letters-lost': (p) => [
    'se perdieron letras antes de escribirse este archivo (U+FFFD está en su lugar); aquí la primera; esos nombres se enlazan mal.',
    `Exporte la lista otra vez en UTF-8: otro --encoding de ${p['id'] ?? 'claimed'} no devuelve las letras.`,
  ],
  'encoding-mixed': (p) => [
    `UTF-8, pero ${counted(p, 'lines', 'línea no lo es', 'líneas no lo son')}; se leyó como ${p['encoding']}; aquí la primera. Revise los acentos.`,
    'Quizá se unieron archivos de codificación distinta. Para leer todo en una',
  ],
  'quotes-kept': (p) => [
    `${counted(p, 'rows', 'fila tiene', 'filas tienen')} comillas dentro de una celda; aquí la primera; se leyeron como están.`,
    'Para estar seguro, ponga esas celdas entre comillas y duplique cada comilla interior.',
  ],
  'quote-over-rows': (p) => [
    `una celda entre comillas abarca ${counted(p, 'rows', 'línea que parece fila', 'líneas que parecen filas')} ` +
      'de la lista; quizá una comilla de más las unió.',
    'Mire las comillas de esta línea.',
  ],
  'quote-after-blank': () => 'espacios antes de comillas; se dejaron fuera.',
  'delimiter-ambiguous': (p) => [
    `sirve más de un separador; se leyó con "${p['delimiter'] === '\t' ? 'tab' : p['delimiter']}".`,
    'Para fijarlo',
  ],
  'several-sheets': (p) => [`${p['n']} hojas se leyeron como una sola lista: ${p['sheets']}.`, 'Para leer solo una'],
  'sheets-passed': (p) =>
    `se pasaron por alto, por no tener personas: ${Number(p['n']) > 1 ? 'hojas' : 'hoja'} ${p['sheets']}; se leyó: ${p['read']}.`,
  'sheets-left': (p) => `no se pidieron, y no se leyeron: ${Number(p['n']) > 1 ? 'hojas' : 'hoja'} ${p['sheets']}.`,
  'sheet-unread': (p) => [
    `la hoja ${p['sheet']} parece tener personas, y no se leyó: ` +
      `${UNREAD[String(p['reason'])] ?? `[${p['reason']}]`}. La comparación no está completa.`,
    'Para leerla también',
  ],
  'no-sheet-of-people': (p) => [
    `de ${counted(p, 'sheets', 'hoja', 'hojas')} con filas ninguna tiene una columna que parezca un nombre; no se ` +
      `encontraron personas. Hojas: ${p['names']}.`,
    'Diga qué hoja es, y qué columna',
  ],
  'merged-cells': (p) => `${counted(p, 'cells', 'celda combinada', 'celdas combinadas')}; el valor se leyó para cada fila abarcada.`,
  'merged-names': (p) => [
    `un nombre combinado sobre ${p['rows']} documentos (líneas ${p['from']} a ${p['to']}): una persona con varios números, o varias personas.`,
    'Mire estas filas antes de apoyarse en ellas.',
  ],
  'named-otherwise': (p) => `su nombre dice otro formato; por su contenido se leyó como ${p['format']}.`,
  glued: () => [
    'una marca de orden de bytes empieza esta línea: parece que se pegó otra exportación debajo de la primera.',
    'Ambas se leen como una sola lista; mire si lo son.',
  ],
  'lists-joined': (p) => `${p['n']} listas declaradas se leen como una sola; sus filas: ${p['rows']}.`,
}
