// The JSON reports as schemas: the published JSON Schema and the types of the report come from here. Loaded only by `schema` and tests; types are free.
import { z } from 'zod'
import { OTHER_EXPLANATIONS, type Sequence } from '../model/pair.ts'
import { LIST_FORMATS } from '../model/source.ts'
import { AGGREGATIONS, FROM_BASES, SIDES } from '../model/statement.ts'
import { SUPPORT_RESULTS } from '../model/statement-outcome.ts'
import { CATEGORIES, FLAGS } from '../model/verdict.ts'
import { AUDIENCES } from './redact/audience.ts'
import { TALLIES, type TallyKey } from './tallies.ts'

const count = z.int().min(0)
const cell = count.nullable().describe('null: not shown in a public report, being below 5 or giving such a figure away')
const weight = z.number().describe('log2, prior included, whole hundredths; parts of a name are whole bits unless names are shown')
const sheet = z.int().min(1).describe('of a workbook of which several are read, from 1; line is the row on it')
const ref = z.object({ list: z.string(), row: z.int().min(1) })

const input = z.object({
  id: z.string(),
  role: z.enum(['claimed', 'verified', 'register']),
  file: z.string(),
  source: z.string().nullable(),
  asOf: z.string().nullable(),
  withheld: z.int().nullable(),
  sha256: z.string().nullable().describe('as secret as the list: whoever has it can test guesses; null in a public report'),
  format: z.enum(LIST_FORMATS),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  sheets: z
    .array(
      z.object({
        sheet: z.int().min(1),
        name: z.string().optional().describe('where it gives nobody away, or names are shown'),
        use: z
          .enum(['read', 'passed', 'unread', 'left'])
          .describe('passed: nobody is on it; unread: it seems to have people, and the run is not complete; left: others were asked for'),
        reason: z.string().optional(),
        rows: cell,
      }),
    )
    .optional()
    .describe('of a workbook with several sheets that have rows'),
  rows: cell.describe('data records, rejected ones included'),
  blank: count.nullable().describe('null in a public report'),
  columns: z
    .record(z.string(), z.array(z.string()))
    .describe('field → headers; a header that nobody recognised is "column 3" unless names are shown'),
  comparedAsText: z.array(z.string()),
  ignored: z.array(z.string()),
})

const sideCounts = z.object({ rows: cell, people: cell, ...Object.fromEntries(TALLIES.map((t) => [t.key, cell])) } as Record<
  'rows' | 'people' | TallyKey,
  typeof cell
>)

const quantity = z.object({
  qualifier: z.enum(['exactly', 'at_least', 'more_than', 'at_most', 'less_than', 'range', 'about', 'vague', 'unknown']),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  reason: z.string().optional(),
})

const text = z.string().nullable()
const statement = z.object({
  id: z.string(),
  speaker: z.string(),
  statedBy: text,
  side: z.enum(SIDES),
  madeAt: z.string(),
  verbatim: z.string(),
  figure: z.string().describe('the part of it that is the figure'),
  quantity,
  event: text,
  population: text,
  unit: text,
  geography: text,
  window: z.object({ from: text, to: text, fromBasis: z.enum(FROM_BASES), cutoff: text }),
  aggregation: z.enum(AGGREGATIONS).nullable(),
  support: z
    .object({
      result: z.enum(SUPPORT_RESULTS),
      named: cell.describe('people of the claim linked to verified ones'),
      list: text,
      reasons: z.array(z.string()),
    })
    .nullable(),
  disputedBy: z.array(z.string()),
  supersededBy: text,
})

const conflict = z.object({
  field: z.string(),
  kind: z.literal('differs'),
  by: z.string().optional(),
  left: z.string().optional(),
  right: z.string().optional(),
})
const contribution = z.object({
  comparison: z.string(),
  level: z.string().optional(),
  weight,
  why: z.string().optional().describe('why it weighs that, in a sentence'),
})

const row = z.object({
  list: z.string(),
  row: z.int().min(1),
  sheet: sheet.optional(),
  line: z.int().min(1),
  category: z
    .enum([...CATEGORIES, 'CATEGORY_WITHHELD'])
    .describe('CATEGORY_WITHHELD: what would show that a protected person was found is left out'),
  flags: z.array(z.enum(FLAGS)),
  links: z.array(z.int().min(0)).describe('indices into links'),
  duplicateOf: z.int().min(1).optional().describe('the row that represents this one'),
  candidates: z.array(ref.extend({ weight })).max(10),
  candidateCount: count,
  values: z.record(z.string(), z.string()).optional(),
})

const link = z.object({
  left: ref,
  right: ref,
  status: z.enum(['match', 'possible', 'ambiguous']),
  basis: z.enum(['evidence', 'name-only', 'decision']),
  reason: z.string().optional().describe('why the tool does not link the pair by itself'),
  decided: z
    .object({ decision: z.enum(['same', 'different', 'unsure']), stale: z.boolean(), time: z.string(), reviewer: z.string() })
    .optional()
    .describe('what a person said of the pair; stale: a fact changed since'),
  weight,
  risk: z
    .number()
    .nullable()
    .describe(
      'that it is not one person: 1 − P(same), other candidates of both rows counted, four significant digits; ' +
        'of odds in whole bits unless names are shown; null: a person decided',
    ),
  against: z
    .object({
      explanation: z.enum(OTHER_EXPLANATIONS),
      bits: z.number().describe('by which one person is likelier; below 0 it is less likely; whole bits unless names are shown'),
    })
    .nullable()
    .describe('the likeliest other explanation; null: a person decided'),
  via: z
    .object({ left: z.int(), right: z.int() })
    .optional()
    .describe('the duplicate rows whose evidence it rests on, where these are not the representatives'),
  explanation: z.array(contribution).optional().describe('sums to the weight exactly; above 100,000 rows only with --explanations'),
  conflicts: z.array(conflict),
  registerValues: z
    .record(z.string(), z.string())
    .optional()
    .describe('with names: the raw row of a register, which has no row of its own here'),
})

const duplicate = z.object({
  list: z.string(),
  rows: z.array(z.int().min(1)),
  status: z.enum(['match', 'possible']),
  basis: z.enum(['evidence', 'name-only', 'decision']).describe('decision: people said so of some of its pairs'),
  weight: weight.describe('of the weakest edge that joins the group'),
  pairs: z.array(link).optional().describe('of a possible group: the pairs that a person is asked about, as links are told'),
})
const reject = z.object({
  list: z.string(),
  row: z.int(),
  sheet: sheet.optional(),
  line: z.int(),
  code: z.string(),
  kind: z.enum(['INVALID', 'NOT_A_RECORD']),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
const note = z.object({
  code: z.string(),
  list: z.string(),
  sheet: sheet.optional(),
  line: z.int().optional(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
const tool = z.object({ name: z.literal('reconcile'), version: z.string() })
const check = z.object({ failOn: z.string(), failed: z.boolean(), actual: z.number().nullable() })

export const reportSchema = z.object({
  schema: z.literal('reconcile.report/1'),
  tool,
  title: text.describe('of the case, in the words of its file'),
  audience: z.enum(AUDIENCES),
  settings: z.object({
    accept: z.number().describe('bits: least odds of an automatic link, one person against all other explanations'),
    risk: z.number().describe('the same as a risk, four significant digits'),
    review: z.number(),
    margin: z.number(),
    dateTolerance: z.number(),
    pairBudget: z.number(),
    duplicatesInRegisters: z.boolean().optional().describe('who is on a register twice was asked of all its rows'),
    nameOnly: z.enum(['rare', 'review']),
    estimate: z.boolean(),
    claim: z.string().nullable(),
    against: z.string().nullable(),
    quantities: z
      .object({ claim: z.string().nullable(), against: z.string().nullable() })
      .optional()
      .describe('which figure of the two sentences is meant, where a person said so'),
    scope: z.record(z.string(), z.array(z.string())),
    statements: count.describe('in the ledger; what they say is in statements'),
    decisions: cell.describe('of people, applied to these lists; null in a public report'),
    dateOrder: z.record(z.string(), z.string()),
    digest: z.string().nullable().describe('of all that decided, decisions of people too; null in a public report'),
  }),
  window: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  complete: z.boolean(),
  inputs: z.array(input),
  counts: z.record(z.string(), sideCounts),
  sums: z
    .record(z.string(), z.object({ identified: cell, compared: cell, linked: cell, review: cell }))
    .optional()
    .describe('of a public report: sums of counts, told where a part of them is not'),
  flagCounts: z.record(z.string(), z.record(z.string(), cell)),
  union: z.object({ people: cell, bySources: z.record(z.string(), cell) }),
  overlap: z
    .array(z.object({ lists: z.array(z.string()), people: cell }))
    .describe('people of the claimed and verified lists by the lists that have them, united by automatic links'),
  registers: z
    .array(
      z.object({
        list: z.string(),
        held: cell.describe('claimed people linked to a row that says held'),
        notHeld: cell.describe('linked to a row that says out, or does not say'),
        candidates: cell.describe('with candidates for a person to look at'),
        notFound: cell.describe('claimed people found nowhere on it; that says nothing about them'),
      }),
    )
    .describe('claimed people against each register'),
  bridge: z.array(z.object({ list: z.string(), line: z.string(), value: z.int().nullable() })),
  funnel: z
    .array(
      z.object({
        step: z.enum(['stated', 'rows', 'people', 'identified', 'compared', 'linked']),
        min: z.number().nullable(),
        max: z.number().nullable(),
      }),
    )
    .describe(
      'from what was stated to who is linked to verified people; each within the one before. ' +
        'Empty without a claimed list; not stated where the figure is of another scope',
    ),
  statements: z.array(statement),
  comparisons: z.array(
    z.object({
      left: z.string(),
      right: z.string(),
      result: z
        .enum(['compatible', 'incompatible', 'not_comparable', 'not_told'])
        .describe('not_told: to the public, where it would tell how many a list holds'),
      gap: z
        .object({ min: z.number().nullable(), max: z.number().nullable() })
        .nullable()
        .describe('left less right; open ends are null; null where nothing may be subtracted'),
      gate: z.record(z.string(), z.enum(['same', 'different', 'unknown'])).nullable(),
      reasons: z.array(z.string()),
    }),
  ),
  findings: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      statements: z.array(z.string()),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  questions: z.array(
    z.object({
      speaker: z.string(),
      statement: z.string(),
      asks: z.string(),
      question: z.string(),
      figure: z.string(),
      other: z.string().optional(),
    }),
  ),
  rows: z.array(row),
  links: z.array(link),
  duplicates: z.array(duplicate),
  rejects: z.array(reject),
  quote: z
    .object({
      text: z.string(),
      figures: z.array(z.object({ figure: z.string(), from: z.string().describe('where it stands in this report') })),
    })
    .describe('a paragraph that is safe to print'),
  checks: z.array(check),
  notes: z.array(note),
})

export const inspectSchema = z.object({
  schema: z.literal('reconcile.inspect/1'),
  tool,
  input,
  columns: z.array(
    z.object({
      name: z.string(),
      field: z.string().nullable(),
      basis: z.string(),
      because: z
        .string()
        .describe('why: heading, cells, other half, map, somebody else, repeated heading, cells say otherwise, part of another, nothing'),
      bits: z.number().describe('how surely'),
      alternatives: z.array(z.object({ field: z.string(), bits: z.number() })).describe('what else it may be'),
      reading: z.number().int().optional().describe('name columns of one number are one spelling or script of the name'),
      kind: z.string().optional().describe('what happened on the dates of an event_date column'),
      filled: count,
      distinct: count,
      example: z.string().optional(),
    }),
  ),
  duplicates: z.array(duplicate),
  rejects: z.array(reject),
  unlinked: z
    .array(
      z.object({
        row: z.int().min(1),
        sheet: sheet.optional(),
        line: z.int().min(1),
        why: z.enum(['several people', 'no name', 'too little']),
      }),
    )
    .describe('rows that are read, counted and never linked'),
  notes: z.array(note),
  rows: z.array(z.record(z.string(), z.string())).optional(),
})

export type Report = z.infer<typeof reportSchema>
export type InspectReport = z.infer<typeof inspectSchema>
export type SideCounts = z.infer<typeof sideCounts>
export type ReportRow = z.infer<typeof row>
export type ReportLink = z.infer<typeof link>
export type ReportInput = z.infer<typeof input>

/** A report whose rows and links are made when they are asked for, and not kept. */
export interface StreamedReport extends Omit<Report, 'rows' | 'links'> {
  readonly rows: Sequence<ReportRow>
  readonly links: Sequence<ReportLink>
}
