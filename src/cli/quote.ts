// `reconcile quote <claimed> <verified...>`: a paragraph that is safe to print, and where each of its numbers stands.
import { catalogue } from '../words/catalogue.ts'
import { quoteOf } from '../report/quote.ts'
import { inline, markdown } from '../sink/escape.ts'
import type { Command } from './command.ts'
import { prepare } from './job.ts'
import { run } from './run.ts'

const FORMATS = ['text', 'md', 'json'] as const
/** Options of `run` that make no sense for a paragraph. */
const NOT_HERE = /--(?:format|out|names|names-in|manifest|show-protected|explanations|dry-run|fail-on|strict)\b/

export const quote: Command = {
  name: 'quote',
  usage: '<claimed> <verified...>',
  summary: 'a paragraph that is safe to print',
  about:
    'Says in a few sentences who claims what, who verified what as of when, and whether the figures may be set side by side; each number with the place in the JSON report that it comes from. With --public, figures below five are left out.',
  examples: [
    'reconcile quote claimed.csv verified.csv',
    'reconcile quote --case case.yaml --lang es',
    'reconcile quote --case case.yaml -f json',
  ],
  options: [
    ...run.options.filter((o) => !NOT_HERE.test(o.flags)),
    { flags: '-f, --format <name>', about: 'text, md or json (default text)', choices: FORMATS, group: 'Output' },
  ],
  async run(files, values, io) {
    const { format, ...rest } = values
    const { report } = await prepare(files, { ...rest, format: 'text' }, io)
    const { text, figures } = quoteOf(report, io.lang)
    if (format === 'json') await io.out.write(`${JSON.stringify({ schema: 'reconcile.quote/1', text, figures }, null, 2)}\n`)
    else if (format === 'md') await io.out.write(`> ${markdown(text)}\n`)
    else {
      const { words } = catalogue(io.lang)
      const sources = figures.map((f) => `  ${inline(f.figure)}  ${f.from}`)
      await io.out.write(
        `${inline(text)}\n${sources.length ? `\n${io.stdoutStyle.dim(`${words.quoteFrom}\n${sources.join('\n')}`)}\n` : ''}`,
      )
    }
    return 0
  },
}
