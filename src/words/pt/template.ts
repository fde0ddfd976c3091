// Português: um caso só com números, para escrever por cima o que foi dito.

/** `today` é uma data ISO. */
export const statementTemplate = (
  today: string,
): string => `# O que se disse, com as palavras com que se disse. Escreva por cima das duas entradas; acrescente uma para cada outra frase.
# Melhor deixar em aberto do que supor: tire a linha ou escreva unspecified. docs/claims.md explica cada chave (em inglês).
#   reconcile run --case case.yaml      que números podem ficar lado a lado, e o que perguntar a quem
case: "Sem título"
statements:
  - id: dito-1                   # um nome curto, à sua escolha
    speaker: "QUEM DISSE"
    side: claimant               # claimant (declara), verifier (verifica) ou other
    made_at: ${today}         # uma data, ou uma hora com seu fuso: ${today}T20:30-04:00
    verbatim: "mais de 600 pessoas foram libertadas"   # a frase inteira serve
    # quantity: "mais de 600"    # qual número vale, se a frase tiver vários
    event: unspecified           # left_detention (saiu), order_issued (ordem), full_release (liberdade plena) …
    population: unspecified      # quem abrange: presos políticos, todas as pessoas detidas
    # window: { from: ${today.slice(0, 4)}-01-08, to: ${today} }   # os dias que conta
    names: { published: none }   # none, partial ou full: se há nomes publicados
    # sources: [ { publisher: "…", url: "https://…" } ]
  - id: verificado-1
    speaker: "QUEM VERIFICOU"
    side: verifier
    made_at: ${today}
    verbatim: "pelo menos 80 libertações verificadas"
    counts: verified_events      # verificadas até agora: podem ser mais
    event: unspecified
    population: unspecified
    relations: [ { type: disputes, target: dito-1 } ]
`
