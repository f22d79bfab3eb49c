import type { Count } from '@jianbao/record'
import { sentenceEnd, sentenceStart } from '../quantities/clauses.js'

const REACH = 60
/** `最多的一人`: one that the sentence picks out of a number. */
const PICKED = /最[多少高低大小][的]$/u
/** `最后一场`, `另一名`, `同一个`: one of them, not one. */
const DEFINITE = /(?:[后另同每任这那哪某上下前头唯进统单随无]|没有|不止)$/u
const COUNTED_ALONE = /^[人户]$/u

const sameHead = (a: string, b: string) => a.slice(-2) === b.slice(-2)

/** Whether `other` states a number of the same things; two `一` of one measure and noun do so once one is kept. */
const isOther = (one: Count, other: Count, kept: boolean) =>
  other.unit === one.unit &&
  (kept || other.value !== 1) &&
  ((one.unit === '人' && !kept) || (one.noun !== one.unit && sameHead(one.noun, other.noun)))

/**
 * `counts` with those `一` of `articles` that state a number: the sentence counts more of the same (`一人死亡，三人受伤`), or
 * another `一` that does. Both lists are in the order of the text; each `一` looks no further than its neighbours.
 */
export function withContrasted(text: string, counts: readonly Count[], articles: readonly Count[]): Count[] {
  const kept: Count[] = []
  let next = 0
  for (const one of articles) {
    if (DEFINITE.test(text.slice(Math.max(0, one.start - 2), one.start))) continue
    // 隔成两间，一间给儿子: each of them
    if (!COUNTED_ALONE.test(one.unit ?? '') && !text.startsWith(one.noun, one.end)) continue
    while ((counts[next]?.start ?? Number.POSITIVE_INFINITY) < one.start) next++
    const from = sentenceStart(text, one.start, REACH)
    const to = sentenceEnd(text, one.end, REACH)
    const near = [...counts.slice(Math.max(0, next - 4), next + 4), ...kept.slice(-1)].filter(
      (count) => count.start >= from && count.end <= to,
    )
    const picked =
      COUNTED_ALONE.test(one.unit ?? '') && PICKED.test(text.slice(Math.max(0, one.start - 4), one.start))
    const other = near.find((count) => isOther(one, count, kept.includes(count)))
    if (other || picked) kept.push(one.noun === '人' && other ? { ...one, noun: other.noun } : one)
  }
  return [...counts, ...kept].sort((a, b) => a.start - b.start)
}
