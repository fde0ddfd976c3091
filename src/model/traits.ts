// What each category and each flag means for counting, redacting and showing: one line each, and the compiler asks for a forgotten one.
import { CATEGORIES, FLAGS, type Category, type CategoryCounts, type Flag } from './verdict.ts'

/** Categories as rows are shown with them. */
export type ShownCategory = Category | 'CATEGORY_WITHHELD'

/** How rows that have it are shown. */
interface ShownTraits {
  /** Its colour in charts; 'alert' and 'review' mark it in tables too. */
  readonly mark: '' | 'good' | 'review' | 'alert'
  /** Pages name the rows that have it, however long the list. */
  readonly onPage: boolean
  /** Workbooks list the rows that have it among the exceptions. */
  readonly exception: boolean
  /** Continuous integration shows the rows that have it as errors. */
  readonly ciError: boolean
}

interface RowTraits extends ShownTraits {
  /** Rows a person should look at come first, in this order; 'last' comes after all others. */
  readonly urgency: number | 'last' | null
}

interface CategoryTraits extends RowTraits {
  /** Which lists have it. */
  readonly side: 'claimed' | 'verified' | 'both'
  /** Step of the bridge. rows: no person, or counted elsewhere. people: a person who is not compared. compared: what came of comparing. */
  readonly step: 'rows' | 'people' | 'compared'
  /** The row is linked to a row of the other side, and counts as found. */
  readonly linked: boolean
  /** What it shows of a partner, who may be protected: that an automatic link has one, or that there is one to look at. */
  readonly reveals: 'match' | 'candidate' | 'nothing'
  /** The verified partner of such a claimed row is PARTNER_EXCLUDED. */
  readonly excludesPartner: boolean
  /** A run with such rows is not complete. */
  readonly incomplete: boolean
}

interface FlagTraits extends ShownTraits {
  /** Among rows of one category, those with it come first. */
  readonly urgent: boolean
  /** Of a protected row: 'own' may be shown with it, 'partner' tells of its partner. */
  readonly protected: 'own' | 'partner' | 'neither'
  /** A run with such rows is not complete. */
  readonly incomplete: boolean
}

const shown = { mark: '', onPage: false, exception: false, ciError: false, urgency: null } as const
const both = { ...shown, side: 'both', linked: false, excludesPartner: false, incomplete: false } as const
const claimed = { ...both, side: 'claimed' } as const
const verified = { ...both, side: 'verified' } as const
const alone = { reveals: 'nothing' } as const
const linked = { reveals: 'match' } as const
const candidate = { reveals: 'candidate' } as const

/** In the order of bridges and counts. */
const CATEGORY_TRAITS = {
  NOT_A_RECORD: { ...both, ...alone, step: 'rows', urgency: 'last' },
  INVALID: { ...both, ...alone, step: 'rows', urgency: 8, incomplete: true },
  WITHHELD: { ...verified, ...alone, step: 'rows' },
  DUPLICATE: { ...both, ...alone, step: 'rows', urgency: 'last' },
  UNRESOLVABLE: { ...both, ...alone, step: 'people', urgency: 6, mark: 'review', onPage: true },
  OUT_OF_SCOPE: { ...both, ...alone, step: 'people', excludesPartner: true },
  OUT_OF_WINDOW: { ...both, ...alone, step: 'people', excludesPartner: true },
  ALREADY_OUT: { ...claimed, ...linked, step: 'people', urgency: 7, exception: true, excludesPartner: true },
  PARTNER_EXCLUDED: { ...verified, ...linked, step: 'people' },
  MATCHED: { ...both, ...linked, step: 'compared', linked: true, mark: 'good' },
  MATCHED_WITH_CONFLICT: { ...both, ...linked, step: 'compared', linked: true, urgency: 2, mark: 'review', exception: true },
  AMBIGUOUS: { ...both, ...candidate, step: 'compared', urgency: 4, mark: 'review' },
  POSSIBLE: { ...both, ...candidate, step: 'compared', urgency: 5, mark: 'review' },
  HELD_ON_REGISTER: { ...claimed, ...alone, step: 'compared', urgency: 1, mark: 'alert', exception: true },
  REGISTER_REVIEW: { ...claimed, ...alone, step: 'compared', urgency: 3, mark: 'review', exception: true },
  CONTRADICTED: {
    ...claimed,
    ...candidate,
    step: 'compared',
    urgency: 0,
    mark: 'alert',
    onPage: true,
    exception: true,
    ciError: true,
    excludesPartner: true,
  },
  ORDERED_NOT_CONFIRMED: { ...claimed, ...alone, step: 'compared' },
  CLAIMED_ONLY: { ...claimed, ...alone, step: 'compared' },
  VERIFIED_AFTER_CUTOFF: { ...verified, ...alone, step: 'compared' },
  VERIFIED_ONLY: { ...verified, ...alone, step: 'compared' },
} as const satisfies Record<Category, CategoryTraits>

const WITHHELD_TRAITS: RowTraits = { ...shown, urgency: 9 }

const flag = { mark: '', onPage: false, exception: false, ciError: false, urgent: false, incomplete: false } as const
const plain = { ...flag, protected: 'neither' } as const
const own = { ...flag, protected: 'own' } as const
const ofPartner = { ...flag, protected: 'partner' } as const
const urgent = { urgent: true, onPage: true, exception: true } as const

const FLAG_TRAITS = {
  HELD_ON_REGISTER: { ...plain, ...urgent, mark: 'alert', ciError: true },
  MAYBE_HELD: { ...plain, ...urgent, mark: 'review' },
  NAME_ONLY: ofPartner,
  NOT_COMPARED: { ...own, onPage: true, exception: true, incomplete: true },
  VERIFIERS_DISAGREE: { ...ofPartner, ...urgent, mark: 'alert' },
  REVERSED: { ...ofPartner, ...urgent, mark: 'alert' },
  CHARGES_PENDING: ofPartner,
  CHARGES_UNKNOWN: ofPartner,
  CONDITIONAL_RELEASE: ofPartner,
  LATE_REGISTERED: plain,
  DATE_UNKNOWN: ofPartner,
  CUTOFF_UNKNOWN: plain,
  PLACE_DIFFERS: ofPartner,
  POSSIBLE_DUPLICATE: { ...own, onPage: true },
  REPEAT_EPISODE: own,
  OTHER_DETENTION: ofPartner,
  TWO_PEOPLE: own,
  IDENTITY_PROTECTED: own,
  PROVISIONAL_SOURCE: ofPartner,
} as const satisfies Record<Flag, FlagTraits>

export const categoryTraits = (category: Category): CategoryTraits => CATEGORY_TRAITS[category]
export const rowTraits = (category: ShownCategory): RowTraits =>
  category === 'CATEGORY_WITHHELD' ? WITHHELD_TRAITS : CATEGORY_TRAITS[category]
export const flagTraits = (flag: Flag): FlagTraits => FLAG_TRAITS[flag]

/** Does a row of the category count as a person of its list? A repeated one counts where it is first. */
export const isPerson = (category: Category): boolean => CATEGORY_TRAITS[category].step !== 'rows'

const sumWhere = (counts: CategoryCounts, holds: (category: Category) => boolean): number =>
  CATEGORIES.reduce((sum, category) => (holds(category) ? sum + counts[category] : sum), 0)

/** People of a claimed or verified list; a person who is there twice counts once. */
export const peopleAmong = (counts: CategoryCounts): number => sumWhere(counts, isPerson)
export const linkedAmong = (counts: CategoryCounts): number => sumWhere(counts, (category) => CATEGORY_TRAITS[category].linked)

/** In the order of bridges and counts. */
export const CATEGORIES_IN_BRIDGE: readonly Category[] = [...CATEGORIES].sort((x, y) => placeInBridge(x) - placeInBridge(y))

function placeInBridge(category: Category): number {
  return Object.keys(CATEGORY_TRAITS).indexOf(category)
}

const isFlag = (code: string): code is Flag => FLAGS.some((flag) => flag === code)
const isCategory = (code: string): code is Category => CATEGORIES.some((category) => category === code)

/** How a table marks a category or a flag; a code that is both is marked alike. */
export function tagOf(code: string): 'review' | 'alert' | '' {
  const { mark } = isCategory(code) ? CATEGORY_TRAITS[code] : isFlag(code) ? FLAG_TRAITS[code] : shown
  return mark === 'good' ? '' : mark
}
