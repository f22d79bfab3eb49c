import { characterTable, isIn, type NumberSpan } from '@jianbao/text'
import { followerAt } from '../counts/measure-at.js'

/** Words of money before a large round number without a currency (`年薪30万`), and those after it (`500万大奖`). */
const PAID =
  '攒 攒了 攒下 攒到 亏 亏了 亏损了 求偿 判赔 须赔 需赔 应赔 获赔 判罚 可罚 罚 处罚 重罚 罚钱 募得 筹得 筹到 募到 筹款 募款 筹集 捐款 捐赠 补偿 补助 拨款 资助 得款 得手 获赃 开销 年薪 月薪 底薪 薪水 薪酬 工资 奖金 罚款 罚金 被罚 赔偿 赔款 索赔 赔付 赔 贷款 借款 欠款 欠下 存款 现金 积蓄 房价 总价 单价 售价 标价 报价 要价 出价 开价 首付 彩礼 聘礼 押金 定金 赎金 善款 捐款 捐出 捐了 投资 投入 注资 斥资 耗资 融资 身价 市值 估值 损失 亏损 被骗 骗走 骗取 骗了 获利 牟利 赚 赚了 赚到 营收 利润 票房 收入 挣 挣了 挣到 挣个 花费 花了 花掉 预算 拨款 受贿 行贿 好处费 学费 租金 费用 价格 造价 价值 债务 负债 转账 汇款 赢得 成交价 流水 金额 款项'
const OF_MONEY =
  '天价 巨款 现金 罚款 罚金 罚单 赔偿 赔偿金 彩礼 年薪 月薪 贷款 债务 奖金 大奖 巨奖 捐款 善款 投资 欠款 首付 押金 赎金 学费 嫁妆 存款 积蓄 预算 营收 票房 保证金 过路费 手续费 保险'

const alternatives = (words: string) => words.split(' ').join('|')
const BEFORE = new RegExp(
  `(?:${alternatives(PAID)})(?:金额|总额)?(?:合计|共计|总计|高达|达到|达|为|是|了|共|至|到|仅|已|就|又|的)?$`,
  'u',
)
/** 年薪最高的68万, 最低的也有25万: the ends of what the sentence told to be money. */
const EXTREME = new RegExp(
  `(?:${alternatives(PAID)})[^。！？；\\n]*最[高低多少](?:的)?(?:也|就|才|只|则)?(?:有|要|达到|达|为|是)?$`,
  'u',
)
/** 斥资两千万|打造, 悬赏五十万|寻人: verbs that take nothing but money, whatever follows but a thing counted. */
const SPENT =
  /(?:悬赏|斥资|耗资|注资|集资|索赔|获赔|求偿|骗走|骗取|获利|牟利|融资|判赔)(?:了|近|逾|超|约|达|高达|超过)?$/u
const AFTER = new RegExp(`^(?:元)?的?(?:${alternatives(OF_MONEY)})`, 'u')
const CLOSED = /^(?:[的嘅，。；！？、,;!?\s”）)」』]|$)/u
/** `3个亿的用户`: what else is told by hundreds of millions. */
const OF_OTHERS =
  /^[的嘅](?:用户|人|粉丝|观众|消费|细胞|网民|播放|流量|点击|阅读|下载|浏览|会员|读者|老百姓|中国人|农民)/u
const large = characterTable('万亿')
const REACH = 12
const SENTENCE_REACH = 48

/** 三千万|打造: a verb, no dozens. */
const MADE = /^打[造通响]/u

/** Things follow, or what measures them. */
function isCounted(text: string, at: number): boolean {
  if (MADE.test(text.slice(at, at + 2))) return false
  const follower = followerAt(text, at)
  return follower !== null && follower.kind !== 'nothing'
}

/** Whether a large round number without a currency is money by the words beside it. */
export function isUnnamedSum(text: string, number: NumberSpan): boolean {
  const { start, end } = number.core
  if (!isIn(large, text, end - 1)) return false
  // 三个亿: said of money alone
  if (/个多?亿$/u.test(text.slice(start, end)))
    return CLOSED.test(text.slice(end, end + 1)) && !OF_OTHERS.test(text.slice(end, end + 5))
  if (AFTER.test(text.slice(end, end + 6))) return true
  if (!CLOSED.test(text.slice(end, end + 1)))
    return SPENT.test(text.slice(Math.max(0, start - 6), start)) && !isCounted(text, end)
  const before = text.slice(Math.max(0, number.start - SENTENCE_REACH), number.start)
  return BEFORE.test(before.slice(-REACH)) || EXTREME.test(before)
}
