// Lists that are right for most people and set a trap for the rest: the wrong one of two brothers, twins, namesakes, of father and son.
import { csvLine, dmy, iso } from '../../fixtures/people.mjs'
import { familyMaker, writtenName } from './families.mjs'

/** What the rows of a list say beside the name. Families are taken on one day and held in one place. */
const SHAPES = {
  'documents and birth dates': ['document', 'birth', 'event', 'place'],
  'birth dates': ['birth', 'sex', 'event', 'place'],
  'birth dates alone': ['birth'],
  'years of birth': ['year', 'arrest', 'place'],
  ages: ['age', 'event', 'place'],
  'events and places': ['arrest', 'event', 'place'],
  'names alone': [],
}
export const SHAPE_NAMES = Object.keys(SHAPES)
/** What tells people apart who share a whole name; on other lists nobody could. */
const TELLING = ['document', 'birth', 'year', 'age']
const KINDS = ['sibling', 'sibling', 'twin', 'twin', 'child', 'junior', 'namesake', 'half name']

const COLUMNS = {
  document: ['ID number', (p) => p.document],
  birth: ['Date of birth', (p, at) => (at === 0 ? dmy(p.birth) : iso(p.birth))],
  year: ['Year of birth', (p) => p.birth.y],
  age: ['Age', (p) => 2026 - p.birth.y - (p.birth.m > 6 ? 1 : 0)],
  sex: ['Sex', (p) => p.sex],
  arrest: ['Date of arrest', (p, at) => (at === 0 ? dmy(p.arrest) : iso(p.arrest))],
  event: ['Release date', (p, at) => (at === 0 ? dmy(p.event) : iso(p.event))],
  place: ['Place', (p) => p.place],
}

/** Could anybody tell these two, usually one of each list, apart? Of one whole name, and with no birth or number in common, they look like one person. */
export const areTold = (x, y, kind, sideX = 0, sideY = 1) =>
  (kind !== 'junior' && kind !== 'namesake') || TELLING.some((c) => x.told?.[sideX].includes(c) && y.told?.[sideY].includes(c))

/** Somebody of the same given names who was born, arrested and freed on the same days, and has no surname in common. */
function halfName(make, { given, sex, birth, arrest, event, place, family }) {
  for (;;) {
    const other = make.person({ given, sex, birth, arrest, event, place })
    if (!other.family.some((name) => family.includes(name))) return other
  }
}

/**
 * { claimed, verified: texts; people on each; shared; traps: kinds, by `trap` of a person }. Of two people in a trap each list holds one, or one list both. `trapped`: share
 * of traps among all who have somebody on the other list.
 */
export function makeTraps(seed, culture, shape, { people: many = 400, trapped = 0.25, error = 0.04, missing = 0.12 } = {}) {
  const make = familyMaker(seed, culture)
  const { r } = make
  const columns = SHAPES[shape]
  const tells = columns.some((c) => TELLING.includes(c))
  const kinds = tells ? KINDS : KINDS.filter((k) => k !== 'junior' && k !== 'namesake')
  const [both, left, right, traps] = [[], [], [], []]
  for (let k = 0; k < many; k++) {
    const p = make.person()
    if (!r.chance(trapped)) {
      const at = r.below(4)
      ;(at < 2 ? both : at < 3 ? left : right).push(p)
      continue
    }
    const kind = r.pick(kinds)
    const other = kind === 'half name' ? halfName(make, p) : make[kind](p)
    p.trap = other.trap = traps.length
    traps.push(kind)
    // Both may stand on one list, and one of them on both.
    const at = r.below(4)
    const here = at < 2 ? left : both
    here.push(p)
    const there = at < 3 ? right : left
    there.push(other)
  }
  const sides = [r.shuffle([...both, ...left]), r.shuffle([...both, ...right])]
  const [claimed, verified] = sides.map((side, at) => {
    const cell = (c, p) => {
      if (r.chance(missing)) return ''
      if (TELLING.includes(c)) (p.told ??= [[], []])[at].push(c)
      return COLUMNS[c][1](p, at)
    }
    const rows = side.map((p) => csvLine([writtenName(make, culture, p, at, error), ...columns.map((c) => cell(c, p))]))
    return [['Name', ...columns.map((c) => COLUMNS[c][0])].join(','), ...rows].join('\n') + '\n'
  })
  return { claimed, verified, people: sides, shared: both, traps }
}
