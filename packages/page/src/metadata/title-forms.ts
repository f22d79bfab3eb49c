const trailing = /[\s_|｜-]+$|\s?[《「『“（(【〈[]$/u
const leading = /^[◆◇■□●○★☆▲△▼▶►·•\s]+|^[」』”）)】〉\]]|^(?:原标题|原標題|标题|標題)\s?[:：]\s?/u

/** A headline without signs before it, a mark that has lost its partner, and what joins it to a site's name. */
export function tidyTitle(title: string): string {
  return title.replace(leading, '').replace(trailing, '').trim() || title
}

const pageNumber = /\s*(?:[（(【[]\s?(?<number>\d{1,3})\s?[）)】\]]|[-_\s]?第\s?(?<named>\d{1,3})\s?[页頁])$/u

/** A headline without the number of the page, of several that an article has. */
export function withoutPageNumber(title: string, index: number): string {
  const { number, named } = pageNumber.exec(title)?.groups ?? {}
  return Number(number ?? named) === index ? title.replace(pageNumber, '') || title : title
}

/** A title for comparing: width, case, blanks and marks don't matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}

/** Dice's coefficient over pairs of neighbouring characters. */
export function commonPairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1)
  let common = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    common++
  }
  return (2 * common) / (a.length + b.length - 2)
}
