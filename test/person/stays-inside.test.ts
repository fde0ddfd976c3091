// Who stays where somebody was held is still held; who stays at home, in hospital or in touch may be out.
import { expect, test } from 'vitest'
import { readEvent } from '../../src/person/coded.ts'
import { saysStillHeld } from '../../src/person/event-words.ts'
import { textKey } from '../../src/person/fold.ts'

test.each([
  'Sigue en El Rodeo',
  'Sigue en Tocorón',
  'sigue en la cárcel de Yare II',
  'Permanece recluida en el INOF',
  'Continúa detenido',
  'Aún está preso',
  'Todavía en El Helicóptero III',
  'Remains at Yare II',
  'still behind bars',
  'Still in prison',
  'Ainda no presídio',
  'Toujours détenu',
  'Aún en Ramo Verde, sin visita',
  'Los familiares dicen que sigue en Tocuyito',
  'Sigue en la estación policial',
  'Continúa en detención',
  'Continúa en el CICPC',
  'Sigue en el penal General de Venezuela',
])('held: %s', (text) => expect(saysStillHeld(textKey(text))).toBe(true))

test.each([
  'Ya no sigue en El Rodeo',
  'Sigue en libertad condicional',
  'Sigue en su casa',
  'Sigue en tratamiento',
  'Permanece en el hospital',
  'Continúa en contacto con la familia',
  'Remains in touch',
  'Ya no permanece recluido',
  'Salió de El Rodeo',
  'Proceso aún en curso',
  'Remains at large',
  'Remains in hiding',
  'Remains in good health',
  'Sigue en España',
  'Remains in the United States',
  'Reste en France',
  'Sigue en Caracas',
  'Sigue en su cargo',
  'Sigue en la clandestinidad',
  'Sigue en recuperación',
  'Sigue en comunicación con su familia',
  'Sigue en estado crítico',
  'Sigue en riesgo',
  'Sigue en la calle',
  'Permanece en la embajada',
  'Sigue en paradero desconocido',
  'Remains at an unknown location',
])('not held: %s', (text) => expect(saysStillHeld(textKey(text))).toBe(false))

test('in a column of events', () => {
  expect(readEvent('Sigue en El Rodeo')).toBe('held')
  expect(readEvent('Sigue en libertad condicional')).toBe('conditional_release')
})
