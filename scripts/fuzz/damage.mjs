// Damage to a file: bytes changed, cut, repeated, moved, or replaced by what has broken readers before.
const TOKENS = [
  '\0', '\r', '\n', '\r\n', '"', "'", ',', ';', '\t', '|', '=', '\ufeff', '\u2028', '\u202e', '\ud800', '<', '>', '&', '&#x110000;', ']]>', '<!--',
  '-1', '0', '999999999999', '1e400', '12345678901234567890', 'NaN', '1048577', 'XFE1', 'A0', '__proto__', 'constructor', 'null', 'true', '[]', '{}', '{', '[',
  '*a', '&a ', '- ', ': ', '#', '!!js/function', '2026-02-30', '99999999-99-99', '#REF!', '../', 'x'.repeat(300), '\\', '\\u0000', '0x7fffffff',
] // prettier-ignore

/** A few kinds of damage at once, mostly small. */
export function damaged(bytes, r, tokens = TOKENS) {
  let out = Buffer.from(bytes)
  for (let n = 1 + r.below(4); n > 0; n--) out = once(out, r, tokens)
  return out
}

function once(bytes, r, tokens) {
  const at = r.below(bytes.length + 1)
  const length = r.chance(0.7) ? 1 + r.below(8) : r.below(bytes.length + 1)
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)]
  switch (r.below(7)) {
    case 0:
      return Buffer.concat([before, Buffer.from([r.below(256)]), bytes.subarray(at + 1)])
    case 1:
      return Buffer.concat([before, after])
    case 2:
      return Buffer.concat([before, piece, piece, after])
    case 3:
      return bytes.subarray(0, r.chance(0.3) ? at : bytes.length)
    case 4: {
      const other = r.below(bytes.length + 1)
      return Buffer.concat([before, bytes.subarray(other, other + length), after])
    }
    case 5:
      return Buffer.concat([before, Buffer.from(r.pick(tokens)), after])
    default:
      return Buffer.concat([before, Buffer.from(r.pick(tokens)), bytes.subarray(at)])
  }
}
