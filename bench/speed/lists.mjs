// Two lists of invented people of any size, half of them on both, with the usual errors, families, twins, namesakes, compound surnames, unknown birthdays and one prison for many.
import { bare, csvLine, dmy, dotted, fullName, iso, peopleMaker, surnameFirst, typo } from '../../fixtures/people.mjs'

/** CSV texts, half of the shorter list on both. */
export function makeLists(n, m, seed = 1) {
  const make = peopleMaker(seed)
  const { r } = make
  const shared = Math.floor(Math.min(n, m) / 2)
  const people = []
  while (people.length < n + m - shared) people.push(settled(r, newcomer(make, people)))
  const mixed = r.shuffle(people)
  const claimed = mixed.slice(0, n)
  const verified = r.shuffle([...mixed.slice(0, shared), ...mixed.slice(n)])
  const id = (p) => (r.chance(0.1) ? '' : r.chance(0.03) ? String(p.cedula + 10) : `V-${dotted(p.cedula)}`)
  const left = claimed.map((p, i) =>
    csvLine([
      i + 1,
      bare(r.chance(0.05) ? typo(r, surnameFirst(p)) : surnameFirst(p)).toUpperCase(),
      id(p),
      r.chance(0.1) ? '' : dmy(r.chance(0.02) ? { ...p.birth, m: 1, d: 1 } : p.birth),
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
  }
}

/** Mostly somebody new; else kin of somebody on the lists already, or a namesake. */
function newcomer(make, people) {
  const { r } = make
  const at = people.length > 10 ? r.next() : 1
  if (at < 0.05) return make.sibling(r.pick(people))
  if (at < 0.07) return make.child(r.pick(people))
  if (at < 0.075) return make.twin(r.pick(people))
  if (at < 0.085) return make.namesake(r.pick(people))
  return make.person()
}

/** One in thirty has a surname with particles; a quarter are in the one large prison. */
function settled(r, p) {
  const surnames = r.chance(0.03) ? [r.pick(['De la Cruz', 'De los Ríos', 'Del Valle', 'San Martín']), ...p.surnames.slice(1)] : p.surnames
  return r.chance(0.25) ? { ...p, surnames, place: 'Rodeo I', state: 'Miranda' } : { ...p, surnames }
}
