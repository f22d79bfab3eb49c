import type { Quantity } from '@jianbao/record'

/**
 * A quantity as the cases write it: `46` exact, `>120` over, `<100` under, `~7` about, `3..5` a range, `?20..99` some
 * (`?100..` without an upper bound, `?` without any).
 */
export function shownQuantity({ value, min, max, approx }: Quantity): string {
  const bounds = min === null && max === null ? '' : `${min ?? ''}..${max ?? ''}`
  switch (approx) {
    case 'exact':
      return value === min && value === max ? `${value}` : `inexact ${value} ${bounds}`
    case 'over':
      return max === null && value === min ? `>${min}` : `over ${value} ${bounds}`
    case 'under':
      return min === null && value === max ? `<${max}` : `under ${value} ${bounds}`
    case 'about':
      return bounds === '' ? `~${value}` : `about ${value} ${bounds}`
    case 'range':
      return value === null ? bounds : `range ${value} ${bounds}`
    case 'some':
      return value === null ? `?${bounds}` : `some ${value} ${bounds}`
  }
}
