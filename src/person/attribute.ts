// A stated attribute ("Spanish", "F", "Edo. Miranda") → the key under which facts hold it.
import type { ScopeField } from '../model/fields.ts'
import { readEvent, readNationality, readSex } from './coded.ts'
import { readPlace, readState } from './place.ts'
import { NO_WORDS, type Vocabulary } from './vocabulary.ts'

/** '' where the words say nothing. */
export function attributeKey(field: ScopeField, raw: string, words: Vocabulary = NO_WORDS): string {
  switch (field) {
    case 'sex':
      return ['', 'M', 'F'][readSex(raw, false)]!
    case 'nationality':
      return readNationality(raw)
    case 'event':
      return readEvent(raw, words)
    case 'place':
      return readPlace(raw, words)
    case 'state':
      return readState(raw, '')
  }
}
