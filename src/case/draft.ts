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

/** What the comments say, in a language. */
export interface DraftWords {
  readonly head: string
  readonly untitled: string
  readonly period: string
  readonly scope: string
  readonly rows: string
  readonly row: string
  readonly roles: string
  readonly source: string
  readonly asOf: string
  readonly withheld: string
  readonly protect: string
  readonly allHeld: string
  readonly counts: string
  readonly readAs: string
  readonly byContent: string
  readonly notUnderstood: string
  readonly mapping: string
  /** A commented-out ledger and settings, to the end of the file. */
  readonly statements: string
}

export function draftCase(drafts: readonly DraftList[], words: DraftWords): string {
  const times = { claimed: 0, verified: 0, register: 0 }
  const entries = rolesOf(drafts).map(({ draft, role }) => {
    const n = ++times[role]
    return entryOf(draft, role, n === 1 ? role : `${role}${n}`, words)
  })
  return `# ${words.head}
case: ${JSON.stringify(words.untitled)}
# ${words.period}
# window: { from: 2026-01-08, to: 2026-01-26 }
# ${words.scope}
# scope: { nationality: Venezolana }
lists:
${entries.join('\n')}
${words.statements}`
}

/** The first list that is not a register counts as the claimed one, unless it is the only list. */
function rolesOf(drafts: readonly DraftList[]): { readonly draft: DraftList; readonly role: Role }[] {
  const claimed = drafts.length > 1 ? drafts.find(({ name }) => !REGISTER.test(name)) : undefined
  return drafts.map((draft) => ({ draft, role: REGISTER.test(draft.name) ? 'register' : draft === claimed ? 'claimed' : 'verified' }))
}

function entryOf({ list, path }: DraftList, role: Role, id: string, words: DraftWords): string {
  const read = list.columns.filter((c) => c.field)
  const unread = list.columns.filter((c) => !c.field)
  const hasStatus = read.some((c) => c.field === 'status' || c.field === 'event')
  return [
    `  - id: ${id}`,
    `    role: ${role} # ${words.roles}`,
    `    file: ${JSON.stringify(path)} # ${list.records.length} ${list.records.length === 1 ? words.row : words.rows}, ${list.format}`,
    `    # source: ${words.source}`,
    `    # asOf: 2026-01-26T09:00-04:00 # ${words.asOf}`,
    ...(role === 'verified' ? [`    # withheld: 0 # ${words.withheld}`, `    # protect: true # ${words.protect}`] : []),
    ...(role === 'register' && !hasStatus ? [`    # ${words.allHeld}`] : []),
    `    # ${words.counts}: event, population, window`,
    ...(read.length ? [`    # ${words.readAs}:`, ...read.map((column) => readAs(column, words))] : []),
    ...(unread.length
      ? [
          `    # ${words.notUnderstood}: ${unread.map((c) => JSON.stringify(c.header)).join(', ')}`,
          `    # map: { name: "…" } # ${words.mapping}`,
        ]
      : []),
  ].join('\n')
}

const readAs = ({ field, header, basis }: SourceList['columns'][number], words: DraftWords): string =>
  `    #   ${field}: ${JSON.stringify(header)}${basis === 'content' ? ` (${words.byContent})` : ''}`
