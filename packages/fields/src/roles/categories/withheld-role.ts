import type { RoleName } from '@jianbao/record'
import type { Scene } from '../link.js'
import type { NameMention } from '../names/find-names.js'

interface Withheld {
  readonly masked: boolean
  readonly mentions: readonly NameMention[]
}

/** 陈女士, 李先生: so the news calls who was harmed or looked on, not who is accused. */
export function withheldRole(
  { text }: Scene,
  { masked, mentions }: Withheld,
  maskedDefault: RoleName,
): RoleName {
  if (!masked) return 'other'
  if (mentions.some(({ title, name }) => title?.kind === 'address' || POLITE_NAME.test(name)))
    return (text.match(HARM)?.length ?? 0) >= MARKS_OF_HARM ? 'victim' : 'other'
  return maskedDefault
}

const POLITE_NAME = /^[老小][\u4e00-\u9fff]$|(?:翁|妇|伯|婆|姨|叔|嫂|爷|奶奶|老师|师傅|同学)$/u
const HARM =
  /被骗|受骗|被窃|被偷|失窃|骗走|诈骗|骗子|被盗|被抢|受伤|昏迷|积蓄|扣款|损失|受害|遇害|遇难|抢救|伤势|伤口|中毒|烧伤|住院|被打|被撞|家暴|术后|纱布/gu
const MARKS_OF_HARM = 2
