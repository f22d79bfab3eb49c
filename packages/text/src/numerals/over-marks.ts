/** Marks that follow a round number before its measure word, and the words they must not be read out of. Tables only. */

/** `余`, `多` leave the number open at the top; `来` makes it rough. */
export const overMarks: ReadonlyMap<string, 'over' | 'about'> = new Map([
  ['余', 'over'],
  ['馀', 'over'],
  ['餘', 'over'],
  ['多', 'over'],
  ['来', 'about'],
])

/** Characters that make another word with the mark before them: `余额`, `多少`, `来自`. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['余', '额下热波生震党孽留温'],
  ['多', '少数于媒彩样极亏'],
  ['来', '自到看说访得讲临源袭电年华往去回信宾客历者势潮不由至此之时了的于'],
])

/** Whether the mark at `at` is one, and not the beginning of another word. */
export function followsOver(text: string, at: number): boolean {
  const next = text[at + 1]
  return next === undefined || !(otherWords.get(text[at] ?? '') ?? '').includes(next)
}
