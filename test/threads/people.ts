// Lists of invented people, as two writers would write them.
import { bare, csvLine, fullName, iso, peopleMaker, surnameFirst } from '../../fixtures/people.mjs'

export const make = peopleMaker(12)
const people = Array.from({ length: 5000 }, () => make.person())
/** The people from one number up to another; `turned`: surname first, without accents. */
export const listOf = (from: number, to: number, turned: boolean) =>
  [
    'Nombre,Cédula,Fecha de nacimiento,Alias,Pasaporte',
    ...people
      .slice(from, to)
      .map((p, k) =>
        csvLine([
          turned ? bare(surnameFirst(p)) : fullName(p),
          k % 5 ? String(p.cedula) : '',
          k % 7 ? iso(p.birth) : '',
          k % 50 ? '' : 'El Gocho',
          k % 90 ? '' : `AB${p.cedula}`,
        ]),
      ),
  ].join('\n')
