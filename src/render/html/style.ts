// The one style sheet, of the report, of `review --web` and of the page. It stands in each of them, and its policy admits exactly these bytes.
import { BASE } from './style/base.ts'
import { PAIR } from './style/pair.ts'
import { PALETTE } from './style/palette.ts'
import { REPORT } from './style/report.ts'

export const STYLE = PALETTE + BASE + REPORT + PAIR
