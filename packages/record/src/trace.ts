import * as z from 'zod'

/** What one field has to say about itself. */
export const fieldTraceSchema = z.strictObject({
  found: z.int().nonnegative().describe('How many entries it has.'),
  refused: z
    .record(z.string(), z.int().positive())
    .describe('How many candidates it turned away, by reason.'),
  why: z.string().nullable().describe('Why it is empty; null where it is not.'),
})
export type FieldTrace = z.infer<typeof fieldTraceSchema>

/** What the fields turned away, and why an empty one is empty. */
export const traceSchema = z.strictObject({
  counts: fieldTraceSchema,
  amounts: fieldTraceSchema,
  provinces: fieldTraceSchema,
  roles: fieldTraceSchema,
  sentences: fieldTraceSchema,
})
export type Trace = z.infer<typeof traceSchema>
