// The desk as a case file: what the command needs to do the same again. JSON in its values, which YAML reads.
import type { Desk, DeskList, HeldCase } from './desk.ts'
import { listsAsked } from './desk.ts'

export function caseText(desk: Desk): string {
  const ids = new Map(listsAsked(desk.lists).map(({ file, id }) => [file, id]))
  const order = [...new Set([...Object.keys(desk.held?.rest.lists ?? {}), ...ids.values()])]
  const placeOf = ({ file }: DeskList): number => order.indexOf(ids.get(file) ?? '')
  const placed = [...desk.lists].sort((a, b) => placeOf(a) - placeOf(b))
  const window = desk.from || desk.to ? [`window: { from: ${json(desk.from || null)}, to: ${json(desk.to || null)} }`] : []
  const said = (desk.figure ?? desk.claim).trim()
  return [
    '# What was compared. The files are looked for beside this one.',
    ...(said ? [`# reconcile run --case case.yaml --claim ${json(said.replace(/\s+/g, ' '))}`] : ['# reconcile run --case case.yaml']),
    ...(desk.title === null ? [] : [`case: ${json(desk.title)}`]),
    ...window,
    ...(placed.length ? ['lists:'] : []),
    ...placed.flatMap((list) => entry(list, ids.get(list.file), desk.held)),
    ...Object.entries(desk.held?.rest.top ?? {}).map(([key, value]) => `${key}: ${json(value)}`),
    '',
  ].join('\n')
}

/** What a case says of a list beside what the desk shows. */
interface Rest {
  readonly map?: Readonly<Record<string, string[]>>
  readonly exclude?: readonly string[]
}

const json = (value: unknown): string => JSON.stringify(value)

function entry({ name, role, reading }: DeskList, id: string | undefined, held: HeldCase | null): string[] {
  if (id === undefined) return []
  const { map, exclude = [], ...rest } = (held?.rest.lists[id] ?? {}) as Rest
  const { sheet, headerRow, dateOrder, delimiter, encoding, asOf, withheld, columns } = reading
  const mapped = new Map(Object.entries(map ?? {}))
  for (const [column, field] of columns) if (field !== null) mapped.set(field, [...(mapped.get(field) ?? []), String(column)])
  const left = [...exclude, ...[...columns].flatMap(([column, field]) => (field === null ? [String(column)] : []))]
  const given: readonly (readonly [string, unknown])[] = [
    ['sheet', sheet?.includes(',') ? sheet.split(',') : sheet],
    ['headerRow', headerRow === undefined ? undefined : Number(headerRow)],
    ['dateOrder', dateOrder],
    ['delimiter', delimiter],
    ['encoding', encoding],
    ['asOf', asOf],
    ['withheld', withheld === undefined ? undefined : Number(withheld)],
    ['map', mapped.size ? Object.fromEntries(mapped) : undefined],
    ['exclude', left.length ? left : undefined],
    ...Object.entries(rest),
  ]
  return [
    `  - id: ${id}`,
    `    role: ${role}`,
    `    file: ${json(name)}`,
    ...given.flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${json(value)}`])),
  ]
}
