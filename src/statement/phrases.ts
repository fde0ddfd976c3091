// The words around a number, Spanish and English, that say how it is meant. Regular expressions over lower-case text without accents.
import type { Qualifier } from '../model/statement.ts'

export type Phrases = readonly (readonly [pattern: RegExp, qualifier: Qualifier])[]

const before = (...phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join('|')})\\s*`)
const after = (...phrases: readonly string[]): RegExp => new RegExp(`\\s*(?:${phrases.join('|')})$`)

/** Before the number. The first that fits is taken, so a longer phrase stands before one that it begins with. */
export const BEFORE: Phrases = [
  [
    before(
      'no (?:fewer|less) than|not (?:fewer|less) than|at least|a minimum of|minimum(?: of)?',
      'al menos|por lo menos|no menos de|como minimo|cuando menos|un minimo de|minimo(?: de)?|desde',
      'from|≥|>=',
    ),
    'at_least',
  ],
  [
    before(
      'no more than|not more than|at most|up to|a maximum of|maximum(?: of)?|as many as',
      'hasta|no mas de|a lo sumo|como maximo|un maximo de|maximo(?: de)?',
      '≤|<=',
    ),
    'at_most',
  ],
  [
    before(
      'more than|over|above|upwards of|in excess of|exceed(?:s|ing)?|beyond',
      'mas de|supera[n]?(?: los| las)?|superior(?:es)? a|por encima de(?: los| las)?',
      'sobrepasan?(?: los| las)?|rebasan?(?: los| las)?|mas que',
      '>',
    ),
    'more_than',
  ],
  [
    before('fewer than|less than|under|below', 'menos de|por debajo de(?: los| las)?|inferior(?:es)? a|no llegan? a(?: los| las)?', '<'),
    'less_than',
  ],
  [
    before(
      'about|around|approximately|approx\\.?|roughly|nearly|almost|close to|circa|some|an estimated|in the region of',
      'unos|unas|cerca de|alrededor de|aproximadamente|aprox\\.?|casi|en torno a|mas o menos|poco mas o menos',
      '~|≈',
    ),
    'about',
  ],
  [
    before('exactly|precisely|just|only|a total of|in total', 'exactamente|precisamente|solo|solamente|un total de|en total', '='),
    'exactly',
  ],
]

/** After the number. */
export const AFTER: Phrases = [
  [after('y pico|y tantos|y tantas|y algo', 'odd|-odd|-something'), 'more_than'],
  [
    after(
      ',?\\s*y contando|,?\\s*and counting|\\+|or more|o mas|so far|thus far|as of now|until now',
      'hasta ahora|hasta hoy|hasta el momento|como minimo|por lo menos|al menos|at least|cuando menos|a la fecha|to date',
    ),
    'at_least',
  ],
  [after('or (?:fewer|less)|o menos|at most|como maximo|a lo sumo'), 'at_most'],
  [after('approximately|aproximadamente|more or less|or so|mas o menos|approx\\.?'), 'about'],
  [after('exactly|exactamente|in total|en total|in all'), 'exactly'],
]

const VAGUE_NUMBERS = [
  '(?:an? )?(?:important|significant|large|considerable|high|great|small|undisclosed) (?:number|group|amount)',
  'un (?:numero|grupo) (?:importante|significativo|considerable|elevado|indeterminado)',
  'un importante (?:numero|grupo)|un gran numero|numerosos|numerosas|varios|varias|muchos|muchas',
  'several|many|a few|few|algunos|algunas|dozens|scores|hundreds|thousands',
  'decenas|docenas|centenares|cientos|miles|numerous|a number|a group|un grupo|unos cuantos|dozens and dozens|a lot',
]

/** Words for a number that nobody states. */
export const VAGUE = new RegExp(`^(?:${VAGUE_NUMBERS.join('|')})\\b`)

const COUNTED_NOUNS = [
  'political|presos?|persons?|people|personas?|prisoners?|detainees?|releases?|released|liberad[oa]s?|liberaciones',
  'excarcelad[oa]s?|excarcelaciones|detenid[oa]s?|polit?ic[oa]s?|casos?|cases?|individuals?|privad[oa]s de libertad',
  'measures?|medidas?|men|women|hombres|mujeres|ciudadan[oa]s|citizens|nationals?|foreigners?|extranjer[oa]s?',
  'spaniards?|spanish|espanol(?:es|as|a)?|venezuelans?|venezolan[oa]s?|colombians?|colombian[oa]s?|italians?|italian[oa]s?',
  'minors?|menores|civilians?|civiles|militar(?:es|y)?|freed|verified|verificad[oa]s?|victims?|victimas?',
  'were|have been|fueron|han sido|names?|nombres',
]

/** What is counted, after the number: people, releases, nationalities. */
export const COUNTED = new RegExp(`\\s+(?:of\\s+|de\\s+)?(?:(?:${COUNTED_NOUNS.join('|')})\\s*)+$`)
