// What the words of events, statuses and nationalities mean, in four languages; what is not known is marked, and says nothing.
import { describe, expect, test } from 'vitest'
import { CHARGES, CUSTODY, UNKNOWN_WORD } from '../../src/model/facts.ts'
import { chargesTold, eventOfBoth, readCustody, readEvent, readNationality, readSex } from '../../src/person/coded.ts'
import { countries, eventWords } from '../../src/names/knowledge.ts'
import { textKey } from '../../src/person/fold.ts'
import { readPlace, readState } from '../../src/person/place.ts'
import { foldWords } from '../../src/person/vocabulary.ts'

/** Code → words that all mean it; '' is silence or the state of a trial. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  conditional_release: [
    'Medida cautelar',
    'MEDIDAS CAUTELARES',
    'Con medidas',
    'excarcelado con medidas',
    'Medidas sustitutivas',
    'Medida cautelar sustitutiva de libertad',
    'Régimen de presentación',
    'presentaciones cada 30 días',
    'Libertad bajo fianza',
    'libertad condicional',
    'Libre con medidas cautelares',
    'Excarcelado - medida cautelar - juicio en curso',
    'Imputado en libertad condicional',
    'released on bail',
    'on parole',
    'with measures',
    'conditional release',
    'Liberdade provisória',
    'liberdade condicional',
    'solto sob fiança',
    'liberdade com medidas',
    'Liberté conditionnelle',
    'libéré sous caution',
    'sous contrôle judiciaire',
    'liberté provisoire',
  ],
  full_release: [
    'Libertad plena',
    'LIBERTAD SIN RESTRICCIONES',
    'libertad sin medidas cautelares',
    'Sobreseimiento',
    'Causa sobreseída',
    'Absuelto',
    'Pena cumplida',
    'full release',
    'released without conditions',
    'acquitted',
    'case dismissed',
    'Liberdade plena',
    'absolvida',
    'Non-lieu',
    'acquittée',
  ],
  house_arrest: [
    'Casa por cárcel',
    'Arresto domiciliario',
    'detención domiciliaria',
    'house arrest',
    'home detention',
    'prisão domiciliar',
    'assigné à résidence',
  ],
  left_detention: [
    'Excarcelado',
    'EXCARCELADA',
    'excarcelación',
    'Liberado',
    'liberada',
    'Libre',
    'En libertad',
    'salió',
    'Egresó',
    'egreso',
    'ya no está detenido',
    'no detenida',
    'ex detenido',
    'released',
    'Freed',
    'no longer in custody',
    'not held',
    'solto',
    'soltura',
    'em liberdade',
    'livre',
    'libéré',
    'libérée',
    'remis en liberté',
    'sorti de prison',
    "n'est plus détenu",
  ],
  held: [
    'Detenido',
    'detenidas',
    'preso',
    'Presa política',
    'Privado de libertad',
    'privada de la libertad',
    'Medida judicial preventiva privativa de libertad',
    'prisión preventiva',
    'recluido',
    'sigue preso',
    'No liberado',
    'no ha sido excarcelada',
    'Pendiente de excarcelación',
    'Aún no liberado',
    'Negada la libertad',
    'Boleta de encarcelación',
    'Redetenido',
    'Imputado, detenido',
    'held',
    'still detained',
    'Not released',
    'in custody',
    'deprived of liberty',
    'bail denied',
    'rearrested',
    'preso novamente',
    'não liberado',
    'prisão preventiva',
    'privado de liberdade',
    'détenu',
    'toujours détenue',
    'non libéré',
    'détention provisoire',
    'emprisonné',
  ],
  order_issued: ['Boleta de excarcelación', 'orden de libertad', 'release order', 'alvará de soltura', 'ordre de libération'],
  transfer: ['Traslado', 'Boleta de traslado', 'transferred', 'transfert'],
  measure: ['Medida', 'MEDIDAS', 'measures'],
  exile: ['destierro', 'exiliado', 'banished', 'exilado'],
  deportation: ['Deportado', 'deported'],
  pardon: ['Indulto', 'amnistía', 'pardoned', 'anistia', 'gracié'],
  death_in_custody: ['Fallecido', 'murió', 'died', 'falecida', 'décédé'],
  '': [
    '',
    'Se desconoce',
    'se desconoce si fue excarcelado',
    'S/I',
    'Sin información',
    'no aporta',
    'Por confirmar',
    'unknown',
    'Not specified',
    'desconhecido',
    'não informado',
    'inconnu',
    'non renseigné',
    'Estatus procesal',
    'Juicio en curso',
    'A la orden del tribunal',
    'Imputado',
    'imputada',
    'En fase de investigación',
    'Condenado',
    'sentenciada',
    'Procesado',
    'Acusado',
    'Audiencia de presentación',
    'awaiting trial',
    'charged',
    'convicted',
    'under investigation',
    'condenada',
    'em julgamento',
    'mis en examen',
    'condamnée',
    'Sin cargos',
  ],
}

describe('events', () => {
  test.each(Object.entries(EVENTS).flatMap(([code, words]) => words.map((word) => [word, code] as const)))('%s', (word, code) =>
    expect(readEvent(word)).toBe(code),
  )

  test.each(['Lista 3', 'Verde', 'Activo', 'Soltero', 'Cerrado', 'xyz', 'Verificado por la ONG'])('%s is not known', (word) =>
    expect(readEvent(word)).toBe(UNKNOWN_WORD + textKey(word)),
  )

  test('each word of the table is folded and means its code, or what stands before it', () => {
    const before = new Set<string>()
    for (const { word, code } of eventWords()) {
      before.add(code)
      const key = word.replace(/^=/, '').replaceAll('*', '')
      expect(textKey(key)).toBe(key)
      const read = readEvent(key)
      expect(read.startsWith(UNKNOWN_WORD), key).toBe(false)
      expect(read === '' || before.has(read), `${key}: ${read}`).toBe(true)
    }
  })

  test('the words of the case come first', () => {
    const words = foldWords({ events: [['delivered', ['procesado']]], held: ['sin noticias'], out: ['hallado'], places: [] })
    expect(readEvent('Procesado', words)).toBe('delivered')
    expect(chargesTold('Procesado', words)).toBe(CHARGES.none)
    expect(readEvent('sin noticias', words)).toBe('held')
    expect(readEvent('hallado ayer', words)).toBe('left_detention')
  })

  test.each([
    ['full_release', '', false, 'full_release'],
    ['', 'left_detention', false, 'left_detention'],
    ['?lote 3', 'held', false, 'held'],
    ['full_release', '?activo', false, 'full_release'],
    ['full_release', 'left_detention', false, 'full_release'],
    ['full_release', 'held', false, 'held'],
    ['held', 'left_detention', false, 'left_detention'],
    ['order_issued', 'held', true, 'order_issued'],
    ['order_issued', 'held', false, 'held'],
    ['', '?activo', false, '?activo'],
  ])('event "%s", status "%s", claimed %s', (event, status, claimed, both) => expect(eventOfBoth(event, status, claimed)).toBe(both))
})

test.each([
  ['Imputado', CHARGES.pending],
  ['Juicio en curso', CHARGES.pending],
  ['Detenido, procesado', CHARGES.pending],
  ['Con medidas, imputada', CHARGES.pending],
  ['awaiting trial', CHARGES.pending],
  ['mis en examen', CHARGES.pending],
  ['Excarcelado', CHARGES.none],
  ['Condenado', CHARGES.none],
  ['Liberado sin cargos', CHARGES.none],
  ['no imputado', CHARGES.none],
  ['Juicio anulado, sobreseimiento', CHARGES.none],
  ['Se desconoce', CHARGES.none],
  ['', CHARGES.none],
])('charges as "%s" tells', (raw, code) => expect(chargesTold(raw)).toBe(code))

test.each([
  ['détenu', CUSTODY.held],
  ['Privado de libertad', CUSTODY.held],
  ['detenido', CUSTODY.held],
  ['excarcelado', CUSTODY.out],
  ['Imputado', CUSTODY.unknown],
  ['Se desconoce', CUSTODY.unknown],
  ['no liberado aún', CUSTODY.held],
  ['sin libertad condicional', CUSTODY.held],
  ['condicional denegada', CUSTODY.held],
  ['pendiente de excarcelación', CUSTODY.held],
  ['libre de cargos', CUSTODY.out],
])('custody of "%s"', (raw, code) => expect(readCustody(raw)).toBe(code))

describe('nationality', () => {
  test.each([
    ['V', 'VE'],
    ['VEN', 'VE'],
    ['ve', 'VE'],
    ['E', ''],
    ['Extranjero', ''],
    ['República Bolivariana de Venezuela', 'VE'],
    ['nacionalidad venezolana', 'VE'],
    ['Venezolano por nacimiento', 'VE'],
    ['vénézuélienne', 'VE'],
    ['venezuelano', 'VE'],
    ['venezolano/española', 'ES+VE'],
    ['colombo-venezolano', 'CO+VE'],
    ['ítalo-venezolana', 'IT+VE'],
    ['Colombovenezolano', 'CO+VE'],
    ['Venezolano y español', 'ES+VE'],
    ['Venezuelan and Italian', 'IT+VE'],
    ['doble nacionalidad', ''],
    ['No aporta', ''],
    ['N/A', ''],
    ['inconnue', ''],
    ['EE.UU.', 'US'],
    ['Trinidad y Tobago', 'TT'],
    ['Bosnia y Herzegovina', 'BA'],
    ['Guinea-Bissau', 'GW'],
    ['Côte d’Ivoire', 'CI'],
    ['Allemande', 'DE'],
    ['RU', 'RU'],
    ['Marciano', '?marciano'],
    ['Venezolano/Marciano', '?marciano+VE'],
  ])('%s', (raw, codes) => expect(readNationality(raw)).toBe(codes))

  test('each word of the table is folded', () => {
    for (const word of countries().keys()) expect(textKey(word)).toBe(word)
  })
})

test.each(['no aporta', 'Indeterminado', 'LGBTI', 'X', 'Se desconoce', '?'])('sex %s is silent', (raw) =>
  expect(readSex(raw, false)).toBe(0),
)
test.each(['no aporta', 'Se desconoce', 'N/D', 'inconnu'])('place %s is silent', (raw) => {
  expect(readPlace(raw)).toBe('')
  expect(readState(raw, '')).toBe('')
})

test.each([
  'ещё не освобождён',
  'еще не освобождена',
  'не на свободе',
  'ще не звільнений',
  'не на волі',
  'не вызвалены',
  'serbest değil',
  'henüz serbest değil',
  'tahliye edilmemiş',
  'henüz tahliye edilmedi',
  'serbest bırakılmadı',
  'آزاد نشده',
  'آزاد نشده است',
  'هنوز آزاد نشده',
  'لم يطلق سراحه',
  'لم يفرج عنه',
  'لم يتم الإفراج عنه',
  'لم يطلق سراحها',
  'condicional negada',
  'sin condicional',
  'no liberado aún',
])('who was not let go is held: %s', (raw) => expect([readEvent(raw), readCustody(raw)]).toEqual(['held', CUSTODY.held]))
test('"No condicional" tells neither', () => expect(readEvent('No condicional')).toBe(''))
