// Two lists of invented people for the accuracy bench: families, namesakes, and errors of every kind, each noted, so that recall can be told by error.
import { bare, csvLine, dmy, dotted, iso, peopleMaker, proper, typo } from '../../fixtures/people.mjs'

/** Chance of each error in a row, by quality of the lists. */
const FAMILIES = ['sibling', 'sibling', 'child', 'twin', 'namesake']
const QUALITIES = {
  clean: { error: 0.02, missing: 0.08, kinds: FAMILIES },
  ordinary: { error: 0.08, missing: 0.25, kinds: FAMILIES },
  dirty: { error: 0.18, missing: 0.45, kinds: FAMILIES },
  // Names, prisons and dates of release alone; a true namesake there could not be told by anybody.
  'names only': { error: 0.05, missing: 1, kinds: ['sibling', 'sibling', 'child', 'twin'] },
}
export const QUALITY_NAMES = Object.keys(QUALITIES)

const NICKNAMES = {
  jose: 'pepe',
  francisco: 'paco',
  jesus: 'chucho',
  luis: 'lucho',
  antonio: 'toño',
  enrique: 'quique',
  rafael: 'rafa',
  manuel: 'manolo',
  guillermo: 'memo',
  ignacio: 'nacho',
}
const SOUNDS = [
  ['v', 'b'],
  ['b', 'v'],
  ['z', 's'],
  ['s', 'z'],
  ['ll', 'y'],
  ['h', ''],
  ['j', 'g'],
  ['y', 'i'],
]

/** { claimed, verified: csv texts; people on each; errors by person and side }. Row k of a list is `rows[k - 1]`. */
export function makeLists(seed, quality, { claimed = 700, verified = 400, shared = 250 } = {}) {
  const make = peopleMaker(seed)
  const { r } = make
  const { error, missing, kinds } = QUALITIES[quality]
  const people = []
  const total = claimed + verified - shared
  while (people.length < total) {
    const kind = people.length > 40 && r.chance(0.25) ? r.pick(kinds) : 'person'
    if (kind === 'person') people.push({ ...make.person(), root: people.length, kin: '' })
    else {
      const of = r.pick(people)
      const p = make[kind](of)
      // A child is born on another day than its parent, so that a grandchild is not born on its grandparent's.
      if (kind === 'child') p.birth = { y: p.birth.y, m: 1 + r.below(12), d: 1 + r.below(28) }
      people.push({ ...p, root: of.root, kin: kind })
    }
  }
  const mixed = r.shuffle(people)
  const both = mixed.slice(0, shared)
  const sides = [r.shuffle([...both, ...mixed.slice(shared, claimed)]), r.shuffle([...both, ...mixed.slice(claimed)])]
  const texts = sides.map((side, at) => {
    const header = 'Nombre,Cédula,Fecha de nacimiento,Sexo,Centro,Fecha de excarcelación'
    return [header, ...side.map((p) => row(r, p, at, error, missing))].join('\n') + '\n'
  })
  return { claimed: texts[0], verified: texts[1], people: sides, shared: both }
}

function row(r, p, at, error, missing) {
  const noted = (p.errors ??= [[], []])[at]
  const happens = (name, chance = error) => r.chance(chance) && (noted.push(name), true)
  let given = [...p.given]
  let surnames = [...p.surnames]
  if (given.length > 1 && happens('second given name missing')) given = [given[0]]
  else if (given.length > 1 && happens('second given name as initial', error / 2)) given = [given[0], given[1][0]]
  if (NICKNAMES[given[0]] && happens('nickname', error)) given = [NICKNAMES[given[0]], ...given.slice(1)]
  if (happens('second surname missing')) surnames = [surnames[0]]
  let name = at === 0 ? `${surnames.join(' ')} ${given.join(' ')}` : `${given.join(' ')} ${surnames.join(' ')}`
  if (happens('sounds the same')) {
    const [from, to] = r.pick(SOUNDS)
    name = name.replace(from === 'h' ? /(?<![cs])h(?=[a-z])/ : from, to)
  }
  name = proper(name)
  if (happens('typed slip in the name')) name = typo(r, name)
  if (happens('title or note in the name', error / 3)) name = r.pick([`Sr. ${name}`, `${name} (liberado)`, `${r.below(300)}. ${name}`])
  if (at === 0) name = bare(name).toUpperCase()
  let document = at === 0 ? dotted(p.cedula) : `V-${p.cedula}`
  if (happens('document missing', missing)) document = ''
  else if (happens('digit of the document wrong', error / 2)) document = document.replace(/\d(?=\D*$)/, (d) => String((Number(d) + 1) % 10))
  let birth = p.birth
  let written = at === 0 ? dmy(birth) : iso(birth)
  if (happens('birth date missing', missing)) written = ''
  else if (happens('slip in the birth date', error)) {
    birth =
      birth.d <= 12 && r.chance(0.5) ? { ...birth, d: birth.m, m: birth.d } : { ...birth, d: birth.d > 9 ? birth.d - 9 : birth.d + 10 }
    written = at === 0 ? dmy(birth) : iso(birth)
  } else if (happens('birth year only', error / 2)) written = String(birth.y)
  const place = happens('another place') ? r.pick(['El Rodeo I', 'Ramo Verde', 'Yare III', 'El Helicoide']) : p.place
  return csvLine([name, document, written, p.sex, place, at === 0 ? dmy(p.event) : iso(p.event)])
}
