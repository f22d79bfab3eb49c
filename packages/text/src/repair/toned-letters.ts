import { glossSigns } from './gloss-signs.js'

/** What pinyin's four tones are written with, the breve for the third among them. */
const tone = /[\u0300\u0301\u0304\u0306\u030c]/

/** Whether a text has a letter that may carry a tone: most have none, and then nothing that is told by its tone. */
export const mayBeToned = (text: string): boolean => glossSigns(text).some((at) => isToned(text, at))

/** Whether the letter or mark at a place may carry a tone. */
export const isToned = (text: string, at: number): boolean => tone.test(text.charAt(at).normalize('NFD'))
