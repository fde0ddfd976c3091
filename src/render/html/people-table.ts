// The table of people on the page: exceptions first, each link with its evidence. Search, filter and sort are the script's.
import { factWord, whyOf } from '../../words/catalogue.ts'
import { peopleOf, type Person } from '../people.ts'
import { weightBars } from './charts/weight-bars.ts'
import { cell, data, esc, figureCell, paragraph, rowHead, tableBody, tableRow, tag } from './elements.ts'
import type { Page } from './context.ts'

/** Rows that a page shows; the rest is in the workbook. */
const MOST_ROWS = 2000
/** Rows whose evidence is drawn. */
const MOST_DRAWN = 1000

export function peopleSection(page: Page): string {
  const { report, words, number, lang } = page
  if (!report.rows.length) return ''
  const people = peopleOf(report, lang, MOST_ROWS)
  const beyond = report.rows.length > people.length ? paragraph(esc(words.page_beyond.replace('#', number(people.length)))) : ''
  const drawn = new Set(people.filter((p) => p.links.length > 0).slice(0, MOST_DRAWN))
  const rows = people.map((p) => personRow(p, page, drawn.has(p)))
  const head = [words.page_row, words.page_category, words.page_flags, words.page_partner, words.page_evidence]
  const heads = head.map((h) => `<th scope="col"><button type="button">${esc(h)}</button></th>`)
  return `${beyond}${toolsBar(people, page)}
<table class="people" id="people"><caption>${esc(words.page_people)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>
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

function personRow(p: Person, page: Page, isDrawn: boolean): string {
  const { words } = page
  const note = p.duplicateOf === null ? '' : `${esc(words.page_duplicateOf)} ${p.duplicateOf}`
  const evidence = isDrawn ? p.links.map((l) => evidenceOf(p, l, page)).join('') : p.links.map((l) => String(l.weight)).join(', ')
  return [
    `<tr data-category="${esc(p.category)}"><th scope="row" data-key="${p.order}"><strong>${esc(`${p.list}:${p.row}`)}</strong>${named(p)}</th>`,
    cell(`${tag(p.category, p.categoryText)}${note}`),
    cell(p.flags.map((f) => tag(f.code, f.text)).join('')),
    cell(p.links.map(({ other }) => `${esc(`${other.list}:${other.row}`)}${named(other)}`).join('<br>')),
    `<td data-key="${p.links[0]?.weight ?? ''}">${evidence}</td></tr>`,
  ].join('')
}

const named = ({ name }: { readonly name: string }): string => (name ? ` ${data(name)}` : '')

type Link = Person['links'][number]

/** Opens to both raw rows side by side, and to the weight, fact by fact. */
function evidenceOf(p: Person, link: Link, page: Page): string {
  const { words } = page
  const differs = `${tag('MATCHED_WITH_CONFLICT', words.page_conflict)} ${link.conflicts.map(data).join('; ')}`
  return [
    `<details><summary>${esc(words.page_why)} ${esc(`${link.other.list}:${link.other.row}`)}: ${link.weight}</summary>`,
    link.reason ? paragraph(esc([link.reason, link.otherwise].filter(Boolean).join('; '))) : '',
    link.conflicts.length ? paragraph(differs) : '',
    valuesTable(p, link, page),
    weightTable(link, page),
    '</details>',
  ].join('')
}

function valuesTable(p: Person, { values, other }: Link, { words }: Page): string {
  if (!values.length) return ''
  const rows = values.map(({ fact, left, right, differs }) => {
    const value = (text: string) => cell(differs && text ? `<mark>${data(text)}</mark>` : data(text))
    return tableRow(rowHead(data(fact)), value(left), value(right))
  })
  return `<table>${tableBody([words.page_fact, p.list, other.list], rows)}</table>`
}

function weightTable({ explanation, weight }: Link, { words, lang, nextId }: Page): string {
  if (!explanation.length) return ''
  const parts = explanation.map((e) => ({ ...e, label: factWord(lang, e.comparison) }))
  const rows = parts.map((e) =>
    tableRow(rowHead(esc(e.label)), cell(esc(factWord(lang, e.level ?? ''))), figureCell(String(e.weight)), cell(esc(whyOf(lang, e)))),
  )
  const head = [words.page_fact, words.page_says, words.page_weight, words.page_why]
  return `${weightBars(nextId(), `${words.weight} ${weight}`, parts)}<table>${tableBody(head, rows, [2])}</table>`
}
