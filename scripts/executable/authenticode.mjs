// Takes the signature of Node's makers out of a Windows program: it is void once something is put into the file.

const SECURITY_DIRECTORY = 4

/** The bytes of a PE32+ file without its signature (Microsoft PE format: the certificate table is the last thing in the file). */
export function withoutSignature(file) {
  const bytes = Buffer.from(file)
  const header = bytes.readUInt32LE(0x3c)
  const optional = header + 24
  if (bytes.toString('latin1', header, header + 4) !== 'PE\0\0' || bytes.readUInt16LE(optional) !== 0x20b)
    throw new Error('not a program for 64-bit Windows')
  const entry = optional + 112 + 8 * SECURITY_DIRECTORY
  const [from, size] = [bytes.readUInt32LE(entry), bytes.readUInt32LE(entry + 4)]
  if (from === 0) return bytes
  if (from + size !== bytes.length) throw new Error('something follows the signature')
  bytes.fill(0, entry, entry + 8)
  return bytes.subarray(0, from)
}
