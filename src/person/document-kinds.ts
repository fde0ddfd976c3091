// Lists that hold several documents of a person: which columns are of one kind, and which goes first.
import type { SourceList } from '../model/source.ts'

/** A column of documents; those of unlike codes say nothing of each other. */
export interface DocumentColumn {
  readonly index: number
  /** 0 to 7. */
  readonly code: number
}

/** Words of headings, the likeliest to tell who somebody is first; what no list shares goes by this order. */
const KINDS: readonly (readonly [kind: string, words: string])[] = [
  ['cedula', 'cedula cedulas ced ci cc'],
  ['dni', 'dni'],
  ['curp', 'curp'],
  ['cpf', 'cpf'],
  ['rut', 'rut run'],
  ['dpi', 'dpi cui'],
  ['dui', 'dui'],
  ['nie', 'nie'],
  ['rg', 'rg'],
  ['ine', 'ine elector'],
  ['identity', 'nationalid cni cin cie'],
  ['carnet', 'carnet carne'],
  // A heading that says only that it is a document.
  ['', ''],
  ['social', 'ssn nss nin snils снилс'],
  ['tax', 'rif rfc nit ruc cuit cuil nif inn инн'],
  ['licence', 'licencia licence license'],
  ['passport', 'pasaporte passport passeport passaporte pasaport паспорт паспорта جواز'],
]
const KIND_OF: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)
const RANK: ReadonlyMap<string, number> = new Map(KINDS.map(([kind], k) => [kind, k]))
const MOST_CODE = 7

/** What a heading says of the kind; '' where it says only that there is a number. */
export function documentKind(heading: string): string {
  const words = heading.split(' ')
  // "C.I." is two words.
  if (/\bc i\b/.test(heading)) return 'cedula'
  return words.map((word) => KIND_OF.get(word)).find((kind) => kind !== undefined) ?? ''
}

/** So many lists are the matter itself; a list behind them changes no pair of theirs. */
const LEADING = 2

/**
 * The document columns of each list in the order in which a row's number is taken. What most of the first two lists have goes first; a
 * kind that stands beside it in one list is another kind everywhere. Where no list has two kinds, all numbers are of one.
 */
export function documentColumns(lists: readonly SourceList[]): readonly (readonly DocumentColumn[])[] {
  const own = lists.map(({ columns }) =>
    columns.filter((c) => c.field === 'document').map(({ index, textKey }) => ({ index, kind: documentKind(textKey) })),
  )
  const kinds = own.map((columns) => [...new Set(columns.map(({ kind }) => kind))].sort(byRank))
  const leading = kinds.slice(0, LEADING)
  const times = (kind: string) => leading.filter((of) => of.includes(kind)).length
  const inOrder = [...new Set(leading.flat())].sort((x, y) => times(y) - times(x) || byRank(x, y))
  const [first] = inOrder
  const beside = new Set(kinds.filter((of) => of.includes(first ?? '')).flat())
  const all = [...new Set([...inOrder, ...kinds.flat()])]
  const codeOf = (kind: string, of: readonly string[]): number => {
    const isFirst = kind === first || (!of.includes(first ?? '') && kind === of.find((k) => !beside.has(k)))
    return isFirst ? 0 : Math.min(MOST_CODE, all.indexOf(kind))
  }
  return own.map((columns, at) =>
    columns.map(({ index, kind }) => ({ index, code: codeOf(kind, kinds[at]!) })).sort((x, y) => x.code - y.code || x.index - y.index),
  )
}

const byRank = (x: string, y: string): number => RANK.get(x)! - RANK.get(y)!
