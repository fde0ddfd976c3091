// Two lists of invented people of any size, half of them on both, with the usual errors and families.
import { bare, csvLine, dmy, dotted, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'

/** CSV texts and the number of true pairs. */
export function makeLists(n, m, seed = 1) {
  const make = peopleMaker(seed)
  const { r } = make
  const shared = Math.floor(Math.min(n, m) / 2)
  const people = []
  while (people.length < n + m - shared)
    people.push(
      people.length > 10 && r.chance(0.05)
        ? make.sibling(r.pick(people))
        : people.length > 10 && r.chance(0.02)
          ? make.child(r.pick(people))
          : make.person(),
    )
  const mixed = r.shuffle(people)
  const claimed = mixed.slice(0, n)
  const verified = r.shuffle([...mixed.slice(0, shared), ...mixed.slice(n)])
  const id = (p) => (r.chance(0.1) ? '' : r.chance(0.03) ? String(p.cedula + 10) : `V-${dotted(p.cedula)}`)
  const left = claimed.map((p, i) =>
    csvLine([
      i + 1,
      bare(r.chance(0.05) ? typo(r, surnameFirst(p)) : surnameFirst(p)).toUpperCase(),
      id(p),
      r.chance(0.1) ? '' : dmy(p.birth),
      p.sex,
      p.place,
      p.state,
      dmy(p.event),
      p.kind,
    ]),
  )
  const right = verified.map((p) =>
    csvLine([
      r.chance(0.05) ? typo(r, fullName(p)) : fullName(p),
      id(p),
      r.chance(0.1) ? '' : iso(p.birth),
      p.sex,
      p.nationality,
      p.place,
      iso(p.event),
    ]),
  )
  return {
    claimed: `Nro,Apellidos y Nombres,Cédula,Fecha de nacimiento,Sexo,Centro,Estado,Fecha de excarcelación,Medida\n${left.join('\n')}\n`,
    verified: `Nombre completo,C.I.,F. nacimiento,Sexo,Nacionalidad,Lugar de detención,Fecha de liberación\n${right.join('\n')}\n`,
    truePairs: shared,
  }
}
