import { characterTable, isIn, isOneOf } from '@jianbao/text'
import { clauseEnd, clauseStart } from '../quantities/clauses.js'
import { cutWords, type Word } from '../quantities/lexicon.js'
import { attributiveVerbs, compoundVerbs } from './nouns/noun-classes.js'
import { isNoun } from './nouns/word-kinds.js'

/** Verbs that say something about the clause or its verb, and govern no quantity: modals, what is said, what it is like. */
const notGoverning: ReadonlySet<string> = new Set(
  '是 为 在 等 由 以 至 到 达 占 超 逾 近 来 去 要 会 能 可 想 让 使 令 叫 请 说 称 据 指 像 如 属 系 受 向 往 给 用 按 被 把 将 对 于 与 和 得 着 过 起 出 上 下 中 开 约 共 计 可以 可能 能够 需要 应该 应当 必须 不能 不会 不得 不要 不到 不足 希望 要求 计划 打算 准备 预计 估计 预期 决定 开始 继续 表示 认为 指出 透露 介绍 显示 统计 称为 据说 可谓 就算 可望 有望 正如 所谓 疑似 是否 类似 相比 相关 有关 相当 便是 等于 说法 没有 不是 就是 也是 都是 才能 应 须 需 原有 现有 以及 分别 达到了 高达 多达 长达 约有 约为 涉嫌 作为 如何 左右 以上 出于 正在 加上 除了 超过 突破 只得 只能 位列 排名 致使 少于 多于 低于 高于'.split(
    ' ',
  ),
)

/** Existence: `有`, whatever stands before it. */
const HAVING = /^(?:共|仅|只|还|现|总共|约|另|尚|就|也|又|各|仍|已|设)?有$/u

/** What it ends in, before most other words are tried. */
const endsHaving = characterTable('有')
const isHaving = ({ word }: Word) => isIn(endsHaving, word, word.length - 1) && HAVING.test(word)

const isVerb = ({ word, tag }: Word) => tag === 'v' && !notGoverning.has(word)

const endsList = characterTable('的、等')

/** Whether the verb at `index` is only part of a noun, a list or an attribute: `租赁管理服务中心`, `象棋等`, `列入计划的`. */
function isInside(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  const previous = words[index - 1]
  if (!word || next === undefined) return false
  if (isOneOf(endsList, next.word) || previous?.word === '、') return true
  return compoundVerbs.has(word.word) && isNoun(next) && (isNoun(previous) || previous?.tag === 'v')
}

/** Where the phrase stands as a subject, or behind a preposition: its verb comes after it. */
export const SUBJECT = /^(?:[这那其该对把将由从在]|其中|当中|针对)$/u
export const opensSubject = characterTable('这那其该对把将由从在当针')

/** Words between a verb and its object: `抓获|了|共`, `分|为`. */
const light = characterTable('了着过出到为成至共约近超逾仅只达满')
export const LIGHT = /^(?:一共|总共|累计|合计|至少|最多|大约|分别)$/u
export const endsLight = characterTable('共计少多约别')
const isLight = (word: string) =>
  isOneOf(light, word) || (isIn(endsLight, word, word.length - 1) && LIGHT.test(word))

/** The verb straight before a phrase, past particles and adverbs; a verb of one character counts only here. */
function adjacent(words: readonly Word[]): string | null {
  let at = words.length - 1
  while (at >= 0 && isLight(words[at]?.word ?? '')) at--
  const word = words[at]
  if (!word) return null
  if (isHaving(word)) return '有'
  // 共|排查经营场所103家: a noun of action with nobody's name before it
  if (word.tag === 'vn' && !isNoun(words[at - 1])) return word.word
  return isVerb(word) ? alone(word.word) : null
}

/** `只用`: 用. */
const alone = (verb: string) => (verb === '只用' ? '用' : verb)

/** Where the last verb of the clause before a phrase stands that is no part of something else; -1 where none does. */
function lastVerbAt(words: readonly Word[]): number {
  let at = words.length - 1
  while (at >= 0 && !isLongVerb(words, at)) at--
  return at
}

function isLongVerb(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word !== undefined && word.word.length > 1 && isVerb(word) && !isHaving(word) && !isInside(words, at)
}

/** The last verb before a phrase; before an attribute with 的 not the attribute's own (`吸引来自各地的300人`). */
function lastVerb(words: readonly Word[]): string | null {
  const at = lastVerbAt(words)
  const outer = words.at(-1)?.word === '的' ? lastVerbAt(words.slice(0, Math.max(0, at))) : at
  return words[outer]?.word ?? null
}

const aspects = characterTable('了着过在到进入给往向')

/** The first verb of the clause behind a phrase; one of one character only before a particle (`停|在`). */
function firstVerb(words: readonly Word[]): string | null {
  // 两种污染物的防治
  if (words[0]?.word === '的') return null
  const verb = words.find(
    (word, index) =>
      (isVerb(word) || attributiveVerbs.has(word.word)) &&
      (word.word.length > 1 || isOneOf(aspects, words[index + 1]?.word ?? '')) &&
      !isInside(words, index),
  )
  return verb?.word ?? null
}

/**
 * The verb that governs the quantity `[start, end)`, whose phrase with its noun is `[phraseStart, phraseEnd)`: what
 * stands straight before it, or between its noun and its number; the first verb behind it where it is a subject, else
 * the last before it in the clause.
 */
export function governingVerb(
  text: string,
  phrase: { start: number; end: number },
  start: number,
): string | null {
  // 通用名有559种
  if (phrase.start < start) {
    const between = adjacent(cutWords(text, phrase.start, start))
    if (between) return between
  }
  const before = cutWords(text, clauseStart(text, phrase.start, 30), phrase.start)
  const near = adjacent(before)
  if (near) return near
  const last = before.at(-1)?.word ?? ''
  if (isIn(opensSubject, last, 0) && SUBJECT.test(last))
    return verbBehind(text, phrase.end) ?? lastVerb(before)
  return lastVerb(before) ?? verbBehind(text, phrase.end)
}

const verbBehind = (text: string, end: number): string | null =>
  firstVerb(cutWords(text, end, clauseEnd(text, end, 16)))
