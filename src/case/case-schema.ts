// The case file and the ledger as schemas: validation, types and the published JSON Schema come from here. Loaded only with a case or a ledger.
import { z } from 'zod'
import { isMoment, MOMENT_WORDS } from './moment.ts'
import { acceptOf, RISK_WORDS } from './read-risk.ts'
import { FIELDS, SCOPE_FIELDS } from '../model/fields.ts'
import { LIST_FORMATS } from '../model/source.ts'
import { AGGREGATIONS, EVENTS, FROM_BASES, RELATIONS, SIDES, UNITS } from '../model/statement.ts'

const moment = z.string().refine(isMoment, { error: MOMENT_WORDS }).describe('ISO date, with or without a time and a zone')
const words = z.string().trim().min(1)
const id = z.string().regex(/^[a-z][a-z0-9_-]*$/i, { error: 'letters, figures, - and _, a letter first' })
const whole = z.int().min(0)
const window = z.strictObject({ from: moment.nullable().optional(), to: moment.nullable().optional() })
const values = z.union([words, z.array(words).min(1)])

const statementSchema = z.strictObject({
  id,
  speaker: words.describe('whose figure it is'),
  made_at: moment,
  verbatim: words.max(10_000).describe('the words, as they were said'),
  quantity: z
    .union([
      words,
      z.number(),
      z.strictObject({
        qualifier: z.enum(['exactly', 'at_least', 'more_than', 'at_most', 'less_than', 'range', 'about', 'vague']),
        value: z.number().nullable().optional(),
        min: z.number().nullable().optional(),
        max: z.number().nullable().optional(),
      }),
    ])
    .optional()
    .describe('taken from verbatim where it can be'),
  event: z.enum(EVENTS).optional(),
  population: words.optional(),
  window: z
    .strictObject({
      from: moment.nullable().optional(),
      to: moment.nullable().optional(),
      from_basis: z.enum(FROM_BASES).optional(),
      cutoff: moment.optional(),
    })
    .optional(),
  stated_by: words.optional().describe('who relayed it'),
  side: z.enum(SIDES).optional().describe('default claimant'),
  lang: z.string().optional(),
  sources: z
    .array(
      z.strictObject({
        publisher: words,
        url: z.string().optional(),
        published_at: moment.optional(),
        primary: z.boolean().optional(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal figures' })
          .optional(),
      }),
    )
    .optional(),
  unit: z.enum(UNITS).optional().describe('default persons'),
  counts: z.enum(['events', 'verified_events']).optional(),
  population_defined_by: words.optional(),
  geography: words.optional(),
  aggregation: z.enum(AGGREGATIONS).optional(),
  where: z.partialRecord(z.enum(SCOPE_FIELDS), words).optional().describe('a subgroup, by attributes that lists carry'),
  relations: z.array(z.strictObject({ type: z.enum(RELATIONS), target: id })).optional(),
  verification: z
    .strictObject({ method: words.optional(), level: words.optional(), open: z.boolean().optional(), complete: z.boolean().optional() })
    .optional(),
  names: z
    .strictObject({ published: z.enum(['none', 'partial', 'full']).optional(), list: id.optional(), withheld: whole.optional() })
    .optional(),
  charges_dropped: z.enum(['none', 'some', 'all', 'unknown']).optional(),
  note: z.string().optional(),
})

/** Words of another domain: the words for each event, and what a register's status column calls held and out. */
export const vocabularySchema = z.strictObject({
  events: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'small letters, figures and _' }), z.array(words).min(1)).optional(),
  held: z.array(words).optional(),
  out: z.array(words).optional(),
})

const listSchema = z.strictObject({
  id,
  role: z.enum(['claimed', 'verified', 'register']),
  file: words.describe('from the folder of the case file'),
  source: words.optional(),
  asOf: moment.optional(),
  withheld: whole.optional(),
  sheet: z
    .union([words, z.int().min(1), z.array(z.union([words, z.int().min(1)])).min(1)])
    .optional()
    .describe("of a workbook: a name or number, several with commas or as a list, '*' for all"),
  headerRow: z.int().min(1).optional(),
  encoding: words.optional(),
  delimiter: words.optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  inputFormat: z.enum(LIST_FORMATS).optional(),
  map: z.partialRecord(z.enum(FIELDS), z.union([words, z.int().min(1), z.array(words)])).optional(),
  exclude: z.array(words).optional(),
  event: z.enum(EVENTS).optional(),
  population: words.optional(),
  unit: z.enum(UNITS).optional(),
  geography: words.optional(),
  window: window.optional(),
  complete: z.boolean().optional().describe('its maker says that it holds everybody'),
  protect: z.boolean().optional().describe('everybody on it is protected: outputs by row show no partner'),
})

export const caseSchema = z.strictObject({
  case: words.optional().describe('what it is called'),
  window: window.optional(),
  scope: z.partialRecord(z.enum(SCOPE_FIELDS), values).optional().describe('a row that states another value is out of scope'),
  lists: z.array(listSchema).optional(),
  statements: z
    .union([words, z.array(statementSchema)])
    .optional()
    .describe('here, or the name of a YAML, JSON or CSV file'),
  aliases: z.strictObject({ place: words.optional() }).optional().describe('CSV files with columns alias and place'),
  vocabulary: z.union([words, vocabularySchema]).optional().describe('here, or the name of a YAML or JSON file'),
  settings: z
    .strictObject({
      accept: z.number().optional().describe('bits: least odds of an automatic link'),
      risk: z
        .union([words, z.number()])
        .refine((risk) => acceptOf(String(risk)) !== undefined, { error: RISK_WORDS })
        .optional()
        .describe('the same as a share: 1/500, 0.002 or 0.2 %; give one of the two'),
      review: z.number().optional(),
      margin: z.number().optional(),
      dateTolerance: z.number().optional(),
      pairBudget: z.number().optional(),
      duplicatesInRegisters: z
        .boolean()
        .optional()
        .describe('look for duplicates inside registers too, and inside a list far longer than all others'),
      nameOnly: z.enum(['rare', 'review']).optional(),
      estimate: z.boolean().optional(),
    })
    .optional(),
  failOn: z.array(words).optional(),
})

export const ledgerSchema = z.array(statementSchema)

export type StatementEntry = z.infer<typeof statementSchema>
export type CaseEntry = z.infer<typeof caseSchema>
export type ListEntry = z.infer<typeof listSchema>
export type Vocabulary = z.infer<typeof vocabularySchema>
