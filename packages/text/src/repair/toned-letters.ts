/** From the first letter with an accent (`À`) to the last combining mark. */
const accented = /[\u00c0-\u036f]/g
/** What pinyin's four tones are written with, the breve for the third among them. */
const tone = /[\u0300\u0301\u0304\u0306\u030c]/

/** Whether a text has a letter that may carry a tone: most have none, and then nothing that is told by its tone. */
export function mayBeToned(text: string): boolean {
  accented.lastIndex = 0
  while (accented.test(text)) {
    if (tone.test(text.charAt(accented.lastIndex - 1).normalize('NFD'))) return true
  }
  return false
}
