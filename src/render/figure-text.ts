// A figure that was found in words, as a sentence tells it: "more than 600".
import type { Quantity } from '../model/statement.ts'
import { catalogue, type Lang } from '../words/catalogue.ts'

export function meaningText({ qualifier, value, min, max }: Quantity, lang: Lang): string {
  const { words, number } = catalogue(lang)
  const n = value === null ? '' : ` ${number(value)}`
  switch (qualifier) {
    case 'exactly':
      return `${words.exactly}${n}`
    case 'at_least':
      return `${words.atLeast}${n}`
    case 'more_than':
      return `${words.moreThan}${n}`
    case 'at_most':
      return `${words.atMost}${n}`
    case 'less_than':
      return `${words.fewerThan}${n}`
    case 'about':
      return `${words.about}${n}`
    case 'range':
      return `${words.between} ${number(min ?? 0)} ${words.and} ${number(max ?? 0)}`
    case 'vague':
    case 'unknown':
      return words.noNumber
  }
}
