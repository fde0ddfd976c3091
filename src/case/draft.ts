// Drafts a commented case file from lists, for a person to correct. Roles are guessed from file names.
import type { Role, SourceList } from '../model/source.ts'

export interface DraftList {
  readonly list: SourceList
  /** Base name; registers are recognised by it. */
  readonly name: string
  /** Relative to the case file's folder. */
  readonly path: string
}

const REGISTER = /held|preso|detenid|register|registro|custod|still/i

export function draftCase(drafts: readonly DraftList[]): string {
  const times = { claimed: 0, verified: 0, register: 0 }
  const entries = rolesOf(drafts).map(({ draft, role }) => {
    const n = ++times[role]
    return entryOf(draft, role, n === 1 ? role : `${role}${n}`)
  })
  return `# A case: what is held against what. Check every line; docs/claims.md explains them.
case: "Untitled"
# The period under comparison; leave an end out to keep it open.
# window: { from: 2026-01-08, to: 2026-01-26 }
# Rows that state another value are out of scope.
# scope: { nationality: Venezolana }
lists:
${entries.join('\n')}
${STATEMENTS}`
}

/** The first list that is not a register counts as the claimed one, unless it is the only list. */
function rolesOf(drafts: readonly DraftList[]): { readonly draft: DraftList; readonly role: Role }[] {
  const claimed = drafts.length > 1 ? drafts.find(({ name }) => !REGISTER.test(name)) : undefined
  return drafts.map((draft) => ({ draft, role: REGISTER.test(draft.name) ? 'register' : draft === claimed ? 'claimed' : 'verified' }))
}

function entryOf({ list, path }: DraftList, role: Role, id: string): string {
  const read = list.columns.filter((c) => c.field)
  const unread = list.columns.filter((c) => !c.field)
  const hasStatus = read.some((c) => c.field === 'status' || c.field === 'event')
  return [
    `  - id: ${id}`,
    `    role: ${role} # claimed, verified or register`,
    `    file: ${JSON.stringify(path)} # ${list.records.length} rows, ${list.format}`,
    '    # source: who made it',
    '    # asOf: 2026-01-26T09:00-04:00 # when it was true, to the minute where you know it',
    ...(role === 'verified'
      ? ['    # withheld: 0 # people verified and not named', '    # protect: true # nobody on it may be shown']
      : []),
    ...(role === 'register' && !hasStatus ? ['    # no status column: everybody on it is taken for held'] : []),
    '    # what it counts, for the gate: event, population, window',
    ...(read.length ? ['    # read as:', ...read.map(readAs)] : []),
    ...(unread.length
      ? [`    # not understood: ${unread.map((c) => JSON.stringify(c.header)).join(', ')}`, '    # map: { name: "…" } # field: column']
      : []),
  ].join('\n')
}

const readAs = ({ field, header, basis }: SourceList['columns'][number]): string =>
  `    #   ${field}: ${JSON.stringify(header)}${basis === 'content' ? ' (by its content)' : ''}`

const STATEMENTS = `# What was said, in the words it was said in. Unknown is better than guessed.
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
`
