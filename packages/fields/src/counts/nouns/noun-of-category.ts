import type { MeasureClass } from '../measures/measures.js'
import { recent, shared } from './noun-inferred.js'
import { asksForKind, suits } from './noun-of-kind.js'
import type { Place } from './noun-place.js'

/** Measures of what is sorted into classes; species and goods (`鸟类12种`) are their own. */
const SORTED = /^(?:[处件起宗例条家名人所项份位个]|人次|台次)$/u
/** A class of things, a line of business, a kind of transport: not of living things, not 企业, 毕业. */
const CATEGORY =
  /(?:(?<![鸟鱼兽菌肉人藻虫豆薯茶酒乳栖行])类|(?<![企产行副作毕专事物就失创结商农住从执工])业|[内外妇儿骨眼牙胸]科|(?:客运|公路|铁路|水路|民航|航空|水运|陆运|海运|空运|[内外]贸|[出入]境|[进出]港|[进出]站)|(?:方面|领域|板块|渠道)|(?:国家|[省市区县镇乡村校院])级)$/u

/** What is undone or imposed, where those it is done to are counted: `解除协议9家`, `吊销执照3家`. */
const IMPOSED =
  /(?:协议|合同|执照|许可证|资格|资质|整改|停业|处罚|罚单|通知书|告诫书|警告)$|^(?:核定|核准|认定|审定|批准|获批|结业|歇业|停业|倒闭|关闭)$/u
const BODIES = /^[家户人名间所]$/u

/** `老年人占9.8万剂`: whose share of what was counted before. */
const isShare = ({ text, start }: Place) => text[start - 1] === '占'

/** `投诉900宗，滥收车资120宗`: what no measure of that class counts, behind something that it does. */
const isUnsuited = (measure: MeasureClass, words: string, noun: string) =>
  asksForKind(measure) && !suits(measure, words) && suits(measure, noun)

/** `按类别分，城建类94件`, `以制造业61家最多`: what stands before the number is a class of those counted before. */
export function sortedOf(place: Place, words: string): string | null {
  const { unit, measure } = place
  const same = shared(place)
  if (same !== null && (isShare(place) || isUnsuited(measure, words, same))) return same
  const sorted = SORTED.test(unit) && CATEGORY.test(words)
  if (!sorted && !(BODIES.test(unit) && IMPOSED.test(words))) return null
  const noun = same ?? recent(place)
  return sorted && noun !== null && CATEGORY.test(noun) ? null : noun
}
