import { characterTable, holdsAny, isIn } from '@jianbao/text'
import { stretchOf } from '../../scan/stretch-of.js'
import { namedThings } from './thing-words.js'

const LONGEST = 4
/** 某某奖, but not 奖励. */
const PRIZE = /^(?:文学|戏剧|科学|科技|数学|新闻|电影|文艺|艺术|摄影|诗歌|散文)?奖(?![励金状品惩])/u
/** 交警江堰|大队, 江城|报5日报道: units of the police, and newspapers; 大队长 and 报案 are neither. */
const UNIT_OR_PAPER =
  /^(?:[大支总中]队(?![长指教政副])|派出所|[林水河路航渔工]?管[处局](?!长)|分署|分局(?!长)|检察院|法院|报社|报(?=\d|记者|[》)）]|消息)|[日晚早晨商]报(?=\d|讯|记者|报道|消息|社))/u
const opensUnit = characterTable('大支总中派分检法报日晚早晨商管林水河路航渔工')
/** 张某妇产科诊所: what kind of practice it is may stand between. */
const PRACTICE =
  /^[\u4e00-\u9fff]{0,7}(?:诊所|医院|药房|药店|律师行|律师事务所|会计师事务所|工作室|补习班)|^[\u4e00-\u9fff]{0,2}(?:公司|集团|有限|商行|药业|科技|实业|工厂)/u
/** The words of `PRACTICE` begin with these characters and end with those: most places are told without it. */
const opensPractice = characterTable('诊医药律会工补公集有商科实')
const goesOnPractice = characterTable('所院房店师计作习司团限行业技厂')
const PRACTICE_REACH = 7
const opensThing = characterTable(namedThings)
const isThing = stretchOf(namedThings)
const opensPrize = characterTable('文戏科数新电艺摄诗散奖')
/** A clause goes on with other words before it comes to such a place. */
const NO_PRACTICE = /[系的在于到是说从和与被因称了到往去来至]/u

/** Whether what stands at a place makes the words before it the name of a thing: 高速, 啤酒, 妇科诊所. */
export function namesThing(text: string, at: number): boolean {
  if (isIn(opensThing, text, at))
    for (let size = 1; size <= LONGEST; size++) if (isThing(text, at, at + size)) return true
  if (isIn(opensPrize, text, at) && PRIZE.test(text.slice(at, at + 4))) return true
  if (isIn(opensUnit, text, at) && UNIT_OR_PAPER.test(text.slice(at, at + 4))) return true
  if (!mayBePractice(text, at)) return false
  const practice = PRACTICE.exec(text.slice(at, at + LONGEST * 3))
  return practice !== null && !NO_PRACTICE.test(practice[0])
}

function mayBePractice(text: string, at: number): boolean {
  for (let place = at; place <= at + PRACTICE_REACH; place++)
    if (isIn(opensPractice, text, place) && isIn(goesOnPractice, text, place + 1)) return true
  return false
}

/** “贝拉-康科迪|亚”号: the name of a ship, of which a stretch is a part. */
const VESSEL = /^[\u4e00-\u9fff·-]{1,4}[”"’」』]\s?(?:号|轮|舰|艇|牌|杯)/u
const VESSEL_REACH = 8
const closesQuote = characterTable('”"’」』')

/** Whether a stretch ends amid the name of a ship or a brand. */
export const inVessel = (text: string, end: number): boolean =>
  holdsAny(closesQuote, text, end + 1, end + VESSEL_REACH) && VESSEL.test(text.slice(end, end + VESSEL_REACH))

/** 《…》 has to close so near. */
const TITLE_REACH = 24

/** Whether a stretch stands in the title of a work: 《王大山外传》. */
export function inWork(text: string, start: number, end: number): boolean {
  const floor = Math.max(0, start - TITLE_REACH)
  let at = start
  while (at >= floor && !isIn(titleMarks, text, at)) at--
  return at >= floor && isIn(opensTitle, text, at) && holdsAny(closesTitle, text, end, end + TITLE_REACH)
}

const titleMarks = characterTable('《》')
const opensTitle = characterTable('《')
const closesTitle = characterTable('》')
