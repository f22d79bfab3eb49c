import type { RoleName } from '@jianbao/record'
import { characterClass, characterTable, holdsUnit, isIn, type Span } from '@jianbao/text'
import { bitsOf, hasRule, ruleBits } from '../../scan/rule-bits.js'

/** What the clause around a name does to it or has it do. */
interface Predicate {
  readonly role: RoleName
  readonly name: string
  /** Tested on the words after the name, up to the clause's end. */
  readonly after: RegExp
  /** Tested on the words before it. */
  readonly before?: RegExp
}

/** What tells cheaply that a pattern need not be tried. */
interface Told {
  /** Whatever `after` matches holds one of these characters within the clause ... */
  readonly signs: string
  /** ... or one of these within the sentence. */
  readonly later: string
  /** Whatever `before` matches ends with one of these. */
  readonly endings: string
}

export const predicates: readonly (Predicate & Told)[] = [
  {
    role: 'convict',
    name: 'serving',
    after: /^(?:正在|仍在|在)?[^,，。]{0,6}服刑/u,
    signs: '服',
    later: '',
    endings: '',
  },
  {
    role: 'defendant',
    name: 'sentenced',
    after:
      /^[^,，。]{0,12}(?:获刑|(?:被|一审|终审|二审)[^,，。]{0,8}(?:判处|判刑|判囚|判监|判了|判死刑|判无期|判有期)|被判|被提起公诉|被公诉|受审|出庭受审|判[刑囚监](?=[\d一二三四五六七八九十两定入])|获判|获缓刑|被告席|被(?:暂|落案)?控(?!制)|当庭(?:认罪|表示|上诉)|被裁定[^,，。]{1,16}罪|提出上诉|不服[^,，。]{0,6}判|(?<![侵嫌罪])犯(?!罪)[^,，。]{1,20}罪)|^[^。]{0,4}系[从主]犯|^[^。]{0,36}罪判处其|^[,，]?(?:因|犯)[^。]{1,25}罪[,，](?:被|获|判|一审)|^(?:(?!(?<!小)(?:说|称|透露|披露|报道|报导|表示|指出|证实|宣布|介绍|认为|获悉|得知)(?!自己|[他她其]被))[^,，。]){0,12}被起诉|^[^,，。的]{0,8}被(?!告)[^,，。的后将把]{1,10}(?:告上|告到|诉至|诉上)|^[^。]{0,36}[,，]因[^,，。]{1,12}被(?:提起公诉|公诉|判)/u,
    before:
      /(?:判处|判决|改判|宣判)$|(?:(?:检方|检察机关|公诉机关|检察院|起诉书)指控|经?审理查明|经查明|(?:法院|合议庭|法庭)[^,，。]{0,6}认定)[,，:：]?$/u,
    signs: '刑判诉审席控庭罪犯告',
    later: '犯罪诉判',
    endings: '处决判控明定,，:：',
  },
  {
    role: 'suspect',
    name: 'caught',
    after:
      /^[^,，。]{0,10}(?:被抓|被捕|落网|归案|被刑拘|被拘|被逮捕|被批捕|被通缉|被查|落马|被带走|自首|投案|涉嫌|供述|供认|(?:如实|主动)交[代待]|交[代待](?=[,，:：了称说道其自犯作])|潜逃|作案|被警方|被民警|被公安|被依法(?:刑事)?(?:拘留|逮捕)|被移送|被羁押|被立案|被留置|被双规|被双开|被开除(?:党籍|公职)|(?:被|已被)?(?:依法)?采取(?:刑事)?强制措施|接受(?:组织|纪律|监察|审查)|行凶|在逃|坦承犯|(?:属于?|系|构成|涉嫌)?(?:醉驾|酒驾|毒驾|醉酒驾|酒后驾|无证驾)|依[^,，。]{1,10}罪嫌?[^,，。]{0,4}(?:移送|送办|函送))|^[已均]?被[^,，。]{0,6}(?:控制|带走)|^[^,，。将把]{0,8}到案|^[)）]?[^,，。]{0,6}(?:押走|扣查|带署)|^团伙|^(?:[与和][^,，。]{2,24})?(?:密谋|合谋|串谋)(?=[,，])|^(?:等[^,，。]{0,4}人)?(?:涉嫌)?(?:受贿|行贿|贪污|挪用公款|滥用职权|玩忽职守|内幕交易|[^,，。的被遭]{0,2}诈骗|非法集资|故意杀人|故意伤害|抢劫|盗窃|走私|贩毒|强奸|猥亵|敲诈勒索|涉黑|醉驾)[^,，。的]{0,8}案/u,
    before:
      /(?:约谈|拘提|抓获|逮捕|拘捕|抓捕|刑拘|缉捕|通缉|破获|伙同|拘留|(?:落网|归案|被捕|在逃|被抓|被拘|被拘留|被刑拘|潜逃|涉嫌[^,，。的]{2,8})的)$/u,
    signs: '被抓捕网案拘缉马首嫌供交逃施接凶承罪伙押扣署驾谋',
    later: '',
    endings: '谈提获捕拘缉同留的',
  },
  {
    role: 'victim',
    name: 'harmed',
    after:
      /^[^,，。]{0,6}(?:被害|遇害|被杀|被骗|被砍|被打|被撞|被刺|被捅|被抢|被盗|被绑|被[^,，。诉告]{1,6}(?:骗|杀害|打伤|打死|砍|刺|捅|抢劫|撞|砸|害)(?!罪)|被[^,，。]{0,2}(?:熏|烫|烧|压|埋|呛)[^,，。]?|被性侵|被强奸|被猥亵|受骗|遇难|罹难|身亡|不治|(?<!(?:救[出起下助治]|[抢营解搜]救|(?<![获施])救|帮助?|护?送|扶起?|(?<!被)发现|寻找|找到)了?(?:[\d一二两三四五六七八九十数几]{0,2}[名位个])?)(?:被困|失踪|受伤|昏迷)|送院|送医|伤重|命危|骨折|坠亡|溺亡|溺毙|轻伤|重伤|报案|报警|逃生|获救|当场死亡|中枪|的(?:遗体|尸体|死因|家属|伤势))|^[^,，。]{0,12}[遭被][^,，。]{0,8}(?:追撞|撞击|撞飞|撞上|枪击|殴打|围殴|性侵|猥亵|刺伤|砍伤|打伤|咬伤|烧伤|烫伤)|^[^。]{0,30}(?:发现|意识到|怀疑|得知)(?:自己)?(?:被骗|受骗|上当)|^(?![的、和与及])[^。；;撞打刺砍咬将把救害伤发见拦拖说称访绍示驾开停路背抱]{1,24}[,，](?:其后|随后|被|经|紧急|昏迷|重伤|由救护车){0,2}(?:送(?:院|医院?|往医院|到医院)(?=[后,，。]|(?:抢救|救治|治疗)(?!的)|$)|抢救无效(?=[,，。后死身]|$)|当场[死身]亡(?![的\d一二三两多])|(?:(?:伤重|终告)不治|(?:不治|不幸)身亡)(?!的))|^[”"」]?(?:向|到|前往|赶到|来到)[^,，。]{2,20}(?:报案|报警|求助)/u,
    before:
      /(?:杀害|杀死|砍死|刺死|打死|捅死|勒死|撞死|撞伤|打伤|咬伤|砸伤|烧伤|诈骗|骗取|骗走|强奸|绑架|抢劫|撞倒|砍伤|刺伤|殴打|致|被困|遇难|罹难|受伤|(?:受伤|被困|遇难|罹难|失联|失踪|获救|逃生|脱险|被骗|受骗|上当|遇害|被害|被盗|被抢|被撞|被打)的)$/u,
    signs: '遭被遇受罹亡治踪昏送伤危骨坠溺报逃救枪遗尸死属助当',
    later: '骗当送抢治亡',
    endings: '害死骗取走奸架劫倒伤打致困难的',
  },
  {
    role: 'official',
    name: 'governing',
    after:
      /^(?:政府|当局|内阁|执政|[也亦再]?(?:[作做]出)?(?:重要)?批示|[也亦再]?[作做]出(?:重要)?指示|主持召开(?![^,，。]{0,9}(?:村民|家长|业主|职工|赛前|董事|股东|班会|发布会|家庭))[^,，。]{0,16}会|发表重要讲话|[^,，。]{0,20}并发表重要讲话)/u,
    signs: '政局阁示召讲',
    later: '',
    endings: '',
  },
  {
    role: 'executive',
    name: 'founding',
    after:
      /^(?:[(（][^()（）]{1,24}[)）])?[^,，。]{0,10}(?:(?:创办|创立|创建|开办|一手打造)(?!时)|(?:经营|投资|承包)(?:着|了|的)?[^,，。]{0,8}(?:店|馆|厂|公司|企业|超市|工作室)|开(?:了|起|着|设|办)?(?:[一两三几]家|自己的)[^,，。]{0,8}(?:店|馆|厂|公司|超市|网吧|农家乐|民宿))/u,
    before:
      /(?:经营|开)[^,，。]{0,5}(?:店|馆|厂|公司|超市|网吧|农家乐|民宿|美容院|餐厅|酒楼|农场|工作室)的$/u,
    signs: '创办打营投承开',
    later: '',
    endings: '的',
  },
  {
    role: 'employee',
    name: 'working',
    after:
      /^[^,，。]{0,6}从事(?:着|了)?(?:快递|外卖|保洁|保安|家政|装修|运输|货运|客运|销售|护理|环卫|物流|搬运)/u,
    before:
      /(?:开(?:出租车?|货车|大货车|卡车|公交车?|大巴|网约车)|跑(?:出租|运输|长途|货运|滴滴|外卖)|送(?:快递|外卖)|打扫卫生|看大门)的$|(?:^|(?<![想不没未要])在)[^在]*(?:公司|集团|银行|厂|店|超市|餐厅|酒店|单位|企业|(?<!在)[外国央民私]企|学校|[中小]学|幼儿园|工地|中心)(?:工作|上班|任职|供职|就职|打工|任教|执教)的$|[就供任]职于[^,，。的]*(?:公司|集团|银行|厂|企业|[外国央民私]企|学校|[中小]学|幼儿园|中心)的$|(?:做|干|从事)(?:了|过|着)?[^,，。的]{0,12}(?:快递|外卖|保洁|保安|家政|推销|销售|导购|客服|护理)(?:工作|业务)?的$/u,
    signs: '从',
    later: '',
    endings: '的',
  },
]

/** Who wrote or took what is shown, where the text itself holds the byline. */
const bylines: readonly Predicate[] = [
  {
    role: 'photographer',
    name: 'picture',
    after: /^[\s／/]?(?:摄(?![影像氏制])|(?:供图|图)(?=[)）\n]|$))/u,
    before: /(?:图片?|摄影|供图)[/／╱:：]\s?$/u,
  },
  {
    role: 'reporter',
    name: 'report',
    after:
      /^[╱／/](?:[^,，。\n]{1,8}(?:报导|报道|电)|文)|^\s?(?:文|撰文|文字|采写)(?=[/／、)）\n]|$)|^(?:采访|编辑|编译|综合|整理|现场)?(?:报道|报导)(?=[】)）\n。]|$)/u,
    before:
      /(?:文|撰文|采写|文图|图文|报道|报导|(?:^|\n|来源[:：][^\n)）]{2,12}[\s,，])作者)[/／╱:：]\s?$|文[/／╱]图\s?$|[讯电]\s?[(（]$/u,
  },
]
/** （某人） alone at the end of a paragraph. */
const SIGNED = /^[)）](?:\n|$)/u
/** (某人 发自江州). */
const SENT_FROM = /^\s?发自[\u4e00-\u9fff]{2,6}[)）]/u

/** （江州网某某 江城网记者某某）. */
const BESIDE_ANOTHER = /^\s[\u4e00-\u9fff]{0,8}记者/u
const OF_A_MEDIUM = /[(（][\u4e00-\u9fff]{2,6}[网报社台]$/u

/** 姓宋(65岁)的士司机被捕: what is told of the person in passing. */
const IN_BRACKETS = /^[”"」]?[(（][^()（）]{1,12}[)）]/u
const opensBrackets = characterTable('”"」(（')
const AFTER = 40
const BEFORE = 14

/** The part in the making of the article that a list of names, or one name, is signed for. */
export function bylineRole(text: string, { start, end }: Span): RoleName | null {
  const told = mayOpenByline(text, end) ? ALL : NONE
  const toldBefore = mayEndByline(text, start - 1) ? ALL : NONE
  if ((told | toldBefore) === NONE) return null
  const after = text.slice(end, end + AFTER)
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const role = ruleFor(bylines, before, after, told, toldBefore)?.role
  return role ?? (told !== NONE && signed(before, after) ? 'reporter' : null)
}

/** What the patterns of a byline begin with behind a name, and end in before one; a line's end stands for the text's. */
const mayOpenByline = characterClass(/[\s／/╱摄供图文撰采编综整现报)）发]/u)
const mayEndByline = characterClass(/[\s/／╱:：图(（]/u)

const signed = (before: string, after: string): boolean =>
  (SIGNED.test(after) && /[(（](?:[\u4e00-\u9fff]{2,6}[网报社台]\s?)?$/u.test(before)) ||
  SENT_FROM.test(after) ||
  (BESIDE_ANOTHER.test(after) && OF_A_MEDIUM.test(before))

/** The part that the words around one mention give its person, if any. */
export function predicateRole(text: string, { start, end }: Span): RoleName | null {
  const toldBefore = signsBefore(text, start)
  const from = isIn(opensBrackets, text, end) ? behindBrackets(text, end) : end
  const told = signsAfter(text, from, end + AFTER)
  if ((told | toldBefore) === NONE) return null
  const after = text.slice(from, end + AFTER)
  return ruleFor(predicates, wordsBefore(text, start), after, told, toldBefore)?.role ?? null
}

/** The same by the words before a place alone. */
export function predicateRoleBefore(text: string, start: number): RoleName | null {
  const told = signsBefore(text, start) & NO_TRADE
  if (told === NONE) return null
  return ruleFor(predicates, wordsBefore(text, start), '', NONE, told)?.role ?? null
}

const wordsBefore = (text: string, start: number): string => text.slice(Math.max(0, start - BEFORE), start)

/** Where the words go on behind what is told of a person in brackets. */
export function behindBrackets(text: string, end: number): number {
  return end + (IN_BRACKETS.exec(text.slice(end, end + AFTER))?.[0].length ?? 0)
}

/** What somebody runs is not said again of the trade named behind it: 经营民宿的|业者王力. */
const NO_TRADE = predicates.reduce(
  (bits, { role }, at) => (role === 'executive' || role === 'employee' ? bits : bits | (1 << at)),
  0,
)
const ALL = 0xff
const NONE = 0

/** The first rule that holds, of those whose bits are told, for either side. */
function ruleFor(
  rules: readonly Predicate[],
  before: string,
  after: string,
  told: number,
  toldBefore: number,
): Predicate | undefined {
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at]
    if (hasRule(told, at) && rule?.after.test(after)) return rule
    if (hasRule(toldBefore, at) && rule?.before?.test(before)) return rule
  }
  return undefined
}

/** By UTF-16 code unit a bit for each of the predicates. */
const signs = ruleBits(predicates.map((predicate) => predicate.signs + predicate.later))
const signsLater = ruleBits(predicates.map((predicate) => predicate.later))
const endings = ruleBits(predicates.map((predicate) => predicate.endings))
const COMMAS = ',，'
const commas = characterTable(COMMAS)
const FULL_STOP = '。'
/** Asked first, since it is the smaller table by far. */
const anySign = characterTable([
  ...predicates.flatMap((predicate) => [...predicate.signs, ...predicate.later]),
  ...COMMAS,
  FULL_STOP,
])

/** A bit for each of the predicates that may hold for what stands in a stretch, up to the sentence's end. */
function signsAfter(text: string, from: number, to: number): number {
  const reach = Math.min(text.length, to)
  let known = signs
  let told = NONE
  for (let at = from; at < reach; at++) {
    if (!isIn(anySign, text, at)) continue
    const unit = text.charCodeAt(at)
    if (unit === FULL_STOP.charCodeAt(0)) break
    if (holdsUnit(commas, unit)) known = signsLater
    else told |= bitsOf(known, unit)
  }
  return told
}

const signsBefore = (text: string, start: number): number =>
  start === 0 ? NONE : bitsOf(endings, text.charCodeAt(start - 1))
