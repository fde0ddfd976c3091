// Raw rows of lists → facts in columns, one step for each kind of fact. Values are interned, so that equal ids mean equal values.
import { int32 } from '../metrics/columns.ts'
import { collect } from '../platform/index.ts'
import type { TextColumn } from '../model/facts.ts'
import { NAME_FLAG, type NameKnowledge } from '../model/name-parse.ts'
import type { DateOrder, SourceList } from '../model/source.ts'
import type { Note } from '../model/note.ts'
import { readCodeColumns } from './code-columns.ts'
import { commonGround, isTextColumn, otherEventDates, type CommonGround } from './common-ground.ts'
import { dateAges } from './date-ages.ts'
import { readDateColumns } from './date-columns.ts'
import { beginningsOfNames } from './default-values.ts'
import { checkDocuments, readDocumentColumns } from './document-column.ts'
import { textKey } from './fold.ts'
import { listReading, readIdColumns } from './id-columns.ts'
import { filled, listCells, MOST_LETTERS, type ListCells } from './list-cells.ts'
import { mergeFacts, type AllFacts, type ListFacts } from './merge-facts.ts'
import { noteHeldAmongReleased, noteNameless, noteOtherDates, noteRemarks, noteUnknownEvents, noteUnsaid } from './fact-notes.ts'
import { noteGroupBlanks } from './group-blanks.ts'
import { readNames } from './read-names.ts'
import { readResolvable } from './resolvable.ts'
import { TokenIds } from './token-ids.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'

export { commonGround, type CommonGround } from './common-ground.ts'
export type { AllFacts, ListFacts } from './merge-facts.ts'

/** What decides how facts are read: date orders by list id (or '' for all), and a case's own words. */
export interface FactSettings {
  readonly dateOrder: ReadonlyMap<string, DateOrder>
  readonly words?: Vocabulary
}

/** Facts of all lists. Text columns are those whose header every list has. */
export function readFacts(lists: readonly SourceList[], knowledge: NameKnowledge, settings: FactSettings): AllFacts {
  const ground = commonGround(lists)
  return togetherOf(
    lists,
    lists.map((list, at) => factsOf(list, at, knowledge, settings, ground)),
  )
}

/** Facts of lists that were read one by one: what they say together, and when their ages were true. */
export const togetherOf = (lists: readonly Pick<SourceList, 'asOf'>[], facts: readonly ListFacts[]): AllFacts =>
  dateAges(
    mergeFacts(facts),
    lists.map((list) => list.asOf !== null),
  )

/** `at`: the list's position among all. */
export function factsOf(list: SourceList, at: number, knowledge: NameKnowledge, settings: FactSettings, ground: CommonGround): ListFacts {
  const { records } = list
  const n = records.length
  // First, since nothing takes as much memory on the way.
  const rank = rankOf(list)
  const notes: Note[] = []
  const otherDates = otherEventDates(list, ground.eventKind)
  noteOtherDates(list, otherDates, ground.eventKind, notes)
  const cells = listCells(list, otherDates)

  noteUnsaid(list, cells, notes)
  noteRemarks(list, cells, notes)
  noteGroupBlanks(list, cells, notes)

  const tokens = new TokenIds()
  const isSeldomAsked = ground.farLonger[at]!
  /** Of so long a list, what a step was done with would stand beside what the next one takes. */
  const giveBack = (): void => (isSeldomAsked ? collect() : undefined)
  const names = readNames(list, knowledge, tokens, notes, ground.packed[at])
  giveBack()
  noteNameless(list, names, notes)
  const nameOf = beginningsOfNames(names, tokens.text)

  const documents = readDocumentColumns(list, ground.documents[at]!, names, ground.standards[at]!, notes)
  giveBack()
  checkDocuments(list, documents.columns, nameOf, notes)

  const wanted = settings.dateOrder.get(list.id) ?? settings.dateOrder.get('')
  const dates = readDateColumns(list, cells, { wanted, nameOf }, notes)

  const reading = listReading(list, cells, names, settings.words ?? NO_WORDS)
  const ids = readIdColumns(reading, isSeldomAsked)
  noteUnknownEvents(list, ids.event, notes)
  noteHeldAmongReleased(list, ids.event, notes)

  for (const i of underMergedNames(list)) names.nameFlags[i]! |= NAME_FLAG.twoPeople
  const { slots, parses, parseCount, nameFlags } = names
  const packed = names.packed && { ...names.packed, isSeldomAsked }
  const identity = { slots, parses, packed, parseCount, nameFlags, document: documents.columns.document, birth: dates.birth }
  const facts: ListFacts['facts'] = {
    list: list.id,
    role: list.role,
    n,
    rows: filled(int32(n), (i) => records.row(i)),
    rank,
    ...identity,
    ...documents.columns,
    ...dates,
    ...ids,
    ...readCodeColumns(reading),
    text: readTextColumns(list, cells, ground.textKeys),
    resolvable: readResolvable(identity, cells, tokens.text),
    notes,
  }
  return { facts, documents: documents.documents, tokens: { text: tokens.text, base: tokens.base } }
}

/** Each row's position in an order that depends on content alone. */
function rankOf({ records }: SourceList): Int32Array {
  const order = records.order()
  const rank = int32(records.length)
  for (let position = 0; position < order.length; position++) rank[order[position]!] = position
  return rank
}

function readTextColumns({ columns, records }: SourceList, cells: ListCells, keys: readonly string[]): TextColumn[] {
  return keys.map((key) => {
    const at = columns.filter((c) => isTextColumn(c) && c.textKey === key).map((c) => c.index)
    const textOf = (i: number) => textKey(at.map((column) => records.cell(i, column)).join(' ')).slice(0, MOST_LETTERS)
    return { key, ids: cells.internRows(textOf) }
  })
}

/** Rows under one merged name over several documents: whose name it is, nobody can tell from the file. */
function underMergedNames({ notes, records }: SourceList): number[] {
  const merged = notes.filter((note) => note.code === 'merged-names')
  if (!merged.length) return []
  const isUnder = (i: number): boolean =>
    merged.some(
      ({ sheet, params }) =>
        (sheet === undefined || sheet === records.sheet?.(i)) &&
        records.line(i) >= Number(params['from']) &&
        records.line(i) <= Number(params['to']),
    )
  return Array.from({ length: records.length }, (_, i) => i).filter(isUnder)
}
