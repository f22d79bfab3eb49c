/** The first levels of two national standards order characters by use: what every reader knows without a gloss. */
interface Levels {
  readonly common: ReadonlySet<string>
  readonly mainland: ReadonlySet<string>
}

let levels: Levels | undefined

/** Whether a character is in daily use: GB 2312 level 1 (3,755) or Big5 level 1 (5,401). */
export const isCommon = (char: string): boolean => load().common.has(char)

/** Whether it is a form that the mainland's basic set doesn't have, such as 網. */
export const isTraditionalForm = (char: string): boolean => isCommon(char) && !load().mainland.has(char)

function load(): Levels {
  levels ??= {
    common: new Set(rows('gb18030', [0xb0, 0xd7], 0xa1) + rows('big5', [0xa4, 0xc6], 0x40)),
    mainland: new Set(rows('gb18030', [0xb0, 0xf7], 0xa1)),
  }
  return levels
}

function rows(encoding: string, [first, last]: readonly [number, number], firstTrail: number): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail)
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}
