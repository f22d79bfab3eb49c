/** A whole date in words of its own; `2022-07-20` and dates with a time are the page's. */
const wholeDate =
  /^(?:(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[一二][零〇○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u
/** Who signs: a name of a person or an office, no sentence. */
const signer = /^[\p{Script=Han}A-Za-z·•\s()（）]{2,30}$/u

/** Whether a line is the date under a notice or a letter: it stands right below who signs it, and belongs to the text. */
export function isSignedDate(text: string | undefined, above: string | undefined): boolean {
  if (!text?.endsWith('日')) return false
  return wholeDate.test(text) && signer.test(above ?? '')
}
