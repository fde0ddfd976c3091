// The schema of a line of the decisions file, for `reconcile schema decisions` and tests.
import { z } from 'zod'
import { CHOICES } from '../model/plan.ts'

const hash = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('HMAC-SHA-256 with the key of the project, 128 bits')
const identity = z.object({
  id: hash,
  name: hash.nullable(),
  document: hash.nullable(),
  birth: hash.nullable(),
  row: hash.optional().describe('of two rows of one list: tells rows of one identity apart'),
})

export const decisionSchema = z.object({
  v: z.literal(1),
  seq: z.int().min(1).describe('number of the line'),
  prev: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the line before, without its line feed; zeros for the first'),
  time: z.string().describe('ISO 8601'),
  reviewer: z.string(),
  lists: z.tuple([z.string(), z.string()]).describe('the same one twice for two rows of one list'),
  pair: z.tuple([identity, identity]),
  decision: z.enum(CHOICES).nullable().describe('null takes back line "undoes"'),
  undoes: z.int().min(1).optional(),
  reason: z.string(),
  mac: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('HMAC-SHA-256 of the line without this member, with the key of the project; lines of older programs have none'),
})
