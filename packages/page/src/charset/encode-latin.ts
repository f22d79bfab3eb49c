/** What Windows-1252 puts at 0x80–0x9F; where it has nothing, the control character of that number. Source: Encoding Standard. */
const middle = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const codes = new Map(Array.from(middle, (character, at) => [character.charCodeAt(0), 0x80 + at]))

/** The byte that a character beyond ASCII is in Latin-1 or Windows-1252; undefined where it is in neither. */
function latinByte(unit: number): number | undefined {
  return codes.get(unit) ?? (unit >= 0x80 && unit <= 0xff ? unit : undefined)
}

/** A text's bytes in Latin-1 or Windows-1252; what neither has becomes `?`. */
export function encodeLatin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes[i] = unit < 0x80 ? unit : (latinByte(unit) ?? 0x3f)
  }
  return bytes
}

/** Whether a character beyond ASCII is in Latin-1 or Windows-1252. */
export function isLatin(unit: number): boolean {
  return latinByte(unit) !== undefined
}

/** Characters beyond ASCII that are, for patterns. */
export const latinCharacters = `\\u0080-\\u00ff${middle.replace(/[\u0080-\u00ff]/g, '')}`
