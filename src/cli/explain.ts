// `reconcile explain <claimed> <verified> --pair 12:3`: why two rows did or did not link.
import { InputError } from '../model/errors.ts'
import { reconcileLists } from '../reconcile.ts'
import { renderExplanation } from '../render/explain.ts'
import { explainRows } from '../report/explain-pair.ts'
import { audienceOf } from '../report/redact/audience.ts'
import { printedJson } from '../sink/escape.ts'
import { command } from './command.ts'
import { settleInputs } from './job-wishes.ts'
import { readLists, warn } from './lists.ts'
import { DECISIONS, FIGURES, GENERAL, LINKING, NAMES, READING, TEXT_OR_JSON } from './option-table.ts'
import { workersOf } from './workers.ts'

export const explain = command({
  name: 'explain',
  usage: '<claimed> <verified...>',
  summary: 'why two rows did or did not link, level by level',
  about:
    'Shows each fact of a pair, how it compares, and how many bits it weighs; the parts sum to the weight. ' +
    'Below them: what else the two rows may be, and how likely each is. Rows are counted from 1 under the header. ' +
    'With a case, or more lists, any two rows that a report names: ministry:12:held:3.',
  examples: [
    'reconcile explain claimed.csv verified.csv --pair 12:3',
    'reconcile explain claimed.csv verified.csv --pair 12:3 --names',
    'reconcile explain --case case.yaml --pair ministry:12:held:3',
  ],
  options: {
    pair: {
      takes: '<row:row>',
      about: 'a row of the first two lists, or any two as a report names them: claimed:12:register:3',
      group: 'Figures and lists',
    },
    case: FIGURES.case,
    register: FIGURES.register,
    window: FIGURES.window,
    asOf: FIGURES.asOf,
    ...READING,
    ...LINKING,
    ...DECISIONS,
    ...TEXT_OR_JSON,
    ...NAMES,
    ...GENERAL,
  },
  async run(files, values, io) {
    const { pair = '' } = values
    const [, list, left, other, right] = /^(?:([\w-]+):)?(\d+)[: ](?:([\w-]+):)?(\d+)$/.exec(pair) ?? []
    if (left === undefined || right === undefined) throw new InputError('pair', { pair })
    const workers = workersOf(values)
    const { format, ...wishes } = values
    const { plan, lists: plans } = await settleInputs(files, wishes)
    const lists = await readLists(plans, io, workers)
    const outcome = await reconcileLists(lists, plan, { workers })
    const ids = lists.map((l) => l.id)
    const named = (id: string | undefined, at: number, row: string) => ({ list: id ?? ids[at] ?? '', row: Number(row) })
    const audience = audienceOf({ names: values.names })
    const explanation = explainRows(outcome, named(list, 0, left), named(other, 1, right), audience)
    if (!explanation) throw new InputError('pair', { pair, lists: ids.join(', ') })
    const guessed = lists.flatMap((l) => l.notes).filter((n) => n.code === 'encoding-guessed')
    await warn(guessed, lists, io)
    if (format === 'json') await io.out.write(printedJson(`${JSON.stringify(explanation, null, 2)}\n`))
    else await io.out.print(renderExplanation(explanation, io.lang, io.stdoutStyle))
    return 0
  },
})
