// Says which figure was taken from a sentence, so that nobody has to guess what is compared.
import { meaningText } from '../render/figure-text.ts'
import { inline } from '../sink/escape.ts'
import { readFigure, type FigureRead } from '../statement/quantity.ts'
import { messageOf } from '../words/catalogue.ts'
import type { Io } from './command.ts'

type Said = Pick<FigureRead, 'found' | 'quantity'> & { readonly verbatim: string }

/** Nothing for words that are the figure and no more. `from` names the option. */
export async function tellFigure(from: string, { verbatim, found, quantity }: Said, io: Io): Promise<void> {
  if (io.quiet || found === verbatim.trim()) return
  const { what } = messageOf(io.lang, 'figure-taken', { from, figure: found, meaning: meaningText(quantity, io.lang) })
  await io.err.print(`${inline(what)}\n`)
}

/** Of --claim and --against. */
export async function tellFigures(
  figures: Readonly<Record<'claim' | 'against', string | null>>,
  quantities: typeof figures,
  io: Io,
): Promise<void> {
  for (const name of ['claim', 'against'] as const) {
    const verbatim = figures[name]
    if (verbatim !== null) await tellFigure(`--${name}`, { verbatim, ...readFigure(verbatim, quantities[name] ?? verbatim) }, io)
  }
}
