// `reconcile quote <claimed> <verified...>`: a paragraph that is safe to print, with the source of each number.
import { catalogue } from '../words/catalogue.ts'
import { quoteOf } from '../report/quote.ts'
import { inline, markdown, printedJson } from '../sink/escape.ts'
import { command } from './command.ts'
import { prepare } from './job.ts'
import { DECISIONS, FIGURES, GENERAL, LINKING, PUBLIC, READING } from './option-table.ts'

export const quote = command({
  name: 'quote',
  usage: '<claimed> <verified...>',
  summary: 'a paragraph that is safe to print',
  about:
    'Says in a few sentences who claims what, who verified what as of when, and whether the figures may be set side by side; ' +
    'each number with the place in the JSON report that it comes from. With --public, figures below five are left out.',
  examples: [
    'reconcile quote claimed.csv verified.csv',
    'reconcile quote --case case.yaml --lang es',
    'reconcile quote --case case.yaml -f json',
  ],
  options: {
    ...FIGURES,
    ...READING,
    ...LINKING,
    ...DECISIONS,
    ...PUBLIC,
    ...GENERAL,
    format: {
      short: 'f',
      takes: '<name>',
      about: 'text, md or json (default text)',
      choices: ['text', 'md', 'json'],
      group: 'Output',
    },
  },
  async run(files, values, io) {
    const { format = 'text', ...wishes } = values
    const { report, published } = await prepare(files, { ...wishes, format: 'text' }, io)
    const { text, figures } = quoteOf(report, io.lang, published)
    switch (format) {
      case 'json':
        await io.out.write(printedJson(`${JSON.stringify({ schema: 'reconcile.quote/1', text, figures }, null, 2)}\n`))
        break
      case 'md':
        await io.out.print(`> ${markdown(text)}\n`)
        break
      case 'text': {
        const sources = figures.map((f) => `  ${inline(f.figure)}  ${f.from}`)
        const from = [catalogue(io.lang).words.quoteFrom, ...sources].join('\n')
        await io.out.print(`${inline(text)}\n${sources.length ? `\n${io.stdoutStyle.dim(from)}\n` : ''}`)
        break
      }
    }
    return 0
  },
})
