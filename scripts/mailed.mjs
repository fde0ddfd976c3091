// Two workbooks as they come by mail: a cover, men and women on two sheets, title rows, group titles over merged cells, numbers and dates as cells and as text, totals, notes, families. All people are invented.
import { bare, dmy, dotted, fullName, peopleMaker, surnameFirst, typo } from '../fixtures/people.mjs'
import { date, workbook } from './workbook.mjs'

/** People of one sex, with families among them. */
function household(make, sex, n) {
  const people = []
  const add = (p) => p.sex === sex && people.push(p)
  while (people.length < n - n / 5) add(make.person())
  for (let k = 0; people.length < n; k++)
    add(k % 3 ? make.sibling(people[(k * 7) % people.length]) : make.child(people[(k * 5) % people.length]))
  return people
}

/** Claimed and verified workbooks and the true pairs, by "sheet:row of the sheet" on the claimed side and row of the sheet on the other. */
export function mailed(seed = 20260131) {
  const make = peopleMaker(seed)
  const { r } = make
  const men = household(make, 'M', 170)
  const women = household(make, 'F', 36)

  const row = (p, k) => [
    k + 1,
    bare(surnameFirst(p)).toUpperCase(),
    k % 3 === 0 ? p.cedula : k % 3 === 1 ? `V-${dotted(p.cedula)}` : k % 17 === 2 ? 'S/N' : String(p.cedula),
    // Half of the dates are cells, the others were typed.
    k % 11 === 7 ? '' : k % 2 ? date(p.birth) : dmy(p.birth),
    p.place,
    k % 2 ? dmy(p.event) : date(p.event),
    p.kind,
  ]
  const sheet = (name, title, people) => {
    const head = [
      [title],
      ['Corte: 31 de enero de 2026'],
      [],
      ['N°', 'Datos personales', '', '', 'Reclusión', 'Excarcelación', ''],
      ['', 'Apellidos y nombres', 'Cédula', 'F. de nacimiento', 'Centro', 'Fecha', 'Medida'],
    ]
    const body = people.map(row)
    const foot = [
      ['', `TOTAL ${name}`, people.length],
      [],
      ['Fuente: Dirección de Control Penal'],
      ['* Cifras sujetas a revisión'],
      ['', 'Elaborado por: Oficina de Estadística'],
    ]
    return { name, rows: [...head, ...body, ...foot], merged: ['A1:G1', 'A4:A5', 'B4:D4', 'F4:G4'] }
  }
  const cover = {
    name: 'Portada',
    rows: [['MINISTERIO DEL SERVICIO PENITENCIARIO'], [], ['Personas excarceladas'], ['Enero de 2026']],
    merged: ['A1:F1'],
  }
  const summary = {
    name: 'Resumen',
    rows: [['Resumen'], ['Hombres', men.length], ['Mujeres', women.length], ['Total', men.length + women.length]],
  }
  const claimed = workbook([
    cover,
    sheet('HOMBRES', 'RELACIÓN DE HOMBRES EXCARCELADOS', men),
    sheet('MUJERES', 'RELACIÓN DE MUJERES EXCARCELADAS', women),
    summary,
  ])

  const shared = [...r.shuffle(men).slice(0, 44), ...r.shuffle(women).slice(0, 14)]
  const others = [make.sibling(men[3]), make.child(men[9]), make.twin(men[21]), make.sibling(women[2])]
  while (others.length < 12) others.push(make.person())
  const listed = r.shuffle([...shared, ...others])
  const verified = workbook([
    {
      name: 'Léeme',
      rows: [
        ['Personas verificadas por la organización'],
        ['Cada fila es una persona con la que se habló.'],
        ['Contacto: verificacion@example.org'],
      ],
    },
    {
      name: 'Verificados',
      rows: [
        ['Nombres', 'Apellidos', 'C.I.', 'Fecha de nacimiento', 'Lugar de detención', 'Fecha de excarcelación', 'Situación'],
        ...listed.map((p, k) => {
          const [given, ...surnames] = [p.given, ...p.surnames]
          const cut = fullName({ ...p, given: k % 9 === 4 ? given.slice(0, 1) : given })
          const ends = surnames.map((s) => s.split(' ').length).reduce((x, y) => x + y, 0)
          const words = cut.split(' ')
          const own = [words.slice(0, words.length - ends).join(' '), words.slice(words.length - ends).join(' ')]
          return [
            own[0],
            k % 13 === 6 ? typo(r, own[1]) : own[1],
            k % 8 === 3 ? 'N/D' : k % 2 ? p.cedula : `V-${p.cedula}`,
            k % 10 === 9 ? '' : k % 3 ? date(p.birth) : dmy(p.birth),
            p.place,
            date(p.event),
            p.kind === 'Libertad plena' ? 'libertad plena' : 'con medidas',
          ]
        }),
        [],
        ['Total: ', listed.length],
        ['Nota: lista en revisión. Actualizado el 2 de febrero de 2026'],
      ],
    },
  ])
  const HEAD = 6
  const place = (p) => (men.includes(p) ? `2:${HEAD + men.indexOf(p)}` : `3:${HEAD + women.indexOf(p)}`)
  const truth = listed.flatMap((p, k) => (shared.includes(p) ? [[place(p), k + 2]] : []))
  return { claimed, verified, truth, people: { claimed: men.length + women.length, verified: listed.length } }
}
