/** Invented articles for the tests of duplicate indexes: the same number gives the same article. */

const who = [
  '赵师傅',
  '镇上的渔民',
  '一名网店店主',
  '县图书馆',
  '退休教师钱某',
  '物业公司',
  '实习护士',
  '快递站点',
]
const did = [
  '修好了旧水泵',
  '向邻居借来梯子',
  '清点了仓库',
  '把账目贴上公告栏',
  '找回走失的黄牛',
  '种下海棠',
  '整理旧照片',
  '更换了门锁',
]
const where = [
  '在城南菜市场',
  '在河湾渡口',
  '在旧纺织厂院内',
  '在山腰茶园',
  '在新开的地铁站旁',
  '在小学操场',
  '在北街巷口',
]
const then = [
  '随后告知了居委会',
  '路过的人都停下来看',
  '事情很快传开',
  '当天下起了小雨',
  '没有人受伤',
  '费用由大家分摊',
  '记录已经存档',
]

/** Twenty sentences or so, different in nearly all from those of another number. */
export function story(number: number): string {
  const next = randomFrom(number)
  const pick = (list: readonly string[]) => list[next() % list.length] as string
  const sentences = Array.from({ length: 20 }, () => {
    const count = (next() % 90) + 10
    return `${pick(where)}，${pick(who)}${pick(did)}，前后花了${count}分钟，${pick(then)}，${pick(who)}也${pick(did)}。`
  })
  return sentences.join('')
}

/** An issue of a daily bulletin: the same words, other numbers. */
export function bulletin(number: number): string {
  const next = randomFrom(number)
  const value = (below: number) => next() % below
  return [
    `市水务中心今天发布水情通报：截至${value(24)}时${value(60)}分，城北水库水位${value(90)}.${value(99)}米，`,
    `较昨日上涨${value(90)}厘米，入库流量每秒${value(900)}立方米，出库流量每秒${value(800)}立方米。`,
    `全市${value(70)}处雨量站测得降雨，最大点雨量${value(200)}.${value(9)}毫米，平均雨量${value(99)}毫米。`,
    `市水务中心提醒市民远离河道和低洼地带，不要在泄洪通道内停留，听从现场人员指挥，遇到险情及时拨打求助电话。`,
  ].join('')
}

/** Pseudo-random whole numbers, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 8
  }
}
