// The one category of a row: the first that holds, in the order of docs/categories.md.
import { CUSTODY, RESOLVABLE } from '../model/facts.ts'
import { NAME_FLAG } from '../model/name-parse.ts'
import type { Category } from '../model/verdict.ts'
import type { Context } from './context.ts'
import { LINK_SAYS } from './links.ts'
import { outOfScope } from './scope.ts'
import type { Partner, Subject } from './subject.ts'
import { isWindowed } from './sayings.ts'
import { eventOf } from './values.ts'
import { compareMoments, eventMoment, placeInWindow, type Moment, type Window } from './window.ts'

interface Rule {
  readonly side: 'claimed' | 'verified' | 'both'
  holds(s: Subject, context: Context): boolean
}

/** Rows that could not be read have theirs from the reader; rows for which no rule holds are on one side only. */
type RuledCategory = Exclude<Category, 'NOT_A_RECORD' | 'INVALID' | 'CLAIMED_ONLY' | 'VERIFIED_ONLY'>

/** In order of precedence. */
export const CATEGORY_RULES = {
  WITHHELD: { side: 'verified', holds: isPlaceholder },
  DUPLICATE: { side: 'both', holds: (s) => s.duplicate },
  UNRESOLVABLE: { side: 'both', holds: ({ f, i }) => f.resolvable[i] !== RESOLVABLE.yes },
  OUT_OF_SCOPE: { side: 'both', holds: ({ f, i }, { ground }) => outOfScope(f, i, ground.scope) },
  CONTRADICTED: { side: 'claimed', holds: (s) => s.registered.some((p) => contradicts(p, s)) },
  ALREADY_OUT: { side: 'claimed', holds: (s, { ground }) => isAlreadyOut(s, ground.window) },
  OUT_OF_WINDOW: { side: 'both', holds: (s, { ground }) => isOutOfWindow(s, ground.window) },
  PARTNER_EXCLUDED: { side: 'verified', holds: (s, { hasClaim, isSetAside }) => hasClaim && s.matches.some(isSetAside) },
  MATCHED: { side: 'both', holds: ({ matches }) => matches.length > 0 && !matches.some(conflicts) },
  MATCHED_WITH_CONFLICT: { side: 'both', holds: (s) => s.matches.length > 0 },
  AMBIGUOUS: { side: 'both', holds: (s) => s.ambiguous },
  POSSIBLE: { side: 'both', holds: (s) => s.possible },
  HELD_ON_REGISTER: { side: 'claimed', holds: (s) => s.registered.some(isHeld) },
  REGISTER_REVIEW: { side: 'claimed', holds: (s) => s.maybeRegistered.some(isNotOut) },
  ORDERED_NOT_CONFIRMED: { side: 'claimed', holds: ({ f, i }) => ORDERS.has(eventOf(f, i)) },
  VERIFIED_AFTER_CUTOFF: { side: 'verified', holds: (s, { cutoff }) => isAfter(eventMoment(s.f, s.i), cutoff) },
} as const satisfies Record<RuledCategory, Rule>

const RULES = (Object.entries(CATEGORY_RULES) as [RuledCategory, Rule][]).map(([category, rule]) => ({ category, ...rule }))
const RULES_OF = { claimed: RULES.filter((r) => r.side !== 'verified'), verified: RULES.filter((r) => r.side !== 'claimed') }

export function categoryOf(s: Subject, context: Context): Category {
  for (const rule of s.claimed ? RULES_OF.claimed : RULES_OF.verified) if (rule.holds(s, context)) return rule.category
  return s.claimed ? 'CLAIMED_ONLY' : 'VERIFIED_ONLY'
}

/** Categories that put a claimed row, and with it its partner, outside the comparison. */
export const SET_ASIDE: ReadonlySet<Category> = new Set(['OUT_OF_SCOPE', 'OUT_OF_WINDOW', 'ALREADY_OUT', 'CONTRADICTED'])

const ORDERS: ReadonlySet<string> = new Set(['order_issued', 'measure'])

function isPlaceholder({ f, i }: Subject): boolean {
  return (f.nameFlags[i]! & NAME_FLAG.placeholder) !== 0 && f.document[i]! < 0
}

export const conflicts = (p: Partner): boolean => (p.says & LINK_SAYS.conflicts) !== 0
export const isHeld = (p: Partner): boolean => p.facts.custody[p.position] === CUSTODY.held
export const isNotOut = (p: Partner): boolean => p.facts.custody[p.position] !== CUSTODY.out

/** The register's own row confirms the person in detention after the claimed release, and knows of no later release. A list's as-of never suffices. */
function contradicts(p: Partner, { f, i }: Subject): boolean {
  const claimed = eventMoment(f, i)
  const seen = p.facts.lastConfirmed[p.position]!
  if (!claimed || !seen) return false
  const confirmed: Moment = { day: seen, minute: Number.NaN }
  if (compareMoments(confirmed, claimed) <= 0) return false
  const released = isNotOut(p) ? null : eventMoment(p.facts, p.position)
  return !released || compareMoments(released, confirmed) < 0
}

const placeOf = (p: Partner, window: Window) => placeInWindow(eventMoment(p.facts, p.position), window)

/** A verifier dates the event before the window, and none inside it. */
const isAlreadyOut = ({ matches }: Subject, window: Window): boolean =>
  window.from !== null && matches.some((p) => placeOf(p, window) === 'before') && !matches.some((p) => placeOf(p, window) === 'inside')

/** The event's date is known and outside, and no partner's is inside: then it would be a conflict of dates. */
function isOutOfWindow({ f, i, matches }: Subject, window: Window): boolean {
  if (!isWindowed(window)) return false
  const own = placeInWindow(eventMoment(f, i), window)
  return (own === 'before' || own === 'after') && !matches.some((p) => placeOf(p, window) === 'inside')
}

const isAfter = (at: Moment | null, cutoff: Moment | null): boolean => at !== null && cutoff !== null && compareMoments(at, cutoff) > 0
