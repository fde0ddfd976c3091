// Charts as inline SVG: each with a title, a description, and numbers that the page also gives as a table. Colours come from classes.
import { html } from '../../../sink/escape.ts'

/** What every chart has; `id` is its own on the page, `about` tells a screen reader what it shows. */
export interface Heading {
  readonly id: string
  readonly title: string
  readonly about: string
}

export const WIDTH = 760

export function svg({ id, title, about }: Heading, width: number, height: number, body: string, className = ''): string {
  const labels = `<title id="${id}t">${html(title)}</title><desc id="${id}d">${html(about)}</desc>`
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}t ${id}d" class="chart ${className}">${labels}${body}</svg>`
}

/** Tenths of a unit are finer than a screen. */
export const round = (n: number): number => Math.round(n * 10) / 10

interface TextLook {
  readonly anchor?: 'middle' | 'end'
  readonly className?: string
}

export function text(x: number, y: number, content: string, { anchor, className }: TextLook = {}): string {
  const look = `${anchor ? ` text-anchor="${anchor}"` : ''}${className ? ` class="${className}"` : ''}`
  return `<text x="${x}" y="${y}"${look}>${html(content)}</text>`
}

/** A line from one point to another. */
export const line = (x1: number, x2: number, y1: number, y2: number, className: string): string =>
  `<line x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}" class="${className}"/>`

export const rect = (x: number, y: number, width: number, height: number, className: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${more} class="${className}"/>`
