// Two short lists of invented people that share some, with doubtful pairs among them.
const GIVEN = ['Alba', 'Bruno', 'Celia', 'Darío', 'Emilia', 'Fermín', 'Gloria', 'Hugo', 'Irene', 'Julio']
const FAMILY = ['Quintero', 'Sandoval', 'Montilla', 'Arévalo', 'Bastidas', 'Carrizo', 'Duarte', 'Escalona', 'Graterol', 'Ibarra']
const PLACES = ['Yare III', 'El Rodeo I', 'Tocuyito', '']

const person = (k) => [
  `${GIVEN[k % 10]} ${GIVEN[(k * 7 + 3) % 10]} ${FAMILY[(k * 3) % 10]} ${FAMILY[(k * 11 + 5) % 10]}`,
  k % 5 ? `V-${12_000_000 + 7919 * k}` : '',
  `19${60 + (k % 30)}-0${1 + (k % 9)}-1${k % 9}`,
  PLACES[k % 4],
  `2026-01-${String(8 + (k % 15)).padStart(2, '0')}`,
  k % 3 ? 'excarcelado' : 'medida cautelar',
]

/** A name with one slip, and no document to settle who it is. */
const doubtful = ([name, , birth, ...rest]) => [name.replace(/[aeo](?=\S*$)/, 'u'), '', birth.slice(0, 4), ...rest]

export function people() {
  const all = Array.from({ length: 30 }, (_, k) => person(k))
  return {
    header: ['nombre', 'cedula', 'fecha de nacimiento', 'lugar', 'fecha de excarcelacion', 'estatus'],
    claimed: all.slice(0, 24),
    verified: all.slice(12).map((cells, k) => (k % 2 ? doubtful(cells) : cells)),
  }
}
