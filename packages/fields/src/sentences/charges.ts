/** Charges whose names list several deeds: 掩饰、隐瞒犯罪所得罪, 走私、贩卖、运输、制造毒品罪. */
const DEEDS =
  '(?:(?:组织|领导|参加|掩饰|隐瞒|走私|贩卖|运输|制造|伪造|变造|买卖|出售|购买|引诱|容留|介绍|强迫|窝藏|包庇|拐卖|绑架|销售|编造|传播|复制|出版|制作|持有|私藏|侮辱|生产|提供|资助|煽动|挪用|收买|非法[^、,，]{2,6})、){0,5}'

/** 犯侵犯公民个人信息罪, 以受贿罪、贪污罪, 承认两项洗钱罪, 盗窃罪成立. */
const CHARGE = new RegExp(
  `(?:^|[犯以因依有成控认嫌和、项及与,，:：“"])(?<charge>${DEEDS}[^,，。；;、\\s“”"()（）]{1,24}?罪)(?![犯名行责案证]|所得)`,
  'gu',
)
const NO_CHARGE =
  /[前新余漏]罪$|^(?:该|其|此|本|有|认|定|数|无|免|何|同|多|各)?罪$|数罪|[两二三四五六七八九十]罪$|[有认无定服悔谢治畏判等重轻]罪$|^[的了是]|罪人/u
/** What stands before the name of a charge in its clause; 以危险方法危害公共安全罪 begins with 以 itself. */
const LEADING =
  /^.*(?:承认|裁定|认定|构成|涉嫌|被控|触犯|行为|犯有|(?<!侵)犯(?!罪所得)|因|依|以(?!危险方法)|分别|同时|均|[两一二三四五六七八九十\d]+项)/u

/** The charges that a stretch of text names, each once, in order. */
export function chargesIn(words: string): string[] {
  const charges = new Set<string>()
  for (const { groups } of words.matchAll(CHARGE)) {
    const charge = (groups?.charge ?? '').replace(LEADING, '')
    if (charge.length > 1 && !NO_CHARGE.test(charge)) charges.add(charge)
  }
  return [...charges]
}
