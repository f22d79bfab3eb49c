import { characterTable, isIn, type Span } from '@jianbao/text'

/** Surnames that also read as no preposition or conjunction before a place (于, 和, 从, 向, 经 are left out). */
const surnames = characterTable(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤殷罗毕郝安常傅卞齐康伍余元顾孟平黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房缪干解应宗丁宣邓洪崔吉龚程邢裴陆荣翁荀甄曲封储靳汲段焦侯全班秋宫宁仇栾甘厉戎祖武刘景詹束龙叶司黎蒲尚温庄晏柴瞿阎连茹习艾向古易廖终居衡步耿满匡文寇广欧利蔚师巩聂晁勾敖融冷辛阚那简饶曾沙鞠丰关游白',
)
const called =
  /(?:记者|通讯员|局长|书记|主任|被告人|嫌疑人|罪犯|男子|女子|民警|警官|队长|教授|经理|市民|村民|法官|检察官|律师|员工|司机|学生|同学|老师|医生|居民|院长|校长|厂长|总裁|董事长|主席|委员|代表|专家|选手|球员|队员|队长|运动员|门将|前锋|中场|教练|主帅|名叫|叫做|叫|姓名)$/
const speaks =
  /^(?:说|表示|介绍|告诉|称|认为|坦言|回忆|坦承|指出|提醒|建议|强调|透露|供述|交代|直言|补充|解释|、[\u4e00-\u9fff]{2,3}(?:说|表示|介绍))/
const longestTitle = 4

/**
 * The hits that stand as somebody's given name (`记者李海宁`, `邱南昌指出`) are taken out, wherever the same surname
 * precedes them.
 */
export function withoutGivenNames<Hit extends Span>(text: string, hits: readonly Hit[]): readonly Hit[] {
  const persons = new Set<string>()
  for (const hit of hits) if (isGivenName(text, hit)) persons.add(text.slice(hit.start - 1, hit.end))
  if (persons.size === 0) return hits
  return hits.filter(({ start, end }) => !persons.has(text.slice(start - 1, end)))
}

/** Whether a surname stands before `at`: `洪永城`. */
export const isAfterSurname = (text: string, at: number): boolean => isIn(surnames, text, at - 1)

function isGivenName(text: string, { start, end }: Span): boolean {
  if (end - start !== 2 || !isAfterSurname(text, start)) return false
  const surname = start - 1
  return (
    called.test(text.slice(Math.max(0, surname - longestTitle), surname)) ||
    speaks.test(text.slice(end, end + 6))
  )
}
