import { characterTable, isIn, isPlainWord, wordTag } from '@jianbao/text'

/** 王力|犯盗窃罪, 王力|被判处: as a judgment says it of nobody but a person. */
const CHARGED =
  /^(?:犯有?[^,，。；;]{1,20}罪|因犯|获刑|被(?:[一二终]审|依法|法院|当庭|分别)*判(?:[处刑死]|有(?!责)|无(?!效|责)))/u
export const opensCharge = characterTable('犯因获被')
const LONGEST_CHARGE = 24
/** 曾因|犯, 曾先后|因犯: why and how often, not who. */
const adverbs = characterTable('因后次')

/** Whether somebody is charged or sentenced right behind a stretch that is no word of another kind, as 黄牛 is. */
export const isCharged = (text: string, start: number, end: number): boolean =>
  isIn(opensCharge, text, end) &&
  !isIn(adverbs, text, end - 1) &&
  CHARGED.test(text.slice(end, end + LONGEST_CHARGE)) &&
  !isPlainWord(wordTag(text, start, end), end - start)

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
