// `reconcile review <claimed> <verified...>`: a person decides on doubtful pairs, and the decisions are kept.
import { basename } from 'node:path'
import { InputError } from '../model/errors.ts'
import type { Params } from '../model/note.ts'
import { adviceLines, catalogue, messageOf } from '../words/catalogue.ts'
import { inline } from '../sink/escape.ts'
import { checkOutputs } from '../sink/files.ts'
import { command, type Io } from './command.ts'
import { tell } from './lists.ts'
import { REVIEW_OPTIONS } from './review-options.ts'

export const review = command({
  name: 'review',
  usage: '<claimed> <verified...> --decisions <file>',
  summary: 'the queue of doubtful pairs, for a person to decide',
  about:
    'Shows each doubtful pair side by side and appends every answer to a decisions file before the next one is shown; ' +
    '--decisions of `run` applies them. In the terminal; with --web on a page of this computer only; ' +
    'with --export and --import in a spreadsheet. `review merge a b -o c` joins two files that grew apart.',
  examples: [
    'reconcile review claimed.csv verified.csv --decisions decisions.ndjson',
    'reconcile review --case case.yaml --decisions decisions.ndjson --web',
    'reconcile review claimed.csv verified.csv --decisions d.ndjson --export queue.xlsx',
    'reconcile review claimed.csv verified.csv --decisions d.ndjson --import queue.xlsx',
    'reconcile review merge mine.ndjson hers.ndjson -o decisions.ndjson',
  ],
  options: REVIEW_OPTIONS,
  async run(files, values, io) {
    const [first, ...others] = files
    if (first === 'merge') return merge(others, values.out?.[0], io)
    const { decisions, out: _ofMerge, ...wishes } = values
    if (decisions === undefined) throw new InputError('review-needs')
    const [{ openReview }, { keyPath, openDecisions }] = await Promise.all([import('./review-session.ts'), import('./decisions-file.ts')])
    const opened = await openReview(files, wishes, decisions, io)
    if (opened.freshKey) await say('decisions-key-new', { key: basename(keyPath(decisions)) }, io)
    if (openDecisions(decisions).torn) await say('decisions-torn', {}, io)
    if (values.export !== undefined)
      return (await import('./review-sheet.ts')).exportQueue(opened, values.export, [decisions, ...files], io)
    if (values.import !== undefined)
      return (await import('./review-sheet.ts')).importQueue(opened, values.import, values.reviewer ?? '', io)
    if (values.web) return (await import('./review-web.ts')).serve(opened.session, values, io)
    return (await import('./review-terminal.ts')).askAll(opened.session, values, io)
  },
})

async function say(code: string, params: Params, io: Io): Promise<void> {
  const message = messageOf(io.lang, code, params)
  await io.err.print([inline(message.what), ...adviceLines(io.lang, message, io.windows).map((line) => `  ${inline(line)}`), ''].join('\n'))
}

async function merge([mine, hers, ...others]: readonly string[], out: string | undefined, io: Io): Promise<number> {
  if (mine === undefined || hers === undefined || others.length || out === undefined)
    throw new InputError('usage', { message: 'review merge takes two files and -o.' })
  checkOutputs([out], [mine, hers])
  const { mergeFiles } = await import('./decisions-file.ts')
  const { decisions, notes } = mergeFiles(mine, hers, out)
  const { words, number } = catalogue(io.lang)
  await tell(notes, [], io)
  await io.err.print(`${number(decisions)} ${words.rv_merged}\n`)
  return 0
}
