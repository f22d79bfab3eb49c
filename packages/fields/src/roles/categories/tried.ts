import { characterTable, isIn } from '@jianbao/text'

const tries = characterTable('理判审')
const TRIES = /(?:审理|宣判|公审|审判|开审|重审|再审)$/u
const TRIES_REACH = 2
const opensCase = characterTable('案一等')
/** 审理|王力|案, 审理王力等三人案, but 审理王力诉李明案. */
const CASE = /^(?:等[^,，。]{0,4}人)?一?案/u
const CASE_REACH = 8

/** Whether it is somebody's own case that a court tries. */
export const isTried = (text: string, start: number, end: number): boolean =>
  isIn(tries, text, start - 1) &&
  isIn(opensCase, text, end) &&
  TRIES.test(text.slice(Math.max(0, start - TRIES_REACH), start)) &&
  CASE.test(text.slice(end, end + CASE_REACH))
