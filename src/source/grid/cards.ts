// Labels with their values → cards: which labels belong to one person.
import type { Field } from '../../model/fields.ts'
import { meaningOf } from '../columns/heading.ts'
import { foldText } from '../text/fold.ts'
import type { GridRow, GridRows } from './grid.ts'
import { isNaming, type Entry } from './labels.ts'

/** Nobody has two of these: a second one on a card begins the next, whose first line is missing. */
const ONE_EACH: ReadonlySet<Field> = new Set<Field>(['name', 'given', 'surname', 'surname1', 'document', 'birth_date', 'age'])
const isOneEach = (label: string): boolean => ONE_EACH.has(meaningOf(label) ?? 'source_row')

/** A list with a row for each person. */
export interface People {
  readonly header: readonly string[]
  readonly rows: readonly GridRow[]
  /** Labels that belong to nobody. */
  readonly left: number
}

interface Cards {
  readonly cards: readonly (readonly Entry[])[]
  readonly left: number
}

/** How often the likeliest label of names stands there: the number of cards. */
export const cardsAmong = (entries: readonly Entry[]): number => Math.max(0, ...namesAmong(entries).values())

/** Labels of names by their folded text, with how often they stand there. */
function namesAmong(entries: readonly Entry[]): Map<string, number> {
  const told = entries.filter(({ label, about }) => !about && isNaming(label))
  const withValue = new Set(told.filter(({ values }) => values.some(Boolean)).map(({ label }) => foldText(label)))
  return timesOf(told.filter(({ label }) => withValue.has(foldText(label))))
}

function timesOf(entries: readonly Entry[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { label } of entries) times.set(foldText(label), (times.get(foldText(label)) ?? 0) + 1)
  return times
}

/** One row for each card, of bands side by side in order of their lines; null where it cannot be told which label is whose. */
export function onCards(rows: GridRows, bands: readonly (readonly Entry[])[]): People | null {
  const columns = new Map<string, number>()
  const header: string[] = []
  const people: GridRow[] = []
  let left = 0
  if (!bands.every(haveOneValue)) return null
  for (const entries of bands) {
    const found = byParagraph(entries) ?? byLabel(entries)
    if (!found) return null
    left += found.left
    for (const card of found.cards) {
      const cells: string[] = []
      for (const { label, about, values } of card) {
        const told = values.filter(Boolean)
        const heading = about ? `${about} ${label}` : label
        const key = foldText(heading)
        if (told.length && !columns.has(key)) columns.set(key, header.push(heading) - 1)
        const column = columns.get(key)
        if (column !== undefined) cells[column] = [cells[column], ...told].filter(Boolean).join(' ')
      }
      people.push({ line: rows.line(card[0]!.at), cells })
    }
    if (new Set(found.cards.map(([first]) => first!.at)).size < found.cards.length) return null
  }
  const inOrder = people.sort((x, y) => x.line - y.line)
  return { header, left, rows: inOrder.map(({ line, cells }) => ({ line, cells: header.map((_, k) => cells[k] ?? '') })) }
}

/**
 * Is what stands beside each label one value, if in several cells ("Nombre: | María | Castro", "Cédula: | V | 14208731")? Two numbers are
 * two people's, and so are two values beside most labels.
 */
function haveOneValue(entries: readonly Entry[]): boolean {
  const several = entries.map(({ values }) => values.filter(Boolean)).filter((values) => values.length > 1)
  const hasTwoNumbers = several.some((values) => values.filter((value) => /\d{3}/.test(value)).length > 1)
  return !several.length || (!hasTwoNumbers && several.length * 4 <= entries.length * 3)
}

/** Cards as empty rows part them; null where these say nothing: two people without one, or the beginning of a card apart from its name. */
function byParagraph(entries: readonly Entry[]): Cards | null {
  const paragraphs: Entry[][] = []
  for (const entry of entries) {
    const above = paragraphs.at(-1)
    if (above && !entry.isApart) above.push(entry)
    else paragraphs.push([entry])
  }
  const times = timesOf(entries)
  const names = namesAmong(entries)
  const [start = '', cardsOfStart = 0] = [...names].sort((x, y) => y[1] - x[1])[0] ?? []
  const field = meaningOf(start)
  // "Nombre completo" in place of "Nombre" begins a card too.
  const begins = ([first]: readonly Entry[]): boolean =>
    first !== undefined &&
    !first.about &&
    (names.get(foldText(first.label)) ?? cardsOfStart) < cardsOfStart &&
    meaningOf(first.label) === field
  const cards: Entry[][] = []
  let left = 0
  for (const own of paragraphs) {
    const ofStart = own.filter(({ label, about }) => !about && foldText(label) === start).length
    if (ofStart > 1 || (ofStart && hasOneTwice(own))) return null
    const card = cards.at(-1)
    if (ofStart || begins(own) || (card && repeats(card, own))) cards.push([...own])
    else if (card) card.push(...own)
    else if (own.some(({ label }) => times.get(foldText(label))! > 1)) return null
    else left += own.length
  }
  return { cards, left }
}

/** Does a paragraph have a label twice that is one's own, as where a page ends inside a card? */
const hasOneTwice = (own: readonly Entry[]): boolean =>
  [...timesOf(own.filter(({ label, about }) => !about && isOneEach(label))).values()].some((times) => times > 1)

/** A second one of a label that is one's own is that of somebody whose name is missing. */
const repeats = (card: readonly Entry[], [first]: readonly Entry[]): boolean =>
  first !== undefined && !first.about && isOneEach(first.label) && first.values.some(Boolean) && hasLabel(card, first)

const hasLabel = (card: readonly Entry[], own: Entry): boolean =>
  card.some(({ label, about, values }) => !about && foldText(label) === foldText(own.label) && values.some(Boolean))

/**
 * Cards as labels part them: each begins with its name, or with a label that stands in front of the first name, or where a second one of
 * what nobody has twice does; null where the order of labels varies.
 */
function byLabel(entries: readonly Entry[]): Cards | null {
  const names = namesAmong(entries)
  const most = Math.max(...names.values())
  const isStart = ({ label, about }: Entry): boolean => !about && names.get(foldText(label)) === most
  const start = entries.find(isStart)
  if (!start) return null
  const isName = (entry: Entry): boolean => isStart(entry) && foldText(entry.label) === foldText(start.label)
  const times = timesOf(entries)
  const inFront = entries.slice(0, entries.indexOf(start)).map(({ label }) => foldText(label))
  const leads = new Set(inFront.filter((key) => times.get(key)! > 1 && (times.get(key)! <= most || isOneEach(key))))
  const cards: Entry[][] = []
  let left = 0
  for (const entry of entries) {
    const card = cards.at(-1)
    const mayBegin = isName(entry) || (!entry.about && leads.has(foldText(entry.label)))
    const isNext = !card || card.some(isName) || (isName(entry) && !leads.size)
    if ((mayBegin && isNext) || (card && repeats(card, [entry]))) cards.push([entry])
    else if (card) card.push(entry)
    else left++
  }
  const isWhole = cards.every((card, k) => card.some(isName) || hasLabel(cards[k - 1] ?? card, card[0]!))
  return isWhole ? { cards, left } : null
}
