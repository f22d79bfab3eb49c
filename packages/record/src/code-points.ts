/**
 * Turns UTF-16 indices of `text` into code-point offsets. Rules search with JavaScript's indices; records count
 * code points. Costs nothing for a text without astral characters, else one pass and a binary search a call.
 */
export function codePointOffsets(text: string): (index: number) => number {
  const astral = astralIndices(text)
  if (astral.length === 0) return (index) => index
  return (index) => index - countBelow(astral, index)
}

/** The other way round: turns code-point offsets of `text` into UTF-16 indices, at the same cost. */
export function codeUnitOffsets(text: string): (offset: number) => number {
  const astral = astralIndices(text)
  if (astral.length === 0) return (offset) => offset
  // Each as the code point that it is: the i-th has i units more before it than code points.
  const offsets = astral.map((index, i) => index - i)
  return (offset) => offset + countBelow(offsets, offset)
}

const lead = /[\ud800-\udbff]/

/** UTF-16 indices of the characters that take two units. */
function astralIndices(text: string): number[] {
  const astral: number[] = []
  const first = text.search(lead)
  if (first < 0) return astral
  for (let i = first; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(i + 1)
    if (next >= 0xdc00 && next <= 0xdfff) astral.push(i++)
  }
  return astral
}

/** How many of the ascending `positions` lie below `limit`. */
function countBelow(positions: readonly number[], limit: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The slice `[start, end)` of `text` in code points, as Python's `text[start:end]`. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('')
}
