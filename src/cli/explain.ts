// `reconcile explain <claimed> <verified> --pair 12:3`: why two rows did or did not link.
import { InputError } from '../model/errors.ts'
import { reconcileLists } from '../reconcile.ts'
import { renderExplanation } from '../render/explain.ts'
import { explainInside, explainPair } from '../report/explain-pair.ts'
import { audienceOf } from '../report/redact/audience.ts'
import { printedJson } from '../sink/escape.ts'
import { command } from './command.ts'
import { settleInputs } from './job-wishes.ts'
import { readLists, warn } from './lists.ts'
import { DECISIONS, FIGURES, GENERAL, LINKING, NAMES, READING, TEXT_OR_JSON } from './option-table.ts'
import { workersOf } from './workers.ts'

export const explain = command({
  name: 'explain',
  usage: '<claimed> <verified>',
  summary: 'why two rows did or did not link, level by level',
  about:
    'Shows each fact of a pair, how it compares, and how many bits it weighs; the parts sum to the weight. ' +
    'Below them: what else the two rows may be, and how likely each is. Rows are counted from 1 under the header.',
  examples: ['reconcile explain claimed.csv verified.csv --pair 12:3', 'reconcile explain claimed.csv verified.csv --pair 12:3 --names'],
  options: {
    pair: {
      takes: '<row:row>',
      about: 'a row of each list, or two of one as a report names them: claimed:12:claimed:40',
      group: 'Figures and lists',
    },
    window: FIGURES.window,
    asOf: FIGURES.asOf,
    ...READING,
    ...LINKING,
    ...DECISIONS,
    ...TEXT_OR_JSON,
    ...NAMES,
    ...GENERAL,
  },
  async run([claimed, verified, ...others], values, io) {
    if (claimed === undefined || verified === undefined || others.length)
      throw new InputError('usage', { message: 'explain takes two files and --pair.' })
    const { pair = '' } = values
    const [, list, left, other, right] = /^(?:([\w-]+):)?(\d+)[: ](?:([\w-]+):)?(\d+)$/.exec(pair) ?? []
    if (left === undefined || right === undefined) throw new InputError('pair', { pair })
    const workers = workersOf(values)
    const { format, ...wishes } = values
    const { plan, lists: plans } = await settleInputs([claimed, verified], wishes)
    const lists = await readLists(plans, io, workers)
    const outcome = await reconcileLists(lists, plan, { workers })
    const [rows, audience] = [[Number(left), Number(right)] as const, audienceOf({ names: values.names })]
    const inOrder = (list ?? lists[0]?.id) === lists[0]?.id && (other ?? lists[1]?.id) === lists[1]?.id
    const isInside = list !== undefined && list === other
    const explanation = isInside
      ? explainInside(outcome, list, rows, audience)
      : inOrder
        ? explainPair(outcome, ...rows, audience)
        : undefined
    if (!explanation) throw new InputError('pair', { pair })
    const guessed = lists.flatMap((l) => l.notes).filter((n) => n.code === 'encoding-guessed')
    await warn(guessed, lists, io)
    if (format === 'json') await io.out.write(printedJson(`${JSON.stringify(explanation, null, 2)}\n`))
    else await io.out.print(renderExplanation(explanation, io.lang, io.stdoutStyle))
    return 0
  },
})
