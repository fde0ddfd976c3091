// Español: lo que falla en una lista, y por qué se tomaron sus encabezados, columnas y celdas.
import type { Params } from '../../model/note.ts'
import type { listMessages as english } from '../en/list-messages.ts'
import type { Say } from '../language.ts'
import { columnWord, facts, fieldWord } from './facts.ts'
import { counted, plural, similar } from './sentences.ts'

const KINDS: Readonly<Record<string, string>> = { release: 'excarcelación', incident: 'el hecho', death: 'fallecimiento' }

/** "4 y 5", "4 a 6". */
const headerLines = ({ line, second }: Params): string => `${line} ${Number(second) - Number(line) > 1 ? 'a' : 'y'} ${second}`

/** Palabras de las celdas, o cuántas son. */
const wordsOf = ({ words, distinct }: Params): string => String(words ?? `palabras distintas: ${distinct}; se muestran con --names`)

/** "del mismo tiempo que", "de 4 años después que". */
const yearsLater = (years: number): string =>
  years === 0 ? 'del mismo tiempo que' : `de ${plural(Math.abs(years), 'año', 'años')} ${years > 0 ? 'después' : 'antes'} que`

/** "F. Nac. (birth_date)", con el campo en español. */
const fieldsNamed = (columns: string): string => columns.replace(/\((\w+)\)/g, (_, field: string) => `(${fieldWord(field)})`)

/** Lines that stand on no card. */
const left = (p: Params): string => (p['others'] ? `; líneas que no son de nadie, que se dejan fuera: ${p['others']}` : '')

export const listMessages: Readonly<Record<keyof typeof english, Say>> = {
  'header-row': (p) => [
    `la línea ${p['line']} no está en el archivo, que tiene ${counted(p, 'lines', 'línea', 'líneas')}.`,
    'Dé la línea del encabezado',
  ],
  'no-name-column': (p) => [
    `de ${counted(p, 'columns', 'columna', 'columnas')} ninguna parece un nombre; ` +
      `no se encontraron personas.${p['recognised'] ? ` Reconocidas: ${fieldsNamed(String(p['recognised']))}.` : ''}`,
    'Diga qué columna es',
  ],
  'no-people': (p) => [
    'un encabezado, y ninguna persona debajo.',
    Number(p['sheets']) > 1 ? 'Si están en otra hoja' : 'Revise que la exportación contenga las filas.',
  ],
  'no-column': (p) => [`no hay columna "${p['column']}".`, `${p['similar'] ? `Columna parecida: ${p['similar']}. ` : ''}Para verlas todas`],
  'no-field': (p) => [`ningún campo se llama "${p['field']}".`, similar('Campo', p), `Campos: ${p['fields']}`],
  'repeated-header': () => 'el encabezado otra vez; no es un registro.',
  banner: () => 'un título de sección; no es un registro.',
  total: () => 'un total; no es un registro.',
  'code-row': () => 'etiquetas o códigos de las columnas; no es un registro.',
  'list-note': () => 'una línea sobre la lista (fuente, nota, firma, conteo); no es un registro.',
  continuation: () => 'el resto de la fila de arriba; no es un registro propio.',
  'names-blank': (p) => [
    `${counted(p, 'rows', 'fila no tiene', 'filas no tienen')} nombre; aquí la primera; una fila así se enlaza solo por su documento.`,
    'Si allí el nombre está bajo otro encabezado u otra clave, póngalo bajo uno solo.',
  ],
  'claim-says-held': (p) => [
    `${counted(p, 'rows', 'fila de lo declarado dice', 'filas de lo declarado dicen')} que alguien está detenido, y otras que fue excarcelado; ` +
      `aquí la primera. Todas cuentan como declaradas.`,
    'Si se declaran excarcelaciones, quítelas: que una fila así coincida no confirma ninguna excarcelación.',
  ],
  'group-blanks': (p) => [
    `las celdas de la columna ${columnWord(p['column'])} están llenas en la primera fila de cada grupo (${counted(p, 'groups', 'grupo', 'grupos')}) ` +
      `y vacías debajo en ${counted(p, 'rows', 'fila', 'filas')}; lo vacío se lee como desconocido.`,
    'Si valen también para las filas de abajo, rellénelas hacia abajo en la hoja y vuelva a leer la lista.',
  ],
  'signs-differ': (p) => [
    `las líneas de personas empiezan con signos distintos que el texto no explica: ${p['signs']}. Todas cuentan igual.`,
    'Si un signo dice que alguien no salió, quite sus líneas o escriba su significado en una columna.',
  ],
  'wiki-table': () => 'leído de una tabla de wiki; el texto de alrededor quedó fuera.',
  'remarks-say-held': (p) => [
    `${counted(p, 'rows', 'fila dice', 'filas dicen')} en la columna ${columnWord(p['column'])}, que no se compara, ` +
      `que alguien sigue detenido o fue detenido de nuevo; aquí la primera.`,
    'Léalas antes de que una excarcelación se apoye en una fila así.',
  ],
  'header-lookalike': (p) => [
    `el encabezado de la columna ${columnWord(p['column'])} tiene letras de otro alfabeto que parecen latinas; se leyeron como latinas.`,
    'Si dos columnas solo difieren en esas letras, diga cuál vale',
  ],
  'list-turned': (p) => [
    `la lista está acostada: los encabezados están en la primera columna y cada una de ${p['people']} columnas es una persona; ` +
      `el número de una fila es el de su columna${left(p)}.`,
    'Para leerla tal como está',
  ],
  'list-of-cards': (p) => [
    `la lista está hecha de fichas: los encabezados están al lado de sus datos; ${p['people']} personas, ` +
      `cada una con la línea en que empieza su ficha${left(p)}.`,
    'Para leerla tal como está',
  ],
  'list-side-by-side': (p) => [
    `la lista está en ${p['blocks']} bloques, uno al lado del otro; se leyó como una sola, con otras tantas personas por línea.`,
    'Para leerla tal como está',
  ],
  'names-in-sentence': (p) => [
    `los nombres están en frases (${p['names']}); cada uno se leyó como una persona. Se dejaron fuera las palabras de alrededor.`,
    'Para leer el texto tal como está',
  ],
  'rows-broken': (p) => [
    `hay filas partidas en dos (${p['rows']}): la línea de abajo es el resto; se unieron de nuevo.`,
    'Para leerlas tal como están',
  ],
  'names-with-comma': (p) => [
    `en ${p['rows']} filas una coma dentro del nombre, que no va entre comillas, separaba celdas; el nombre se volvió a unir.`,
    'Para leerla tal como está',
  ],
  'labels-as-names': (p) => [
    `en la columna ${p['column']}, tomada por nombres, ${p['cells']} celdas son encabezados: tal como se leyeron, las filas no son personas.`,
    'Ponga cada encabezado encima de su columna y a cada persona en una fila',
  ],
  'second-header': (p) => [
    `hay otro encabezado dentro de los datos: ${p['tables']} tablas una debajo de otra; cada una se leyó por su encabezado, como una sola lista.`,
    'Si la línea no es un encabezado, quítela del archivo.',
  ],
  'header-carried': (p) => `esta hoja no tiene encabezado; sus columnas se leyeron como las de la hoja ${p['sheet']}.`,
  'no-header': () => ['no hay encabezado; las columnas se distinguen por su contenido.', 'Para nombrarlas'],
  'header-unknown': (p) => [
    `ninguna palabra de la línea ${p['line']} se conoce como encabezado; se tomó por uno de todos modos.`,
    'Si es una persona: agregue un encabezado como Nombre, o nómbrelo',
  ],
  'rows-above-header': (p) => [
    `encabezado tomado de ${p['second'] ? `las líneas ${headerLines(p)}, leídas juntas` : `la línea ${p['line']}`}; ` +
      `filas encima, que se dejan fuera: ${p['above']}.`,
    'Para fijarlo',
  ],
  'two-header-rows': (p) => [`las líneas ${headerLines(p)} se leyeron juntas como encabezado.`, 'Si solo lo es una'],
  'header-empty': (p) => `la columna ${columnWord(p['column'])} no tiene encabezado.`,
  'column-doubtful': (p) => [
    p['other']
      ? `la columna ${columnWord(p['column'])} se toma como ${fieldWord(p['field'])}; puede ser ${fieldWord(p['other'])}.`
      : `la columna ${columnWord(p['column'])} se toma como ${fieldWord(p['field'])}; poco habla a favor.`,
    'Para fijarlo',
  ],
  'column-contradicted': (p) => [
    `la columna ${columnWord(p['column'])} es ${fieldWord(p['field'])} por su encabezado, y no por sus celdas; no se usa.`,
    'Para usarla de todos modos',
  ],
  'dates-repeated': (p) => [
    `las columnas ${p['columns']} tienen el mismo encabezado; nada dice qué fecha es cuál, así que no se usa ninguna.`,
    'Para usar una',
  ],
  'header-repeated': (p) => [
    `la columna ${columnWord(p['column'])} repite un encabezado${p['field'] ? '; solo la primera se usa como ese campo' : ''}.`,
    p['field'] ? 'Para usar esta' : '',
  ],
  'date-order': (p) => [
    `${fieldWord(p['field'])}: ninguna celda muestra si va primero el día o el mes; se leyó primero el día.`,
    'Para fijarlo',
  ],
  'date-impossible': (p) => `no existe esa fecha (${fieldWord(p['field'])}); ${p['kept'] ? 'solo cuenta su año' : 'se toma como ausente'}.`,
  'dates-half-swapped': (p) => [
    `${fieldWord(p['field'])}: una hoja de cálculo cambió día y mes en las fechas con día hasta 12 y dejó las demás como texto; se corrigieron.`,
    'Para leerlas como están',
  ],
  'dates-half-swapped-maybe': (p) => [
    `${fieldWord(p['field'])}: día y mes pueden estar cambiados en las fechas con día hasta 12 (lo hace una hoja de cálculo); ` +
      'se guardan las dos lecturas y ninguna diferencia depende de ellas.',
    'Para fijarlo',
  ],
  'dates-both-orders': (p) => [
    `${fieldWord(p['field'])}: unas fechas prueban día primero y otras mes primero; ` +
      'las que admiten las dos lecturas guardan ambas y ninguna diferencia depende de ellas.',
    'Para fijarlo',
  ],
  'dates-both-orders-told': (p) => [
    `${fieldWord(p['field'])}: unas fechas tienen el día primero y otras el mes; se distinguen por cómo están escritas y las ` +
      `demás guardan las dos lecturas.`,
    'Para fijarlo',
  ],
  'date-unread': (p) => `una fecha que no se entendió (${fieldWord(p['field'])}); se toma como faltante.`,
  'date-default': (p) =>
    `${fieldWord(p['field'])}: ${counted(p, 'rows', 'fecha', 'fechas')} de las que los programas ponen en lugar de nada, como 1900-01-01: sin valor.`,
  'document-shared': (p) =>
    `${p['rows']} filas comparten números de documento con personas de otros nombres: son de relleno y se toman como faltantes.`,
  'birth-date-shared': (p) =>
    `${p['rows']} filas comparten una fecha de nacimiento con muchas más personas de lo que da el azar: es de relleno y se toma como faltante.`,
  'document-damaged': () => [
    'un documento en forma exponencial: una hoja de cálculo le cortó cifras; se toma como ausente.',
    'Dé formato de texto a la columna y exporte de nuevo.',
  ],
  'first-of-january': (p) => `${counted(p, 'rows', 'nacimiento', 'nacimientos')} el 1 de enero: día desconocido.`,
  'document-check-digit': (p) =>
    `dígito verificador incorrecto en ${counted(p, 'rows', 'número', 'números')} de documento: ` +
    'hay un error, así que otro número pesa poco en contra.',
  'ages-dated': (p) => [
    `sus edades no tienen fecha; personas con un nombre que nadie más lleva muestran que eran ciertas en ${p['year']} ` +
      `(${counted(p, 'pairs', 'pareja de filas coincide', 'parejas de filas coinciden')}).`,
    'Para decirlo usted',
  ],
  'ages-dated-own': (p) => [
    `sus edades no tienen fecha; las fechas de nacimiento a su lado muestran que eran ciertas en ${p['year']} ` +
      `(${counted(p, 'pairs', 'fila coincide', 'filas coinciden')}).`,
    'Para decirlo usted',
  ],
  'ages-apart': (p) => [
    'ninguna lista dice cuándo eran ciertas sus edades; personas con un nombre que nadie más lleva muestran que las de esta lista son ' +
      `${yearsLater(Number(p['years']))} las de ${p['other']} ` +
      `(${counted(p, 'pairs', 'pareja de filas coincide', 'parejas de filas coinciden')}). Así se comparan.`,
    'Si lo sabe',
  ],
  'ages-undated': (p) => [
    `nada dice cuándo eran ciertas sus edades: ${counted(p, 'rows', 'edad no se compara', 'edades no se comparan')}.`,
    'Si lo sabe',
  ],
  'ages-disagree': (p) => [
    'ninguna lista dice cuándo eran ciertas sus edades, y las de personas con un nombre que nadie más lleva no coinciden de ningún modo ' +
      `(${counted(p, 'pairs', 'pareja', 'parejas')} de filas); se comparan tal cual, así que casi ninguna se enlaza.`,
    'Si sabe cuándo eran ciertas',
  ],
  'ages-alone': () => ['ninguna lista dice cuándo eran ciertas sus edades; se comparan tal cual.', 'Si lo sabe'],
  'event-words-unknown': (p) => [
    `no se entiende el hecho o la situación de ${counted(p, 'rows', 'fila', 'filas')} (${wordsOf(p)}): no se compara, y no es diferencia.`,
    'Para decir qué significan: palabras en un archivo de caso (events, held, out).',
  ],
  'event-date-other-kind': (p) =>
    `las fechas de la columna ${columnWord(p['column'])} son de otro hecho (se compara: ${KINDS[String(p['kind'])] ?? p['kind']}); no se comparan.`,
  'error-texts': (p) =>
    `columna ${columnWord(p['column'])}: ${counted(p, 'rows', 'celda muestra un error', 'celdas muestran un error')} de hoja ` +
    `de cálculo, como #REF!: sin valor.`,
  'letters-garbled': (p) => [
    `${counted(p, 'rows', 'celda', 'celdas')} de la columna ${columnWord(p['column'])}, aquí la primera, con letras que un ` +
      `programa leyó en otra codificación ` +
      '(dos signos en lugar de una letra con acento); esos nombres se enlazan mal.',
    p['encoding'] === 'utf-8' ? 'Exporte la lista otra vez desde donde se guarda, en UTF-8.' : 'Si el archivo es UTF-8',
  ],
  'letters-unknown': (p) => [
    `${counted(p, 'rows', 'nombre', 'nombres')} de la columna ${columnWord(p['column'])} con un signo de interrogación en ` +
      `lugar de una letra, aquí el primero; ` +
      'la letra se perdió antes de escribirse este archivo, y esos nombres se enlazan mal.',
    'Exporte la lista otra vez desde donde se guarda, en UTF-8 o .xlsx.',
  ],
  'long-cells': (p) => [
    `${counted(p, 'rows', 'celda', 'celdas')} de la columna ${columnWord(p['column'])} con más de ${p['most']} letras: no se comparan.`,
    'La causa habitual es una oración, o una comilla que nunca se cierra.',
  ],
  'duplicates-not-sought': (p) => [
    `De ${counted(p, 'rows', 'fila', 'filas')}, solo se compararon entre sí las que pueden ser de alguien de otra lista: no se sabe quién más figura dos ` +
      'veces, y cada una de las demás filas cuenta como una persona.',
    'Para compararlas todas, lo que tarda más',
  ],
  crowd: (p) =>
    `${p['rows']} filas forman parte de una multitud de filas que parecen todas la misma persona, y no se comparó cada una con todas las demás.`,
  'not-compared': (p) => [
    `${counted(p, 'rows', 'fila dice', 'filas dicen')} lo mismo que tantas otras que cada una se comparó solo con algunas: estas filas ` +
      `las enlaza una persona o un documento, y no hallada no quiere decir que no esté.`,
    'Dé documentos o fechas de nacimiento completas, que distinguen a las personas.',
  ],
  'memory-short': (p) => [
    `${counted(p, 'rows', 'fila', 'filas')} en total ocupan ${p['needed']} ${p['unit']} de memoria o más, ` +
      `y este equipo tiene ${p['has']}: puede terminar sin informe.`,
    'Compare parte con parte, por estado o por año por ejemplo, o use un equipo con más memoria.',
  ],
  'equal-candidates': (p) =>
    `${counted(p, 'rows', 'fila tiene', 'filas tienen')} más candidatas que dicen todas lo mismo de las que se muestran; las ` +
    `rivales se cuentan por completo.`,
  estimated: (p) =>
    `${String(p['facts'])
      .split(', ')
      .map((fact) => facts[fact] ?? fact)
      .join(
        ', ',
      )}: cómo coinciden las parejas verdaderas se tomó de ${counted(p, 'pairs', 'pareja casi segura', 'parejas casi seguras')} de estas listas.`,
  'name-parts-differ': (p) =>
    'filas cuyo nombre completo y cuyas columnas de nombres y apellidos no dicen lo mismo: ' +
    `${p['rows']}. Se comparan ambos; --exclude deja fuera uno.`,
  'name-readings-differ': (p) =>
    `filas cuyas columnas de nombre nombran a personas distintas: ${p['rows']}. No se enlazan sin una persona.`,
  'surname-first': () => 'nombres leídos con los apellidos primero.',
  'more-of-these': (p) => `${counted(p, 'n', 'advertencia', 'advertencias')} más del tipo ${p['code']}.`,
  'withheld-among': (p) => `Hasta ${p['n']} de las no halladas pueden estar entre las personas que ${p['source']} verificó sin nombrarlas.`,
}
