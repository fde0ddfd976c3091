// `reconcile init <file...>`: looks at lists and writes a commented case file.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { knownName } from '../names/knowledge.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import type { SourceList } from '../model/source.ts'
import { packageUrl } from '../platform/package-url.ts'
import { openSource } from '../platform/node-files.ts'
import { readList } from '../source/read.ts'
import { inline } from '../sink/escape.ts'
import { writeAll } from '../sink/files.ts'
import type { Command, Io } from './command.ts'
import { GENERAL } from './options.ts'

export const init: Command = {
  name: 'init',
  usage: '<file...>',
  summary: 'write a commented case file from what it finds in lists',
  about:
    'Looks at each file and writes case.yaml (or -o): the first list is taken for the claimed one, files named held, presos or register for registers, the rest for verified ones. Read it and correct it; nothing in it is decided.',
  examples: [
    'reconcile init --example',
    'reconcile init ministry.xlsx verified.csv held.csv',
    'reconcile init claimed.csv verified.csv -o january.yaml',
  ],
  options: [
    { flags: '-o, --out <file>', about: 'instead of case.yaml, or of the folder of the example', repeatable: true, group: 'Output' },
    { flags: '--example', about: 'write a folder of invented lists to try things on', group: 'Output' },
    ...GENERAL,
  ],
  async run(files, values, io) {
    if (values.example) return writeExample(values.out?.[0] ?? 'reconcile-example', io)
    if (!files.length) throw new InputErrors([new InputError('no-files')])
    const out = values.out?.[0] ?? 'case.yaml'
    if (existsSync(out)) throw new InputErrors([new InputError('init-exists', {}, out)])
    const lists = await Promise.all(
      files.map(async (path, k) =>
        readList(await openSource(path, () => io.stdin()), { id: `list${k}`, role: 'verified', map: [], exclude: [] }, knownName),
      ),
    )
    const text = caseText(files, lists, dirname(out))
    writeAll([{ path: out, bytes: Buffer.from(text) }])
    await io.err.write(`${inline(out)}\n`)
    return 0
  },
}

const EXAMPLE = ['claimed.csv', 'verified.csv', 'held.csv', 'case.yaml']

/** Invented people, a claim and a register, in a new folder. */
async function writeExample(folder: string, io: Io): Promise<number> {
  if (existsSync(folder)) throw new InputErrors([new InputError('example-exists', { folder: basename(folder) })])
  mkdirSync(folder)
  writeAll(EXAMPLE.map((name) => ({ path: join(folder, name), bytes: readFileSync(packageUrl(`data/example/${name}`)) })))
  const at = (name: string) => inline(join(folder, name))
  await io.out.write(
    `  reconcile ${at('claimed.csv')} ${at('verified.csv')} --register ${at('held.csv')}\n  reconcile run --case ${at('case.yaml')} -o report.html\n`,
  )
  return 0
}

const REGISTER = /held|preso|detenid|register|registro|custod|still/i

function caseText(files: readonly string[], lists: readonly SourceList[], folder: string): string {
  const claimedAt = files.findIndex((f) => !REGISTER.test(basename(f)))
  const counts = { claimed: 0, verified: 0, register: 0 }
  const blocks = lists.map((list, k) => {
    const role = REGISTER.test(basename(files[k]!)) ? 'register' : k === claimedAt && lists.length > 1 ? 'claimed' : 'verified'
    const n = ++counts[role]
    const used = list.columns.filter((c) => c.field)
    const idle = list.columns.filter((c) => !c.field)
    const id = n === 1 ? role : `${role}${n}`
    return [
      `  - id: ${id}`,
      `    role: ${role} # claimed, verified or register`,
      `    file: ${JSON.stringify(relative(folder, files[k]!) || files[k]!)} # ${list.records.length} rows, ${list.format}`,
      '    # source: who made it',
      '    # asOf: 2026-01-26T09:00-04:00 # when it was true, to the minute where you know it',
      ...(role === 'verified'
        ? ['    # withheld: 0 # people verified and not named', '    # protect: true # nobody on it may be shown']
        : []),
      ...(role === 'register' && !used.some((c) => c.field === 'status' || c.field === 'event')
        ? ['    # no status column: everybody on it is taken for held']
        : []),
      '    # what it counts, for the gate: event, population, window',
      ...(used.length
        ? [
            '    # read as:',
            ...used.map((c) => `    #   ${c.field}: ${JSON.stringify(c.header)}${c.basis === 'content' ? ' (by its content)' : ''}`),
          ]
        : []),
      ...(idle.length
        ? [`    # not understood: ${idle.map((c) => JSON.stringify(c.header)).join(', ')}`, '    # map: { name: "…" } # field: column']
        : []),
    ].join('\n')
  })
  return `# A case: what is held against what. Check every line; docs/claims.md explains them.
case: ${JSON.stringify('Untitled')}
# The period under comparison; leave an end out to keep it open.
# window: { from: 2026-01-08, to: 2026-01-26 }
# Rows that state another value are out of scope.
# scope: { nationality: Venezolana }
lists:
${blocks.join('\n')}
# What was said, in the words it was said in. Unknown is better than guessed.
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
# failOn: [ "held-on-register>0" ]
`
}
