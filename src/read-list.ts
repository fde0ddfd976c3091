// `readList`: the bytes of a file → a list.
import type { SourceList } from './model/source.ts'
import { knownName } from './names/knowledge.ts'
import { sha256 } from './platform/index.ts'
import { readList as readOpened, type ReadWishes } from './source/read.ts'

/** Reads a list from its bytes; `file` is what messages call it. Throws InputError with a code, a file and a line. */
export function readList(
  file: string,
  bytes: Uint8Array,
  wishes: Partial<ReadWishes> & Pick<ReadWishes, 'id' | 'role'>,
): Promise<SourceList> {
  return readOpened({ file, bytes, sha256: sha256(bytes) }, { map: [], exclude: [], ...wishes }, knownName)
}
