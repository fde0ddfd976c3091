// What needs a person, as cards: two rows beside each other where there are two, and what is said of them.
import type { Report } from '../../report/schema.ts'
import type { ExceptionCase, ExceptionGroup } from '../exceptions.ts'
import { namesOf, sideBySide, type SideBySide } from '../side-by-side.ts'
import { rawRows, type RawRows, type RowRef } from '../raw-rows.ts'
import { categoryText } from '../wording.ts'
import { data, esc, paragraph, subtitle, tag } from './elements.ts'
import type { Page } from './context.ts'

/** A pair as a table: who, then fact by fact. */
export function pairTable(heads: readonly [Head, Head], facts: readonly SideBySide[], differs: string): string {
  const head = ({ ref, name }: Head) => `<th scope="col">${name ? data(name) : ''}<span>${esc(ref)}</span></th>`
  const rows = facts.map(
    (f) =>
      `<tr${f.differs ? ' class="differs"' : ''}><th scope="row">${f.differs ? `<span title="${esc(differs)}">≠</span> ` : ''}${data(f.fact)}</th>` +
      `<td>${data(f.left)}</td><td>${data(f.right)}</td></tr>`,
  )
  return `<table class="pair"><thead><tr><td></td>${heads.map(head).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

export interface Head {
  readonly ref: string
  readonly name: string
}

export function exceptionsSection(page: Page): string {
  const { view, words, report, number } = page
  const raw = rawRows(report, { registers: true })
  const rows = new Map(report.rows.map((r) => [refText(r), r]))
  const groups = view.exceptions.map(({ title, total, items, mark }) => {
    const cards = items.map((item) => cardOf(item, mark, { page, raw, rows }))
    const rest = total > items.length ? paragraph(`${number(total - items.length)} ${esc(words.more)}`, 'more') : ''
    return `${subtitle(`${esc(title)} (${number(total)})`)}${listOf(cards, page)}${rest}`
  })
  return groups.length ? paragraph(esc(words.page_firstAbout)) + groups.join('') : ''
}

/** Cards of one group that are open at once; a last one alone is not worth a click. */
const OPEN_CARDS = 4

function listOf(cards: readonly string[], { words, number }: Page): string {
  const list = (some: readonly string[]) => `<ul class="cards">${some.join('')}</ul>`
  if (cards.length <= OPEN_CARDS + 1) return list(cards)
  const [open, rest] = [cards.slice(0, OPEN_CARDS), cards.slice(OPEN_CARDS)]
  return `${list(open)}<details class="rest"><summary>${number(rest.length)} ${esc(words.more)}</summary>${list(rest)}</details>`
}

interface Known {
  readonly page: Page
  readonly raw: RawRows
  readonly rows: ReadonlyMap<string, Report['rows'][number]>
}

const refText = ({ list, row }: RowRef): string => `${list}:${row}`

function cardOf(item: ExceptionCase, mark: ExceptionGroup['mark'], known: Known): string {
  const note = item.note ? paragraph(data(item.note)) : ''
  const body = item.link ? pairCard(item.rows, item.link, known) : rowsCard(item.rows, known)
  return `<li class="card ${mark}">${body}${note}</li>`
}

type Link = Report['links'][number]

/** With names, both people and what differs; all facts open below. */
function pairCard(rows: readonly RowRef[], link: Link, { page, raw }: Known): string {
  const { words, lang } = page
  const [left, right] = [rows[0]!, rows[1]!]
  const facts = sideBySide(raw, left, right, link, lang)
  if (!facts.length) return `<h4>${esc(refText(left))} · ${esc(refText(right))}</h4>`
  const [nameLeft, nameRight] = namesOf(raw, left, right)
  const heads = [
    { ref: refText(left), name: nameLeft },
    { ref: refText(right), name: nameRight },
  ] as const
  const [, ...beneath] = facts
  const shown = tellingOf(beneath)
  const more =
    beneath.length > shown.length
      ? `<details><summary>${esc(words.page_allFacts)}</summary>${pairTable(heads, beneath, words.page_conflict)}</details>`
      : ''
  return `${pairTable(heads, shown, words.page_conflict)}${more}`
}

/** What differs; where nothing does, the first few facts that both rows state. */
function tellingOf(facts: readonly SideBySide[]): readonly SideBySide[] {
  const differing = facts.filter((f) => f.differs)
  return differing.length ? differing : facts.filter((f) => f.left && f.right).slice(0, MOST_TOLD)
}
const MOST_TOLD = 4

/** Rows without a pair of lists, each with what came of it; beside a claimed row, the register that speaks against it. */
function rowsCard(refs: readonly RowRef[], known: Known): string {
  const { page, raw, rows } = known
  const row = rows.get(refText(refs[0]!))
  const registers = page.report.inputs.filter((i) => i.role === 'register').map((i) => i.id)
  const link = refs.length === 1 ? row?.links.map((k) => page.report.links[k]!).find((l) => registers.includes(l.right.list)) : undefined
  const said = row ? paragraph(tag(row.category, categoryText(row.category, page.lang)) + flagsOf(row, page)) : ''
  if (link) return pairCard([link.left, link.right], link, known) + said
  const names = refs.map((ref) => `<h4>${esc(refText(ref))}${raw.nameOf(ref) ? ` ${data(raw.nameOf(ref))}` : ''}</h4>`)
  return names.join('') + (refs.length === 1 ? said : '')
}

const flagsOf = ({ flags }: Report['rows'][number], { words }: Page): string => flags.map((f) => tag(f, words[`flag_${f}`])).join('')
