import * as z from 'zod'

/** Why an input became no record; a closed list. */
export const rejectReasons = [
  'bad_url',
  'forbidden_address',
  'robots',
  'http_status',
  'redirects',
  'unreachable',
  'empty',
  'not_text',
  'no_body',
  'not_chinese',
  'too_large',
  'bad_charset',
  'bad_line',
  'unreadable',
  'damaged',
  'faulty_field',
  'poison',
  'internal',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** The stage at which an input was refused, or failed. */
export const stageNames = [
  'fetch',
  'input',
  'decode',
  'clean',
  'repair',
  'convert',
  'deduplicate',
  'segment',
  'fields',
  'validate',
] as const
export type StageName = (typeof stageNames)[number]

/** One refused input, one line of `rejects.jsonl`. */
export const rejectSchema = z.strictObject({
  input: z.strictObject({
    url: z.string().nullable(),
    path: z.string().nullable(),
    line: z.int().positive().nullable(),
    id: z.string().nullable(),
  }),
  reason: z.enum(rejectReasons),
  stage: z.enum(stageNames),
  /** For a person: what was wrong, and what to do. */
  message: z.string(),
})
export type Reject = z.infer<typeof rejectSchema>

/** An input's name in a message: its path or URL, with the line inside a container. */
export function inputName({ path, url, id, line }: Reject['input']): string {
  return `${path ?? url ?? id ?? '-'}${line === null ? '' : `:${line}`}`
}

/** A refusal as a stage returns it; the pipeline adds the input and the stage. */
export interface Refusal {
  readonly reason: RejectReason
  readonly message: string
}

/** Tells a stage's refusal from its value. */
export function isRefusal(value: object): value is Refusal {
  return 'reason' in value && 'message' in value
}
