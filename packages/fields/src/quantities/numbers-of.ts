import { type NumberSpan, scanNumbers } from '@jianbao/text'
import { ofLastText } from '../scan/of-last-text.js'

/** The numbers of a text, scanned once for all fields that ask. */
export const numbersOf: (text: string) => readonly NumberSpan[] = ofLastText(scanNumbers)
