import { characterTable, isIn, wordTag } from '@jianbao/text'
import { IN_NAME, IS_VERB, PLACE_LAST, SELDOM_LAST } from '../../scan/character-rows.js'
import { OPENS_VERB } from '../../scan/word-openings.js'
import { has, personBefore, type ScannedText } from './scanned-text.js'

const SELDOM = 3
/** 王春和|介绍. */
const SPEAKS = IS_VERB | OPENS_VERB
export const AS_PLACE = 7
const AS_WORD = 7
/** 主席张国坪: what places end in, and given names now and then. */
const placesInNames = characterTable('坪塘园庄旗湾路峪')
/** 李之|间, but 石敬之. */
const OF = '之'.charCodeAt(0)
const GENITIVE = /^之[间外内前后下上中际时一所类于弟兄姐妹父母子女妻夫孙]/u
/** 王力|庭审, 王力当庭: beside 王耀庭. */
const COURT = '庭'.charCodeAt(0)
const IN_COURT = /[法刑民当开出休到过闭]庭|庭[审上外长内下前后辩]/u
/** (从)王力|处获悉, 王力|于2019年, 王力|来到, (见到)王力|时，: what stands behind makes a word of its own of the last character. */
const opensAdjunct = characterTable('处于来时宣续还则也又再却便遂昨亦并问答喊叫骂叹劝赞怒')
const ADJUNCT =
  /^(?:处[获了得证]|于(?:\d|[今昨去前同次当][年日天晚夜月]|[近日]日|[上下]月|[早凌]晨)|来(?:到|了|自)|时[,，]|[宣续还则也又再却便]称|[还也则又再却便续]说|[还也则又再却便遂昨亦并]被[判抓捕拘起控查]|[问答喊叫骂叹劝赞怒]道|遂[将与向到以在找对把从于即用带报拨打联前派请让同])/u
const ADJUNCT_SIZE = 3

/** 陈|守则|说: a word of two characters is the given name. */
const THEN = '则'.charCodeAt(0)
const isRule = (scan: ScannedText, start: number, at: number): boolean =>
  scan.units[at] === THEN && at - start === 2 && wordTag(scan.text, at - 1, at + 1) !== null

/** What speaks against the character at a place as the last of a given name of two. */
export function unlikelyEnd(scan: ScannedText, start: number, at: number): number {
  if (has(scan, at, PLACE_LAST))
    return isIn(placesInNames, scan.text, at) && personBefore(scan, start) ? SELDOM : AS_PLACE
  if (scan.units[at] === COURT && IN_COURT.test(scan.text.slice(at - 1, at + 2)))
    return Number.POSITIVE_INFINITY
  if (
    isIn(opensAdjunct, scan.text, at) &&
    ADJUNCT.test(scan.text.slice(at, at + ADJUNCT_SIZE)) &&
    !isRule(scan, start, at)
  )
    return AS_WORD
  if (has(scan, at, SELDOM_LAST)) return has(scan, at + 1, IN_NAME) && !has(scan, at + 1, SPEAKS) ? SELDOM : 0
  return scan.units[at] === OF && GENITIVE.test(scan.text.slice(at, at + 2)) ? SELDOM : 0
}
