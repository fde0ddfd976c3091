// `reconcile inspect <file>`: what was understood of a file.
import { settle } from '../case/settle.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { inspectList } from '../inspect.ts'
import { catalogue } from '../words/catalogue.ts'
import { renderInspection } from '../render/inspect-text.ts'
import { audienceOf } from '../report/redact/audience.ts'
import { renderJson } from '../render/json.ts'
import { prepareWidth } from '../render/width.ts'
import { bytesOf } from '../sink/files.ts'
import type { Command } from './command.ts'
import { threadsOf } from './threads.ts'
import { readLists, warn } from './lists.ts'
import { GENERAL, LINKING, NAMES, READING } from './options.ts'

export const inspect: Command = {
  name: 'inspect',
  usage: '<file>',
  summary: 'what was understood of a file: columns, rejects, duplicates inside',
  about:
    'Reads one list and says what each column was taken for and why, which rows were set aside or cannot be linked, and who seems to be on it more than once. With pictures: docs/reading.md',
  examples: ['reconcile inspect claimed.xlsx', 'reconcile inspect claimed.csv --names', 'reconcile inspect claimed.csv -f json'],
  options: [
    ...READING,
    ...LINKING,
    { flags: '-f, --format <name>', about: 'text or json (default text)', choices: ['text', 'json'], group: 'Output' },
    NAMES,
    ...GENERAL,
  ],
  async run(files, values, io) {
    if (files.length !== 1) throw new InputErrors([new InputError('inspect-one')])
    const { plan, lists: plans } = settle([{ path: files[0]!, role: 'claimed' }], values)
    const lists = await readLists(plans, io, threadsOf(values))
    const progress = io.progress(values.progress !== false && !io.quiet)
    const { words, number } = catalogue(io.lang)
    const { report, notes: found } = await inspectList(lists[0]!, plan, audienceOf({ names: values.names }), {
      progress: (_stage, _list, done, of) =>
        progress.show(() => `${words.lookingInside}: ${number(done)} ${words.of} ${number(of)} ${words.rows}`),
      workers: threadsOf(values),
    })
    progress.clear()
    const notes = [...lists[0]!.notes, ...found]
    await warn(notes, lists, io)
    await prepareWidth(JSON.stringify(report.columns))
    if (values.format === 'json') for (const bytes of bytesOf(renderJson(report))) await io.out.write(bytes)
    else {
      // Warnings stand on standard error; what else was noticed would be said nowhere.
      const noticed = report.notes.filter((_, k) => !notes[k]!.warning)
      await io.out.write(renderInspection(report, noticed, io.lang, io.stdoutStyle))
    }
    return 0
  },
}
