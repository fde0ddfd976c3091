// Two tidy lists for both tools: name parts in columns of their own, as a Splink user would prepare them, and which rows are one person.
import { csvLine, iso, peopleMaker, proper, typo } from '../../fixtures/people.mjs'

/** CSV texts and the truth (left_id,right_id: the values of unique_id). `dirt` multiplies the rates of errors. */
export function tidyLists(n, m, dirt = 1, seed = 1) {
  const make = peopleMaker(seed)
  const { r } = make
  const shared = Math.floor(Math.min(n, m) / 2)
  const people = []
  while (people.length < n + m - shared) {
    const [kin, child, twin, namesake] = [0.05, 0.07, 0.075, 0.085]
    const at = people.length > 10 ? r.next() : 1
    const other = people.length > 10 ? r.pick(people) : null
    people.push(
      at < kin
        ? make.sibling(other)
        : at < child
          ? make.child(other)
          : at < twin
            ? make.twin(other)
            : at < namesake
              ? make.namesake(other)
              : make.person(),
    )
  }
  const mixed = r.shuffle(people)
  const chance = (p) => r.chance(Math.min(0.9, dirt * p))
  const spelled = (names) => {
    const text = proper(names.join(' '))
    return chance(0.04) ? typo(r, text) : text
  }
  const line = (p, id) =>
    csvLine([
      id,
      spelled(chance(0.08) ? p.given.slice(0, 1) : p.given),
      spelled(p.surnames.slice(0, 1)),
      chance(0.06) ? '' : spelled(p.surnames.slice(1)),
      chance(0.1) ? '' : chance(0.03) ? p.cedula + 10 : p.cedula,
      chance(0.1) ? '' : chance(0.02) ? iso({ ...p.birth, m: p.birth.d <= 12 ? p.birth.d : p.birth.m, d: p.birth.m }) : iso(p.birth),
      p.sex,
      p.place,
      iso(p.event),
    ])
  const header = 'unique_id,given,surname1,surname2,cedula,birth_date,sex,place,release_date'
  const left = mixed.slice(0, n)
  const right = r.shuffle([...mixed.slice(0, shared), ...mixed.slice(n)])
  const at = new Map(left.map((p, i) => [p, i]))
  const truth = right.flatMap((p, j) => (at.has(p) ? [`L${at.get(p) + 1},R${j + 1}`] : []))
  return {
    left: `${header}\n${left.map((p, i) => line(p, `L${i + 1}`)).join('\n')}\n`,
    right: `${header}\n${right.map((p, j) => line(p, `R${j + 1}`)).join('\n')}\n`,
    truth: `left_id,right_id\n${truth.join('\n')}\n`,
  }
}
