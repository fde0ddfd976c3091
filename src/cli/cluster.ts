// `reconcile cluster plan|finish`: lists too long for one machine to judge, as a job for Spark; `run --engine spark` does all of it.
import { join } from 'node:path'
import { similarTo } from '../case/faults.ts'
import { WITHOUT_TABLES } from '../cluster/spark-sql.ts'
import { InputError } from '../model/errors.ts'
import { beginLinking } from '../reconcile.ts'
import { inline } from '../sink/escape.ts'
import { withPool } from '../threads/pool.ts'
import { catalogue } from '../words/catalogue.ts'
import { shellWord } from '../words/shell-word.ts'
import { askedOf, hashesOf, judgedJob, workOn, writeJob, type JobAsked } from './cluster-job.ts'
import { command, type Io } from './command.ts'
import type { EngineFor } from './job.ts'
import { settleInputs } from './job-wishes.ts'
import { readLists } from './lists.ts'
import { OPTIONS, runJob, type Values } from './run.ts'
import { removeJob } from './spark.ts'
import { workersOf } from './workers.ts'

const ACTIONS = ['plan', 'finish', 'worker'] as const

/** Those of `run`, but for what only `run --engine spark` asks. */
const { engine: _engine, master: _master, job: _job, ...PLAN_OR_FINISH } = OPTIONS

export const cluster = command({
  name: 'cluster',
  usage: 'plan|finish <files...>',
  summary: 'lists too long for one machine, by way of Apache Spark',
  about:
    'plan: reads the lists and writes a folder with a job in SQL (-o, with the consent of --names-on-cluster). ' +
    'Then spark-sql --master <url> -f job/job.sql. ' +
    'finish: checks that no pair was lost, assigns row to row, writes the report, and removes the folder. ' +
    'The report is the same as without a cluster. `reconcile run --engine spark` does all three.',
  examples: [
    'reconcile cluster plan claimed.csv verified.csv -o job --names-on-cluster',
    'spark-sql --master spark://host:7077 -f job/job.sql',
    'reconcile cluster finish job -o report.html',
  ],
  options: PLAN_OR_FINISH,
  async run([typed = '', ...files], values, io) {
    const action = ACTIONS.find((a) => a === typed)
    if (!action) throw new InputError('cluster-action', { action: typed, ...similarTo(typed, ACTIONS) })
    const [file, another] = files
    if (file === undefined) throw new InputError('no-files')
    if (action !== 'plan' && another !== undefined) throw new InputError('cluster-finish-one')
    if (action === 'worker') await work(file, io)
    else if (action === 'plan') await plan(files, values, io)
    else return finish(file, values, io)
    return 0
  },
})

async function work(folder: string, io: Io): Promise<void> {
  for (const text of workOn(folder, await io.stdin())) await io.out.write(text)
}

async function plan(files: readonly string[], values: Values, io: Io): Promise<void> {
  const { out, ...recorded } = values
  const [folder] = out ?? []
  if (folder === undefined) throw new InputError('option-needed', { option: '--out' })
  if (!values.namesOnCluster) throw new InputError('cluster-consent')
  const { plan: settled, lists: plans } = await settleInputs(files, recorded)
  const workers = workersOf(values)
  const lists = await readLists(plans, io, workers)
  await withPool(workers, async (pool) => {
    const linking = await beginLinking(lists, settled, pool)
    await writeJob(folder, { files, values: recorded }, { lists, linking, plan: settled }, io, values.worker)
  })
  const sql = inline(shellWord(join(folder, 'job.sql'), process.platform === 'win32'))
  const next = `spark-sql --master <url> --conf ${WITHOUT_TABLES} -f ${sql}`
  if (!io.quiet) await io.err.print(`${catalogue(io.lang).words.cl_planned}\n  ${next}\n`)
}

async function finish(folder: string, values: Values, io: Io): Promise<number> {
  const job = askedOf(folder)
  const code = await runJob(job.files, { ...job.values, ...values }, io, unchanged(job, folder))
  if (!values.dryRun) await removeJob(folder, io)
  return code
}

/** Throws InputError cluster-lists where a list is not the one that was planned for. */
const unchanged =
  (job: JobAsked, folder: string): EngineFor =>
  (lists) => {
    if (hashesOf(lists).join(' ') !== job.lists.join(' ')) throw new InputError('cluster-lists', {}, folder)
    return judgedJob(folder, lists)
  }
