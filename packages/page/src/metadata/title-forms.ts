import { characterTable, isIn, whiteSpace } from '@jianbao/text'

const trailing = /[\s_|｜-]+$|\s?[《「『“（(【〈[]$/u
const leading = /^[◆◇■□●○★☆▲△▼▶►·•\s]+|^[」』”）)】〉\]]|^(?:原标题|原標題|标题|標題)\s?[:：]\s?/u

/** What these begin and end with; asked first, for it is cheap. */
const starts = characterTable(`${whiteSpace}◆◇■□●○★☆▲△▼▶►·•」』”）)】〉]原标標`)
const ends = characterTable(`${whiteSpace}_|｜-《「『“（(【〈[`)

/** A headline without signs before it, a mark that has lost its partner, and what joins it to a site's name. */
export function tidyTitle(title: string): string {
  const led = isIn(starts, title, 0) ? title.replace(leading, '') : title
  const bare = isIn(ends, led, led.length - 1) ? led.replace(trailing, '') : led
  return bare.trim() || title
}

const pageNumber = /\s*(?:[（(【[]\s?(?<number>\d{1,3})\s?[）)】\]]|[-_\s]?第\s?(?<named>\d{1,3})\s?[页頁])$/u

/** A headline without the number of the page, of several that an article has. */
export function withoutPageNumber(title: string, index: number): string {
  const { number, named } = pageNumber.exec(title)?.groups ?? {}
  return Number(number ?? named) === index ? title.replace(pageNumber, '') || title : title
}

/** The pairs of neighbouring characters of a text, each how often. */
export function pairsOf(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = pairAt(text, i)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Dice's coefficient over pairs of neighbouring characters: of a text with `total` such pairs, and of another one. */
export function shareOfPairs(pairs: ReadonlyMap<number, number>, total: number, other: string): number {
  if (total < 1 || other.length < 2) return 0
  const seen = new Map<number, number>()
  let common = 0
  for (let i = 0; i + 1 < other.length; i++) {
    const pair = pairAt(other, i)
    const most = pairs.get(pair)
    if (most === undefined) continue
    const before = seen.get(pair) ?? 0
    if (before < most) common++
    seen.set(pair, before + 1)
  }
  return (2 * common) / (total + other.length - 1)
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}
