import { characterTable, isIn, type TextWords, type Token } from '@jianbao/text'
import { startBefore } from '../../scan/start-before.js'
import { firmOffice } from './firm-offices.js'
import { firmTails } from './firm-tails.js'
import { isPunctuation } from './institution-words.js'
import { isNoOffice } from './office-names.js'
import { kindsOf, STOP, TITLE } from './organization-words.js'
import { shortInstitutions } from './short-institutions.js'

const tailStart = startBefore(firmTails)
const BEFORE_TAIL = 2
/** 传统能源, 新兴产业: what a branch is told by, not a firm. */
const OF_A_BRANCH =
  /^(?:传统|新兴|新型|民用|民营|国有|国营|私营|大型|小型|现代|高端|绿色|清洁|可再生|商用|家用|车用)/u

/** 远航|控股: whether a name ends in a field of work, with more before it. */
export const endsAsFirm = (named: string): boolean =>
  tailStart(named, named.length, BEFORE_TAIL) !== null && !OF_A_BRANCH.test(named)

const shortStart = startBefore(shortInstitutions)

/** 最高法|副院长, 工行|行长: where the short name of an institution begins that a place ends; else null. */
export function shortNameBefore(text: string, end: number, { upTo }: TextWords): number | null {
  for (let start = shortStart(text, end); start !== null; start = shortStart(text, end, start + 1))
    if (start === 0 || !isHan(text, start - 1) || upTo(end).some((word) => word.start === start)) return start
  return null
}

/** Whether such a name may end at a place: no words are cut to find that out. */
export const mayEndShortName = (text: string, end: number): boolean => shortStart(text, end) !== null

const isHan = (text: string, at: number): boolean => /[\u4e00-\u9fff]/u.test(text[at] ?? '')

/** What firms have beside others. */
const OFFICE_IN_A_FIRM =
  /^[\u4e00-\u9fff]{0,6}(?:总监|总编|主编|经理|主管|副总|老总|分析师|经济学家|策略师|合伙人|发言人)/u
const OFFICE_REACH = 12

const PROPER = /^(?:x|nz|nt|nrt|eng)$/u
const PART = /^(?:a|n|nz|nt|ns|nr|nrt|x|eng|j|vn|b|ng|zg|l|an)$/u
const PARTS_AT_MOST = 4
const FIRM_AT_LEAST = 3
const FIRM_AT_MOST = 8
/** 图为, 这家: a word that the tagger lacks and that begins with a stop. */
const opensOther = characterTable(
  '这那某该本此各每两几多一二三四五六七八九十其的是在和与及对向由为将被把请让叫就',
)
/** 上市|总裁, 农民|董事长: what people or firms are, not what one is called. */
const GENERIC =
  /(?:[名位家个者人民员星们方]|上市|民营|国有|本地|当地|企业|行业|业内|国内|国外|海外|外资|中资|美女|富豪|网红|知名|著名|明星|前任|现任|新任|首任|时任|创业|基金|销售|市场|财务|技术|人工智能|大数据|云计算|区块链|房地产|电子商务|生物医药|半导体|金融|文学|艺术|音乐|美食|时尚)$/u

/** 四维, 三一: a numeral before no measure word. */
const startsName = (text: string, at: number): boolean =>
  isIn(numerals, text, at) && !isIn(measures, text, at + 1)
const numerals = characterTable('二三四五六七八九十')
const measures = characterTable('家名位个大所类种人者成分年月日期次条级线地省市县方项十百千万亿多余')

const isNoFirm = (words: string): boolean => GENERIC.test(words) || isNoOffice(words)

/** 乐居星河|总经理: where what fills a clause before an office of a firm begins, a word unknown or a name in it; else null. */
export function unlistedFirmBefore(
  text: string,
  end: number,
  title: number,
  index: TextWords & { readonly nameStarts: { readonly has: (at: number) => boolean } },
): number | null {
  const office = text.slice(title, title + OFFICE_REACH)
  const heads = firmOffice.test(office)
  if (!heads && !OFFICE_IN_A_FIRM.test(office)) return null
  const words = index.upTo(end)
  let first = words.length
  while (first > 0 && words.length - first < PARTS_AT_MOST) {
    const token = words[first - 1]
    if (!token || !isPart(token) || index.nameStarts.has(token.start)) break
    first--
  }
  if (words[first]?.tag === 'a') first++
  const opening = words[first]
  const size = opening ? end - opening.start : 0
  if (!opening || size < FIRM_AT_LEAST || size > FIRM_AT_MOST || !opensClause(words[first - 1])) return null
  const parts = words.slice(first)
  if (
    (isIn(opensOther, text, opening.start) && !startsName(text, opening.start)) ||
    isNoFirm(text.slice(opening.start, end))
  )
    return null
  const proper = parts.some(({ word, tag }) => PROPER.test(tag) && word.length > 1)
  return proper || (heads && parts.length > 1) ? opening.start : null
}

const isPart = ({ word, tag }: Token): boolean =>
  (PART.test(tag) || (tag === 'm' && word.length > 1 && startsName(word, 0))) &&
  (kindsOf(word) & (STOP | TITLE)) === 0 &&
  !isPunctuation(word)

const opensClause = (before: Token | undefined): boolean =>
  before === undefined || isPunctuation(before.word) || (kindsOf(before.word) & STOP) !== 0
