// Français : les commentaires d’un cas tiré de listes.
import type { draft as english } from '../en/draft.ts'

export const draft: Readonly<Record<keyof typeof english, string>> = {
  head: 'Un cas : ce que l’on compare à quoi. Vérifiez chaque ligne ; docs/claims.md les explique (en anglais).',
  untitled: 'Sans titre',
  period: 'La période comparée ; ôtez une borne pour la laisser ouverte.',
  scope: 'Les lignes qui disent une autre valeur sont hors champ.',
  rows: 'lignes',
  row: 'ligne',
  roles: 'claimed (le déclaré), verified (le vérifié) ou register (un registre)',
  source: 'qui l’a faite',
  asOf: 'quand elle était vraie, à la minute si vous le savez',
  withheld: 'personnes vérifiées sans être nommées',
  protect: 'personne n’y peut être montré',
  allHeld: 'sans colonne de situation : toutes ses personnes sont tenues pour détenues',
  counts: 'ce qu’elle compte, pour savoir si c’est comparable',
  readAs: 'lu comme',
  byContent: 'par le contenu',
  notUnderstood: 'non compris',
  mapping: 'champ : colonne',
  statements: `# Ce qui a été dit, avec les mots employés. Mieux vaut laisser ouvert que deviner.
# statements:
#   - id: minister-0123
#     speaker: Ministère
#     made_at: 2026-01-23
#     verbatim: "plus de 600 personnes libérées"
#     quantity: "plus de 600"
#     event: unspecified
#     population: unspecified
#     window: { from_basis: unknown }
#     names: { published: none }
# Combien de rapprochements automatiques peuvent être faux, au plus.
# settings: { risk: 1/500 }
# failOn: [ "held-on-register>0" ]
`,
}
