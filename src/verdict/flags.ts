// The flags of a row: what else is to be known of it, whatever its category.
import { CUSTODY, type Facts } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import { FLAGS, type Category, type Flag } from '../model/verdict.ts'
import { isHeld, isNotOut } from './category.ts'
import { isOtherDetention } from './conflicts.ts'
import type { Context } from './context.ts'
import type { LinkTable } from './links.ts'
import { isReversed, isWindowed, SAYS, sayingsOf } from './sayings.ts'
import type { Partner, Subject } from './subject.ts'
import { eventOf, isUnknownWord } from './values.ts'
import { compareMoments, eventMoment, type Moment, type Window } from './window.ts'

/** What comparing a list with itself and with others left to tell of each of its rows. */
export interface Marks {
  maybeDuplicate(i: number): boolean
  /** The same person for another episode. */
  isRepeat(i: number): boolean
  /** Left out by the pair budget. */
  isSkipped(i: number): boolean
}

/** A row as its flags see it. */
interface Flagged {
  readonly s: Subject
  /** The row that stands for it: a duplicate was compared with the registers too, and what its group is linked to speaks for it. */
  readonly group: Subject
  readonly category: Category
  readonly marks: Marks
  /** SAYS of the row and of its matches. */
  readonly said: number
  /** SAYS without those of a claim, of which it is asked what others say. */
  readonly told: number
}

type Rule = (row: Flagged, context: Context) => boolean

const RULES = {
  HELD_ON_REGISTER: ({ group }) => group.registered.some(isHeld),
  MAYBE_HELD: ({ s, group }) =>
    group.maybeRegistered.some(isNotOut) || group.registered.some(isSilent) || s.matches.some((p) => isHeldUnanswered(s, p)),
  NAME_ONLY: ({ s }, { links }) => s.matches.some((p) => links.nameOnly[p.link] === 1),
  NOT_COMPARED: ({ s, marks }) => marks.isSkipped(s.i),
  VERIFIERS_DISAGREE: ({ s, category }, { links }) => verifiersDisagree(s, category, links),
  REVERSED: ({ s, said }) => (said & SAYS.reversed) !== 0 || s.registered.some((p) => isReversed(p.facts, p.position)),
  CHARGES_PENDING: ({ said }) => (said & SAYS.chargesPending) !== 0,
  CHARGES_UNKNOWN: ({ said }) => (said & (SAYS.chargesUnknown | SAYS.chargesPending | SAYS.chargesDropped)) === SAYS.chargesUnknown,
  CONDITIONAL_RELEASE: ({ told }) => (told & SAYS.conditional) !== 0,
  LATE_REGISTERED: ({ s }, { ground }) => s.registered.some((p) => isLateRegistered(p.facts, p.position, ground.window)),
  DATE_UNKNOWN: ({ said }, { ground }) => isWindowed(ground.window) && (said & SAYS.placed) === 0,
  CUTOFF_UNKNOWN: ({ s, category }, { hasClaim, cutoff }) =>
    category === 'VERIFIED_ONLY' && hasClaim && mayBeAfter(eventMoment(s.f, s.i), cutoff),
  PLACE_DIFFERS: ({ s }, { links }) => s.matches.some((p) => links.placeDiffers[p.link] === 1),
  POSSIBLE_DUPLICATE: ({ s, marks }) => marks.maybeDuplicate(s.i),
  REPEAT_EPISODE: ({ s, marks }) => marks.isRepeat(s.i),
  OTHER_DETENTION: ({ s }) => s.matches.some((p) => isElsewhere(s, p)) || s.registered.some((p) => isElsewhere(s, p)),
  TWO_PEOPLE: ({ s: { f, i } }) => (f.nameFlags[i]! & NAME_FLAG.twoPeople) !== 0,
  IDENTITY_PROTECTED: ({ s: { f, i } }) => f.protectedRow[i] === 1,
  PROVISIONAL_SOURCE: ({ told }) => (told & SAYS.provisional) !== 0,
} as const satisfies Record<Flag, Rule>

const IN_ORDER: readonly Rule[] = FLAGS.map((flag) => RULES[flag])

/** Bits in the order of FLAGS. */
export function flagsOf(s: Subject, group: Subject, category: Category, marks: Marks, context: Context): number {
  // Nobody is known behind a placeholder.
  if (category === 'WITHHELD') return 0
  const { window } = context.ground
  const own = sayingsOf(s.f, s.i, window)
  let partners = 0
  for (const p of s.matches) partners |= sayingsOf(p.facts, p.position, window)
  const said = own | partners
  const row: Flagged = { s, group, category, marks, said, told: s.claimed ? partners : said }
  let bits = 0
  for (let k = 0; k < IN_ORDER.length; k++) if (IN_ORDER[k]!(row, context)) bits |= 1 << k
  return bits
}

const namesOf = new Map<number, readonly Flag[]>()

/** The names of flags in bits. Few combinations occur, and rows with the same flags share one array. */
export function flagsFrom(bits: number): readonly Flag[] {
  const names = namesOf.get(bits) ?? FLAGS.filter((_, k) => (bits >> k) & 1)
  namesOf.set(bits, names)
  return names
}

/** A register's row whose status says neither held nor out. */
const isSilent = (p: Partner): boolean => p.facts.custody[p.position] === CUSTODY.unknown

const HELD = 'held'

/** Does the verifier's row say that the person is held, and the claim does not; or does the claim say so, and the verifier nothing? */
function isHeldUnanswered({ f, i, claimed }: Subject, p: Partner): boolean {
  const [own, other] = [eventOf(f, i), eventOf(p.facts, p.position)]
  const [told, verified] = claimed ? [own, other] : [other, own]
  return verified === HELD ? told !== HELD : told === HELD && (verified === '' || isUnknownWord(verified))
}

const isElsewhere = ({ f, i }: Subject, p: Partner): boolean => isOtherDetention(f, i, p.facts, p.position)

/** An older case that came to light late: arrested before the window, registered inside it or after. */
function isLateRegistered(f: Facts, i: number, { from }: Window): boolean {
  const [arrested, registered] = [f.arrest[i]!, f.registered[i]!]
  return from !== null && arrested !== 0 && arrested < from.day && registered >= from.day
}

/** Nobody can say that it was before the cut-off, or on a later day. */
const mayBeAfter = (at: Moment | null, cutoff: Moment | null): boolean => !at || !cutoff || compareMoments(at, cutoff) === 0

/** Verifiers say different things of one person: their linked rows conflict, two match the claimed row and conflict, or a contradicted claim is verified. */
function verifiersDisagree(s: Subject, category: Category, links: LinkTable): boolean {
  if (!s.claimed) return s.verifiers.some((p) => links.conflicts.has(p.link))
  return category === 'CONTRADICTED' ? s.matches.length > 0 : s.matches.length > 1 && matchesConflict(s.matches, links)
}

/** Are two of these rows linked with each other, and conflict? */
const matchesConflict = (matches: readonly Partner[], links: LinkTable): boolean =>
  matches.some((p) =>
    links
      .of(p.list, p.position)
      .some((link) => links.isMatch(link) && links.conflicts.has(link) && matches.some((q) => links.joins(link, p, q))),
  )
