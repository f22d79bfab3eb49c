import type { Token } from '@jianbao/text'
import { isPunctuation } from './institution-words.js'
import { joinsStop, leadsToPlace } from './lead-words.js'

const ABSTRACT: ReadonlySet<string> = new Set(
  '候任 候补 全球 世界 当地 地方 多 各 一些 不少 许多 部分 资深 著名 知名 另一 一 前 原 新任 首任 现 时 同 近'.split(
    ' ',
  ),
)

/** 第一医院, 南方医科大学: a number or a quarter that begins a name. */
const NOT_LEADING = /^第|^[东西南北中]方$|^[东西南北]部$|^华[东南北中]$/u

/** 世界|农业|组织. */
const ofTheWorld = (words: readonly Token[], at: number): boolean =>
  /^(?:世界|全球)$/u.test(words[at]?.word ?? '') &&
  /(?:组织|银行|协会|联合会|总会|理事会|基金会|联盟|委员会|分会|分部|办事处|代表处)$/u.test(
    words.at(-1)?.word ?? '',
  )

/** 西|九龙总区. */
const QUARTER = /^[东西南北]$/u
const COUNTING_TAGS: ReadonlySet<string> = new Set(['m', 'f', 'q'])

/** Where a name begins once what leads up to it without being part of it is dropped: quantities, adjectives, marks. */
export function trimmedStart(words: readonly Token[], first: number): number {
  for (let i = first; i < words.length - 1; i++) {
    const token = words[i]
    if (!token) break
    if (joinsStop(token)) return token.start + 1
    const leading =
      (ABSTRACT.has(token.word) && !ofTheWorld(words, i)) ||
      isPunctuation(token.word) ||
      leadsToPlace(token, words[i + 1], words[i + 2]) ||
      (COUNTING_TAGS.has(token.tag) &&
        !(QUARTER.test(token.word) && words[i + 1]?.tag === 'nz') &&
        !(token.tag === 'q' && token.word.length > 1) &&
        !NOT_LEADING.test(token.word))
    if (!leading) return token.start
  }
  const last = words.at(-1)
  return last ? last.start + (joinsStop(last) ? 1 : 0) : 0
}
