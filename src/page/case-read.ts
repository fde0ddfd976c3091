// A case file as the page takes it: which list is whose and how each is read. What the page cannot do is refused, so that no half of a case is compared.
import { FIELDS, type Field } from '../model/fields.ts'
import type { Role } from '../model/source.ts'
import type { CaseList, CaseRead } from './desk.ts'
import { NotPlain, readPlainYaml, type Plain, type PlainMap } from './plain-yaml.ts'
import { orderOf } from './remedy-text.ts'

/** What of a case file the page does not do: a key, or a line that it cannot read. */
export class NotForPage extends Error {
  readonly what: string
  constructor(what: string) {
    super(what)
    this.what = what
  }
}

const ROLES: readonly Role[] = ['claimed', 'verified', 'register']
/** What was said is no part of a case; the command beside it holds it. */
const SAID = /^# reconcile run --case \S+ --claim ("(?:[^"\\]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*")$/m

/** Throws NotForPage. */
export function readCase(text: string): CaseRead {
  const { case: title, window, lists, ...others } = plain(text)
  refuseOthers(others, '')
  const { from, to, ...ends } = mapIn(window ?? {}, 'window')
  refuseOthers(ends, 'window.')
  const said = SAID.exec(text)?.[1]
  return {
    lists: listIn(lists, 'lists').map(listOf),
    desk: {
      title: title === undefined || title === null ? null : textOf(title, 'case'),
      claim: said === undefined ? '' : (JSON.parse(said) as string),
      figure: null,
      from: dayIn(from, 'window.from'),
      to: dayIn(to, 'window.to'),
    },
  }
}

function plain(text: string): PlainMap {
  try {
    return text.trimStart().startsWith('{') ? (JSON.parse(text) as PlainMap) : readPlainYaml(text)
  } catch (error) {
    throw new NotForPage(error instanceof NotPlain ? String(error.line) : 'JSON')
  }
}

const refuseOthers = (others: PlainMap, within: string): void => {
  for (const key of Object.keys(others)) throw new NotForPage(`${within}${key}`)
}

function mapIn(value: Plain | undefined, where: string): PlainMap {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new NotForPage(where)
  return value as PlainMap
}

function listIn(value: Plain | undefined, where: string): readonly Plain[] {
  if (!Array.isArray(value)) throw new NotForPage(where)
  return value as readonly Plain[]
}

/** The period is one of days here. */
function dayIn(value: Plain | undefined, where: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) throw new NotForPage(where)
  return value
}

function listOf(entry: Plain): CaseList {
  const {
    id,
    role,
    file,
    sheet,
    headerRow,
    dateOrder,
    delimiter,
    encoding,
    asOf,
    withheld,
    map = {},
    exclude = [],
    ...others
  } = mapIn(entry, 'lists')
  const where = typeof id === 'string' ? `${id}.` : 'lists.'
  refuseOthers(others, where)
  const known = ROLES.find((r) => r === role)
  if (!known || typeof file !== 'string' || typeof id !== 'string') throw new NotForPage(`${where}file`)
  const columns = new Map<number, Field | null>()
  for (const [field, named] of Object.entries(mapIn(map, `${where}map`)))
    for (const column of severalOf(named)) columns.set(numberOf(column, `${where}map`), fieldNamed(field, `${where}map`))
  for (const column of listIn(exclude, `${where}exclude`)) columns.set(numberOf(column, `${where}exclude`), null)
  const order = typeof dateOrder === 'string' ? orderOf(dateOrder) : undefined
  if (dateOrder !== undefined && !order) throw new NotForPage(`${where}dateOrder`)
  const given = Object.entries({ headerRow, delimiter, encoding, asOf, withheld }).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [[key, textOf(value, `${where}${key}`)] as const],
  )
  return {
    name: file.split(/[\\/]/).at(-1) ?? file,
    id,
    role: known,
    reading: {
      ...Object.fromEntries(given),
      ...(sheet === undefined
        ? {}
        : {
            sheet: severalOf(sheet)
              .map((one) => textOf(one, `${where}sheet`))
              .join(','),
          }),
      ...(order ? { dateOrder: order } : {}),
      columns,
    },
  }
}

const severalOf = (value: Plain): readonly Plain[] => (Array.isArray(value) ? (value as readonly Plain[]) : [value])

function textOf(value: Plain, where: string): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new NotForPage(where)
  return String(value)
}

/** Columns by their headings are the command's. */
function numberOf(column: Plain, where: string): number {
  const text = textOf(column, where)
  if (!/^[1-9]\d*$/.test(text)) throw new NotForPage(where)
  return Number(text)
}

function fieldNamed(name: string, where: string): Field {
  const found = FIELDS.find((field) => field === name)
  if (!found) throw new NotForPage(where)
  return found
}
