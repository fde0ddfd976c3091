// What each category and flag means for who sees a row, and how: one line a category or flag, and the compiler asks for it.
import { CATEGORIES, FLAGS, type Category, type Flag } from './verdict.ts'

/** Categories as rows are shown with them. */
export type ShownCategory = Category | 'CATEGORY_WITHHELD'

interface Traits {
  /** How a page marks it. */
  readonly tag: '' | 'alert' | 'review'
  /** Pages name the rows that have it, however long the list. */
  readonly named: boolean
  /** Workbooks list the rows that have it among the exceptions. */
  readonly exception: boolean
}

interface CategoryTraits extends Traits {
  /** It shows that the row has a partner: a protected partner is not to be guessed from it. */
  readonly partnered: boolean
  /** Rows a person should look at stand first, in this order; 'last' behind all others. */
  readonly place: number | 'last' | null
}

interface FlagTraits extends Traits {
  /** Among rows of one category, those with it come first. */
  readonly urgent: boolean
  /** Of a protected row: 'own' may be shown with it, 'partner' tells of its partner. */
  readonly protected: 'own' | 'partner' | 'neither'
}

const [plain, named, exception] = [
  { tag: '', named: false, exception: false },
  { tag: '', named: true, exception: false },
  { tag: '', named: false, exception: true },
] as const
const unpartnered = { partnered: false, place: null } as const

const CATEGORY_TRAITS = {
  NOT_A_RECORD: { ...plain, partnered: false, place: 'last' },
  INVALID: { ...plain, partnered: false, place: 8 },
  UNRESOLVABLE: { ...named, tag: 'review', partnered: false, place: 6 },
  WITHHELD: { ...plain, ...unpartnered },
  DUPLICATE: { ...plain, partnered: false, place: 'last' },
  OUT_OF_SCOPE: { ...plain, ...unpartnered },
  CONTRADICTED: { named: true, exception: true, tag: 'alert', partnered: true, place: 0 },
  ALREADY_OUT: { ...exception, partnered: true, place: 7 },
  OUT_OF_WINDOW: { ...plain, ...unpartnered },
  PARTNER_EXCLUDED: { ...plain, partnered: true, place: null },
  MATCHED: { ...plain, partnered: true, place: null },
  MATCHED_WITH_CONFLICT: { ...exception, tag: 'review', partnered: true, place: 2 },
  AMBIGUOUS: { ...plain, tag: 'review', partnered: true, place: 4 },
  POSSIBLE: { ...plain, tag: 'review', partnered: true, place: 5 },
  HELD_ON_REGISTER: { ...exception, tag: 'alert', partnered: false, place: 1 },
  REGISTER_REVIEW: { ...exception, tag: 'review', partnered: false, place: 3 },
  ORDERED_NOT_CONFIRMED: { ...plain, ...unpartnered },
  CLAIMED_ONLY: { ...plain, ...unpartnered },
  VERIFIED_AFTER_CUTOFF: { ...plain, ...unpartnered },
  VERIFIED_ONLY: { ...plain, ...unpartnered },
  CATEGORY_WITHHELD: { ...plain, partnered: false, place: 9 },
} as const satisfies Record<ShownCategory, CategoryTraits>

const neither = { urgent: false, protected: 'neither' } as const
const ofPartner = { ...plain, urgent: false, protected: 'partner' } as const

const FLAG_TRAITS = {
  HELD_ON_REGISTER: { tag: 'alert', named: true, exception: true, urgent: true, protected: 'neither' },
  MAYBE_HELD: { tag: 'review', named: true, exception: true, urgent: true, protected: 'neither' },
  NAME_ONLY: ofPartner,
  NOT_COMPARED: { tag: '', named: true, exception: true, urgent: false, protected: 'own' },
  VERIFIERS_DISAGREE: { tag: 'alert', named: true, exception: true, urgent: true, protected: 'partner' },
  REVERSED: { tag: 'alert', named: true, exception: true, urgent: true, protected: 'partner' },
  CHARGES_PENDING: ofPartner,
  CHARGES_UNKNOWN: ofPartner,
  CONDITIONAL_RELEASE: ofPartner,
  LATE_REGISTERED: { ...plain, ...neither },
  DATE_UNKNOWN: ofPartner,
  CUTOFF_UNKNOWN: { ...plain, ...neither },
  PLACE_DIFFERS: ofPartner,
  POSSIBLE_DUPLICATE: { ...named, urgent: false, protected: 'own' },
  REPEAT_EPISODE: { ...plain, urgent: false, protected: 'own' },
  OTHER_DETENTION: ofPartner,
  TWO_PEOPLE: { ...plain, urgent: false, protected: 'own' },
  IDENTITY_PROTECTED: { ...plain, urgent: false, protected: 'own' },
  PROVISIONAL_SOURCE: ofPartner,
} as const satisfies Record<Flag, FlagTraits>

export const categoryTraits = (category: ShownCategory): CategoryTraits => CATEGORY_TRAITS[category]
export const flagTraits = (flag: Flag): FlagTraits => FLAG_TRAITS[flag]

const isFlag = (code: string): code is Flag => FLAGS.some((flag) => flag === code)
const isCategory = (code: string): code is ShownCategory => code === 'CATEGORY_WITHHELD' || CATEGORIES.some((c) => c === code)

/** How a page marks a category or a flag; a code that is both is marked alike. */
export const tagOf = (code: string): Traits['tag'] =>
  isCategory(code) ? CATEGORY_TRAITS[code].tag : isFlag(code) ? FLAG_TRAITS[code].tag : ''
