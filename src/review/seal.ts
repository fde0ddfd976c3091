// The seals of a decisions file: who does not have the project's key can neither change a decision, nor cut lines off, nor write the chain anew unnoticed.
import { InputError } from '../model/errors.ts'
import { hmacSha256 } from '../platform/index.ts'

/** What a seal needs of a line, which is a decision with a seal or without. */
interface Line {
  readonly prev: string
  readonly mac?: string
}

/** A line with its seal as its last member. It holds the hash of the line before, so that the last seal vouches for all lines. */
export function sealedLine(key: Uint8Array, line: object): string {
  const text = JSON.stringify(line)
  return `${text.slice(0, -1)},"mac":"${macOf(key, 'decision', text)}"}`
}

const macOf = (key: Uint8Array, kind: 'decision' | 'head', text: string): string => hmacSha256(key, `${kind}\u001f${text}`)

function isSealedBy(key: Uint8Array, { mac, ...line }: Line): boolean {
  return mac === macOf(key, 'decision', JSON.stringify(line))
}

/** What is known of the end of the file: kept beside the key, since nothing in a file tells that lines behind it are gone. */
interface Head {
  readonly seq: number
  readonly last: string
}

/** The text of the file of the head. */
export function headText(
  key: Uint8Array,
  { decisions, last }: { readonly decisions: { readonly length: number }; readonly last: string },
): string {
  const head: Head = { seq: decisions.length, last }
  return `${JSON.stringify({ ...head, mac: macOf(key, 'head', JSON.stringify(head)) })}\n`
}

/** null if the text is no head that this key has sealed. */
function readHead(key: Uint8Array, text: string): Head | null {
  const found = /^\{"seq":(\d{1,15}),"last":"([0-9a-f]{64})","mac":"([0-9a-f]{64})"\}\s*$/.exec(text)
  const head: Head = { seq: Number(found?.[1]), last: found?.[2] ?? '' }
  return found?.[3] === macOf(key, 'head', JSON.stringify(head)) ? head : null
}

/**
 * What the seals say: `whole`, or what nobody can tell. `unsealed`: every line is of a program that knew no seals; `headless`: lines may
 * be missing at the end. Throws InputError decisions-seal, decisions-head, decisions-cut.
 */
export function checkSeals(
  { decisions, last }: { readonly decisions: readonly Line[]; readonly last: string },
  key: Uint8Array,
  head: string | null,
  file: string,
): 'whole' | 'unsealed' | 'headless' {
  const sealed = decisions.findLastIndex((d) => d.mac !== undefined)
  const end = decisions[sealed]
  const unsealedAt = (k: number) => new InputError('decisions-seal', { key: `${file}.key` }, file, Math.max(0, k) + 1)
  if (end && !isSealedBy(key, end)) throw unsealedAt(sealed)
  // Nobody writes lines without a seal behind those that have one.
  if (end && decisions.length > sealed + 1) throw unsealedAt(sealed + 1)
  if (head === null) return !end && decisions.length ? 'unsealed' : 'headless'
  const known = readHead(key, head)
  if (!known) throw new InputError('decisions-head', { head: `${file}.head`, key: `${file}.key` }, file)
  if (decisions.length < known.seq) throw new InputError('decisions-cut', { n: known.seq - decisions.length, head: `${file}.head` }, file)
  const hashAt = known.seq === decisions.length ? last : decisions[known.seq]?.prev
  if (hashAt !== known.last) throw unsealedAt(known.seq - 1)
  if (!end && decisions.length > known.seq) throw unsealedAt(known.seq)
  return 'whole'
}
