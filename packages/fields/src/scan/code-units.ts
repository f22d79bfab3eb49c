import { keptRoom } from '@jianbao/text'
import { ofLastText } from './of-last-text.js'

const roomFor = keptRoom((length) => new Uint16Array(length))

/**
 * The UTF-16 code units of a text as numbers, for the scanners of all fields: a look into an array costs a fraction of
 * asking a string.
 */
export const codeUnits = ofLastText((text): Uint16Array => {
  const units = roomFor(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
})
