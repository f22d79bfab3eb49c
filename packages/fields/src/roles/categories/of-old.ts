import { characterTable, holdsAny } from '@jianbao/text'
import type { Position } from '../link.js'

/** 明代, 清朝末年, 乾隆年间的, 战国时期著名: the dynasties of China as an age, up to the office. */
const OF_AN_AGE =
  /(?:[夏商周秦汉晋隋唐宋辽金元明清]|三国|春秋|战国|南北朝|五代|民国|洪武|永乐|嘉靖|万历|崇祯|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪)(?:代|朝|末|初|中叶|年间|时期)(?:[末初中][年期叶])?的?(?:伟大|著名|杰出|知名|大)?的?$/u
const tellsAge = characterTable('代朝末初叶年时')
const REACH = 12
/** Not 专家, 所长: of what an age has left there are scholars today. */
const OFFICE = /(?<!专)[家臣官府令抚督相将帅师尉帝侠]$|诗人|[词匠]人$/u

/** 明代伟大|医药学家, 清朝|江州知府: an office of another age makes nobody an official or an expert of ours. */
export function isOfOld(text: string, { start, organization, words }: Position): boolean {
  const opening = Math.min(start, organization?.start ?? start)
  const from = Math.max(0, opening - REACH)
  return (
    holdsAny(tellsAge, text, from, opening) && OFFICE.test(words) && OF_AN_AGE.test(text.slice(from, opening))
  )
}
