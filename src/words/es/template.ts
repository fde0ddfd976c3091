// Español: un caso solo con cifras, para escribir encima lo que se dijo.

/** `today` es una fecha ISO. */
export const statementTemplate = (
  today: string,
): string => `# Lo que se dijo, con las palabras con que se dijo. Escriba encima de ambas entradas; añada una por cada frase más.
# Mejor dejarlo abierto que suponerlo: quite la línea o escriba unspecified. docs/claims.md explica cada clave.
#   reconcile run --case case.yaml      qué cifras pueden ponerse una al lado de otra y qué preguntar a quién
case: "Sin título"
statements:
  - id: dicho-1                  # un nombre corto, el que quiera
    speaker: "QUIÉN LO DIJO"
    side: claimant               # claimant (declara), verifier (verifica) u other
    made_at: ${today}         # una fecha, o una hora con su zona: ${today}T20:30-04:00
    verbatim: "más de 600 personas han sido excarceladas"   # sirve la frase entera
    # quantity: "más de 600"     # cuál cifra vale, si la frase tiene varias
    event: unspecified           # left_detention (salió), order_issued (boleta), full_release (libertad plena) …
    population: unspecified      # a quiénes abarca: presos políticos, todas las personas detenidas
    # window: { from: ${today.slice(0, 4)}-01-08, to: ${today} }   # los días que cuenta
    names: { published: none }   # none, partial o full: si hay nombres publicados
    # sources: [ { publisher: "…", url: "https://…" } ]
  - id: verificado-1
    speaker: "QUIÉN LO VERIFICÓ"
    side: verifier
    made_at: ${today}
    verbatim: "al menos 80 excarcelaciones verificadas"
    counts: verified_events      # verificadas hasta ahora: pueden ser más
    event: unspecified
    population: unspecified
    relations: [ { type: disputes, target: dicho-1 } ]
`
