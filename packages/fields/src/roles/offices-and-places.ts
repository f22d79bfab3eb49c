import { isPlaceName } from './place-names.js'

/** 卫福|部, 疾|管署: what hardly a given name ends in. */
const OFFICE = /[部署局厅委]$/u
/** 于|高雄, 经|江州. */
const LEADS_TO_PLACE = /^[于经从由向往过至到来赴离]/u
/** 高家庄, 王各庄, 朱家角. */
const FAMILY_VILLAGE = /^.[家各][庄沟湾村角界坝桥塘营寨港河屯洼峪岭坡岗铺店集镇庙楼窑坪川墩巷汇嘴咀渡]$/u

/** What a stretch that reads like a name is instead, by its own characters; `titled`: a title makes a person of it. */
export function officeOrPlace(name: string, titled: boolean): string | null {
  if (FAMILY_VILLAGE.test(name)) return 'a place'
  if (/的$|[二两三四五六七八九十][位名大]$/u.test(name)) return 'plain words'
  if (titled) return null
  if (OFFICE.test(name)) return 'an institution'
  return LEADS_TO_PLACE.test(name) && isPlaceName(name.slice(1)) ? 'a place' : null
}
