import * as z from 'zod'

/** How precisely the words state a number; see the contract's `counts`. */
export const approxSchema = z.enum(['exact', 'over', 'under', 'about', 'range', 'some'])
export type Approx = z.infer<typeof approxSchema>

/** A number as words give it: the stated value and the bounds they imply, each null where they give none. */
export const quantityShape = {
  value: z
    .number()
    .nullable()
    .describe('The stated number; null where the words give only a range or order.'),
  min: z.number().nullable().describe('The lower bound that the words give, else null.'),
  max: z.number().nullable().describe('The upper bound that the words give, else null.'),
  approx: approxSchema.describe('How precisely the words say it; `some`: only an order of magnitude.'),
}
export type Quantity = z.infer<z.ZodObject<typeof quantityShape>>
