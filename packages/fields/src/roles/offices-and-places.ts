import { characterTable, isIn } from '@jianbao/text'
import { isPlaceName } from './place-names.js'

/** 卫福|部, 疾|管署: what hardly a given name ends in. */
const endsOffice = characterTable('部署局厅委')
/** 于|高雄, 经|江州. */
const leadsToPlace = characterTable('于经从由向往过至到来赴离')
/** 高家庄, 王各庄, 朱家角. */
const ofFamily = characterTable('家各')
const FAMILY_VILLAGE = /^.[家各][庄沟湾村角界坝桥塘营寨港河屯洼峪岭坡岗铺店集镇庙楼窑坪川墩巷汇嘴咀渡]$/u

/** 一位, 三名; and what ends so. */
const COUNTED = /的$|[二两三四五六七八九十][位名大]$/u
const endsCounted = characterTable('的位名大')

/** What a stretch that reads like a name is instead, by its own characters; `titled`: a title makes a person of it. */
export function officeOrPlace(name: string, titled: boolean): string | null {
  const last = name.length - 1
  if (isIn(ofFamily, name, last - 1) && FAMILY_VILLAGE.test(name)) return 'a place'
  if (isIn(endsCounted, name, last) && COUNTED.test(name)) return 'plain words'
  if (titled) return null
  if (isIn(endsOffice, name, last)) return 'an institution'
  return isIn(leadsToPlace, name, 0) && isPlaceName(name.slice(1)) ? 'a place' : null
}
