// `readList`: the bytes of a file → a list.
import { expectBytes, expectList, expectObject, expectOneOf, expectText, expectWhole, ROLES } from './model/expect.ts'
import type { SourceList } from './model/source.ts'
import { knownName } from './names/knowledge.ts'
import { sha256 } from './platform/index.ts'
import { readList as readOpened, type ReadWishes } from './source/read.ts'

/** Reads a list from its bytes; `file` is what messages call it. Throws InputError with a code, a file and a line. */
export async function readList(
  file: string,
  bytes: Uint8Array,
  wishes: Partial<ReadWishes> & Pick<ReadWishes, 'id' | 'role'>,
): Promise<SourceList> {
  expectText(file, 'file')
  expectBytes(bytes, 'bytes')
  expectWishes(wishes)
  return readOpened({ file, bytes, sha256: sha256(bytes) }, { map: [], exclude: [], ...wishes }, knownName)
}

/** Also of callers without types. */
function expectWishes(wishes: unknown): void {
  expectObject(wishes, 'wishes')
  expectText(wishes['id'], 'wishes.id')
  expectOneOf(wishes['role'], 'wishes.role', ROLES)
  for (const key of ['map', 'exclude'] as const) if (wishes[key] !== undefined) expectList(wishes[key], `wishes.${key}`)
  for (const key of ['encoding', 'delimiter', 'inputFormat', 'asOf', 'source'] as const)
    if (wishes[key] !== undefined && wishes[key] !== null) expectText(wishes[key], `wishes.${key}`)
  for (const key of ['headerRow', 'maxCell', 'maxColumns'] as const)
    if (wishes[key] !== undefined) expectWhole(wishes[key], `wishes.${key}`, 1)
  if (wishes['withheld'] !== undefined && wishes['withheld'] !== null) expectWhole(wishes['withheld'], 'wishes.withheld', 0)
}
