// Opens a review: compares the lists, queues doubtful pairs, and connects the session to the decisions file.
import { existsSync } from 'node:fs'
import { queueFrom } from '../app.ts'
import type { NewDecision } from '../review/decisions.ts'
import { answeredBefore, type Answered } from '../review/answered.ts'
import { openSession, type Session } from '../review/session.ts'
import type { Report } from '../report/schema.ts'
import type { Io } from './command.ts'
import { appendDecision, checkDecisions, openDecisions, openKey, startDecisions } from './decisions-file.ts'
import { prepare } from './job.ts'
import type { JobWishes } from './job-wishes.ts'

export interface Review {
  readonly session: Session
  /** What was asked and answered before, in the order of the file. */
  readonly answered: readonly Answered[]
  /** Stores a decision on any pair, in the queue or answered before. */
  readonly keep: (decision: Omit<NewDecision, 'time'>) => Promise<number>
  /** The report that the queue was made from, with names. */
  readonly report: Report
  /** Whether this review created the project's key. */
  readonly freshKey: boolean
}

/** `path` is the decisions file. It is created if it is missing, but only after the lists could be read. */
export async function openReview(files: readonly string[], wishes: JobWishes, path: string, io: Io): Promise<Review> {
  checkDecisions(path, files)
  const earlier = existsSync(path) ? { decisions: path } : {}
  const job = await prepare(files, { ...wishes, ...earlier, names: true, format: 'json' }, io)
  const freshKey = startDecisions(path)
  const key = openKey(path)
  const report = job.reportFor({}, true)
  const items = queueFrom(job.outcome, report, key, io.lang)
  const keeper = { append: (decision: NewDecision) => appendDecision(path, decision), now: () => io.now() }
  const answered = answeredBefore(openDecisions(path).decisions, job.outcome)
  const keep = (decision: Omit<NewDecision, 'time'>) => keeper.append({ ...decision, time: io.now() })
  return { session: openSession(items, keeper), answered, keep, report, freshKey }
}
