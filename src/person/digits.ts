// Digits, blanks and dashes of all kinds → one kind.

/** Zeros of Arabic-Indic, Persian, Devanagari and full-width digits. */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966, 0xff10]

/** Digits, blanks, dashes and quotes as ASCII has them; letters stay. */
export function foldDigits(raw: string): string {
  return raw
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\x00-\x7f]/gu, (c) => {
      const code = c.codePointAt(0)!
      const zero = ZEROS.find((z) => code >= z && code < z + 10)
      if (zero !== undefined) return String(code - zero)
      return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : c
    })
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[⁄∕]/g, '/')
    .replace(/[。·•]/g, '.')
    .replace(/[\s´‘’‚“”„«»′″]/g, (c) => (/\s/.test(c) ? ' ' : "'"))
}
