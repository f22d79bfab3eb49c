import { characterTable, isIn } from '@jianbao/text'
import type { Word } from '../../quantities/lexicon.js'
import { clauseMarks } from '../../scan/shared-tables.js'
import { activities, qualities } from './attribute-nouns.js'
import { topicNouns } from './noun-classes.js'
import { acts, suits } from './noun-of-kind.js'
import { isNoun, kindOf } from './word-kinds.js'

/** What the measure counts, as far as that tells attributes from nouns. */
export type Counted = 'things' | 'acts' | 'any'

const PREDICATE = /^(?:a|ag|z|i|l|c)$/u
/** Attributes that need their 的: `不同质地的手电筒`. */
const DIFFERENT = /^(?:有关|关于|不同|相同|同样|同等|类似|特定|所谓|各行各业|涉嫌|疑似)$/u

/** Adverbs that follow the subject of a clause: what they stand behind has its predicate already. */
export const AFTER_SUBJECT =
  /^(?:都|均|皆|也|已|已经|早已|曾|曾经|正|正在|将|则|却|便|就|才|仍|仍然|依然|先后|相继|陆续|纷纷)$/u

export const opensAfterSubject = characterTable('都均皆也已早曾正将则却便就才仍依先相陆纷')
const isAfterSubject = (word: string) => isIn(opensAfterSubject, word, 0) && AFTER_SUBJECT.test(word)

const SOME = /^(?:一些|这些|那些|某些|各种|各类|有关|如何|为何)$/u

const PROPER = /^(?:ns|nt|nr)$/u

const DENIAL = /^[不未无没]/u

/** `标签|不符|规定|的商品`: an attribute with a subject of its own, of which something is denied; nobody who denies it. */
const isDenied = (words: readonly Word[]) =>
  isNoun(words[0]) &&
  !acts(words[0]?.word ?? '') &&
  words.some((word, index) => index > 0 && DENIAL.test(word.word) && !isNoun(word))

/**
 * Whether the words before the 的 at `de` are a clause or an attribute of what follows, not what is counted: they begin
 * with a verb or a function word (`涉嫌诈骗的男子`), end in a predicate (`难度较低的步道`), or hold no noun.
 */
function modifies(words: readonly Word[], from: number, de: number, of: Counted): boolean {
  const first = words[from]
  const last = words[de - 1]
  if (!first || !last) return true
  const between = words.slice(from, de)
  // 方法都有难以克服的缺憾, 学科已经有不同的术语
  if (between.some((word, index) => isAfterSubject(word.word) && isNoun(between[index - 1]))) return false
  if (isDenied(between)) return true
  // 三款|味道|清甜|的月饼: a quality and what it is like
  if (topicNouns.has(first.word) && de - from > 1 && !between.slice(1).some(isNoun)) return true
  // 三篇|谈论|一些|命题|的博文: a noun of action with an object that is told apart
  if (first.tag === 'vn' && from + 1 < de && SOME.test(words[from + 1]?.word ?? '')) return true
  // 本|师生|捐赠|的图书: nothing that is counted by volumes
  if (of === 'things' && between.some((word) => isNoun(word) && suits('person', word.word))) return true
  // 鸡蛋|大小|的结石, 网上|购票|的窗口; 三次|创业|的经历: it is what was done three times
  if ((of !== 'acts' && activities.has(last.word)) || (de - from > 1 && qualities.has(last.word))) return true
  const kind = kindOf(first)
  if (kind === 'verb' || kind === 'stop' || DIFFERENT.test(first.word)) return true
  if (between.every((word) => kindOf(word) !== 'noun' || PROPER.test(word.tag))) return true
  if (!PREDICATE.test(last.tag)) return false
  return between
    .slice(0, -1)
    .every((word) => kindOf(word) !== 'verb' && (kindOf(word) !== 'stop' || word.tag === 'd'))
}

/** `AI|生成|的|假|文章`: where what the measure mostly counts stands behind 的, and nothing of it before; 0 where it does not. */
function behindOthers(words: readonly Word[], heads: readonly string[]): number {
  const counted = ({ word }: Word) => heads.some((head) => word.endsWith(head))
  const de = words.findIndex((word) => kindOf(word) === 'de')
  if (de < 1) return 0
  if (words.slice(0, de).some(counted)) return 0
  // 两把沾有血迹的|刀|被找到: up to what goes on with the clause
  const after = words.slice(de + 1, de + BEHIND)
  const stop = after.findIndex((word) => /^(?:stop|de)$/u.test(kindOf(word)))
  if (stop >= 0 && after[stop] && kindOf(after[stop]) === 'de') return 0
  return (stop < 0 ? after : after.slice(0, stop)).some(counted) ? de + 1 : 0
}

const BEHIND = 5

/** Where the counted noun's own phrase begins: past an attributive clause that ends in 的 (`三篇谈论…的博文`). */
export function headIndex(
  words: readonly Word[],
  of: Counted = 'any',
  heads: readonly string[] = [],
): number {
  const akin = behindOthers(words, heads)
  if (akin > 0) return akin
  let from = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || kindOf(word) !== 'de') continue
    if (!modifies(words, from, i, of)) break
    from = i + 1
  }
  return from < words.length ? from : 0
}

const REACH = 44
/** Marks that stand inside an attribute as 、 does. */
const quotations = characterTable('“「『《〈')
/** How many attributes may follow each other. */
const ATTRIBUTES = 3
const OPENS = /^(?:v|vd|p|d|a|ad|l|i|z)$/u
/** People counted within the attribute: then the sentence counts on. */
const COUNTS_ON = /[0-9０-９一二两三四五六七八九十百千万余多几数](?:[名人位死伤例]|[^，。]{0,3}名)/u

/**
 * Where each of the first attributes with 的 ends that begins at `at` with a verb, a preposition or a quality and goes on
 * past `limit`, a mark inside it (`出现呕吐、腹泻症状的`) or a number; one that `nextNumber` bounds goes past none.
 */
export function attributeEnds(
  text: string,
  at: number,
  limit: number,
  words: readonly Word[],
  nextNumber: number | null,
): number[] {
  const first = words[0]
  const quotes = isIn(quotations, text, limit)
  if (first ? isNoun(first) !== topicNouns.has(first.word) : !quotes) return []
  if (first && !quotes && !OPENS.test(first.tag) && !topicNouns.has(first.word)) return []
  if (!quotes && text[limit] !== '、' && nextNumber !== null) return []
  const found: number[] = []
  const ceiling = Math.min(text.length, at + REACH, nextNumber ?? Number.POSITIVE_INFINITY)
  for (let i = limit; i < ceiling && found.length < ATTRIBUTES && !isIn(clauseMarks, text, i); i++)
    if (text[i] === '的' && !COUNTS_ON.test(text.slice(limit, i))) found.push(i + 1)
  return found
}
