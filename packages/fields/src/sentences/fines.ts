import { type NumberSpan, scanNumbers } from '@jianbao/text'
import { codeOfName } from '../amounts/home-currency.js'

const CURRENCY = [...codeOfName.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[$.]/gu, '\\$&'))
  .join('|')
const BEFORE = new RegExp(`(?:${CURRENCY})?`, 'uy')
const AFTER = new RegExp(`(?:${CURRENCY}|元|块)?整?`, 'uy')
const JOINT = /(?:、|和|及|以及|与)|(?<bounds>至|到|-|—|～|~)/uy
/** Where a sum may end that names no unit: 罚金5000。 */
const END = /$|[,，。;；、)）\n]/uy
/** No list of sums is longer, in characters. */
const LONGEST = 400

export interface Sum {
  readonly amount: number | null
  readonly currency: string
}

/** What courts fine: a sum, or several that go to several persons in turn, and where their words end. */
export interface Sums {
  readonly sums: readonly Sum[]
  readonly end: number
}

/**
 * The sums that stand in `words` from `at` on; a bare 元 is `home`, and bounds over several persons are one sum without an
 * amount. Null where no sum begins there.
 */
export function sumsAt(words: string, at: number, home: string): Sums | null {
  const window = words.slice(at, at + LONGEST)
  const numbers = scanNumbers(window)
  const sums: Sum[] = []
  let end = 0
  let bounded = false
  for (let from = 0; ; ) {
    const sum = sumAt(window, from, numbers, home)
    if (!sum) break
    sums.push(sum)
    bounded ||= sum.bounded
    end = sum.end
    const joint = matchAt(JOINT, window, end)
    if (!joint) break
    from = end + joint[0].length
    // 罚金十万元——: a dash bounds nothing where no sum follows
    bounded ||= joint.groups?.bounds !== undefined && sumAt(window, from, numbers, home) !== null
  }
  const [first] = sums
  if (!first) return null
  const found = bounded ? [{ amount: null, currency: first.currency }] : sums
  return { sums: found.map(({ amount, currency }) => ({ amount, currency })), end: at + end }
}

interface FoundSum extends Sum {
  readonly end: number
  readonly bounded: boolean
}

function sumAt(words: string, from: number, numbers: readonly NumberSpan[], home: string): FoundSum | null {
  const before = matchAt(BEFORE, words, from)?.[0] ?? ''
  const start = from + before.length
  const number = numbers.find((one) => one.start === start || one.core.start === start)
  if (!number) return null
  const unit = matchAt(AFTER, words, number.end)?.[0] ?? ''
  const end = number.end + unit.length
  if (before === '' && unit === '' && !matchAt(END, words, end)) return null
  const currency = codeOfName.get(before) ?? codeOfName.get(unit.replace(/整$/u, '')) ?? home
  const bounded = number.approx === 'range'
  return { amount: number.value ?? number.min, currency, end, bounded }
}

function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(words)
}
