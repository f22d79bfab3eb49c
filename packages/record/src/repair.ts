import * as z from 'zod'

/** Damage to an article's text that is undone unless its kind is to be left alone. */
export const skippableRepairs = [
  'repeated_body',
  'pinyin_gloss',
  'misaligned_bytes',
  'stuffed_keywords',
  'invisible_characters',
  'broken_entities',
  'share_quotes',
  'character_forms',
  'noise',
  'spacing',
  'script_conversion',
] as const
export type SkippableRepair = (typeof skippableRepairs)[number]

/** What was undone to get from the input to `text`; a closed list. The first three belong to getting at the article. */
export const repairKinds = ['charset', 'furniture', 'byline', ...skippableRepairs] as const

/** One kind of repair: how often, and up to a few samples of what stood before and after it. */
export const repairSchema = z.strictObject({
  kind: z.enum(repairKinds),
  count: z.int().positive().describe('How often it was done.'),
  samples: z
    .array(z.strictObject({ before: z.string(), after: z.string() }))
    .max(5)
    .describe('What stood before and after the first of them.'),
})
export type Repair = z.infer<typeof repairSchema>
export type RepairKind = Repair['kind']
