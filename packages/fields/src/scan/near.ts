/** So far off a word is looked for that stands elsewhere too: in a whole book it would be looked for without end. */
const NEAR = 3000

/** What stands around a stretch, itself included. */
export const near = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - NEAR), end + NEAR)
