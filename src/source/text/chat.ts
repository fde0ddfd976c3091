// Chats that were exported as text, a message after the other: who writes, and when, stands in front of each.

/** "[12/1/26, 9:15:23 p. m.] Ana: …", "12/1/26 21:15 - Ana: …", "2026-01-12, 21:15 - Ana: …" */
const MESSAGE =
  /^[\u200e\u200f\s]*\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?\s*m\.?)?(?:\]\s*|\s+[-–]\s+)\S[^:]{0,60}:\s/i
/** Fewer are no chat, and most of a chat's lines begin so. */
const FEWEST = 2
const MOST = 0.3
const LINES = 200

export function isChat(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/, LINES).filter((line) => line.trim())
  const messages = lines.filter((line) => MESSAGE.test(line)).length
  return messages >= FEWEST && messages >= MOST * lines.length
}
