// Who a report is for, and what each audience may see. Nothing outside this folder asks which audience it is.

/** working: people are list:row. names: everything. public: totals alone. */
export const AUDIENCES = ['working', 'names', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]

interface Sight {
  /** Rows by their numbers, links, columns, weights, and figures however small. Without them: totals. */
  readonly rows: boolean
  /** Cells as they stand: names, values, headings that nobody recognised, names of sheets. */
  readonly cells: boolean
}

const SIGHT: Readonly<Record<Audience, Sight>> = {
  working: { rows: true, cells: false },
  names: { rows: true, cells: true },
  public: { rows: false, cells: false },
}

export const sees = (audience: Audience): Sight => SIGHT[audience]

export interface AudienceWishes {
  readonly names?: boolean | undefined
  readonly public?: boolean | undefined
}

/** The audience that options ask for. */
export const audienceOf = (wishes: AudienceWishes): Audience => (wishes.names ? 'names' : wishes.public ? 'public' : 'working')

/** Whoever sees least: what is made of several reports shows no more than the most private of them may. */
export function strictest(audiences: readonly Audience[]): Audience {
  if (audiences.some((audience) => !sees(audience).rows)) return 'public'
  return audiences.every((audience) => sees(audience).cells) ? 'names' : 'working'
}

/** Checks look at the full counts; whoever sees totals alone learns whether they hold, and not how many there were. */
export function checksFor<C extends { readonly actual: number | null }>(audience: Audience, checks: readonly C[]): C[] {
  return checks.map((check) => (sees(audience).rows ? check : { ...check, actual: null }))
}
