/** So far off a word is looked for that stands elsewhere too: in a whole book it would be looked for without end. */
const NEAR = 3000

/** Where that begins which stands around a stretch. */
export const nearFrom = (start: number): number => Math.max(0, start - NEAR)

/** What stands around a stretch, itself included. */
export const near = (text: string, start: number, end: number): string =>
  text.slice(nearFrom(start), end + NEAR)
