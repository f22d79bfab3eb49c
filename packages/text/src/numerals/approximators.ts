import type { Approx } from '@jianbao/record'

/** A word that makes the number beside it approximate. Tables only. */
export interface Approximator {
  readonly word: string
  readonly approx: Approx
  /** Characters beside which it is part of another word: `近` in `最近3年`, `以上` in `以上述`. */
  readonly unless?: string
  /** Words that end in such a character and leave it whole: `约` after `损失` is not that of `失约`. */
  readonly despite?: readonly string[]
  /** Characters one of which has to stand before it: `破` after `人数`. */
  readonly behind?: string
  /**
   * Holds only for a multiplier without a digit (`上百`, `过万`), one that or a number of tens of thousands (`破800万`), or an
   * unknown digit (`好几`).
   */
  readonly only?: 'bare' | 'round' | 'unknown'
  /** What the number is not of: police who `破百案` solve a hundred cases. */
  readonly notOf?: string
}

/** What denies a bound before it, and the bound turned about: `不得超过`, `没有少于`. */
const denials =
  '不得 不能 不可 不可以 不应 不应该 不该 不宜 不会 不准 不许 不再 没有 并未 并没有 从未 尚未 仍未 均未 都未 绝不 决不 从不 均不 都不 一般不 原则上不 最多不 最高不 最低不 最少不 至少不'
const denied: readonly (readonly [approx: Approx, words: string])[] = [
  ['under', '超过 超出 超 逾 多于 高于 大于'],
  ['over', '低于 少于 小于'],
]
const deniedBounds = denied.flatMap(([approx, words]) =>
  words
    .split(' ')
    .flatMap((word) => denials.split(' ').map((denial) => ({ word: `${denial}${word}`, approx }))),
)

/** Words that end in 约: `合约值两亿元`, `预约有三次`. */
const agreements = {
  unless: '大合契预条节公特违签简制纽相誓婚赴立毁失邀履弃守背盟协密集婉隐解续',
  despite:
    '损失 丢失 流失 遗失 消失 缺失 筹集 募集 收集 采集 征集 聚集 召集 控制 限制 研制 环节 季节 综合 融合 联合 符合 建立 设立 成立 确立 发条 线条 后续 连续 持续 手续 陆续 继续 扩大 最大 巨大 机密 亲密 精密 了解 缓解 溶解 分解 放弃 丢弃 抛弃'.split(
      ' ',
    ),
}

const all = (approx: Approx, words: string, unless?: string): readonly Approximator[] =>
  words.split(' ').map((word) => (unless === undefined ? { word, approx } : { word, approx, unless }))

/** Each word alone and with a verb of being behind it: `大约`, `大约有`, `大约为`. */
const andBeing = (words: string): string =>
  words
    .split(' ')
    .flatMap((word) => ['', '有', '为', '是', '达', '达到', '占', '合', '值'].map((verb) => word + verb))
    .join(' ')

/** Before the number; the longest that ends there counts. */
export const leading: readonly Approximator[] = [
  ...deniedBounds,
  ...all('about', andBeing('大约 大概 约莫 差不多 大致')),
  ...andBeing('约')
    .split(' ')
    .map((word) => ({ word, approx: 'about' as const, ...agreements })),
  ...all('under', andBeing('将近 接近')),
  ...all('under', '未到 不足 不满 未满 未达 不超过 不超 未超过 不多于 不高于 不大于'),
  ...all('under', andBeing('最多 至多 顶多')),
  ...all('under', '小于等于 小于或等于'),
  ...all('under', '少于 低于 小于', '不'),
  { word: '近', approx: 'under', unless: '最附临靠邻亲年新远就贴逼凑相晚迫切浅走拉' },
  { word: '不到', approx: 'under', unless: '想看得达找等见听买做感办受遇料没用拿收意赶说' },
  ...all('over', '不少于 不低于 不下于 不下 不小于 逾 大于等于 大于或等于'),
  ...all('over', andBeing('至少 最少 起码')),
  ...all('over', '多于 大于 高于', '不'),
  ...all('over', '超过了 超过 超出', '不未没'),
  ...all('over', '突破 突破了', '不未没法以'),
  // 买超 and 卖超 are what investors buy and sell on balance
  {
    word: '超',
    approx: 'over',
    unless: '赶反英不未买卖',
    despite: ['购买', '收买', '贩卖', '售卖', '拍卖', '变卖', '倒卖', '外卖', '热卖', '专卖'],
  },
  { word: '愈', approx: 'over', unless: '痊' },
  {
    word: '破',
    approx: 'over',
    only: 'round',
    notOf: '案',
    unless: '侦打攻识爆冲撞突告说戳看踢残划击刺勘举',
  },
  { word: '破', approx: 'over', behind: '量数额' },
  { word: '过', approx: 'over', only: 'bare', unless: '超不通经透度路越难渡错胜好见去来' },
  {
    word: '上',
    approx: 'some',
    only: 'bare',
    unless: '网以晚路身手线街车船地天早市会台马史世社',
    despite:
      '全市 本市 我市 该市 各市 两市 沪市 深市 每天 一天 几天 当天 各地 当地 外地 内地 两地 工地 报社 出版社 旅行社 合作社 旅社 协会 商会 学会 工会 研究会 基金会 委员会'.split(
        ' ',
      ),
  },
  { word: '好', approx: 'some', only: 'unknown', unless: '正恰只最' },
]

/** After the measure word; the longest that begins there counts. */
export const trailing: readonly Approximator[] = [
  { word: '以上', approx: 'over', unless: '述' },
  ...all('over', '及以上 或以上 或者以上 或更多 或者更多 开外 有余'),
  { word: '余', approx: 'over', unless: '额下热波生震党孽留温' },
  { word: '以下', approx: 'under', unless: '简称几' },
  ...all('under', '及以下 或以下 以内'),
  { word: '左右', approx: 'about', unless: '手两为' },
  { word: '上下', approx: 'about', unless: '班游' },
  { word: '许', approx: 'about', unless: '多可诺愿昌' },
]
