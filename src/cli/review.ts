// `reconcile review <claimed> <verified...>`: a person decides, once, and it is remembered.
import { basename } from 'node:path'
import { InputError, InputErrors } from '../model/errors.ts'
import { adviceLines, catalogue, messageOf } from '../words/catalogue.ts'
import { checkOutputs, writeAll } from '../sink/files.ts'
import type { Command, Io, Values } from './command.ts'
import { LINKING, READING, REGISTER, WINDOW, AS_OF, GENERAL } from './options.ts'

export const review: Command = {
  name: 'review',
  usage: '<claimed> <verified...> --decisions <file>',
  summary: 'the queue of doubtful pairs, for a person to decide',
  about:
    'Shows each doubtful pair side by side and appends every answer to a decisions file before the next one is shown; --decisions of `run` applies them. In the terminal; with --web on a page of this computer only; with --export and --import in a spreadsheet. `review merge a b -o c` joins two files that grew apart.',
  examples: [
    'reconcile review claimed.csv verified.csv --decisions decisions.ndjson',
    'reconcile review --case case.yaml --decisions decisions.ndjson --web',
    'reconcile review claimed.csv verified.csv --decisions d.ndjson --export queue.xlsx',
    'reconcile review claimed.csv verified.csv --decisions d.ndjson --import queue.xlsx',
    'reconcile review merge mine.ndjson hers.ndjson -o decisions.ndjson',
  ],
  options: [
    { flags: '--decisions <file>', about: 'where answers are kept; made if it is missing', group: 'Output' },
    { flags: '--case <file>', about: 'a case file instead of files', group: 'Figures and lists' },
    { flags: '--show-protected', about: 'people whose identity is protected, too', group: 'Output' },
    { flags: '--reviewer <name>', about: 'whose answers these are', group: 'Output' },
    { flags: '--show-scores', about: 'show weights before an answer; they may lead who decides', group: 'Output' },
    { flags: '--web', about: 'serve one page on 127.0.0.1 and print its address', group: 'Output' },
    { flags: '--idle <minutes>', about: 'end the page after so long without use (default 30)', group: 'Output' },
    { flags: '--export <file>', about: 'write the queue as .xlsx or .csv with a column for decisions', group: 'Output' },
    { flags: '--import <file>', about: 'read decisions back from that file', group: 'Output' },
    { flags: '-o, --out <file>', about: 'of merge', repeatable: true, group: 'Output' },
    REGISTER,
    WINDOW,
    AS_OF,
    ...READING,
    ...LINKING,
    ...GENERAL,
  ],
  async run(files, values, io) {
    if (files[0] === 'merge') return merge(files.slice(1), values, io)
    const path = values.decisions
    if (path === undefined) throw new InputErrors([new InputError('review-needs')])
    const [{ openSession }, { keyPath, openDecisions }] = await Promise.all([import('./review-session.ts'), import('./decisions.ts')])
    const session = await openSession(files, { ...values, decisions: undefined, out: undefined } as unknown as Values, path, io)
    const say = async (code: string, params = {}) => {
      const message = messageOf(io.lang, code, params)
      await io.err.write([message.what, ...adviceLines(io.lang, message).map((line) => `  ${line}`), ''].join('\n'))
    }
    if (session.freshKey) await say('decisions-key-new', { key: basename(keyPath(path)) })
    if (openDecisions(path).torn) await say('decisions-torn')
    if (values.export !== undefined) return (await import('./review-sheet.ts')).exportQueue(session, values.export, [path, ...files], io)
    if (values.import !== undefined)
      return (await import('./review-sheet.ts')).importQueue(session, values.import, values.reviewer ?? '', io)
    if (values.web) return (await import('./review-web.ts')).serve(session, values, io)
    return (await import('./review-terminal.ts')).askAll(session, values, io)
  },
}

async function merge(files: readonly string[], values: Values, io: Io): Promise<number> {
  const [{ mergeDecisions }, { openDecisions }] = await Promise.all([import('../review/decisions.ts'), import('./decisions.ts')])
  const [out] = values.out ?? []
  if (files.length !== 2 || out === undefined)
    throw new InputErrors([new InputError('usage', { message: 'review merge takes two files and -o.' })])
  checkOutputs([out], files)
  const [a, b] = files.map((f) => openDecisions(f).decisions)
  const text = mergeDecisions(a!, b!)
  writeAll([{ path: out, bytes: Buffer.from(text) }])
  const { words, number } = catalogue(io.lang)
  await io.err.write(`${number(text.split('\n').length - 1)} ${words.rv_merged}\n`)
  return 0
}
