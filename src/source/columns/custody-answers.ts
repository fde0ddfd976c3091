// Headings that ask whether somebody is free or still held, over cells that answer yes or no: "Liberado: No", "Sigue detenido: Sí", "Released? Y".
import type { CustodyAnswers } from '../../model/source.ts'
import { isTick, yesOrNo } from '../../metrics/yes-or-no.ts'
import { foldText } from '../text/fold.ts'
import { saysWhatBecame } from './cell-support.ts'
import { isPlainDate, saysNothing, share } from './cells.ts'
import { partsOf } from './heading-text.ts'

const words = (text: string): string => text.replaceAll(' ', '|')

const FREE = [
  words(
    'excarcelad[oa]s? desencarcelad[oa]s? liberad[oa]s? libres? solt[oa]s? livres? libertad[oa]s? liberee?s? freed free released release',
  ),
  words('excarcelacion liberacion libertad salio salida egreso soltura saiu liberation sorti sortie'),
  'en libertad|em liberdade|en liberte|at liberty|left (?:prison|detention)|(?:puest|colocad)[oa] en libertad|salio en libertad',
].join('|')
const HELD = [
  words('detenid[oa]s? pres[oa]s? recluid[oa]s? encarcelad[oa]s? detid[oa]s? encarcerad[oa]s? detenue?s? incarceree?s?'),
  words('detained held imprisoned jailed incarcerated'),
  'privad[oa] de (?:la |su )?libertad|privad[oa] de liberdade|privee? de liberte|behind bars',
  '(?:en|em|in|na) (?:la )?(?:custodia|custody|detencion|detention|prision|prison|prisao|carcel|jail)',
].join('|')
/** Words that leave the question what it is. */
const BESIDE = words(
  'se esta estan es ja ha han sido fue fueron ya la el una su persona victima actualmente hoy aun todavia sigue siguen continua permanece ' +
    'recupero recobro obtuvo tiene goza de recuperou obteve got regained obtained ' +
    'is was were been has have the still currently now already person victim ainda foi segue hoje atualmente a ete est encore toujours deja il elle',
)
/** At the end: which answers are meant. */
const HINT = /(?: (?:si|yes|sim|oui|s|y|o|1|x|no|nao|non|n|0|or|ou))+$/
const QUESTION = new RegExp(
  `^(?:(?:${BESIDE}) )*(no |not |non |nao |sin |pas )?(?:(?:${BESIDE}) )*(?:(${FREE})|(${HELD}))(?: (?:${BESIDE}))*$`,
)
/** Who was detained once may be free since. */
const ONCE = /\b(?:fue|fueron|ha sido|han sido|was|were|has been|foi|ete)\b/
const LONGEST = 80

const FREE_OR_NOT: CustodyAnswers = { yes: 'released', no: 'not released', blank: '' }
const HELD_OR_NOT: CustodyAnswers = { yes: 'detained', no: 'released', blank: '' }

/** What yes and no say below a heading, in words of a status; null where it does not ask for custody. */
export function custodyAnswers(heading: string): CustodyAnswers | null {
  return heading.length > LONGEST ? null : (asked(foldText(heading)) ?? asked(foldText(partsOf(heading).at(-1) ?? '')))
}

function asked(text: string): CustodyAnswers | null {
  const [, denied, free, held] = QUESTION.exec(text.replace(HINT, '')) ?? QUESTION.exec(text) ?? []
  if (!free && (!held || ONCE.test(text))) return null
  return (free !== undefined) === (denied === undefined) ? FREE_OR_NOT : HELD_OR_NOT
}

const answers = (cell: string): boolean => yesOrNo(cell).says !== ''
const mostAre = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  share(
    cells.filter((cell) => test(cell) || !saysNothing(cell)),
    test,
  ) > 0.8

/** Do nearly all of the cells that say something answer yes or no, or in words of a status: "Libertad: Plena, Condicional, No"? */
export const areAnswers = (cells: readonly string[]): boolean => mostAre(cells, (cell) => answers(cell) || saysWhatBecame(cell))

/** Days below "Liberado", beside yes and no: when somebody was released. */
export const areDates = (cells: readonly string[]): boolean =>
  cells.some(isPlainDate) && mostAre(cells, (cell) => isPlainDate(cell) || answers(cell) || saysWhatBecame(cell))

/** Where those who are free are ticked, a blank cell is an answer too. */
export const withTicks = (answers: CustodyAnswers, cells: readonly string[]): CustodyAnswers =>
  answers === FREE_OR_NOT && cells.every(isTick) ? { ...answers, blank: answers.no } : answers
