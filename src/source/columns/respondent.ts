// Forms that are filled in for somebody else: "Su nombre", "Your phone" beside "Nombre del familiar detenido" are of whoever fills the form in.
import { foldText } from '../text/fold.ts'
import { NAMING_FIELDS } from '../../model/fields.ts'
import type { Candidate, Columns } from './columns.ts'
import { asPerson } from './heading-text.ts'
import { conceptOf } from './lexicon.ts'

const YOUR =
  /^(?:(?:what is|what s|whats|cual es|indique|escriba|ingrese|qual e|qual|quel est|enter|please enter) )?(?:su|sus|tu|your|seu|sua|votre|ton|vos)(?= )/

/** Does the heading ask whoever fills the form in? "Su familiar detenido" and "su fecha de detención" ask about the other. */
const asksRespondent = (heading: string): boolean => {
  const text = foldText(heading)
  const concepts = text.split(' ').map(conceptOf)
  return YOUR.test(text) && !concepts.some((c) => c === 'person' || c === 'someone' || c === 'detention' || c === 'release')
}

/** "Padre detenido", "Familiar detenido": a relative, of whom the heading does not say that the name is asked. */
const isRelative = (heading: string): boolean => asPerson(heading) !== heading && !NAME_WORD.test(foldText(heading))
const NAME_WORD = /(?:^| )(?:nombres?|names?|nomes?|noms?|apellidos?|surnames?)(?: |$)/

/** The candidates without those of the respondent, and of relatives, where some other column has the names. */
export function withoutRespondent(columns: Columns, candidates: readonly Candidate[]): readonly Candidate[] {
  const isOwn = columns.header.map(asksRespondent)
  const isOther = columns.header.map(isRelative)
  const named = (without: readonly boolean[]) =>
    candidates.some(({ index, field }) => NAMING_FIELDS.has(field) && !isOwn[index] && !without[index])
  const left = columns.header.map((_, at) => (isOwn[at]! && named([])) || (isOther[at]! && named(isOther)))
  for (const { index } of columns.open())
    if (left[index]) columns.update(index, { evidence: { because: 'somebody else', bits: 0, alternatives: [] } })
  return candidates.filter(({ index }) => !left[index])
}
