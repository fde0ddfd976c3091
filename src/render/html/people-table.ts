// People on the page: those not found with their facts, and the table of all, exceptions first, each link with its evidence.
import { factWord, whyOf } from '../../words/catalogue.ts'
import { linesOf, lineCell, lineText } from '../side-by-side.ts'
import { peopleOf, type Person } from '../people.ts'
import { rawRows, type RawRows } from '../raw-rows.ts'
import { bar } from './bar.ts'
import { pairTable } from './cards.ts'
import { barred, data, esc, paragraph, table, tag, type Column, type Row } from './elements.ts'
import type { Page } from './context.ts'

/** Rows that a page shows; the rest is in the workbook. */
const MOST_ROWS = 2000
/** Rows whose evidence is drawn. */
const MOST_DRAWN = 1000
/** People that a list by itself names; the others are in the table of all. */
const MOST_LISTED = 100

/** With names: who is on one side only, with what the list says of them. */
export function notFoundSection(page: Page, category: 'CLAIMED_ONLY' | 'VERIFIED_ONLY'): string {
  const { report, words, number, lang } = page
  const raw = rawRows(report, { registers: false })
  const rows = raw.isEmpty ? [] : report.rows.filter((r) => r.category === category && raw.valuesOf(r))
  if (!rows.length) return ''
  const lines = linesOf(rows.flatMap(({ list }) => raw.fieldsOf(list))).filter((line) => rows.some((r) => lineCell(raw, r, line)))
  const columns: Column[] = [
    { head: words.page_row, is: 'head' },
    { head: factWord(lang, 'name') },
    ...lines.map((line) => ({ head: lineText(line, lang) })),
  ]
  const body = rows.slice(0, MOST_LISTED).map((r): Row => {
    const facts = lines.map((line) => lineCell(raw, r, line)).map((text) => (text ? data(text) : ''))
    return { cells: [esc(`${r.list}:${r.row}`), data(raw.nameOf(r)), ...facts] }
  })
  const [title, about] =
    category === 'CLAIMED_ONLY' ? [words.page_notFound, words.page_notFoundAbout] : [words.page_notClaimed, words.page_notClaimedAbout]
  const rest = rows.length > MOST_LISTED ? paragraph(esc(words.page_restBelow.replace('#', number(rows.length - MOST_LISTED))), 'more') : ''
  const listed = table({ className: 'long-list', caption: title, isUnseen: true }, columns, body)
  return `${paragraph(esc(about))}<div class="wide" tabindex="0" role="group" aria-label="${esc(title)}">${listed}</div>${rest}`
}

export function peopleSection(page: Page): string {
  const { report, words, number, lang } = page
  if (!report.rows.length) return ''
  const people = peopleOf(report, lang, MOST_ROWS)
  const raw = rawRows(report, { registers: false })
  const beyond = report.rows.length > people.length ? paragraph(esc(words.page_beyond.replace('#', number(people.length)))) : ''
  const drawn = new Set(people.filter((p) => p.links.length > 0).slice(0, MOST_DRAWN))
  const rows = people.map((p) => personRow(p, { page, raw, isDrawn: drawn.has(p) }))
  const head = [words.page_row, words.page_category, words.page_flags, words.page_partner, words.page_evidence]
  const heads = head.map((h) => `<th scope="col"><button type="button">${esc(h)}</button></th>`)
  return `${beyond}${toolsBar(people, page)}
<table class="people stack" id="people"><caption class="unseen">${esc(words.page_people)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
}

/** Hidden where scripts are off. */
function toolsBar(people: readonly Person[], { words }: Page): string {
  const categories = new Map(people.map((p) => [p.category, p.categoryText]))
  const options = Array.from(categories, ([value, text]) => `<option value="${esc(value)}">${esc(text)}</option>`)
  const search = `<label>${esc(words.page_search)}<input type="search" id="search" autocomplete="off"></label>`
  const select = `<select id="category"><option value="">${esc(words.page_all)}</option>${options.join('')}</select>`
  const shown = `<p id="shown" role="status" data-text="${esc(words.page_shown)}"></p>`
  return `<div class="tools" id="tools" hidden>${search}<label>${esc(words.page_category)}${select}</label>${shown}</div>`
}

interface Drawn {
  readonly page: Page
  readonly raw: RawRows
  readonly isDrawn: boolean
}

function personRow(p: Person, { page, raw, isDrawn }: Drawn): string {
  const { words } = page
  const note = p.duplicateOf === null ? '' : `${esc(words.page_duplicateOf)} ${p.duplicateOf}`
  const evidence = isDrawn ? p.links.map((l) => evidenceOf(p, l, page)).join('') : p.links.map((l) => String(l.weight)).join(', ')
  const cell = (html: string, head: string) => `<td${html ? ` data-label="${esc(head)}"` : ''}>${html}</td>`
  return [
    `<tr data-category="${esc(p.category)}"><th scope="row" data-key="${p.order}"><strong>${esc(`${p.list}:${p.row}`)}</strong>${named(p)}`,
    `${factsOf(p, raw)}</th>`,
    `<td>${tag(p.category, p.categoryText)}${note}</td>`,
    cell(p.flags.map((f) => tag(f.code, f.text)).join(''), words.page_flags),
    cell(p.links.map(({ other }) => `${esc(`${other.list}:${other.row}`)}${named(other)}`).join('<br>'), words.page_partner),
    `<td data-key="${p.links[0]?.weight ?? ''}">${evidence}</td></tr>`,
  ].join('')
}

const named = ({ name }: { readonly name: string }): string => (name ? ` ${data(name)}` : '')

/** What the list says of somebody, in a line that the search finds; where evidence is drawn it stands there too. */
function factsOf(p: Person, raw: RawRows): string {
  if (!raw.valuesOf(p)) return ''
  const facts = linesOf(raw.fieldsOf(p.list)).map((line) => lineCell(raw, p, line))
  return `<span class="facts">${facts.filter(Boolean).map(data).join(' · ')}</span>`
}

type Link = Person['links'][number]

/** Opens to both raw rows side by side, and to the weight, fact by fact. */
function evidenceOf(p: Person, link: Link, page: Page): string {
  const { words } = page
  const differs = `${tag('MATCHED_WITH_CONFLICT', words.page_conflict)} ${link.conflicts.map(data).join(words.semicolon)}`
  return [
    `<details><summary>${esc(words.page_why)} ${esc(`${link.other.list}:${link.other.row}`)}: ${link.weight}</summary>`,
    link.reason ? paragraph(esc([link.reason, link.otherwise].filter(Boolean).join(words.semicolon))) : '',
    link.conflicts.length ? paragraph(differs) : '',
    valuesTable(p, link, page),
    weightTable(link, page),
    '</details>',
  ].join('')
}

function valuesTable(p: Person, { values, other }: Link, { words }: Page): string {
  if (!values.length) return ''
  const head = (ref: { readonly list: string; readonly row: number }) => ({ ref: `${ref.list}:${ref.row}`, name: '' })
  return pairTable([head(p), head(other)], values, words.page_conflict)
}

/** Each fact with its weight; bars go left of nothing where it speaks against one person. */
function weightTable({ explanation }: Link, { words, lang }: Page): string {
  if (!explanation.length) return ''
  const low = Math.min(0, ...explanation.map((e) => e.weight))
  const high = Math.max(1, ...explanation.map((e) => e.weight))
  const columns: Column[] = [
    { head: words.page_fact, is: 'head' },
    { head: words.page_says },
    { head: words.page_weight, is: 'barred' },
    { head: words.page_why, is: 'note' },
  ]
  const rows = explanation.map((e): Row => {
    const spans = [{ from: 0, to: e.weight, kind: e.weight < 0 ? 'against' : 'found' }]
    const says = factWord(lang, e.level ?? '')
    return {
      cells: [
        esc(factWord(lang, e.comparison)),
        esc(says),
        barred(String(e.weight).replace('-', '−'), bar(spans, high, low)),
        esc(whyOf(lang, e)),
      ],
    }
  })
  return table({ className: 'bars', caption: '' }, columns, rows)
}
