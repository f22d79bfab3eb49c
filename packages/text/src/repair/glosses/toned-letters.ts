import { glossSigns } from './gloss-signs.js'

const accented = /[\u00c0-\u036f]/
/** What pinyin's four tones are written with, the breve for the third among them. */
const tone = /[\u0300\u0301\u0304\u0306\u030c]/

/** Whether a text has a letter that may carry a tone: most have none, and then nothing that is told by its tone. */
export const mayBeToned = (text: string): boolean => glossSigns(text).some((at) => isToned(text, at))

/** Whether what stands at a sign is a letter or mark that may carry a tone, and no bracket. */
export const isToned = (text: string, sign: number): boolean =>
  accented.test(text.charAt(sign)) && tone.test(text.charAt(sign).normalize('NFD'))
