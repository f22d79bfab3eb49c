/** From the first letter with an accent (`À`) to the last combining mark. */
const accented = /[\u00c0-\u036f]/g
/** What pinyin's four tones are written with, the breve for the third among them. */
const tone = /[\u0300\u0301\u0304\u0306\u030c]/

/** Whether a text has a letter that may carry a tone: most have none, and then nothing that is told by its tone. */
export const mayBeToned = (text: string): boolean => nextToned(text, 0) < text.length

/** Where the next letter or mark stands that may carry a tone; the text's length if none does. */
export function nextToned(text: string, from: number): number {
  accented.lastIndex = from
  while (accented.test(text)) {
    const at = accented.lastIndex - 1
    if (tone.test(text.charAt(at).normalize('NFD'))) return at
  }
  return text.length
}
