import type { Span } from '@jianbao/text'
import type { Refusals } from '../refusals.js'
import type { Scene } from '../roles/link.js'
import { notHandedDown } from './actual.js'
import { findPenalties, type PenaltyHit } from './penalties.js'

/** Penalties that belong together: one judgment on one person, or on several at once. Offsets are the text's. */
export interface PenaltyGroup extends Span {
  readonly hits: readonly PenaltyHit[]
  /** The sentence of text it stands in. */
  readonly sentence: Span
  /** From here to `start` stand the words that lead up to it: persons, charges, court. */
  readonly leadStart: number
  /** 数罪并罚, 决定执行: it takes the place of the single terms before it. */
  readonly merged: boolean
}

const PARTING =
  /[；;]|部分[另则]?判|[两二三四五六]人(?:均|都|各)|总刑期|合共|[下上]调|[一二两三四五六七八九十\d]人被?判|[,，](?:情妇|情夫|妻子|丈夫|儿子|女儿|同伙)|其余|其他[^,，。]{0,4}人|另[外一二两三四五六七八九十\d]|[他她其]的?(?:妻子|丈夫|儿子|女儿|弟弟|哥哥|姐姐|妹妹|父亲|母亲|女友|男友|同伙|情妇|秘书|司机|[父母兄弟姐妹妻夫子女](?=[^,，。、]{0,14}(?:判|获刑)))|(?:犯|以|因)[^,，。]{1,25}罪|(?:再[次度]?|又)因|决定执行|合并|应执行|执行刑|改判|[一二终]审|再审/u
const MERGED =
  /(?:总|合共|总共|应)$|(?:数罪并罚|并罚|决定|合并|应)[,，]?[^。；;]{0,12}执行[^。；;]{0,6}$|数罪并罚[,，][^。；;]{0,12}$|合并[^。；;]{0,8}$/u
const FAR = 45
/** The verb that the quote of a sentence begins with. */
const DEED =
  /(?:判处|判囚|判监|判刑|获刑|改判|决定执行|执行|领刑|(?<![裁审])判(?![官员决长]))[^,，。；;]{0,24}$/u
const DEED_REACH = 30

/** The groups of handed-down penalties in one sentence of a text. */
export function penaltyGroups(
  text: string,
  sentence: Span,
  home: string,
  { nameStarts, nameEnds }: Pick<Scene, 'nameStarts' | 'nameEnds'>,
  refused: Refusals,
): PenaltyGroup[] {
  const words = text.slice(sentence.start, sentence.end)
  const hits = findPenalties(words, home, (at) => nameEnds.has(sentence.start + at)).filter(({ start }) => {
    const reason = notHandedDown(words, start)
    if (reason !== null) refused.add(reason)
    return reason === null
  })
  const runs: PenaltyHit[][] = []
  for (const hit of hits) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && continues(words, last.end, hit.start, (at) => nameStarts.has(sentence.start + at)))
      run.push(hit)
    else runs.push([hit])
  }
  let leadStart = sentence.start
  return runs.map((run) => {
    const group = groupOf(words, sentence, run, leadStart)
    leadStart = group.end
    return group
  })
}

function continues(words: string, from: number, to: number, startsName: (at: number) => boolean): boolean {
  if (to - from > FAR || PARTING.test(words.slice(from, to + 2))) return false
  for (let at = from; at < to; at++) if (startsName(at)) return false
  return true
}

function groupOf(words: string, sentence: Span, run: readonly PenaltyHit[], leadStart: number): PenaltyGroup {
  const [first, last] = [run[0], run.at(-1)]
  const from = first?.start ?? 0
  const lead = words.slice(Math.max(0, from - DEED_REACH, leadStart - sentence.start), from)
  const deed = DEED.exec(lead)
  const start = sentence.start + from - (deed ? lead.length - deed.index : 0)
  const hits = run.map((hit) => ({
    ...hit,
    start: hit.start + sentence.start,
    end: hit.end + sentence.start,
  }))
  const before = words.slice(leadStart - sentence.start, from)
  const merged = words.startsWith('共判', from) || MERGED.test(before)
  return { hits, sentence, leadStart, merged, start, end: sentence.start + (last?.end ?? 0) }
}
