import { UnitBuffer } from '@jianbao/text'
import { ofLastText } from './of-last-text.js'

const buffer = new UnitBuffer(1 << 16)

/** The UTF-16 code units of a text as numbers, for the scanners of all fields. */
export const codeUnits = ofLastText((text): Uint16Array => buffer.read(text).subarray(0, text.length))
