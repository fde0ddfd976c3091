// English: a case file for figures alone, to be overwritten with what was said.

/** `today` is an ISO date. */
export const statementTemplate = (
  today: string,
): string => `# What was said, in the words it was said in. Overwrite both entries; add one for each further sentence.
# Unknown is better than guessed: leave a line out, or write unspecified. docs/claims.md explains every key.
#   reconcile run --case case.yaml      which figures may be set side by side, and what to ask whom
case: "Untitled"
statements:
  - id: claim-1                  # a short name of your own
    speaker: "WHO SAID IT"
    side: claimant               # claimant, verifier or other
    made_at: ${today}         # a date, or a time with its zone: ${today}T20:30-04:00
    verbatim: "more than 600 people have been released"   # the whole sentence will do
    # quantity: "more than 600"  # which figure is meant, where the sentence has several
    event: unspecified           # left_detention, order_issued, full_release, house_arrest …
    population: unspecified      # whom it covers: political prisoners, all detainees
    # window: { from: ${today.slice(0, 4)}-01-08, to: ${today} }   # the days it counts
    names: { published: none }   # none, partial or full
    # sources: [ { publisher: "…", url: "https://…" } ]
  - id: check-1
    speaker: "WHO CHECKED IT"
    side: verifier
    made_at: ${today}
    verbatim: "at least 80 releases verified"
    counts: verified_events      # checked so far: more may have happened
    event: unspecified
    population: unspecified
    relations: [ { type: disputes, target: claim-1 } ]
`
