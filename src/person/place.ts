// Places → keys: what a prison or a state is called, without the words every place has, and which state a prison lies in.
import { saysNothing } from './event-words.ts'
import { textKey } from './fold.ts'
import { places } from '../names/knowledge.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'

const COMMON =
  /\b(?:carcel|penal|centro|penitenciario|internado|judicial|sede|comando|de|del|la|el|los|las|prison|jail|detention|center|centre|of|the|estado|edo)\b/g
const COMMON_STATE = /\b(?:estado|edo|state|provincia|province|departamento|department|region|entidad|of|de|del)\b/g

/** Key of a place; the names that a place is known by share one. '' is missing. */
export function readPlace(raw: string, words: Vocabulary = NO_WORDS): string {
  const own = words.places.get(textKey(raw))
  const key = textKey(own ?? raw)
  if (saysNothing(key)) return ''
  const bare = without(key, COMMON)
  return places().get(key)?.place ?? places().get(bare)?.place ?? (bare || key)
}

/** Key of a state or province; where the cell is empty, the state of the place, if that is known. */
export function readState(raw: string, place: string): string {
  const key = textKey(raw)
  if (saysNothing(key)) return places().get(place)?.state ?? ''
  const bare = without(key, COMMON_STATE)
  const found = places().get(bare)
  return found?.kind === 'state' ? found.place : bare || key
}

const without = (key: string, words: RegExp): string => key.replace(words, ' ').replace(/\s+/g, ' ').trim()
