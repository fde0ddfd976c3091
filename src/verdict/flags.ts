// The flags of a row: what else is to be known of it, whatever its category.
import { CUSTODY, type Facts } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import { FLAGS, type Category, type Flag } from '../model/verdict.ts'
import { conflicts, isHeld, isNotOut } from './category.ts'
import type { Context } from './context.ts'
import { LINK_SAYS, type LinkTable } from './links.ts'
import { isReversed, isWindowed, SAYS } from './sayings.ts'
import type { Partner, Subject } from './subject.ts'
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

/** These hold of no row that is linked to nothing. */
const RULES_OF_LINKS = {
  HELD_ON_REGISTER: ({ group }) => group.registered.some(isHeld),
  MAYBE_HELD: ({ s, group }, { says }) =>
    group.maybeRegistered.some(isNotOut) || group.registered.some(isSilent) || s.matches.some((p) => isHeldUnanswered(s, p, says)),
  NAME_ONLY: ({ s }) => s.matches.some((p) => (p.says & LINK_SAYS.nameOnly) !== 0),
  VERIFIERS_DISAGREE: ({ s, category }, { links }) => verifiersDisagree(s, category, links),
  LATE_REGISTERED: ({ s }, { ground }) => s.registered.some((p) => isLateRegistered(p.facts, p.position, ground.window)),
  PLACE_DIFFERS: ({ s }) => s.matches.some((p) => (p.says & LINK_SAYS.placeDiffers) !== 0),
  OTHER_DETENTION: ({ s }) => s.matches.some(isElsewhere) || s.registered.some(isElsewhere),
} as const satisfies Partial<Record<Flag, Rule>>

const RULES_OF_ROWS = {
  NOT_COMPARED: ({ s, marks }) => marks.isSkipped(s.i),
  REVERSED: ({ s, said }) => (said & SAYS.reversed) !== 0 || s.registered.some((p) => isReversed(p.facts, p.position)),
  CHARGES_PENDING: ({ said }) => (said & SAYS.chargesPending) !== 0,
  CHARGES_UNKNOWN: ({ said }) => (said & (SAYS.chargesUnknown | SAYS.chargesPending | SAYS.chargesDropped)) === SAYS.chargesUnknown,
  CONDITIONAL_RELEASE: ({ told }) => (told & SAYS.conditional) !== 0,
  DATE_UNKNOWN: ({ said }, { ground }) => isWindowed(ground.window) && (said & SAYS.placed) === 0,
  CUTOFF_UNKNOWN: ({ s, category }, { hasClaim, cutoff }) =>
    category === 'VERIFIED_ONLY' && hasClaim && mayBeAfter(eventMoment(s.f, s.i), cutoff),
  POSSIBLE_DUPLICATE: ({ s, marks }) => marks.maybeDuplicate(s.i),
  REPEAT_EPISODE: ({ s, marks }) => marks.isRepeat(s.i),
  TWO_PEOPLE: ({ s: { f, i } }) => (f.nameFlags[i]! & NAME_FLAG.twoPeople) !== 0,
  IDENTITY_PROTECTED: ({ s: { f, i } }) => f.protectedRow[i] === 1,
  PROVISIONAL_SOURCE: ({ told }) => (told & SAYS.provisional) !== 0,
} as const satisfies Record<Exclude<Flag, keyof typeof RULES_OF_LINKS>, Rule>

/** Of each flag its bit and its rule. */
const withBits = (rules: Partial<Readonly<Record<Flag, Rule>>>) =>
  FLAGS.flatMap((flag, k) => {
    const holds = rules[flag]
    return holds ? [{ bit: 1 << k, holds }] : []
  })

const OF_LINKS = withBits(RULES_OF_LINKS)
const OF_ROWS = withBits(RULES_OF_ROWS)

/** Bits in the order of FLAGS. */
export function flagsOf(s: Subject, group: Subject, category: Category, marks: Marks, context: Context): number {
  // Nobody is known behind a placeholder.
  if (category === 'WITHHELD') return 0
  const own = context.says[s.list]![s.i]!
  let partners = 0
  for (const p of s.matches) partners |= context.says[p.list]![p.position]!
  const said = own | partners
  const row: Flagged = { s, group, category, marks, said, told: s.claimed ? partners : said }
  let bits = 0
  for (const { bit, holds } of OF_ROWS) if (holds(row, context)) bits |= bit
  if (s.hasLinks || group.hasLinks) for (const { bit, holds } of OF_LINKS) if (holds(row, context)) bits |= bit
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

/** Does the verifier's row say that the person is held, and the claim does not; or does the claim say so, and the verifier nothing? */
function isHeldUnanswered({ list, i, claimed }: Subject, p: Partner, says: Context['says']): boolean {
  const [own, other] = [says[list]![i]!, says[p.list]![p.position]!]
  const [told, verified] = claimed ? [own, other] : [other, own]
  const isToldHeld = (told & SAYS.held) !== 0
  return (verified & SAYS.held) !== 0 ? !isToldHeld : isToldHeld && (verified & SAYS.noEvent) !== 0
}

const isElsewhere = (p: Partner): boolean => (p.says & LINK_SAYS.otherDetention) !== 0

/** An older case that came to light late: arrested before the window, registered inside it or after. */
function isLateRegistered(f: Facts, i: number, { from }: Window): boolean {
  const [arrested, registered] = [f.arrest[i]!, f.registered[i]!]
  return from !== null && arrested !== 0 && arrested < from.day && registered >= from.day
}

/** Nobody can say that it was before the cut-off, or on a later day. */
const mayBeAfter = (at: Moment | null, cutoff: Moment | null): boolean => !at || !cutoff || compareMoments(at, cutoff) === 0

/** Verifiers say different things of one person: their linked rows conflict, two match the claimed row and conflict, or a contradicted claim is verified. */
function verifiersDisagree(s: Subject, category: Category, links: LinkTable): boolean {
  if (!s.claimed) return s.verifiers.some(conflicts)
  return category === 'CONTRADICTED' ? s.matches.length > 0 : s.matches.length > 1 && matchesConflict(s.matches, links)
}

/** Are two of these rows linked with each other, and conflict? */
const matchesConflict = (matches: readonly Partner[], links: LinkTable): boolean =>
  matches.some((p) =>
    links
      .of(p.list, p.position)
      .some(
        (link) => links.isMatch(link) && (links.says[link]! & LINK_SAYS.conflicts) !== 0 && matches.some((q) => links.joins(link, p, q)),
      ),
  )
