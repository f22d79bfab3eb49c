import * as z from 'zod'

/** How precisely the words state a number; see the contract's `counts`. */
export const approxSchema = z.enum(['exact', 'over', 'under', 'about', 'range', 'some'])
export type Approx = z.infer<typeof approxSchema>

/** A number as words give it: the stated value and the bounds they imply, each null where they give none. */
export const quantityShape = {
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  approx: approxSchema,
}
export type Quantity = z.infer<z.ZodObject<typeof quantityShape>>
