import type { Placed } from './cycle-alignment.js'

/** Below this chance a step belongs to no stretch of stuffed clauses as dense as the rest: the writer's own words. */
const leastChance = 0.02
const longestWord = 3
/** A piece in mid-clause that few others follow is a word of the article. */
const hiddenEnd = 2
/** How clauses begin and no noun goes on: what stands before such a word was put there. */
const opensClause =
  /^(?:据|日前|近日|昨|今[日天年]|目前|此外|对此|同时|与此|在|当[日时晚天]|受|这|其中|截至|经[过查]|随后|另|但|而|因[为此]|由于|虽|如[果今]|若|从|并|也|还|他|她|我|你|该|本)/u

/** Whether what follows a piece begins a clause of its own. */
export const opensAfter = (text: string, { end }: Placed): boolean =>
  opensClause.test(text.slice(end, end + 2))

/** So many pieces beyond a long step may be the writer's; more are the cycle that goes on. */
const maxStray = 2

/**
 * The pieces without those at either end that stand farther off than the rest lets expect: where nearly every clause
 * is stuffed, a clause some way on that begins with the next piece is the article's own.
 */
export function withoutStrayEnds(text: string, placed: readonly Placed[]): readonly Placed[] {
  const gaps = placed.slice(1).map((one, i) => gapBetween(text, placed[i], one))
  const near = gaps.filter((gap) => gap <= 1).length
  // One of each is taken as seen: a few steps prove no rule.
  const dense = (near + 1) / (gaps.length + 2)
  const isFar = (gap: number | undefined, end: Placed | undefined) =>
    gap !== undefined &&
    end !== undefined &&
    isWord(end) &&
    !opensAfter(text, end) &&
    dense * (1 - dense) ** (gap - 1) < leastChance
  let from = 0
  let to = placed.length
  for (let i = 0; i < maxStray; i++) if (isFar(gaps[i], placed[i])) from = i + 1
  for (let i = 0; i < maxStray; i++) if (isFar(gaps.at(-1 - i), placed.at(-1 - i))) to = placed.length - 1 - i
  const hidden = placed.map((one, i) => (one.slot === undefined ? i : -1)).filter((i) => i >= from && i < to)
  for (const i of hidden) if (i < from + hiddenEnd) from = i + 1
  for (const i of hidden.reverse()) if (i >= to - hiddenEnd) to = i
  return from < to ? placed.slice(from, to) : placed
}

// What a writer's clause may well begin with.
const isWord = (one: Placed) => one.end - one.start <= longestWord

// In clauses; the start of a line counts only where lines are stuffed. A piece in mid-clause is a step of its own.
function gapBetween(text: string, a: Placed | undefined, b: Placed): number {
  if (a?.slot === undefined || b.slot === undefined) return 1
  const lines = text.slice(a.start, b.start).split('\n').length - 1
  return b.slot.clause - a.slot.clause - (b.slot.opensLine ? 0 : lines)
}
