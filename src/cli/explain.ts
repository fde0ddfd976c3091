// `reconcile explain <claimed> <verified> --pair 12:3`: why two rows did or did not link.
import { settle } from '../case/settle.ts'
import { InputError, InputErrors } from '../model/errors.ts'
import { reconcileLists } from '../reconcile.ts'
import { renderExplanation } from '../render/explain.ts'
import { explainPair } from '../report/explain-pair.ts'
import { audienceOf } from '../report/redact/audience.ts'
import type { Command } from './command.ts'
import { threadsOf } from './threads.ts'
import { readLists, warn } from './lists.ts'
import { GENERAL, LINKING, NAMES, READING } from './options.ts'

export const explain: Command = {
  name: 'explain',
  usage: '<claimed> <verified>',
  summary: 'why two rows did or did not link, level by level',
  about:
    'Shows each fact of a pair, how it compares, and how many bits it weighs; the parts sum to the weight. Rows are counted from 1 under the header.',
  examples: ['reconcile explain claimed.csv verified.csv --pair 12:3', 'reconcile explain claimed.csv verified.csv --pair 12:3 --names'],
  options: [
    { flags: '--pair <row:row>', about: 'a row of the first list and one of the second', group: 'Figures and lists' },
    ...READING,
    ...LINKING,
    { flags: '-f, --format <name>', about: 'text or json (default text)', choices: ['text', 'json'], group: 'Output' },
    NAMES,
    ...GENERAL,
  ],
  async run(files, values, io) {
    if (files.length !== 2) throw new InputErrors([new InputError('usage', { message: 'explain takes two files and --pair.' })])
    const m = /^(\d+):(\d+)$/.exec(values.pair ?? '')
    if (!m) throw new InputErrors([new InputError('pair', { pair: values.pair ?? '' })])
    const { plan, lists: plans } = settle(
      [
        { path: files[0]!, role: 'claimed' },
        { path: files[1]!, role: 'verified' },
      ],
      values,
    )
    const lists = await readLists(plans, io, threadsOf(values))
    const outcome = await reconcileLists(lists, plan, { workers: threadsOf(values) })
    const explanation = explainPair(outcome, Number(m[1]), Number(m[2]), audienceOf({ names: values.names }))
    if (!explanation) throw new InputErrors([new InputError('pair', { pair: values.pair! })])
    await warn(
      lists.flatMap((l) => l.notes).filter((n) => n.code === 'encoding-guessed'),
      lists,
      io,
    )
    await io.out.write(
      values.format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : renderExplanation(explanation, io.lang, io.stdoutStyle),
    )
    return 0
  },
}
