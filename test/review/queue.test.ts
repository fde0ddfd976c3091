// The queue as data, as a card for a terminal, and the page that asks for it.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { prepareWidth } from '../../src/render/width.ts'
import { cardText, scoreText } from '../../src/review/card.ts'
import { reviewPage, reviewPolicy } from '../../src/review/page.ts'
import { queueItems, type QueueItem } from '../../src/review/queue.ts'
import { reviewed, CLAIMED, VERIFIED } from './reviewed.ts'

const { items, report, identity } = await reviewed()
const plain = (text: string) => text
const style = { bold: plain, dim: plain, warn: plain, good: plain }

describe('items', () => {
  test('the doubtful pairs, both sides beside each other', () => {
    expect(items.map((i) => i.names)).toEqual(
      expect.arrayContaining([
        ['Pedro Rodríguez', 'Rodríguez'],
        ['Luis García', 'García'],
      ]),
    )
    expect(new Set(items.map((i) => i.key)).size).toBe(items.length)
    for (const item of items) expect(item.reason).not.toBe('')
  })
  test('the same pairs have the same keys whatever the order of rows', async () => {
    const shuffled = await reviewed([...CLAIMED].reverse(), [...VERIFIED].reverse())
    expect(shuffled.items.map((i) => i.key).sort()).toEqual(items.map((i) => i.key).sort())
  })
  test('nothing doubtful, no items', () =>
    expect(queueItems({ ...report, links: report.links.map((l) => ({ ...l, status: 'match' })) }, 'en', identity)).toEqual([]))
  test('a report without names has no facts to show', () => {
    const nameless = { ...report, rows: report.rows.map((row) => ({ ...row, values: undefined })) }
    expect(queueItems(nameless, 'en', identity).map((i) => i.key)).toEqual(items.map((i) => i.key))
  })
})

describe('a card', () => {
  const options = { number: 1, of: 2, showScores: false, lang: 'en', style } as const
  const card = (item: QueueItem, more: Partial<Parameters<typeof cardText>[1]> = {}) => cardText(item, { ...options, ...more })
  const item: QueueItem = {
    ...items[0]!,
    facts: [
      { fact: 'name', left: 'Ana', right: 'Ana', differs: false },
      { fact: 'birth', left: '1980\n', right: '\u001b[2J1981', differs: true },
    ],
    before: { decision: 'unsure', stale: true, reviewer: 'Eva', time: '2026-01-01' },
  }
  test('differences by a sign, 80 wide, nothing that a terminal obeys', async () => {
    await prepareWidth('')
    const lines = card(item).split('\n')
    expect(lines.filter((l) => l.startsWith('≠'))).toHaveLength(1)
    expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(80)
    expect(card(item)).not.toContain('\u001b')
    expect(card(item)).toContain('Before: not sure, Eva (a fact changed since)')
  })
  test('a long value is cut, and shown as cut', () => {
    const long = { ...item, facts: [{ fact: 'address of the family', left: 'x'.repeat(90), right: 'y'.repeat(90), differs: true }] }
    for (const line of card(long).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(card(long)).toContain('x…')
  })
  test('weights only where they are asked for', () => {
    expect(card(item)).not.toMatch(/weight/i)
    expect(card(item, { showScores: true })).toMatch(/weight/i)
  })
  test('what else it may be is told with the weight, and not before', () => {
    expect(item.otherwise).toMatch(/^or a .*: 1 in [\d,]+$/)
    expect(card(item)).not.toContain(item.otherwise)
    expect(card(item, { showScores: true })).toContain(item.otherwise)
    expect(scoreText({ weight: 7.5, otherwise: '' }, 'en')).toBe('7.5')
  })
  test('no facts, no reason, no answer before', () => {
    const bare = card({ ...item, facts: [], reason: '', before: null })
    const [left, right] = [0, 1].map((k) => `${item.lists[k]}:${item.rows[k]} ${item.places[k]}`)
    expect(left).toMatch(/^\w+:\d+ \(line \d+\)$/)
    expect(bare).toBe(`\n1 of 2\n  ${' '.repeat(16)}${left!.padEnd(29)} ${right}\n> `)
  })
})

describe('the page', () => {
  test.each(['en', 'es'] as const)('%s: only the script and the style that its policy names', (lang) => {
    const script = 'document.title = "<b>"'
    const page = reviewPage(lang, 'Eva', script)
    const hashes = [...page.matchAll(/<(?:style|script)>([^]*?)<\/(?:style|script)>/g)].map(
      ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
    )
    expect(hashes).toHaveLength(2)
    for (const hash of hashes) expect(reviewPolicy(script)).toContain(hash)
    expect(page).toContain(`<html lang="${lang}">`)
  })
  test('a reviewer’s name is text', () => expect(reviewPage('en', '"><script>x', '')).not.toContain('<script>x'))
})
