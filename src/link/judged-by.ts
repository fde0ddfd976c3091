// Which lists have a say in what pairs of two of them weigh.

/**
 * Two lists are judged by themselves alone, and one list with itself by it and the first of the others. So a list that is added behind
 * the first two changes no pair of those before it.
 */
export function judgedBy(left: number, right: number, lists: number): readonly number[] {
  if (left !== right) return left < right ? [left, right] : [right, left]
  if (lists === 1) return [0]
  return left === 0 ? [0, 1] : [0, left]
}
