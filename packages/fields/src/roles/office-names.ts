/** 美国知名科技|作家: what praises somebody leads up to a trade, not to an institution. */
const PRAISED = /知名|著名|资深|杰出|优秀|年轻|当红|顶级/u
/** 有关|部门: no office of its own. */
const GENERIC_OFFICE = /^(?:(?:主管|职能|监管|管理|执法|业务|上级|下属|各|多个)?部门|调查组|专案组)$/u

/** Whether words that end as the name of an institution does are none. */
export const isNoOffice = (words: string): boolean => PRAISED.test(words) || GENERIC_OFFICE.test(words)

/** 劳工及|福利局: bureaus of Hong Kong with two fields of work. */
const BUREAU =
  /(?:劳工|财经事务|民政|民政及青年|环境|商务|文化、体育|文化体育|运输|政制|创新科技|食物|医务|康乐|渔农|公务员|土地|家庭)及$/u
const BUREAU_REACH = 6

/** Where the name of an institution begins that was found to begin at a place, its first field of work taken along. */
export function bureauStart(text: string, at: number, floor: number): number {
  const field = BUREAU.exec(text.slice(Math.max(floor, at - BUREAU_REACH), at))?.[0] ?? ''
  return at - field.length
}
