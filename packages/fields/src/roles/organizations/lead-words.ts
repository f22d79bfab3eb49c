import { characterTable, holdsAny, isIn, type Token } from '@jianbao/text'
import { ofDates, possessive } from '../../scan/shared-tables.js'
import { organizationStops } from '../titles/position-words.js'
import { PLACE } from './institution-words.js'
import { shortInstitutions } from './short-institutions.js'

const VERBAL = /^(?:v|vn|d|p|c|f|t|vg)$/u
const endsInStop = characterTable('为据在对向由与被把将是后前时中')
const times = characterTable('中后时前间')
const numbers = /^\d+$/u

/** 咨询|江州市环保局, 左一为|江州大学, 5|日: what stands before the place that a name begins with, or a date. */
export function leadsToPlace(
  { word, tag }: Token,
  next: Token | undefined,
  after: Token | undefined,
): boolean {
  if (next === undefined) return false
  // 庭审|中|江州市环保局.
  if (next.tag === 'f' && isIn(times, next.word, 0) && next.word.length === 1 && after?.tag === PLACE)
    return true
  if (numbers.test(word)) return isIn(ofDates, next.word, 0)
  if (next.word.length < 2 || next.tag !== PLACE) return false
  if (shortInstitutions.has(word)) return false
  return VERBAL.test(tag) || word === PERSON || (tag === 'x' && isIn(endsInStop, word, word.length - 1))
}

/** 主讲|人. */
const PERSON = '人'

/** 美国影像巨头|远航公司, 被告单位|远航公司: what it is among its kind, or in the case. */
const PRAISE =
  /^.*(?:巨头|霸主|龙头企业|豪门|劲旅|名企|在野党|执政党|反对党|党籍|智库(?=.{3})|(?:制造|开发|运营|供应|生产|零售|经销|代理|发行|服务|出版|承包|通讯)商|(?:研究|调研|咨询|评级|投资|调查|检测|中介|金融)机构(?=[^部处室])|[主承协]办方|被告单位|(?:涉案|被害|受害)(?:单位|企业|公司))(?=.{2})|^单位(?=.{4})/u
const opensPraise = characterTable('巨霸龙豪劲名在执反党智被涉受单商机办')
export const praiseSize = (text: string, start: number, end: number): number =>
  holdsAny(opensPraise, text, start, end) ? (PRAISE.exec(text.slice(start, end))?.[0].length ?? 0) : 0

const stops = characterTable([...organizationStops].filter(({ length }) => length === 1))

/** 由省: the tagger made one word of a preposition and what it governs. */
export const joinsStop = ({ word, tag }: Token): boolean =>
  tag === 'x' && word.length > 1 && isIn(stops, word, 0)

/** 这是: two words that the tagger made one; 目的 of 项目的. */
export const isMadeOfStops = (word: string): boolean =>
  word.length === 2 && (isIn(possessive, word, 1) || (isIn(stops, word, 0) && isIn(stops, word, 1)))
