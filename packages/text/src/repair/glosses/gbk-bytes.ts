let pairOf: ReadonlyMap<string, number> | undefined
const decoder = new TextDecoder('gb18030')
const firstLead = 0x81
const lastLead = 0xfe
const newline = 0x0a

/** The two GBK bytes of a character as one number (`lead << 8 | trail`); undefined if GBK doesn't have it. */
export function gbkPair(char: string): number | undefined {
  pairOf ??= buildPairs()
  return pairOf.get(char)
}

/** The character of two GBK bytes; undefined where they don't make one. */
export function gbkChar(lead: number, trail: number): string | undefined {
  if (!isLead(lead) || !isTrail(trail)) return undefined
  const char = decoder.decode(Uint8Array.of(lead, trail))
  return char.length === 1 && char !== '\uFFFD' ? char : undefined
}

/** Every lead byte there is, for trying out one that was lost. */
export const leads: readonly number[] = Array.from(
  { length: lastLead - firstLead + 1 },
  (_, i) => firstLead + i,
)

export function isTrail(byte: number): boolean {
  return (byte >= 0x40 && byte <= 0x7e) || (byte >= 0x80 && byte <= 0xfe)
}
const isLead = (byte: number) => byte >= firstLead && byte <= lastLead

/** Every second byte there is. */
export const trails: readonly number[] = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i).filter(
  isTrail,
)

// The platform decodes GBK but doesn't encode it: all its pairs, decoded once in one string, give the way back.
function buildPairs(): ReadonlyMap<string, number> {
  const codes: number[] = []
  for (const lead of leads) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (isTrail(trail)) codes.push((lead << 8) | trail)
  }
  const bytes = Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff, newline]))
  const pairs = new Map<string, number>()
  decoder
    .decode(bytes)
    .split('\n')
    .forEach((char, i) => {
      const code = codes[i]
      if (code !== undefined && char.length === 1 && char !== '\uFFFD') pairs.set(char, code)
    })
  return pairs
}
