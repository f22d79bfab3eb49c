/** What no paragraph begins with: a mark that belongs to the words before it. */
const goesOn = /^[，。、；：！？,;!?…）」』”’》〉】]/u
const comma = /[，、]$/u
/** Shorter lines with a comma at their end may be verse. */
const leastProse = 20

/**
 * Whether the break between two pages stands inside a paragraph, for certain: the next begins with a mark that cannot
 * begin one, or the last ends in a comma where no other paragraph of either does.
 */
export function cutParagraph(before: string, after: string): boolean {
  if (goesOn.test(after)) return true
  const paragraphs = before.split('\n')
  const last = paragraphs.pop() ?? ''
  if (!comma.test(last) || last.length < leastProse) return false
  return ![...paragraphs, ...after.split('\n')].some((each) => comma.test(each))
}
