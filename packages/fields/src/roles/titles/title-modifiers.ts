import { characterTable, isIn } from '@jianbao/text'
import { startBefore } from '../../scan/start-before.js'
import { positionModifiers } from './position-words.js'

const modifierStart = startBefore(positionModifiers)

/** How long the modifier is that ends at a place: 副, 常务副; 0 where none does. */
export function modifierBefore(text: string, end: number, floor: number): number {
  const start = modifierStart(text, end, floor)
  return start === null || (end - start === 1 && endsAnother(text, start)) ? 0 : end - start
}

/** 宋代|画家, 现代|副总裁, 美女|主编: a modifier's character that ends another word. */
const endsAnother = (text: string, at: number): boolean =>
  (text[at] === '代' && isIn(ages, text, at - 1)) || (text[at] === '女' && isIn(girls, text, at - 1))
const ages = characterTable('现当近古年唐宋元明清汉秦隋辽金晋魏朝时世历后换取替前一二三四五六七八九十')
const girls = characterTable('美少妇儿孙仙才熟侄外男歌舞')
