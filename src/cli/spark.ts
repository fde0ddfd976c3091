// A run on Apache Spark: the job is written, run by spark-sql, and read again, in one go.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { WITHOUT_TABLES } from '../cluster/spark-sql.ts'
import { InputError } from '../model/errors.ts'
import { inline } from '../sink/escape.ts'
import { removeJobFolder } from '../sink/files-of-jobs.ts'
import { catalogue } from '../words/catalogue.ts'
import { judgedJob, writeJob } from './cluster-job.ts'
import type { Io } from './command.ts'
import type { EngineFor } from './job.ts'
import type { ValuesOf } from './option.ts'
import type { CLUSTER } from './option-table.ts'

type SparkWishes = ValuesOf<typeof CLUSTER>

export async function removeJob(folder: string, io: Io): Promise<void> {
  removeJobFolder(folder)
  if (!io.quiet) await io.err.print(`${catalogue(io.lang).words.cl_removed}: ${inline(folder)}\n`)
}

/** A whole run on a cluster; `run` does it with the engine that it is given. */
export async function onSpark(
  values: SparkWishes,
  io: Io,
  run: (engineFor: EngineFor) => Promise<number>,
  files: readonly string[],
): Promise<number> {
  if (!values.namesOnCluster) throw new InputError('cluster-consent')
  const folder = values.job ?? 'reconcile-job'
  let isWritten = false
  const undo = () => {
    if (isWritten) removeJobFolder(folder)
  }
  const code = await io.undoneIfInterrupted(undo, () =>
    run((lists) => async (linking, plan) => {
      await writeJob(folder, { files, values }, { lists, linking, plan }, io, values.worker)
      isWritten = true
      await sparkSql(folder, values.master, io)
      return judgedJob(folder, lists)(linking, plan)
    }),
  )
  await removeJob(folder, io)
  return code
}

/**
 * Throws InputError no-spark where the program is missing, and deletes the job, cluster-failed where it fails.
 * Its own words go to standard error. Interrupted, it ends, and the job is deleted.
 */
function sparkSql(folder: string, master: string | undefined, io: Io): Promise<void> {
  const where = master === undefined ? [] : ['--master', master]
  const options = [...where, '--conf', WITHOUT_TABLES, '--name', 'reconcile', '-f', join(folder, 'job.sql')]
  const child = spawn('spark-sql', options, { stdio: ['ignore', 'ignore', 'inherit'] })
  const end = () => {
    child.kill()
    removeJobFolder(folder)
  }
  return io.undoneIfInterrupted(end, () => ended(child, folder))
}

function ended(child: ChildProcess, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      removeJobFolder(folder)
      reject(new InputError('no-spark'))
    })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new InputError('cluster-failed', { code: code ?? 'signal' }, folder))))
  })
}
