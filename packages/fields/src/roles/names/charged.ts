import { characterTable, isIn, isPlainWord, wordTag } from '@jianbao/text'

/** What somebody is arrested and sentenced for, as it begins. */
const CRIMES =
  '(?:犯|涉嫌?|受贿|行贿|贪污|挪用|盗窃|诈骗|抢劫|抢夺|绑架|强奸|猥亵|敲诈|故意|过失|非法|合同诈|职务侵|滥用职|玩忽|醉驾|醉酒|酒驾|无证驾|危险驾|交通肇|寻衅|聚众|赌博|开设赌|贩卖|贩毒|运输毒|吸毒|走私|伤害|杀人|伪造|妨害|袭警|容留|介绍卖|组织卖|泄露|偷税|逃税|虚开)'
/** 王力|犯盗窃罪, 王力|因盗窃, 王力|被判处: as a judgment says it of nobody but a person. */
const CHARGED = new RegExp(
  `^(?:犯有?[^,，。；;]{1,20}罪|因(?:为)?${CRIMES}|获刑|被(?:[一二终]审|依法|法院|当庭|分别)*判(?:[处刑死]|有(?!责)|无(?!效|责)))`,
  'u',
)
/** 王力因|受贿. */
const REASON = new RegExp(`^${CRIMES}`, 'u')
export const opensCharge = characterTable('犯因获被')
const LONGEST_CHARGE = 24
const LONGEST_CRIME = 3
const because = characterTable('因')
/** 曾因|犯, 曾先后|因犯: why and how often, not who. */
const adverbs = characterTable('因后次')
/** 最|高可|被判处. */
const superlative = characterTable('最')

/** Whether somebody is charged or sentenced right behind a stretch that is no word of another kind, as 黄牛 is. */
export const isCharged = (text: string, start: number, end: number): boolean =>
  isIn(opensCharge, text, end) &&
  !isIn(adverbs, text, end - 1) &&
  !isIn(superlative, text, start - 1) &&
  CHARGED.test(text.slice(end, end + LONGEST_CHARGE)) &&
  !isPlainWord(wordTag(text, start, end), end - start)

/** Whether a stretch takes along the 因 of what somebody is charged with. */
export const endsInReason = (text: string, end: number): boolean =>
  isIn(because, text, end - 1) && REASON.test(text.slice(end, end + LONGEST_CRIME))

const PENALTY = /^(?:[有无]期徒刑|死刑|拘役|管制)/u
const opensPenalty = characterTable('有无死拘管')
const LONGEST_PENALTY = 4
const SENTENCES = /(?:判处|改判|处以|[^审批谈裁]判)$/u
const endsSentences = characterTable('处以判')

/** 判处|王力|有期徒刑. */
export const isSentenced = (text: string, start: number, end: number): boolean =>
  isIn(endsSentences, text, start - 1) &&
  isIn(opensPenalty, text, end) &&
  PENALTY.test(text.slice(end, end + LONGEST_PENALTY)) &&
  SENTENCES.test(text.slice(Math.max(0, start - 2), start))
