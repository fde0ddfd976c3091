// The elements that pages are made of. What is not markup of ours goes through `esc` or `data`.
import { tagOf } from '../../model/traits.ts'
import { html as esc } from '../../sink/escape.ts'

export { esc }

/** Data in the page: escaped, and apart from its surroundings whatever its direction. */
export const data = (text: string): string => `<bdi>${esc(text)}</bdi>`

/** Titles are written in capitals for the terminal; a page has other means. */
export const sentence = (title: string): string => `${title.slice(0, 1).toUpperCase()}${title.slice(1).toLowerCase()}`

export const subtitle = (html: string): string => `<h3>${html}</h3>`
export const paragraph = (html: string, className = ''): string => `<p${className ? ` class="${className}"` : ''}>${html}</p>`

export const list = (items: readonly string[]): string => `<ul>${items.map((html) => `<li>${html}</li>`).join('')}</ul>`
/** Nothing where there are no items. */
export const dataList = (items: readonly string[]): string => (items.length ? list(items.map(data)) : '')

/** A column of a table: `head` names the row, `figure` is a number, `note` is said aside. */
export interface Column {
  readonly head: string
  readonly is?: 'head' | 'figure' | 'note' | 'barred'
}

export interface Row {
  /** HTML, a cell a column. */
  readonly cells: readonly string[]
  readonly className?: string
}

interface TableLook {
  readonly className?: string
  readonly caption: string
  /** The caption is read out and not shown, under a heading that says the same. */
  readonly isUnseen?: boolean
}

/** A table; on a narrow screen its rows become cards, each cell under the head of its column. */
export function table({ className = '', caption, isUnseen = false }: TableLook, columns: readonly Column[], rows: readonly Row[]): string {
  const heads = columns.map(({ head, is }) =>
    head ? `<th scope="col"${is === 'figure' ? ' class="n"' : ''}>${esc(head)}</th>` : '<td></td>',
  )
  const body = rows.map((row) => {
    const cells = columns.map((column, k) => cellOf(column, row.cells[k] ?? ''))
    return `<tr${row.className ? ` class="${row.className}"` : ''}>${cells.join('')}</tr>`
  })
  const looks = ['stack', className].filter(Boolean).join(' ')
  const name = caption ? `<caption${isUnseen ? ' class="unseen"' : ''}>${esc(caption)}</caption>` : ''
  return `<table class="${looks}">${name}<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

function cellOf({ head, is }: Column, html: string): string {
  if (is === 'head') return `<th scope="row">${html}</th>`
  const className = is === 'figure' ? ' class="n"' : is === 'note' ? ' class="note"' : ''
  const label = head && html && is !== 'barred' ? ` data-label="${esc(head)}"` : ''
  return `<td${className}${label}>${html}</td>`
}

/** A figure with its bar. A figure of several words stands above its bar where there is little room. */
export const barred = (figure: string, bar: string): string =>
  `<div class="${/[^\d\s.,−]/.test(figure) ? 'barred long' : 'barred'}"><span class="n">${esc(figure)}</span>${bar}</div>`

/** A category or a flag, marked as its traits say. */
export const tag = (code: string, text: string): string =>
  `<span class="${['tag', tagOf(code)].filter(Boolean).join(' ')}">${esc(text)}</span>`
