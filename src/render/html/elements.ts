// The elements that pages are made of. What is not markup of ours goes through `esc` or `data`.
import { tagOf } from '../../model/traits.ts'
import { html as esc } from '../../sink/escape.ts'

export { esc }

/** Data in the page: escaped, and apart from its surroundings whatever its direction. */
export const data = (text: string): string => `<bdi>${esc(text)}</bdi>`

/** Titles are written in capitals for the terminal; a page has other means. */
export const sentence = (title: string): string => `${title.slice(0, 1).toUpperCase()}${title.slice(1).toLowerCase()}`

export const subtitle = (html: string): string => `<h3>${html}</h3>`
export const paragraph = (html: string): string => `<p>${html}</p>`

export const list = (items: readonly string[]): string => `<ul>${items.map((html) => `<li>${html}</li>`).join('')}</ul>`
/** Nothing where there are no items. */
export const dataList = (items: readonly string[]): string => (items.length ? list(items.map(data)) : '')

export const rowHead = (html: string): string => `<th scope="row">${html}</th>`
export const cell = (html: string): string => `<td>${html}</td>`
export const figureCell = (html: string): string => `<td class="n">${html}</td>`
export const tableRow = (...cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`

/** A head and rows, without a caption. `numeric`: columns of figures, from 0. */
export function tableBody(head: readonly string[], rows: readonly string[], numeric: readonly number[] = []): string {
  const heads = head.map((h, k) => `<th scope="col"${numeric.includes(k) ? ' class="n"' : ''}>${esc(h)}</th>`)
  return `<thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody>`
}

/** A table that scrolls by itself where it is wider than the page. */
export function table(caption: string, head: readonly string[], rows: readonly string[], numeric: readonly number[] = []): string {
  const name = esc(caption)
  const body = `<table><caption>${name}</caption>${tableBody(head, rows, numeric)}</table>`
  return `<div class="wide" tabindex="0" role="group" aria-label="${name}">${body}</div>`
}

/** A category or a flag, marked as its traits say. */
export const tag = (code: string, text: string): string =>
  `<span class="${['tag', tagOf(code)].filter(Boolean).join(' ')}">${esc(text)}</span>`
