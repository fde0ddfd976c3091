// Names in which father and grandfather stand behind one's own, each in its column: Ethiopia, Eritrea, Somalia, and forms in Arabic.
import { foldText } from '../text/fold.ts'
import type { Columns } from './columns.ts'
import { SURE } from './lexicon.ts'

const OF = String.raw`(?:nom|nombre|nome)s? (?:del? |du |do )(?:la )?`
const FATHER = new RegExp(
  `^(?:name of )?(?:the )?fathers?(?: s)?(?: first)?(?: name)?$|^${OF}(?:padre|pere|pai)$|` +
    '^(?:اسم )?(?:الاب|الوالد)$|^(?:የአባት ስም|ስም አባት|ስም ኣቦ)$|^magaca aabaha$',
)
const GRANDFATHER = new RegExp(
  `^(?:name of )?(?:the )?(?:grand ?|g ?)fathers?(?: s)?(?: first)?(?: name)?$|^${OF}(?:abuelo|grand pere|avo)$|^(?:اسم )?الجد$|` +
    '^(?:የአያት ስም|ስም አያት|ስም ኣቦሓጎ|ስም ኣቦ ሓጎ|ስም ኣባሓጎ)$|^magaca awoowe$',
)

const ROMANCE = new RegExp(`^${OF}`)
const MOTHER = /^(?:name of )?(?:the )?mothers?(?: s)?(?: name)?$|^(?:اسم )?(?:الام|الوالده)$/

const folded = (heading: string): string => foldText(heading.replace(/['’]s\b/g, ''))

/** Whole names have more words: of those, father and grandfather are no part. */
function isOneName(cells: readonly string[]): boolean {
  const filled = cells.filter(Boolean)
  const words = filled.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0)
  return filled.length > 0 && words < 1.6 * filled.length
}

/** One's own name and the father's are all that the list has of a name: no surname, and no mother, whose place a father takes on forms of families. */
const isWholeWithFather = (columns: Columns, headings: readonly string[]): boolean =>
  !columns.of('surname', 'surname1').length && !headings.some((heading) => MOTHER.test(heading) || ROMANCE.test(heading))

/**
 * "Name, Father's name, Grandfather's name" side by side are one name in three columns. With a column of surnames as well, all three are
 * given names; without, father and grandfather stand where surnames do. A father without a grandfather is somebody else, unless nothing else
 * than one word is told of a name.
 */
export function takeAncestors(columns: Columns): void {
  const headings = columns.header.map(folded)
  for (const own of columns.of('name', 'given')) {
    const [father, grandfather] = [own.index + 1, own.index + 2]
    const hasGrandfather = GRANDFATHER.test(headings[grandfather] ?? '')
    const ancestors = hasGrandfather ? [father, grandfather] : [father]
    if (!FATHER.test(headings[father] ?? '') || (!hasGrandfather && !isWholeWithFather(columns, headings))) continue
    if (ancestors.some((at) => columns.uses[at]!.field !== null || columns.uses[at]!.basis !== 'none')) continue
    if (![own.index, ...ancestors].every((at) => isOneName(columns.sample(at)))) continue
    const field = columns.of('surname', 'surname1').length ? 'given' : 'surname'
    if (own.basis !== 'map') columns.update(own.index, { field: 'given' })
    for (const at of ancestors)
      columns.update(at, { field, basis: 'header', evidence: { because: 'heading', bits: SURE, alternatives: [] } })
    return
  }
}
