// `reconcile review` in a terminal: one key per answer. Nothing is redrawn, so that screen readers can follow.
import { prepareWidth } from '../render/width.ts'
import { cardText, scoreText } from '../review/card.ts'
import type { Choice } from '../model/plan.ts'
import type { QueueItem } from '../review/queue.ts'
import type { Session } from '../review/session.ts'
import { inline } from '../sink/escape.ts'
import { catalogue } from '../words/catalogue.ts'
import type { Io } from './command.ts'
import type { ReviewValues } from './review-options.ts'

/** Returns 130 after Ctrl-C; earlier answers are kept. */
export async function askAll(session: Session, values: ReviewValues, io: Io): Promise<number> {
  const { words, number } = catalogue(io.lang)
  const { items, answers } = session
  await prepareWidth(JSON.stringify(items.map((i) => i.facts)))
  if (!items.length) {
    await io.out.print(`${words.rv_done}\n`)
    return 0
  }
  await io.out.print(`${io.stdoutStyle.warn(words.rv_working)}\n${words.rv_keys}\n`)
  const keys = io.keys()[Symbol.asyncIterator]()
  const ended = await askUntilEnded(session, keys, values, io)
  await keys.return?.()
  const open = items.filter((i) => !answers.has(i.key)).length
  const answered = `${number(answers.size)} ${words.rv_of} ${number(items.length)} ${words.rv_progress}`
  await io.out.print(`\n${answered}; ${number(open)} ${words.rv_left}.\n`)
  return ended === 'interrupted' ? 130 : 0
}

const CHOICES: Readonly<Record<string, Choice>> = { s: 'same', d: 'different', u: 'unsure' }
const [CTRL_C, CTRL_D] = ['\u0003', '\u0004']

/** Asks about each item until all are answered or the person stops. */
async function askUntilEnded(session: Session, keys: AsyncIterator<string>, values: ReviewValues, io: Io): Promise<'done' | 'interrupted'> {
  const { words } = catalogue(io.lang)
  const { items, answers } = session
  const { reviewer = io.user, showScores = false } = values
  const pressed = async (): Promise<string> => {
    const { value, done } = await keys.next()
    return done ? 'q' : value.toLowerCase()
  }
  /** Undoes the last answer; returns the item's position, or undefined if there was no answer. */
  const takeBack = async (): Promise<number | undefined> => {
    const key = await session.undo(reviewer)
    return key === null ? undefined : items.findIndex((i) => i.key === key)
  }
  const decide = async (item: QueueItem, decision: Choice): Promise<void> => {
    await session.decide(item.key, { decision, reason: '', reviewer })
    await io.out.print(
      `${io.stdoutStyle.good(words.rv_saved)}: ${words[`rv_${decision}`]}  (${words.rv_weight} ${scoreText(item, io.lang)})\n`,
    )
  }
  let at = 0
  for (;;) {
    while (answers.has(items[at]?.key ?? '')) at++
    const item = items[at]
    if (!item) {
      if (!answers.size) return 'done'
      // All answered, but the last answer can still be undone.
      await io.out.print(`${words.rv_done} (z: ${words.rv_undo})\n> `)
      const back = (await pressed()) === 'z' ? await takeBack() : undefined
      if (back === undefined) return 'done'
      at = back
      continue
    }
    await io.out.print(cardText(item, { number: at + 1, of: items.length, showScores, lang: io.lang, style: io.stdoutStyle }))
    const key = await pressed()
    const choice = CHOICES[key]
    if (key === CTRL_C) return 'interrupted'
    if (key === 'q' || key === CTRL_D) return 'done'
    if (choice) {
      await decide(item, choice)
      at++
    } else if (key === 'n') at++
    else if (key === 'z') at = (await takeBack()) ?? at
    else if (key.trim()) await io.out.print(`"${inline(key)}" ${words.rv_noKey} ${words.rv_keys}\n`)
  }
}
