// `reconcile page`: writes the tool as one file to open in a browser.
import { InputError } from '../model/errors.ts'
import { shippedText } from '../platform/shipped.ts'
import { inline } from '../sink/escape.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import { command } from './command.ts'
import { GENERAL } from './option-table.ts'

export const page = command({
  name: 'page',
  usage: '[-o <file>]',
  summary: 'write the tool as one page, to open in a browser',
  about:
    'Writes reconcile.html: lists are dropped on it, and nothing leaves the computer. ' +
    'It needs no installation and no network, and can be handed on as it is. docs/page.md',
  examples: ['reconcile page', 'reconcile page -o tools/reconcile.html'],
  options: {
    out: { short: 'o', takes: '<file>', about: 'instead of reconcile.html', group: 'Output' },
    ...GENERAL,
  },
  async run(args, { out = 'reconcile.html' }, io) {
    if (args.length) throw new InputError('usage', { message: 'page takes no arguments; -o names the file.' })
    checkOutputs([out], [])
    writeAll([{ path: out, bytes: shippedText('dist/reconcile.html') }])
    await io.err.write(`${inline(out)}\n`)
    return 0
  },
})
