// Does a row say enough to be linked, or to be compared at all?
import { uint8 } from '../metrics/columns.ts'
import { RESOLVABLE, type Facts } from '../model/facts.ts'
import { NAME_FLAG, wordAt, wordCount } from '../model/name-parse.ts'
import { parseAt, type ParseRows } from '../model/parse-rows.ts'
import { isFull } from './date.ts'
import type { ListCells } from './list-cells.ts'

type Identity = Pick<Facts, keyof ParseRows | 'parseCount' | 'nameFlags' | 'document' | 'birth'>

/**
 * RESOLVABLE by row. A row may be linked with a document, with two words of a name, or with one beside a birth date or an e-mail;
 * with less, or where it is two people, it may still have candidates. Initials alone, as newspapers give them of minors, are no words:
 * thousands share them. `tokens`: the text of each.
 */
export function readResolvable(facts: Identity, cells: ListCells, tokens: readonly string[]): Uint8Array {
  const { parses, parseCount, nameFlags, document, birth } = facts
  const [email, phone] = [cells.reader('email'), cells.reader('phone')]
  const resolvable = uint8(parseCount.length)
  for (let i = 0; i < resolvable.length; i++) {
    const hasDocument = document[i]! >= 0
    // A name is looked at only where there is no document: in long lists it is unpacked for that.
    const words = hasDocument || !parseCount[i] ? 0 : wordsSaid(parses, parseAt(facts, i), tokens)
    const isSure = hasDocument || words >= 2
    const isTold = !isSure && (isFull(birth[i]!) || email(i) !== '')
    const isIdentity = isSure || (words === 1 && isTold)
    if (isIdentity && !(nameFlags[i]! & NAME_FLAG.twoPeople)) resolvable[i] = RESOLVABLE.yes
    else resolvable[i] = isSure || words > 0 || isTold || parseCount[i]! > 0 || phone(i) !== '' ? RESOLVABLE.candidates : RESOLVABLE.nothing
  }
  return resolvable
}

/** A character that is a word or a syllable is no initial: 王 伟, 김 철수. */
const SAYS_MORE_THAN_A_LETTER = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Words of a name; 0 where all are initials. */
function wordsSaid(parses: Int32Array, at: number, tokens: readonly string[]): number {
  const words = wordCount(parses, at)
  for (let k = 0; k < words; k++) {
    const token = tokens[wordAt(parses, at, k)]!
    if (token.length > 1 || SAYS_MORE_THAN_A_LETTER.test(token)) return words
  }
  return 0
}
