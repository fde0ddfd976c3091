// Is a column a numbering: the order of its rows, or numbers given out anew from one on? Such cells say nothing of anybody.

/** A number among words that are the same in every cell: "12", "N° 12", "FP-0012", "12/250"; a date has two more. */
const NUMBERED = /^(\D*)(\d{1,9})(\D*\d*\D*)$/s

/** Of so many steps at least, nine in ten go up, or down, by one. */
const FEW_STEPS = 4
const MOST = 0.9
/** Fewer numbers than this are no numbering, but in the order of the rows. */
const FEW = 3

/** Cells in the order of the rows; empty ones are passed over. */
export function isNumbering(cells: readonly string[]): boolean {
  const numbers = numbersIn(cells.map((cell) => cell.trim()).filter(Boolean))
  return numbers !== null && (followsRows(numbers) || isDense(numbers))
}

/** null where a cell has no number, or has other words than most. */
function numbersIn(cells: readonly string[]): number[] | null {
  const found = cells.map((cell) => NUMBERED.exec(cell))
  const around = new Map<string, number>()
  for (const match of found) if (match) around.set(aroundIn(match), (around.get(aroundIn(match)) ?? 0) + 1)
  const [usual, times] = [...around].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
  if (!cells.length || times < MOST * cells.length) return null
  return found.flatMap((match) => (match && aroundIn(match) === usual ? [Number(match[2])] : []))
}

/** What stands around the number. */
const aroundIn = ([, before, , after]: RegExpExecArray): string => `${before ?? ''}#${after ?? ''}`.toLowerCase()

/** One by one, up or down; it may begin again, as on every sheet or in every section. */
function followsRows(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((n, k) => n - numbers[k]!)
  const share = (step: number) => steps.filter((own) => own === step).length / steps.length
  const isFromOne = (numbers[0] ?? 2) <= 1
  if (steps.length < FEW_STEPS) return isFromOne && steps.length > 0 && share(1) === 1
  return share(1) >= MOST || share(-1) >= MOST
}

/** Each number once, from one on, with hardly a gap: given out anew, then sorted otherwise. */
function isDense(numbers: readonly number[]): boolean {
  if (numbers.length < FEW || new Set(numbers).size < numbers.length) return false
  const most = numbers.reduce((high, n) => Math.max(high, n), 0)
  return most <= numbers.length / MOST
}
