import { characterTable, isIn } from '@jianbao/text'
import { stretchOf } from '../scan/stretch-of.js'
import { positionModifiers } from './position-words.js'

const LONGEST_MODIFIER = 4
const isModifier = stretchOf(positionModifiers)
const endsModifier = characterTable([...positionModifiers].map((word) => word.slice(-1)))

/** How long the modifier is that ends at a place: 副, 常务副; 0 where none does. */
export function modifierBefore(text: string, start: number, floor: number): number {
  if (!isIn(endsModifier, text, start - 1)) return 0
  for (let size = LONGEST_MODIFIER; size >= 1; size--) {
    if (start - size < floor) continue
    if (isModifier(text, start - size, start)) return size > 1 || !endsAnother(text, start - 1) ? size : 0
  }
  return 0
}

/** 宋代|画家, 现代|副总裁, 美女|主编: a modifier's character that ends another word. */
const endsAnother = (text: string, at: number): boolean =>
  (text[at] === '代' && isIn(ages, text, at - 1)) || (text[at] === '女' && isIn(girls, text, at - 1))
const ages = characterTable('现当近古年唐宋元明清汉秦隋辽金晋魏朝时世历后换取替前一二三四五六七八九十')
const girls = characterTable('美少妇儿孙仙才熟侄外男歌舞')
