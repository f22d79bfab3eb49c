import { characterTable, isIn } from '@jianbao/text'
import { near } from '../../scan/near.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { textMarks } from '../../scan/text-marks.js'
import { OPENS_FAMOUS_NAME, OPENS_WORLD_NAME } from '../../scan/word-openings.js'
import { shortGivenNames, transcribedNames } from './transcribed-names.js'
import { famousNames, worldNames } from './world-names.js'

const LONGEST = 6

/** As what a stretch is known to all: bits. */
export const OF_THE_WORLD = 1
/** A transcribed name that many people bear. */
export const OF_MANY = 2
/** A Chinese one. */
export const FAMOUS = 4

/** As what the name that begins at a place is known; 0 where it is not. */
export function knownAs(text: string, start: number, name: string): number {
  const opens = textMarks(text)[start] ?? 0
  const famous = (opens & OPENS_FAMOUS_NAME) !== 0 && famousNames.has(name) ? FAMOUS : 0
  if ((opens & OPENS_WORLD_NAME) === 0) return famous
  const known = (worldNames.has(name) ? OF_THE_WORLD : 0) | (transcribedNames.has(name) ? OF_MANY : 0)
  return famous | (known === 0 && isGivenAndFamily(text, start, start + name.length) ? OF_MANY : known)
}

export const isTranscribed = (name: string): boolean => worldNames.has(name) || transcribedNames.has(name)
export const isTranscribedAt = stretchOf(new Set([...worldNames, ...transcribedNames]))

const isGivenNameAt = stretchOf(new Set([...transcribedNames, ...shortGivenNames]))
const HALF = 2

/** 保罗安德森: a transcribed name that many people bear, and another, without the dot between them. */
function isGivenAndFamily(text: string, start: number, end: number): boolean {
  for (let middle = start + HALF; middle <= end - HALF; middle++)
    if (isGivenNameAt(text, start, middle) && isTranscribedAt(text, middle, end)) return true
  return false
}

/** The ends of the full names that begin so at a place. */
export function fullNamesAt(text: string, start: number): number[] {
  const ends: number[] = []
  for (let middle = start + HALF; middle <= start + LONGEST; middle++)
    if (isGivenNameAt(text, start, middle)) ends.push(...worldNamesAt(text, middle))
  return ends
}

/** Whether a stretch is a Chinese name that everyone knows. */
export const isFamous = (text: string, start: number, end: number): boolean =>
  famousNames.has(text.slice(start, end))

/** The ends of the transcribed names known all over the world that begin at a place. */
export function worldNamesAt(text: string, start: number): number[] {
  const ends: number[] = []
  for (let size = 2; size <= LONGEST; size++)
    if (isTranscribedAt(text, start, start + size)) ends.push(start + size)
  return ends
}

/** 安德森癌症中心, 彼得森公司: what is only named after somebody. */
const NAMED_AFTER =
  /^(?![^中]{0,2}[在访到往的和与说称])[\u4e00-\u9fff]{0,2}(?:中心|公司|集团|大学|学校|学院|医院|基金会|研究所|实验室|菌|震级|望远镜|博物馆|美术馆|纪念馆|音乐厅|歌剧院|剧院|故居|奖(?!金)|公园|酒店|银行|体育场|球场|机场|飓风|效应|定律|大街|大道|广场|清真寺|教堂|帝国|王朝)/u
const NAMED_REACH = 8
/** 普希金号, 左拉队, 安徒生童话: the same right behind the name. */
const CALLED_BY_IT = /^(?:号(?![召称令])|队(?![友长员伍内中里])|小说|童话)/u
const opensCalled = characterTable('号队小童')

/** Whether what follows a name is called by it: 约翰逊航天中心. */
export const isNamedAfter = (text: string, end: number): boolean =>
  (isIn(opensCalled, text, end) && CALLED_BY_IT.test(text.slice(end, end + NAMED_REACH))) ||
  NAMED_AFTER.test(text.slice(end, end + NAMED_REACH))

/** 邵逸夫医院, 包拯祠, 华佗再造丸: the same right behind the name of somebody whom everyone knows. */
const CALLED_AFTER_FAMOUS =
  /^(?:公益|慈善|文学|医科|理工|师范|希望)?(?:基金会|大学|医院|[中小]学(?![时同生])|学校|学院|书院|公园|广场|大道|祠|庙(?!会)|墓(?!志)|陵|故居|故里|纪念[馆堂园]|奖(?![金励牌杯项])|车队|再造丸)/u

export const isCalledAfterFamous = (text: string, end: number): boolean =>
  CALLED_AFTER_FAMOUS.test(text.slice(end, end + NAMED_REACH))

/** Whether a name that many people bear stands for one of them at a place. */
export const isSomebody = (text: string, name: string, end: number): boolean =>
  !isNamedAfter(text, end) && !isShared(near(text, end - name.length, end), name)

/** 安娜·科斯塔, 约翰·科斯塔: a family name that two people near each other bear stands for neither alone. */
function isShared(text: string, name: string): boolean {
  const bearers = new Set<string>()
  for (let at = text.indexOf(name); at > 1 && bearers.size < 2; at = text.indexOf(name, at + 1))
    if (/[·•‧・﹒-]/u.test(text[at - 1] ?? '')) bearers.add(text.slice(Math.max(0, at - 3), at))
  return bearers.size > 1
}
