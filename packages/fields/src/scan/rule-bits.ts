/** By UTF-16 code unit a bit for each of some rules, at most 32: those that the character may be a sign of. */
export type RuleBits = Uint32Array

/** @param signs by rule the characters of which one stands in whatever it holds for */
export function ruleBits(signs: readonly string[]): RuleBits {
  const bits = new Uint32Array(0x1_00_00)
  for (const [rule, members] of signs.entries())
    for (const member of members)
      bits[member.charCodeAt(0)] = bitsOf(bits, member.charCodeAt(0)) | (1 << rule)
  return bits
}

/** The rules that one character may be a sign of. */
export const bitsOf = (bits: RuleBits, unit: number): number => bits[unit] ?? 0

/** The rules that may hold for a text, for a sign of theirs stands in it. */
export function bitsIn(bits: RuleBits, text: string): number {
  let found = 0
  for (let at = 0; at < text.length; at++) found |= bitsOf(bits, text.charCodeAt(at))
  return found
}

/** Whether a rule is among those. */
export const hasRule = (rules: number, rule: number): boolean => ((rules >>> rule) & 1) === 1
