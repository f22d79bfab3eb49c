import { namedThings } from './thing-words.js'

const LONGEST = 4
/** 某某奖, but not 奖励. */
const PRIZE = /^(?:文学|戏剧|科学|科技|数学|新闻|电影|文艺|艺术|摄影|诗歌|散文)?奖(?![励金状品惩])/u
/** 张某妇产科诊所: what kind of practice it is may stand between. */
const PRACTICE =
  /^[\u4e00-\u9fff]{0,7}(?:诊所|医院|药房|药店|律师行|律师事务所|会计师事务所|工作室|补习班)|^[\u4e00-\u9fff]{0,2}(?:公司|集团|有限|商行|药业|科技|实业|工厂)/u
/** A clause goes on with other words before it comes to such a place. */
const NO_PRACTICE = /[的在于到是说从和与被因称了到往去来至]/u

/** Whether what stands at a place makes the words before it the name of a thing: 高速, 啤酒, 妇科诊所. */
export function namesThing(text: string, at: number): boolean {
  for (let size = 1; size <= LONGEST; size++) if (namedThings.has(text.slice(at, at + size))) return true
  if (PRIZE.test(text.slice(at, at + 4))) return true
  const practice = PRACTICE.exec(text.slice(at, at + LONGEST * 3))
  return practice !== null && !NO_PRACTICE.test(practice[0])
}
