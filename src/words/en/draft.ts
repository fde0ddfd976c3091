// English: the comments of a case file that is drafted from lists.
export const draft = {
  head: 'A case: what is held against what. Check every line; docs/claims.md explains them.',
  untitled: 'Untitled',
  period: 'The period under comparison; leave an end out to keep it open.',
  scope: 'Rows that state another value are out of scope.',
  rows: 'rows',
  row: 'row',
  roles: 'claimed, verified or register',
  source: 'who made it',
  asOf: 'when it was true, to the minute where you know it',
  withheld: 'people verified and not named',
  protect: 'nobody on it may be shown',
  allHeld: 'no status column: everybody on it is taken for held',
  counts: 'what it counts, for the gate',
  readAs: 'read as',
  byContent: 'by its content',
  notUnderstood: 'not understood',
  mapping: 'field: column',
  statements: `# What was said, in the words it was said in. Unknown is better than guessed.
# statements:
#   - id: minister-0123
#     speaker: Ministry
#     made_at: 2026-01-23
#     verbatim: "over 600 released"
#     quantity: "over 600"
#     event: unspecified
#     population: unspecified
#     window: { from_basis: unknown }
#     names: { published: none }
# How many automatic links may be wrong at most.
# settings: { risk: 1/500 }
# failOn: [ "held-on-register>0" ]
`,
}
