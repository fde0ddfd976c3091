// What every section of the page is made from.
import type { Report } from '../../report/schema.ts'
import type { Catalogue, Lang } from '../../words/catalogue.ts'
import type { View } from '../view.ts'

export interface Page {
  readonly report: Report
  readonly view: View
  readonly lang: Lang
  readonly words: Catalogue['words']
  readonly number: (n: number) => string
}
