import { type CharacterTable, characterTable, isIn } from '@jianbao/text'
import { possessive } from '../../scan/shared-tables.js'
import { clubStart } from './clubs-before.js'

/** 两名, 7位: how many there are. */
const QUANTITY = /(?:另(?:外)?)?(?:[\d一二两三四五六七八九十百几多]+余?|数)(?:名|位|个|大)$/u
const endsQuantity = characterTable('名位个大')
/** 江州中学|高三(2)班|学生. */
const GRADE =
  /(?:[一二三四五六七八九]年级|[大高初][一二三四]|\d{2,4}[级届])(?:[(（]?[\d一二三四五六七八九十]{1,2}[)）]?班)?$/u
const endsGrade = characterTable('级届班一二三四')
/** 来自江州队的|年轻|选手. */
const QUALITY = /(?:年轻|著名|知名|优秀|杰出|顶尖|天才|退役|退休|当红)$/u
const endsQuality = characterTable('轻名秀出尖才役休红')
/** 江州市环保局|新任|局长. */
const STATE =
  /(?:新任|前任|现任|首任|时任|候任|新晋)$|(?<=[局院部厅处校所司会社团队行店厂委学])(?:有关|相关|著名|知名)$/u
const endsState = characterTable('任晋关名')
const STATE_REACH = 3
/** 江州队|历史上第一位外籍|主教练, 江州队|现在的|队长, 江州队|的老|队长. */
const TIMED = String.raw`(?:(?:建队|俱乐部|有史)以来|[队历]?史上?|现在|目前|如今|时下|当时|当年|今年|现役|本赛季|上赛季)?的?(?:(?:第[一二三四五六七八九十\d]{1,3}|首|唯一一?)[位名个任](?:外籍|本土|华人|华裔|非裔|亚裔|黑人|女)?的?|(?<=[赛季在前今下时年役]的)|(?<=的)老|\d{2}岁的)`
const TIME = new RegExp(`(?<=[队联局院校团司行会部厂馆所台报网学处委组系店])${TIMED}$`, 'u')
/** 曼城|历史上第一位外籍|主教练: the same behind the name of a team. */
const TIME_OF_A_CLUB = new RegExp(`${TIMED}$`, 'u')
const endsTime = characterTable('位名个任籍土人裔女的老')
const TIME_REACH = 16
/** 现在|的, 第一位|的: what stands before a 的 that ends such words. */
const endsTimeBefore = characterTable('赛季在前今下时年役老岁位名个任籍土人裔女')
const mayTell = (text: string, at: number): boolean =>
  !isIn(possessive, text, at - 1) || isIn(endsTimeBefore, text, at - 2)
/** 远海银行|驻伦敦的|首席经济学家. */
const POSTED = /(?<=[行司社团部会)）A-Za-z])(?:常驻|驻)[\u4e00-\u9fff]{1,6}的$/u
const POSTED_REACH = 12
const QUANTITY_REACH = 7
const GRADE_REACH = 10
const QUALITY_SIZE = 2

/** Where the words end that stand before what is said of people between their institution and what they are. */
export function beforeAttributes(text: string, at: number, floor: number): number {
  const size = (ends: CharacterTable, pattern: RegExp, end: number, reach: number): number =>
    isIn(ends, text, end - 1)
      ? (pattern.exec(text.slice(Math.max(floor, end - reach), end))?.[0].length ?? 0)
      : 0
  const posted = isIn(possessive, text, at - 1) ? size(possessive, POSTED, at, POSTED_REACH) : 0
  if (posted > 0) return at - posted
  const newly = size(endsState, STATE, at, STATE_REACH)
  if (newly > 0) return at - newly
  if (mayTell(text, at)) {
    const timed = size(endsTime, TIME, at, TIME_REACH)
    if (timed > 0) return at - timed
    const ofClub = size(endsTime, TIME_OF_A_CLUB, at, TIME_REACH)
    if (ofClub > 0 && clubStart(text, at - ofClub, floor) !== null) return at - ofClub
  }
  let end = at - size(endsQuantity, QUANTITY, at, QUANTITY_REACH)
  end -= size(endsGrade, GRADE, end, GRADE_REACH)
  return isIn(possessive, text, end - QUALITY_SIZE - 1)
    ? end - size(endsQuality, QUALITY, end, QUALITY_SIZE)
    : end
}

/** 远海评级|负责欧洲、中东和非洲主权评级|的主管: what somebody of an institution is in charge of. */
const CHARGE = /(?<=[\u4e00-\u9fffA-Za-z]{2})(?:负责|分管|主管|专门研究)[^,，。；;：:！？\n的]{2,28}$/u
const CHARGE_REACH = 34

/** Where the words begin that say so and end at a place; the place itself where none do. */
export function beforeCharge(text: string, end: number, floor: number): number {
  const from = Math.max(floor, end - CHARGE_REACH)
  return end - (CHARGE.exec(text.slice(from, end))?.[0].length ?? 0)
}
