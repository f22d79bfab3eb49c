/** Choices that are the same for the same seed. */
export interface Random {
  /** A whole number of `[from, to]`. */
  whole(from: number, to: number): number
  pick<Item>(items: readonly Item[]): Item
  /** So many different ones, in the order they stand in. */
  some<Item>(items: readonly Item[], count: number): Item[]
  chance(probability: number): boolean
}

export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    whole,
    pick(items) {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    some(items, count) {
      const order = items.map((_, at) => ({ at, key: next() })).sort((a, b) => a.key - b.key)
      const chosen = new Set(order.slice(0, count).map(({ at }) => at))
      return items.filter((_, at) => chosen.has(at))
    },
    chance: (probability) => next() < probability,
  }
}

/** A whole number in Chinese numerals, below 100,000,000. */
export function inChinese(value: number): string {
  const digits = '零一二三四五六七八九'
  if (value >= 10_000) {
    const rest = value % 10_000
    const gap = rest > 0 && rest < 1000 ? '零' : ''
    return `${inChinese(Math.floor(value / 10_000))}万${gap}${rest > 0 ? inChinese(rest) : ''}`
  }
  const figures = String(value).split('').reverse()
  const said = figures.map((figure, place) =>
    figure === '0' ? '零' : digits[Number(figure)] + (['', '十', '百', '千'][place] ?? ''),
  )
  const joined = said
    .reverse()
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
  return joined.replace(/^一十/, '十')
}
