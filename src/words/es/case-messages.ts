// Español: lo que falla en un caso o un registro de declaraciones, lo que estas muestran juntas y lo que hay que preguntar.
import type { Params } from '../../model/note.ts'
import type { caseMessages as english } from '../en/case-messages.ts'
import type { Say } from '../language.ts'
import { fieldWord } from './facts.ts'
import { phrase } from './phrases.ts'
import { similar } from './sentences.ts'

/** Otra cifra como se dijo, o las personas de una lista. */
const other = (p: Params): string =>
  p['list'] === undefined
    ? `«${p['other']}»`
    : p['other'] === undefined
      ? `las personas de ${p['list']}`
      : Number(p['other']) === 1
        ? `la única persona de ${p['list']}`
        : `las ${p['other']} personas de ${p['list']}`

/** Extremos de una diferencia, hasta donde se conocen. */
function gap({ min, max }: Params): string {
  if (min === undefined && max === undefined) return ''
  if (min === undefined) return ` (diferencia de hasta ${max})`
  if (max === undefined) return ` (diferencia de al menos ${min})`
  return min === max ? ` (diferencia de ${min})` : ` (diferencia de ${min} a ${max})`
}

/** Lo que se contó de una parte en la lista de quien la dijo. */
const countedOn = ({ n, list }: Params): string => (n === undefined ? '' : ` En ${list}: ${n}.`)

/** Por qué no hay cifra en unas palabras. */
const REASONS: Readonly<Record<string, string>> = {
  empty: 'vacío',
  'no number': 'no hay un número de personas',
  'several figures': 'varias cifras',
  'qualifiers contradict': 'lo que la acota se contradice',
  'range ends before it begins': 'el rango va al revés',
  'fewer than none': 'menos que ninguna',
}

/** «al menos 5 de las 156». */
const partOf = ({ figure, whole, of }: Params): string =>
  whole === undefined ? `«${figure}»${of ? ` de ${of}` : ''}` : `«${figure} de las ${whole}»`

/** "nationality ES, sex F", con los campos en español. */
const fieldsIn = (where: string): string =>
  where.replace(/(^|, )(\w+)(?= )/g, (_, before: string, field: string) => `${before}${fieldWord(field)}`)

/** ¿Nombra la pregunta varias cifras? */
const many = (p: Params): boolean => Number(p['n']) > 1

export const caseMessages: Readonly<Record<keyof typeof english, Say>> = {
  'text-encoding': () => ['este archivo debe estar en UTF-8, y no lo está.', 'Guárdelo de nuevo en UTF-8.'],
  'case-yaml': (p) => [`no es YAML, JSON ni CSV válido: ${p['message']}.`, 'Suele ser la sangría o las comillas.'],
  'case-unknown-key': (p) => [`clave desconocida en ${phrase(p['where'])}.`, similar('clave', p) || 'Las claves: reconcile schema case'],
  'case-missing': (p) => [`en ${phrase(p['where'])} falta «${p['key']}».`, 'Las claves: reconcile schema case'],
  'case-type': (p) => `${phrase(p['where'])} debe ser ${phrase(p['wanted'])}, no ${phrase(p['found'])}.`,
  'case-value': (p) => [`${phrase(p['where'])} no puede ser eso; admite: ${phrase(p['wanted'])}.`, similar('valor', p)],
  'case-id-twice': (p) => [
    `dos tienen ${p['id'] === undefined ? 'este id' : `el id «${p['id']}»`}.`,
    'Cada lista y cada declaración necesita su propio id.',
  ],
  'case-id-of-list': (p) => [`el id «${p['id']}» es de una lista; la declaración necesita otro.`],
  'case-two-claimed': (p) => [
    `varias listas declaradas se leen como una, y «${p['first']}» y «${p['second']}» difieren en ${p['key']}.`,
    'Diga lo mismo de ambas, o escriba un caso para cada una.',
  ],
  'case-no-verified': () => [
    'ninguna lista es verificada y no hay declaraciones: no hay con qué comparar.',
    'Dé a una lista el papel verified.',
  ],
  'case-empty': () => ['ni listas ni declaraciones.', 'Para empezar: reconcile init declarada.csv verificada.csv'],
  'case-range': () => 'este rango va al revés.',
  'case-relation-self': () => 'una declaración no puede relacionarse consigo misma.',
  'case-relation-target': (p) => `${p['type']} nombra un id que no tiene ninguna declaración de aquí.`,
  'too-many-statements': (p) => [
    `${p['n']} declaraciones; un registro puede tener ${p['most']}, porque cada una se compara con todas las demás.`,
    'Divida el registro por caso o por año.',
  ],
  'more-errors': (p) => `… y ${p['n']} más como estos.`,
  'case-relation-cycle': (p) => `las relaciones forman un círculo de ${p['statements']} declaraciones.`,
  'case-supersedes': () => [
    'una declaración no puede reemplazar lo que dijo otra persona.',
    'Solo quien dio una cifra puede retirarla; para los demás está disputes.',
  ],
  'case-aliases': () => ['un archivo de alias necesita las columnas alias y place.'],
  'statements-action': (p) => [
    `statements admite add, list o check${p['action'] ? `, no ${p['action']}` : ''}.`,
    similar('acción', p) || 'Por ejemplo: reconcile statements list ledger.yaml',
  ],
  'statements-case': () => [
    'esto es un caso, no un registro de declaraciones.',
    'Guarde las declaraciones en su propio archivo y nómbrelo en el caso: statements: registro.yaml',
  ],
  'statements-file': () => ['¿qué registro de declaraciones?', 'Por ejemplo: reconcile statements list ledger.yaml'],
  'statements-column': (p) => [
    `el registro no tiene columna para ${p['column']}.`,
    'Añada antes la columna a su encabezado; no se escribió nada.',
  ],
  'window-order': (p) => [`el período termina (${p['to']}) antes de empezar (${p['from']}).`, 'Dé primero la fecha anterior: desde..hasta'],
  'quantity-several': (p) => [`«${p['text']}» tiene varias cifras: ${p['candidates']}.`, `Diga cuál vale, por ejemplo: ${p['option']}`],
  'quantity-several-entry': (p) => [`varias cifras: ${p['candidates']}.`, `Diga cuál vale, por ejemplo: quantity: "${p['first']}"`],
  'quantity-alone': (p) => `se dice qué cifra vale de una frase que no se dio: ${p['option']}.`,
  'figure-taken': (p) => `Se toma de ${p['from']}: «${p['figure']}» (${p['meaning']}).`,
  quantity: (p) => [
    `${p['text'] === undefined ? 'esto' : `«${p['text']}»`} no se entiende como cifra (${REASONS[p['reason'] ?? ''] ?? p['reason']}).`,
    'Escríbala como "más de 600", "al menos 80", "500-600" u "over 600".',
  ],
  COUNT_GAP: (p) => `«${p['figure']}» y ${other(p)} no pueden valer a la vez${gap(p)}.`,
  NO_NAMES: (p) => `«${p['figure']}» es una cifra sin nombres: no se puede comprobar a nadie.`,
  OVERLAP_UNKNOWN: (p) =>
    `«${p['figure']}» y «${p['other']}» pueden contar a las mismas personas: juntas, ` +
    `al menos ${p['min']}, sin máximo. Al menos ${p['sum']} solo cuando alguien las declare disjuntas.`,
  SUM: (p) => `«${p['figure']}» y «${p['other']}» se declaran disjuntas: juntas, al menos ${p['min']}, sin máximo.`,
  REVISED: (p) => `${p['speaker']} corrigió «${p['from']}» a «${p['to']}».`,
  SELF_CONTRADICTION: (p) =>
    `${p['speaker']} dijo «${p['from']}» y «${p['to']}» de lo mismo; no pueden valer a la vez y ninguna se retiró.`,
  RELAY_DRIFT: (p) => `«${p['to']}» transmite «${p['from']}» y dice otra cosa.`,
  STOCK_FLOW_RESIDUAL: (p) =>
    `${p['speaker']}: las personas detenidas al principio, las detenciones y las excarcelaciones no dan las detenidas al final${gap(p)}.`,
  SUBGROUP: (p) =>
    `${partOf(p)}${p['where'] ? ` (${fieldsIn(String(p['where']))})` : ''}: una parte, que nunca se suma al todo.${countedOn(p)}`,
  CHARGES: (p) => `De las personas de «${p['figure']}» (${p['speaker']}), un número desconocido sigue con cargos pendientes.`,
  'ask-window': (p) => `¿Desde qué día ${many(p) ? 'cuentan' : 'cuenta'} ${p['figures']}?`,
  'ask-event': (p) =>
    `¿Qué ${many(p) ? 'cuentan' : 'cuenta'} ${p['figures']}: boletas de excarcelación, personas que salieron con medidas, libertades plenas? ` +
    `¿${many(p) ? 'Incluyen' : 'Incluye'} casa por cárcel?`,
  'ask-population': (p) =>
    `¿A quiénes ${many(p) ? 'abarcan' : 'abarca'} ${p['figures']}: solo a presos políticos, o también a otras personas?`,
  'ask-cutoff': (p) => `¿Hasta qué día y hora se ${many(p) ? 'contaron' : 'contó'} ${p['figures']}?`,
  'ask-geography': (p) => `¿Qué lugares ${many(p) ? 'abarcan' : 'abarca'} ${p['figures']}?`,
  'ask-names': (p) => `¿Hay una lista de las personas detrás de ${p['figures']}?`,
  'ask-charges': (p) => `¿A cuántas personas de ${p['figures']} se les retiraron los cargos?`,
  'ask-number': (p) => `¿Cuántas personas son ${p['figures']}?`,
  'ask-overlap': (p) => `¿Están las personas de ${p['figures']} entre las de ${p['others']}?`,
  LIST_COUNT_DISAGREE: () => 'La cifra declarada y las personas listadas por el mismo declarante no coinciden.',
}
