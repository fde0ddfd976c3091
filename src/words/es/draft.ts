// Español: los comentarios de un caso que se hace a partir de listas.
import type { draft as english } from '../en/draft.ts'

export const draft: Readonly<Record<keyof typeof english, string>> = {
  head: 'Un caso: qué se compara con qué. Revise cada línea; docs/claims.md las explica.',
  untitled: 'Sin título',
  period: 'El período que se compara; quite un extremo para dejarlo abierto.',
  scope: 'Las filas que dicen otro valor quedan fuera del ámbito.',
  rows: 'filas',
  row: 'fila',
  roles: 'claimed (lo declarado), verified (lo verificado) o register (un registro)',
  source: 'quién la hizo',
  asOf: 'cuándo era cierta, al minuto si lo sabe',
  withheld: 'personas verificadas sin nombrarlas',
  protect: 'nadie de ella puede mostrarse',
  allHeld: 'sin columna de situación: a todas sus personas se las toma por detenidas',
  counts: 'qué cuenta, para saber si es comparable',
  readAs: 'se lee como',
  byContent: 'por su contenido',
  notUnderstood: 'no se entiende',
  mapping: 'campo: columna',
  statements: `# Lo que se dijo, con las palabras con que se dijo. Mejor dejarlo abierto que suponerlo.
# statements:
#   - id: ministerio-0123
#     speaker: Ministerio
#     made_at: 2026-01-23
#     verbatim: "más de 600 personas excarceladas"
#     quantity: "más de 600"
#     event: unspecified
#     population: unspecified
#     window: { from_basis: unknown }
#     names: { published: none }
# Cuántos enlaces automáticos pueden estar errados, a lo sumo.
# settings: { risk: 1/500 }
# failOn: [ "held-on-register>0" ]
`,
}
