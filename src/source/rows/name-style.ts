// How a list writes its names, by its fuller rows: a title or a note is often written otherwise.

export interface NameStyle {
  /** Bits for a line, and against a name, of how a text is written; 0 where names of the list are written so. */
  bits(text: string): number
}

/** How titles are written, where names are not, as a share of titles; most bits that each may say. */
const CAPITALS = { share: 0.5, most: 2 }
const SMALL_LETTERS = { share: 0.5, most: 2 }
const SENTENCE = { share: 0.4, most: 3 }
const ONE_WORD = { share: 0.4, most: 2 }

/** `names` are those of a sample of rows. */
export function nameStyle(names: readonly string[]): NameStyle {
  const looked = names.map(lookOf).filter((look) => look.words > 0)
  const bitsOf = ({ share, most }: typeof CAPITALS, holds: (look: Look) => boolean): number => {
    const among = (looked.filter(holds).length + 0.5) / (looked.length + 1)
    return Math.min(most, Math.max(0, Math.log2(share / among)))
  }
  const capitals = bitsOf(CAPITALS, (look) => look.isCapitals)
  const small = bitsOf(SMALL_LETTERS, (look) => !look.isCapitals)
  const sentence = bitsOf(SENTENCE, (look) => look.isSentence)
  const oneWord = bitsOf(ONE_WORD, (look) => look.words === 1)
  return {
    bits(text) {
      const look = lookOf(text)
      const letters = look.isSentence ? Math.max(sentence, small) : look.isCapitals ? capitals : small
      // One word in the usual letters may be all that is known of somebody.
      return letters + (look.words === 1 && letters > 0 ? oneWord : 0)
    },
  }
}

interface Look {
  readonly words: number
  readonly isCapitals: boolean
  /** A capital begins it, and a later word of some length begins without. */
  readonly isSentence: boolean
}

function lookOf(text: string): Look {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? []
  return {
    words: words.length,
    isCapitals: words.length > 0 && text === text.toUpperCase() && text !== text.toLowerCase(),
    isSentence: /^\P{L}*\p{Lu}/u.test(text) && words.slice(1).some((word) => word.length > 4 && /^\p{Ll}/u.test(word)),
  }
}
