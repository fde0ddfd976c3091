// Français : un cas fait de chiffres seulement, à remplir avec ce qui a été dit.

/** `today` est une date ISO. */
export const statementTemplate = (
  today: string,
): string => `# Ce qui a été dit, avec les mots employés. Remplacez les deux entrées ; ajoutez-en une pour chaque autre phrase.
# Mieux vaut laisser ouvert que deviner : ôtez la ligne ou écrivez unspecified. docs/claims.md explique chaque clé (en anglais).
#   reconcile run --case case.yaml      quels chiffres peuvent être mis côte à côte, et que demander à qui
case: "Sans titre"
statements:
  - id: dit-1                    # un nom court, à votre choix
    speaker: "QUI L’A DIT"
    side: claimant               # claimant (déclare), verifier (vérifie) ou other
    made_at: ${today}         # une date, ou une heure avec son fuseau : ${today}T20:30-04:00
    verbatim: "plus de 600 personnes ont été libérées"   # la phrase entière convient
    # quantity: "plus de 600"    # quel chiffre retenir, si la phrase en a plusieurs
    event: unspecified           # left_detention (sortie), order_issued (ordre), full_release (liberté pleine) …
    population: unspecified      # qui est compté : prisonniers politiques, toutes les personnes détenues
    # window: { from: ${today.slice(0, 4)}-01-08, to: ${today} }   # les jours comptés
    names: { published: none }   # none, partial ou full : si des noms sont publiés
    # sources: [ { publisher: "…", url: "https://…" } ]
  - id: verifie-1
    speaker: "QUI L’A VÉRIFIÉ"
    side: verifier
    made_at: ${today}
    verbatim: "au moins 80 libérations vérifiées"
    counts: verified_events      # vérifiées à ce jour : il peut y en avoir plus
    event: unspecified
    population: unspecified
    relations: [ { type: disputes, target: dit-1 } ]
`
