import { characterTable, isIn } from '@jianbao/text'
import { stretchOf } from '../../scan/stretch-of.js'
import { countries } from '../places/countries.js'
import { isPlaceName } from '../places/place-names.js'

/** 卫福|部, 疾|管署: what hardly a given name ends in. */
const endsOffice = characterTable('部署局厅委')
/** 于|高雄, 经|江州. */
const leadsToPlace = characterTable('于经从由向往过至到来赴离')
/** 高家庄, 王各庄, 朱家角. */
const ofFamily = characterTable('家各')
const FAMILY_VILLAGE = /^.[家各][庄沟湾村角界坝桥塘营寨港河屯洼峪岭坡岗铺店集镇庙楼窑坪川墩巷汇嘴咀渡]$/u

/** 一位, 三名, 三宗; and what ends so. */
const COUNTED = /的$|[二两三四五六七八九十][位名大宗起]$/u
const endsCounted = characterTable('的位名大宗起')

/** 来琼, 来沪: coming to a province by its short name. */
const COMES_TO = /^来[京沪津渝冀豫辽黑湘皖鲁苏浙赣鄂桂晋陕吉闽贵粤川琼港澳台华]$/u
/** 中法欧: countries by their first characters. */
const COUNTRIES = /^中[美俄法德英日韩朝印欧澳加新越泰缅老柬蒙巴非阿]{1,2}$/u
const ofShortNames = characterTable('来中')
const house = characterTable('氏')
const native = characterTable('籍官')
const isCountry = stretchOf(countries)
/** 巴克内尔大学. */
const INSTITUTION = /(?:大学|学院|公司|集团|银行|医院|协会|基金会)$/u
const endsInstitution = characterTable('学院司团行会')

/** What a stretch that reads like a name is instead, by its own characters; `titled`: a title makes a person of it. */
export function officeOrPlace(name: string, titled: boolean): string | null {
  const last = name.length - 1
  if (isIn(ofFamily, name, last - 1) && FAMILY_VILLAGE.test(name)) return 'a place'
  if (isCountry(name, 0, name.length)) return 'a place'
  if (isIn(endsCounted, name, last) && COUNTED.test(name)) return 'plain words'
  // 巴籍|商人; 何官: how Hong Kong speaks of a judge who was named
  if (last === 1 && isIn(native, name, last)) return 'plain words'
  if (isIn(ofShortNames, name, 0) && (COMES_TO.test(name) || COUNTRIES.test(name))) return 'plain words'
  if (name.length > 4 && isIn(endsInstitution, name, last) && INSTITUTION.test(name)) return 'an institution'
  // 邵氏艺人: a house, by its surname.
  if (name.length === 2 && isIn(house, name, last)) return 'plain words'
  if (titled) return null
  if (isIn(endsOffice, name, last)) return 'an institution'
  return isIn(leadsToPlace, name, 0) && isPlaceName(name, 1) ? 'a place' : null
}
