import * as z from 'zod'

const offset = z.int().nonnegative()

/** Half-open `[start, end)` of `text`, in Unicode code points. */
export const spanShape = { start: offset, end: offset }

/** Words of `text`: `quote` is exactly its slice `[start, end)`, in Unicode code points. */
export const mentionShape = { quote: z.string().min(1), ...spanShape }
export const mentionSchema = z.strictObject(mentionShape)
export type Mention = z.infer<typeof mentionSchema>

/** A mention that may stand outside `text` (in the byline); its offsets are null then. */
export const looseMentionSchema = z.strictObject({
  quote: z.string().min(1),
  start: offset.nullable(),
  end: offset.nullable(),
})
export type LooseMention = z.infer<typeof looseMentionSchema>
