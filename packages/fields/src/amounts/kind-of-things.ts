import type { AmountKind } from '@jianbao/record'
import { characterTable, holdsAny, isIn } from '@jianbao/text'

/** 9毛钱信息费, 30元的服务费; 消费 and 免费 are no fees. */
export const FEE =
  /^的?(?!续费)(?<noun>[\u4e00-\u9fff]{0,3}?[^消免收付自公花计缴交浪耗\P{Script=Han}]费)(?![用力尽心神])/u
/** 120元的地力保护补贴, 4.7万元低保金: nouns of money that end what is said of a sum. */
export const OF_MONEY =
  /^(?:的[\u4e00-\u9fff]{0,6}?|(?:(?![可能获得要须到了给被是为])[\u4e00-\u9fff]){0,2}?)(?<noun>(?:补贴|补助|救助(?!金)|津贴|工资|报酬|酬劳|佣金|提成|合同|合约|订单|罚金|损失|保证金|低保金|养老金|救助金|赔偿金|补偿金|贷款|国补|预算|所得税|增值税|税款|项目(?!经理|部|资金)))/u
const HEAD_REACH = 10

/** The noun of money that a sum goes before; else null. */
export function headBehind(text: string, end: number): string | null {
  if (!holdsAny(opensHead, text, end, end + HEAD_REACH)) return null
  const behind = text.slice(end, end + HEAD_REACH)
  return (FEE.exec(behind) ?? OF_MONEY.exec(behind))?.groups?.noun ?? null
}

/** Of these one stands in what any of them finds. */
export const opensHead = characterTable('费补救津工报酬佣提合订罚损保低养赔贷国预所增税项')

/** 8000万元的意外险: what is paid one day, if at all. */
export const INSURES = /^的?[\u4e00-\u9fff]{0,6}?(?:保险|险|保障|保额)(?![公起费些])/u

/** Whether what stands right behind a sum is an insurance over it. */
export const insures = (text: string, end: number): boolean =>
  holdsAny(opensInsurance, text, end, end + 10) && INSURES.test(text.slice(end, end + 10))

export const opensInsurance = characterTable('险保')

/** 一次检查需要|上千元, 一张处方|最多是25元; 一次性 counts nothing. */
const PIECE =
  /一([亩张台瓶盒件份只套晚间辆双条罐部斤碗杯粒支桌针剂顿餐席盆箱包颗幅课节根块把棵株头匹门扇枚朵片口]|次(?!性))[\u4e00-\u9fff]{0,10}$/u
const TAKES = /(?:从|由|就?要|需|才|就?是|就?得|就|得花)$/u
/** 一套三支、限量十套的面霜却要|5800元. */
const PIECE_FAR = /一([张台瓶盒件份套晚双条罐]|次(?!性))[^，。；]{0,36}(?:[却只就仍还都]要|需要)$/u
const one = characterTable('一')
const TAKEN_ALONG = /^[\u4e00-\u9fff]{0,2}[是要需]/u

/** The measure of the one piece that the words before a sum say takes so much; null where they name none. */
export function pieceTaking(text: string, from: number, start: number, end: number): string | null {
  if (!holdsAny(one, text, from, start)) return null
  const before = text.slice(from, start)
  const quote = text.slice(start, end)
  const near = TAKES.test(before) || TAKEN_ALONG.test(quote) ? PIECE.exec(before.replace(TAKES, '')) : null
  return (near ?? PIECE_FAR.exec(before))?.[1] ?? null
}

/** 10元3斤, 30元15注彩票, 120元2小时: what so much money is given for stands behind it. */
const SO_MANY =
  /^[0-9一二两三四五六七八九十]{1,4}(?:公?斤|[注本份只瓶盒包袋条支杯碗张件串根枚颗]|个(?![月星小工交季])|小时|分钟|GB|G(?![A-Za-z]))/u
const opensNumber = characterTable('0123456789一二两三四五六七八九十')
const SO_MANY_REACH = 6

/** Whether a sum buys so many of a thing. */
export const buysSoMany = (text: string, end: number): boolean =>
  isIn(opensNumber, text, end) && SO_MANY.test(text.slice(end, end + SO_MANY_REACH))

/** 两千元的手表: of the nouns that money goes before, those that are no goods. */
const NO_GOODS =
  /^(?:基本|都|也|不|就|才|是|均|可|会|要|由|为)|资金|[款钱单]|现金|缺口|支票|[欠借]条|额|规模|项目|工程|合同|目标|差距|协议|合作|订单|意向|财?产|股|票据|基金|奖|红利|信用|赌|指标|门槛|标准|计划|业务|年|月|人|家|公司|企业|分|数|收入|支出|援助|支持|优惠|战略|案|事|免费|话费|者|客户|存|贷|账|信封|财富|积蓄|损失|亏损|对价|资本|利[益润]|(?<![黄白铂合镀镶五冶])金(?![属银牌色饰条项戒首表砖店])/u
const GOODS_REACH = 7

/** Whether so much money is what the thing named behind it costs. */
export function isGoods(text: string, end: number): boolean {
  if (text[end] !== '的') return false
  const thing = /^[“「]?([\u4e00-\u9fff]+)/u.exec(text.slice(end + 1, end + GOODS_REACH))?.[1]
  return thing !== undefined && !NO_GOODS.test(thing)
}

export const SENT =
  /(?:转账|转帐|汇款|汇出|汇去|汇入|转入|转出|转去|汇去|打去|转给|转走|打款|支付|付款|交付|面交|交出|拿出|投入|充值|充入|垫付|花费|花了|花掉)[\u4e00-\u9fff]{0,4}$|(?:先|再|又|要|须|需|被要求)交(?:了|纳|齐)?$/u
const SWINDLED = /受骗|被骗|骗子|骗徒|骗案|诈骗|骗局|上当|未收到货|拉黑|失联|冒充|假冒|谎称/u
const SWINDLED_REACH = 120
export const opensSent = characterTable('转汇打支付交面拿投充垫花')
const NO_VICTIM = /上限|限额|佣金|提成/u

/** Whether so much was sent to one who turned out a swindler. */
export function isSwindled(text: string, from: number, start: number, end: number): boolean {
  if (!holdsAny(opensSent, text, from, start)) return false
  const before = text.slice(from, start)
  return (
    SENT.test(before) &&
    !NO_VICTIM.test(before) &&
    SWINDLED.test(text.slice(Math.max(0, start - SWINDLED_REACH), end + SWINDLED_REACH))
  )
}

/** 耗资800万元捐建, 出资1000万元盖房，无偿送给村民: laid out for others. */
const FOR_OTHERS =
  /^[^。；\n]{0,34}?(?:捐建|捐赠|捐给|无偿|免费(?:送|分|给|提供)|送给[\d\u4e00-\u9fff]{0,4}?(?:村民|乡亲|学校|老人|孩子|灾区|居民))/u
const FOR_OTHERS_REACH = 44

/** An investment that the rest of the sentence gives away is a donation. */
export const givenAway = (text: string, end: number, kind: AmountKind): AmountKind =>
  kind === 'investment' && isForOthers(text, end) ? 'donation' : kind

/** Whether the rest of the sentence gives a sum away, or what was made of it. */
export const isForOthers = (text: string, end: number): boolean =>
  holdsAny(opensGift, text, end, end + FOR_OTHERS_REACH) &&
  FOR_OTHERS.test(text.slice(end, end + FOR_OTHERS_REACH))

const opensGift = characterTable('捐无免送')
