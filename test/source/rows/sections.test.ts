// Short lists in sections: of every line, is it somebody? Titles, subtotals and notes may be more than the people.
import { describe, expect, test } from 'vitest'
import { readList } from '../../../src/index.ts'

/** Lines of people are marked with `>`. */
const LISTS: Readonly<Record<string, string>> = {
  'prisons with a numeral': `
  Nombres y apellidos,Cédula,Fecha de excarcelación
  EL RODEO I,,
> Juan Pérez Quiroga,12345678,03/01/2025
> Elena Soto Marín,9876543,04/01/2025
  YARE II,,
> Luis Díaz Romero,15111222,09/01/2025
> Ana Gómez Lara,16222333,09/01/2025
> Pedro Rojas Tovar III,17222333,09/01/2025`,
  'prisons in the column of numbers, subtotals, notes': `
  N°;Apellidos y nombres;C.I.;Edad;Medida
  CENTRO PENITENCIARIO NORTE;;;;
> 1;PÉREZ QUIROGA, Juan Andrés;V-12.345.678;34;Libertad plena
> 2;SOTO MARÍN, Elena;V-9.876.543;41;Cautelar
  Subtotal;2;;;
  CENTRO PENITENCIARIO SUR;;;;
> 3;DÍAZ ROMERO, Luis;V-15.111.222;29;Libertad plena
> 4;GÓMEZ LARA, Ana Mª;V 16222333;s/i;Cautelar
> 4 bis;ROJAS TOVAR, Pedro;;30 años;
  Subtotal;3;;;
  TOTAL GENERAL;5;;;
  ;;;;
  Nota: la lista puede contener errores;;;;
  Fuente: Ministerio;;;;`,
  'a place by itself, in the letters of the other titles': `
  Nombres y apellidos,Cédula,Fecha de detención
  ESTADO ZULIA,,
> Juan Pérez Quiroga,12345678,03/01/2025
> Elena Soto Marín,9876543,04/01/2025
  ESTADO MIRANDA,,
> Luis Díaz Romero,,09/01/2025
  MÉRIDA,,
> Ana Gómez Lara,16222333,
> Pedro Rojas Tovar,,
  DISTRITO CAPITAL,,
> Rosa Elena Prada,15222333,11/01/2025`,
  English: `
  Name,ID,Date
  Facility: North Prison,,
> John Perez,V-1234567,2025-01-03
> Mary Soto,V-9876543,2025-01-04
  Subtotal: 2,,
  Facility: South Prison,,
> Luke Diaz,V-1511122,2025-01-09
  Grand total: 3,,
  Last updated 14 February 2025,,`,
  'Portuguese, the first title too': `
  Nº;Nome;RG;Unidade
  Presídio Central;;;
> 1;João da Silva;12.345.678-9;A
> 2;Maria Souza;98.765.432-1;B
  Total da unidade: 2;;;
  Penitenciária Sul;;;
> 3;Lucas Dias;15.111.222-3;A
  Total geral: 3;;;
  Página 1 de 1;;;`,
  'kinds of people': `
  Nombre,Cédula,Lugar
  Extranjeros,,
> Karl Weber,,Norte
  Militares,,
> Juan Pérez Quiroga,12345678,Sur
  Por confirmar:,,
> N.N.,,Sur
  Fallecidos,,
> Elena Soto,9876543,Norte
  Nota: (*) datos aportados por familiares,,`,
  'titles as sentences, and a name alone': `
  Nombre y apellido,Edad,Profesión,Fecha de detención,Lugar
  Periodistas,,,,
> Juan Pérez Quiroga,34,periodista,2025-01-03,Caracas
  Dirigentes políticos,,,,
> Elena Soto Marín,41,dirigente,2025-01-04,Mérida
> Luis Díaz Romero,,,,
> Karl Weber,,,,
  Sindicalistas y activistas,,,,
> Ana Gómez Lara,29,,2025-01-05,`,
  'a name in two columns': `
  Apellidos,Nombres,Documento,Fecha
  PENAL DE AMAZONAS,,,
> Pérez Quiroga,Juan,12345678,2025-01-03
> Soto Marín,Elena,9876543,2025-01-03
  PENAL DE TOCORÓN,,,
> Díaz Romero,Luis,15111222,2025-01-04
  TOTAL,3,,`,
  'totals of places, the places beside': `
  ,Nombre,Cédula,Fecha
> ZULIA,Juan Pérez Quiroga,12345678,2025-01-03
> ,Elena Soto Marín,9876543,2025-01-03
> ,Luis Díaz Romero,15111222,2025-01-04
  TOTAL ZULIA,3,,
> MIRANDA,Ana Gómez Lara,16222333,2025-01-05
  TOTAL MIRANDA,1,,
  TOTAL,4,,`,
  'days as titles': `
  Fecha,Nombre,Documento
  14 de febrero,,
> ,Juan Pérez Quiroga,12345678
> ,Elena Soto Marín,9876543
  15 de febrero,,
> ,Luis Díaz Romero,15111222
> ,Ana Gómez Lara,16222333
  Suman,4,`,
  'numbers in roman, and the sum in words': `
  Orden,Nombre,Pasaporte
  I. Detenidos en la sede norte,,
> 1,Juan Pérez Quiroga,AB123456
> 2,Elena Soto Marín,
  II. Detenidos en la sede sur,,
> 3,Luis Díaz Romero,CD765432
  Son tres (3) personas,,`,
  'names in capitals, titles not': `
  NOMBRE,CEDULA,MEDIDA
  Mujeres liberadas,,
> SOTO MARIN ELENA,9876543,PLENA
> GOMEZ LARA ANA,16222333,CAUTELAR
  Hombres liberados,,
> PEREZ QUIROGA JUAN,12345678,PLENA
> DIAZ,,
> ROJAS TOVAR,,`,
  'names that nobody knows, alone': `
  Name,Age,Place
> Tendai Farai Moyo,34,Harare
> Rutendo Ncube,,
> Blessing Dube,,
> Farai,,
> Tsitsi Memory Sibanda,52,Bulawayo
> chipo Moyo,,`,
}

describe('lists in sections', () => {
  test.each(Object.entries(LISTS))('%s', async (_, marked) => {
    const lines = marked.slice(1).split('\n')
    const text = lines.map((line) => line.slice(2)).join('\n')
    const { records } = await readList('list.csv', Buffer.from(text), { id: 'claimed', role: 'claimed' })
    const people = Array.from({ length: records.length }, (_, i) => lines[records.line(i) - 1])
    expect(people).toEqual(lines.filter((line) => line.startsWith('>')))
  })
})
