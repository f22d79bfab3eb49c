import { characterTable, isIn, type Span } from '@jianbao/text'

/** Surnames that also read as no preposition or conjunction before a place (于, 和, 从, 向, 经 are left out). */
const surnames = characterTable(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤殷罗毕郝安常傅卞齐康伍余元顾孟平黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房缪干解应宗丁宣邓洪崔吉龚程邢裴陆荣翁荀甄曲封储靳汲段焦侯全班秋宫宁仇栾甘厉戎祖武刘景詹束龙叶司黎蒲尚温庄晏柴瞿阎连茹习艾向古易廖终居衡步耿满匡文寇广欧利蔚师巩聂晁勾敖融冷辛阚那简饶曾沙鞠丰关游白伊',
)
const called =
  /(?:[会社部处科组站馆园厂县区镇村班董]长|[委会社部处科组]员|博士|硕士|院士|女士|先生|教师|医师|工程师|律师|设计师|分析师|作家|画家|艺术家|企业家|导演|编剧|主持人|负责人|发言人|创始人|秘书长|会长|总监|主管|主编|编辑|助理|监事|董事|总经理|行长|军长|师长|政委|司令|烈士|之一|记者|通讯员|局长|书记|主任|被告人|嫌疑人|罪犯|男子|女子|民警|警官|队长|教授|经理|市民|村民|法官|检察官|律师|员工|司机|学生|同学|老师|医生|居民|院长|校长|厂长|总裁|董事长|主席|委员|代表|专家|选手|球员|队员|队长|运动员|门将|前锋|中场|教练|主帅|名叫|叫做|叫|姓名)$/
const speaks =
  /^(?:说|表示|介绍|告诉|称|认为|坦言|回忆|坦承|指出|提醒|建议|强调|透露|供述|交代|直言|补充|解释|、[\u4e00-\u9fff]{2,3}(?:说|表示|介绍))/
const longestTitle = 4

/** `记者季小舟胡|金华|北京报道`: reporters whose names stand side by side, before the place that they write from. */
const namedBeside = /(?:记者|通讯员|实习生)[\u4e00-\u9fff]{2,4}$/
/** `博士邹平座，`: the rest of a name that a place begins. */
const restOfName =
  /^(?![市县区州盟旗省人讯电报文摄站队籍镇乡村城港等两的在和与及男女从将已至到])[\u4e00-\u9fff](?=[，。；、：！？）)”\s]|$|说|表示|介绍|告诉|认为|指出|透露)/
const longestBeside = 7

/**
 * The hits that stand as somebody's given name (`记者李海宁`, `邱南昌指出`) or begin somebody's name (`博士邹平座`) are
 * taken out, wherever the same name stands.
 */
export function withoutGivenNames<Hit extends Span>(text: string, hits: readonly Hit[]): readonly Hit[] {
  const persons = new Set<string>()
  hits.forEach((hit, index) => {
    if (hit.end - hit.start !== 2) return
    if (hits[index - 1]?.end !== hit.start && isGivenName(text, hit, hits[index + 1]))
      persons.add(withSurname(text, hit))
    if (beginsName(text, hit)) persons.add(withRest(text, hit))
  })
  if (persons.size === 0) return hits
  return hits.filter((hit) => !persons.has(withSurname(text, hit)) && !persons.has(withRest(text, hit)))
}

const withSurname = (text: string, { start, end }: Span) => text.slice(start - 1, end)
const withRest = (text: string, { start, end }: Span) => text.slice(start, end + 1)

/** Whether a surname stands before `at`: `洪永城`. */
export const isAfterSurname = (text: string, at: number): boolean => isIn(surnames, text, at - 1)

const isCalled = (text: string, at: number): boolean =>
  called.test(text.slice(Math.max(0, at - longestTitle), at))

function isGivenName(text: string, { start, end }: Span, next: Span | undefined): boolean {
  if (!isAfterSurname(text, start)) return false
  return (
    isCalled(text, start - 1) ||
    (next?.start === end &&
      namedBeside.test(text.slice(Math.max(0, start - 1 - longestBeside), start - 1))) ||
    speaks.test(text.slice(end, end + 6))
  )
}

const beginsName = (text: string, { start, end }: Span): boolean =>
  isIn(surnames, text, start) && restOfName.test(text.slice(end, end + 3)) && isCalled(text, start)
