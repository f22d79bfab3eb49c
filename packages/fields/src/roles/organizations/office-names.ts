import { characterTable, holdsAny, isIn, type Span } from '@jianbao/text'
import { stretchOf } from '../../scan/stretch-of.js'
import { countries } from '../places/countries.js'

/** 美国知名科技|作家: what praises somebody leads up to a trade, not to an institution. */
const PRAISED = /知名|著名|资深|杰出|优秀|年轻|当红|顶级/u
const praises = characterTable('知著深杰优轻红顶')
/** 有关|部门: no office of its own. */
const GENERIC_OFFICE =
  /^(?:(?:上市|国有|国营|民营|私营|外资|合资|中资|跨国|大型|中小)(?:公司|企业|集团)|(?:移动)?互联网|物联网|高中|初中|中专|职高|技校|(?:主管|职能|监管|管理|执法|业务|上级|下属|各|多个)?部门|调查组|专案组|(?:更?[一二三]审|终审)?合议庭)$/u
const endsGeneric = characterTable('门组庭司业团网高初中校')

/** Whether words that end as the name of an institution does are none. */
export const isNoOffice = (words: string): boolean =>
  (holdsAny(praises, words, 0, words.length) && PRAISED.test(words)) ||
  (isIn(endsGeneric, words, words.length - 1) && GENERIC_OFFICE.test(words))

/** 劳工及|福利局: bureaus of Hong Kong with two fields of work. */
const BUREAU =
  /(?:劳工|财经事务|民政|民政及青年|环境|商务|文化、体育|文化体育|运输|政制|创新科技|食物|医务|康乐|渔农|公务员|土地|家庭)及$/u
const BUREAU_REACH = 6
const and = characterTable('及')

/** Where the name of an institution begins that was found to begin at a place, its first field of work taken along. */
export function bureauStart(text: string, { start: at, end }: Span, floor: number): number {
  const ministry =
    isIn(joinsFields, text, at - 1) && isIn(endsOffice, text, end - 1) ? ministryStart(text, at, floor) : null
  if (ministry !== null) return ministry
  if (!isIn(and, text, at - 1)) return at
  const field = BUREAU.exec(text.slice(Math.max(floor, at - BUREAU_REACH), at))?.[0] ?? ''
  return at - field.length
}

const endsOffice = characterTable('部局委署厅')
const joinsFields = characterTable('、与和及')
/** 食品、农业与: the first fields of work of a ministry. */
const FIELDS = /^(?:[\u4e00-\u9fff]{2,5}、){0,3}[\u4e00-\u9fff]{2,5}$/u
const MINISTRY_REACH = 24
const LONGEST_COUNTRY = 4
const isCountry = stretchOf(countries)

/** 德国|食品、农业与|…部: where the country stands before the fields of work that lead up to a place; null where none does. */
function ministryStart(text: string, at: number, floor: number): number | null {
  for (let start = at - 3; start >= Math.max(floor + 2, at - MINISTRY_REACH); start--)
    for (let size = 2; size <= LONGEST_COUNTRY; size++)
      if (
        isCountry(text, start - size, start) &&
        FIELDS.test(text.slice(start, at - 1)) &&
        text.slice(start, at).includes('、')
      )
        return start - size
  return null
}
