// The review in a terminal: two columns, one key an answer. Differences are told by a sign, not by colour alone; nothing is redrawn, so that a screen reader follows.
import { factWord, catalogue } from '../words/catalogue.ts'
import { prepareWidth, width } from '../render/width.ts'
import type { Choice } from '../review/decisions.ts'
import type { QueueItem } from '../review/queue.ts'
import { inline } from '../sink/escape.ts'
import type { Io, Values } from './command.ts'
import type { Session } from './review-session.ts'

const KEYS: Readonly<Record<string, Choice>> = { s: 'same', d: 'different', u: 'unsure' }
const COLUMNS = 80
const FACT = 16
const VALUE = 29

export async function askAll(session: Session, values: Values, io: Io): Promise<number> {
  const { words, number } = catalogue(io.lang)
  const { items, answers } = session
  const reviewer = values.reviewer ?? io.user
  await prepareWidth(JSON.stringify(items.map((i) => i.facts)))
  if (!items.length) {
    await io.out.write(`${words.rv_done}\n`)
    return 0
  }
  await io.out.write(`${io.stdoutStyle.warn(words.rv_working)}\n${words.rv_keys}\n`)
  const keys = io.keys()[Symbol.asyncIterator]()
  let at = 0
  let interrupted = false
  for (;;) {
    while (at < items.length && answers.has(items[at]!.key)) at++
    const item = items[at]
    if (!item) {
      // The last answer can be taken back too.
      if (!answers.size) break
      await io.out.write(`${words.rv_done} (z: ${words.rv_undo})\n> `)
      const { value, done } = await keys.next()
      const back = !done && value.toLowerCase() === 'z' ? await session.undo(reviewer) : null
      if (back === null) break
      at = items.findIndex((i) => i.key === back)
      continue
    }
    await io.out.write(card(item, at, items.length, values.showScores === true, io))
    const { value, done } = await keys.next()
    const key = done ? 'q' : value.toLowerCase()
    if (key === '\u0003') interrupted = true
    if (key === 'q' || key === '\u0003' || key === '\u0004') break
    if (key === 'n') at++
    else if (key === 'z') {
      const back = await session.undo(reviewer)
      if (back !== null) at = items.findIndex((i) => i.key === back)
    } else if (key in KEYS) {
      await session.decide(item.key, KEYS[key]!, '', reviewer)
      await io.out.write(`${io.stdoutStyle.good(words.rv_saved)}: ${words[`rv_${KEYS[key]!}`]}  (${words.rv_weight} ${item.weight})\n`)
      at++
    } else if (key.trim()) await io.out.write(`${words.rv_keys}\n`)
  }
  await keys.return?.()
  const open = items.filter((i) => !answers.has(i.key)).length
  await io.out.write(
    `\n${number(answers.size)} ${words.rv_of} ${number(items.length)} ${words.rv_progress}; ${number(open)} ${words.rv_left}.\n`,
  )
  return interrupted ? 130 : 0
}

function card(item: QueueItem, at: number, of: number, scores: boolean, io: Io): string {
  const { words, number } = catalogue(io.lang)
  const style = io.stdoutStyle
  const [left, right] = item.lists.map((list, k) => `${list}:${item.rows[k]}`)
  const lines = ['', `${number(at + 1)} ${words.rv_of} ${number(of)}`, `  ${pad('', FACT)}${pad(left!, VALUE)} ${right}`]
  for (const f of item.facts) {
    const row = `${f.differs ? '≠' : ' '} ${pad(fit(inline(f.fact), FACT - 1), FACT)}${pad(fit(inline(f.left), VALUE), VALUE)} ${fit(inline(f.right), COLUMNS - FACT - VALUE - 4)}`
    lines.push(f.differs ? style.bold(row.trimEnd()) : row.trimEnd())
  }
  if (item.reason) lines.push(style.dim(`  ${words.rv_whyOnce}: ${item.reason}`))
  if (item.before)
    lines.push(
      `  ${words.rv_before}: ${words[`rv_${item.before.decision}`]}${item.before.reviewer ? `, ${inline(item.before.reviewer)}` : ''}${item.before.stale ? ` (${words.rv_changed})` : ''}`,
    )
  if (scores)
    lines.push(
      `  ${words.rv_weight} ${item.weight}: ${item.explanation.map((e) => `${factWord(io.lang, e.comparison)} ${e.weight}`).join(', ')}`,
    )
  return `${lines.join('\n')}\n> `
}

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

/** At most so many columns; what is cut off is shown as cut off. */
function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let cut = text
  while (width(cut) > columns - 1) cut = cut.slice(0, -1)
  return `${cut}…`
}
