import { characterTable, isIn, type NumberSpan } from '@jianbao/text'
import { alternatives } from '../../quantities/alternatives.js'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { type Follower, unmeasured } from '../measures/follower.js'
import { bareNouns } from './bare-nouns.js'
import { suits } from './noun-of-kind.js'
import { isNoun } from './word-kinds.js'

const tenThousands = characterTable('万亿')
const nouns: ReadonlySet<string> = new Set(bareNouns)

/** Verbs of having, gathering and doing something for many, and where and when there are so many. */
const counting =
  '有 拥有 聚集 聚集了 聚起 吸引 吸引了 吸引来 涉及 影响 影响了 影响到 服务 服务了 覆盖 覆盖了 惠及 帮助 帮助了 造福 造福了 让 使 使得 令 给 为 向 对 与 和 及 或 面对 面向 接待 接待了 迎来 迎来了 涌来 涌入 涌入了 培养 培养了 救助 救助了 安置 安置了 带动 带动了 招募 招募了 组织 组织了 动员 动员了 发动 发动了 迫使 威胁 威胁到 感动 感动了 温暖了 改变了 关系到 疏散 疏散了 转移 转移了 全国 全球 全世界 世界 国内 中国 全省 全市 各地 当地 每年 每天 如今 目前 现在 今天 其中 还有 仍有 已有 约有'
/** What stands before the number begins the clause or asks for what is counted: no sum, nothing else's size. */
const FREE = new RegExp(`(?:^|[\\s，。；：！？、,;!?“”（(]|${alternatives(counting)})$`, 'u')
const FREE_REACH = 4
const HEAD_REACH = 8

/** `公司|员工`: the noun that begins at `at`, as a whole; null where it goes on with what is no noun by the list. */
function wholeNoun(words: readonly Word[]): Word | null {
  const stop = words.findIndex((word) => !isNoun(word) || word.tag === 'vn')
  return words[(stop < 0 ? words.length : stop) - 1] ?? null
}

/** `数百万的观众`: a vague or round number, 的 and people or things that stand without measure words. */
export function behindDe(text: string, number: NumberSpan): Follower | null {
  const { end } = number.core
  if (text[end] !== '的' || !isIn(tenThousands, text, end - 1) || number.approx === 'exact') return null
  if (!FREE.test(text.slice(Math.max(0, number.start - FREE_REACH), number.start))) return null
  const at = end + 1
  const words = cutWords(text, at, Math.min(text.length, at + HEAD_REACH))
  // 数千万的|留守|儿童: what the people do or are; 涉及数千万的诈骗团伙 is money
  const [first] = words
  const isSaid = /^[vab]/u.test(first?.tag ?? '') && first?.word.length === 2
  const does = isSaid && !text.startsWith('涉及', number.start - 2)
  const head = wholeNoun(words) ?? (does ? wholeNoun(words.slice(1)) : null)
  if (!head) return null
  const phrase = text.slice(at, head.end)
  // 数百万的学生家长; not 数百万的项目资金
  return suits('person', head.word) || nouns.has(phrase) ? unmeasured('noun', phrase, head.end) : null
}
