import * as z from 'zod'

const offset = z.int().nonnegative()

const sourceOffset = offset.nullable().optional()

/** Where a span of `text` comes from: present in all of a record's spans or in none. */
const sourceShape = {
  source_start: sourceOffset.describe(
    'Only where source offsets are asked for: where the words begin in the decoded input, in Unicode code points from 0. ' +
      'Null where that cannot be told: in the byline, or of text from data of a script.',
  ),
  source_end: sourceOffset.describe(
    'As `source_start`, where they end, exclusive. What was removed inside the words lies between the two.',
  ),
}

/** Half-open `[start, end)` of `text`, in Unicode code points. */
export const spanShape = {
  start: offset.describe('Where it begins in `text`, in Unicode code points from 0.'),
  end: offset.describe('Where it ends in `text`, exclusive, in Unicode code points.'),
  ...sourceShape,
}

/** Words of `text`: `quote` is exactly its slice `[start, end)`, in Unicode code points. */
export const mentionShape = {
  quote: z.string().min(1).describe('The exact words: `text[start:end]`.'),
  ...spanShape,
}
export const mentionSchema = z.strictObject(mentionShape)
export type Mention = z.infer<typeof mentionSchema>

/** A mention that may stand outside `text` (in the byline); its offsets are null then. */
export const looseMentionSchema = z.strictObject({
  quote: z.string().min(1).describe('The exact words: `text[start:end]`, or words of the byline.'),
  start: offset
    .nullable()
    .describe('In Unicode code points of `text`; null where it stands in the byline, outside `text`.'),
  end: offset.nullable().describe('As `start`, exclusive.'),
  ...sourceShape,
})
export type LooseMention = z.infer<typeof looseMentionSchema>
