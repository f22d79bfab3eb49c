import { ofLastText } from './of-last-text.js'

/**
 * The UTF-16 code units of a text as numbers, for the scanners of all fields: a look into an array costs a fraction of
 * asking a string.
 */
export const codeUnits = ofLastText((text): Uint16Array => {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
})
