// What the words of a figure mean in numbers: "at least 601".
import type { Quantity } from '../model/statement.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'

export function intervalText({ min, max }: Pick<Quantity, 'min' | 'max'>, lang: Lang): string {
  const { words, number } = catalogue(lang)
  if (max === null) return min === null ? words.noInterval : `${words.atLeast} ${number(min)}`
  if (min === null || min === 0) return `${words.atMost} ${number(max)}`
  return min === max ? number(min) : `${words.between} ${number(min)} ${words.and} ${number(max)}`
}
