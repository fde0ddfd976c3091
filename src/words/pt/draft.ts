// Português: os comentários de um caso que se faz a partir de listas.
import type { draft as english } from '../en/draft.ts'

export const draft: Readonly<Record<keyof typeof english, string>> = {
  head: 'Um caso: o que se compara com quê. Reveja cada linha; docs/claims.md explica-as (em inglês).',
  untitled: 'Sem título',
  period: 'O período que se compara; tire uma ponta para deixá-la aberta.',
  scope: 'Linhas que dizem outro valor ficam fora do âmbito.',
  rows: 'linhas',
  row: 'linha',
  roles: 'claimed (o declarado), verified (o verificado) ou register (um registro)',
  source: 'quem a fez',
  asOf: 'quando era verdade, ao minuto se o souber',
  withheld: 'pessoas verificadas sem nomeá-las',
  protect: 'ninguém dela pode ser mostrado',
  allHeld: 'sem coluna de situação: todas as suas pessoas são tidas por detidas',
  counts: 'o que conta, para saber se é comparável',
  readAs: 'lido como',
  byContent: 'pelo conteúdo',
  notUnderstood: 'não se entende',
  mapping: 'campo: coluna',
  statements: `# O que se disse, com as palavras com que se disse. Melhor deixar em aberto do que supor.
# statements:
#   - id: minister-0123
#     speaker: Ministério
#     made_at: 2026-01-23
#     verbatim: "mais de 600 pessoas libertadas"
#     quantity: "mais de 600"
#     event: unspecified
#     population: unspecified
#     window: { from_basis: unknown }
#     names: { published: none }
# Quantas ligações automáticas podem estar erradas, no máximo.
# settings: { risk: 1/500 }
# failOn: [ "held-on-register>0" ]
`,
}
