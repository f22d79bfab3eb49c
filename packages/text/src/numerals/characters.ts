/**
 * The characters Chinese numbers are written with (GB/T 15835-2011 and its formal 大写 forms, with the Traditional and
 * colloquial ones that stand in news). Tables only.
 */

/** Digits. `两`, `幺` (spoken 1) and the formal forms stand beside the plain ones. */
export const digits: ReadonlyMap<string, number> = new Map(
  Object.entries({
    〇: 0,
    零: 0,
    '○': 0,
    一: 1,
    壹: 1,
    弌: 1,
    幺: 1,
    二: 2,
    两: 2,
    兩: 2,
    贰: 2,
    貳: 2,
    弍: 2,
    三: 3,
    叁: 3,
    叄: 3,
    參: 3,
    弎: 3,
    四: 4,
    肆: 4,
    五: 5,
    伍: 5,
    六: 6,
    陆: 6,
    陸: 6,
    七: 7,
    柒: 7,
    八: 8,
    捌: 8,
    九: 9,
    玖: 9,
  }),
)

/** Multipliers inside a section of four digits. */
export const smallUnits: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }),
)

/** Multipliers of whole sections. `兆` is the financial 10¹² of Taiwan and Hong Kong. */
export const bigUnits: ReadonlyMap<string, number> = new Map(
  Object.entries({ 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }),
)

/** Characters that hold a digit and a multiplier (`廿` 20), or a digit and its measure word (`俩` 2个). */
export const wholeNumbers: ReadonlyMap<string, number> = new Map(Object.entries({ 廿: 20, 卅: 30, 卌: 40 }))
export const fusedNumbers: ReadonlyMap<string, number> = new Map(Object.entries({ 俩: 2, 仨: 3, 倆: 2 }))

/** Words of formal digits that are also surnames or common characters: never a number of their own. */
export const formalDigits: ReadonlySet<string> = new Set('壹弌贰貳弍叁叄參弎肆伍陆陸柒捌玖拾佰仟')

/** Stand for an unknown digit before a multiplier (`几十`, `数百`) or after one (`十几`). */
export const unknownDigits: ReadonlySet<string> = new Set(['几', '数', '幾', '數'])
