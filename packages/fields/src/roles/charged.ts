import { characterTable, isIn } from '@jianbao/text'

/** 王力|犯盗窃罪, 王力|被判处: as a judgment says it of nobody but a person. */
const CHARGED = /^(?:犯有?[^,，。；;]{1,20}罪|因犯|获刑|被(?:[一二终]审|依法|法院|当庭|分别)*判[处刑有无死])/u
export const opensCharge = characterTable('犯因获被')
const LONGEST_CHARGE = 24

/** Whether somebody is charged or sentenced right behind. */
export const isCharged = (text: string, end: number): boolean =>
  isIn(opensCharge, text, end) && CHARGED.test(text.slice(end, end + LONGEST_CHARGE))

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
