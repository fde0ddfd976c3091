// `reconcile inspect <file>`: what was understood of a file.
import { similarTo } from '../case/faults.ts'
import { settle } from '../case/options.ts'
import { InputError } from '../model/errors.ts'
import { inspectList } from '../inspect.ts'
import { renderInspection } from '../render/inspect-text.ts'
import { audienceOf } from '../report/redact/audience.ts'
import { renderJson } from '../render/json.ts'
import { prepareWidth } from '../render/width.ts'
import { bytesOf } from '../sink/files.ts'
import { command } from './command.ts'
import { readOneList, warn } from './lists.ts'
import { GENERAL, LINKING, NAMES, READING, TEXT_OR_JSON } from './option-table.ts'
import { progressOf } from './progress.ts'
import { workersOf } from './workers.ts'

const ROLES = ['claimed', 'verified', 'register'] as const

/** Of the id that a list without a case file has. */
function roleOf(id = 'claimed'): (typeof ROLES)[number] {
  const role = ROLES.find((r) => id.replace(/\d+$/, '') === r)
  if (!role) throw new InputError('option-value', { option: '--as', value: id, wanted: ROLES.join(' | '), ...similarTo(id, ROLES) })
  return role
}

export const inspect = command({
  name: 'inspect',
  usage: '<file>',
  summary: 'what was understood of a file: columns, rejects, duplicates inside',
  about:
    'Reads one list and says what each column was taken for and why, which rows were set aside or cannot be linked, ' +
    'and who seems to be on it more than once. With pictures: docs/reading.md',
  examples: ['reconcile inspect claimed.xlsx', 'reconcile inspect claimed.csv --names', 'reconcile inspect claimed.csv -f json'],
  options: {
    as: { takes: '<id>', about: 'which list it will be: claimed, verified, register, verified2 … (default claimed)', group: 'Reading' },
    ...READING,
    ...LINKING,
    ...TEXT_OR_JSON,
    ...NAMES,
    ...GENERAL,
  },
  async run(files, values, io) {
    const [path, ...others] = files
    if (path === undefined || others.length) throw new InputError('inspect-one')
    const workers = workersOf(values)
    const { plan, lists: plans } = settle(
      [{ path, role: roleOf(values.as), ...(values.as === undefined ? {} : { id: values.as }) }],
      values,
    )
    const list = await readOneList(plans, io, workers)
    const { progress, clear } = progressOf(values, io)
    const { report, notes: found } = await inspectList(list, plan, audienceOf({ names: values.names }), { progress, workers })
    clear()
    const notes = [...list.notes, ...found]
    await warn(notes, [list], io)
    await prepareWidth(JSON.stringify(report.columns))
    if (values.format === 'json') for (const bytes of bytesOf(renderJson(report))) await io.out.write(bytes)
    else {
      // Warnings are already on standard error; other notes appear only here.
      const noticed = report.notes.filter((_, k) => !notes[k]?.warning)
      await io.out.print(renderInspection(report, noticed, io.lang, io.stdoutStyle))
    }
    return 0
  },
})
