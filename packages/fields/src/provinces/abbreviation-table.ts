/**
 * One-character names of provinces (GB/T 2260 digits; where a city is meant, code and full name) and the surroundings in
 * which they are safe. Sources: the official abbreviations; our own reading of news for the surroundings.
 */
export const abbreviated: ReadonlyMap<string, string> = new Map(
  '京11 津12 冀13 晋14 蒙15 辽21 吉22 黑23 沪31 苏32 江32 浙33 皖34 闽35 赣36 鲁37 豫41 鄂42 湘43 粤44 桂45 琼46 渝50 川51 黔52 贵52 滇53 云53 藏54 陕61 甘62 青63 宁64 新65 台71 港81 澳82 北11 上31'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(1)])
    .concat([
      ['深', '4403 深圳市'],
      ['穗', '4401 广州市'],
      ['广', '4401 广州市'],
      ['珠', '4404 珠海市'],
      ['成', '5101 成都市'],
      ['杭', '3301 杭州市'],
    ]),
)

const groups =
  '京津冀|京津|京冀|津冀|京沪穗|京沪|沪苏浙皖|苏浙皖沪|沪苏浙|苏浙沪|江浙沪|苏浙皖|沪浙苏|苏浙|江浙|浙沪|沪浙|苏皖|浙皖|苏鲁豫皖|苏鲁|鲁豫|豫皖|鲁豫皖|晋冀鲁豫|晋陕豫|晋冀|晋陕蒙|蒙晋陕|晋蒙|陕甘宁青|陕甘宁|陕甘青|陕甘|甘青|甘宁青|川渝黔|川渝|成渝|云贵川|川滇黔|川滇藏|川滇|川黔|滇黔桂|滇黔|黔滇|云贵|川藏|青藏|渝黔|渝川|鄂湘赣|湘鄂赣|湘赣|湘粤|湘桂|湘鄂|粤桂琼|粤桂|粤赣|粤湘|粤闽|粤琼|闽粤|闽赣|闽浙|浙闽|闽台|浙赣|赣闽粤|皖赣|鄂豫皖|鄂豫|豫鄂|豫陕|陕豫|黑吉辽|辽吉黑|吉黑|辽吉|粤港澳|粤港|粤澳|深港澳|深港|港深|港澳台|港澳|港台|珠澳|沪港|京港(?!澳)|闽港|沪深(?=两市|交易所|股市)|北上广深|北上广(?![场大])'
/** After a group: a railway, a road, a plateau or a product named after its two ends. */
const notALine =
  '(?![\u4e00-\u9fff]?(?:高铁|高速|铁路|公路|客专|城际|动车|复线|大动脉|特大桥|大桥|高原|段|线|港通))'
const sideways =
  '苏北|苏南|苏中|皖北|皖南|皖西|浙东|浙西|浙南|浙北|浙中|闽南(?![语话歌菜])|闽北|闽东|闽西|赣南|赣北|赣西|赣东北|鲁南|鲁北|鲁中|鲁西南|鲁西北|豫东|豫西|豫南|豫北|鄂西|鄂东|鄂北|湘南|湘北|湘中|湘东|粤东|粤西|粤北|桂北|桂南|川东|川南|川西|川北|黔北|滇西|滇南|滇中|陕北|陕南|冀中|冀南|冀东|晋南|晋北|辽西|辽东|辽南|渝东北|渝东南'
const notBefore = '(?<![秘布克粗萨四银冰平山百江流姑屠紫复潇名])'

/** `pattern`: the first group is the quote; `code`: as in `abbreviated`, absent where each character names its own. */
export interface AbbreviationRule {
  readonly pattern: string
  readonly code?: string
}

const provinceOf = (name: string) => abbreviated.get(name.charAt(0)) ?? ''

export const abbreviationRules: readonly AbbreviationRule[] = [
  { pattern: `${notBefore}(${groups})${notALine}` },
  ...sideways.split('|').map((name) => ({ pattern: `${notBefore}(${name})`, code: provinceOf(name) })),
  { pattern: '(?:赴|来|抵|返|离|入|驻)([京津沪渝粤浙皖闽赣豫鄂湘琼黔滇冀晋])(?![剧菜语])' },
  { pattern: '在([京沪渝粤浙皖闽赣豫鄂湘琼黔滇])(?=[召举发开工就落投办居注签务参成正])' },
  { pattern: '([京津沪渝粤浙皖闽赣鲁豫鄂湘桂琼川黔滇陕冀晋辽苏])(?=警方|检方|企业|籍)' },
  {
    pattern:
      '([京津沪渝粤浙皖闽赣鲁豫鄂湘桂琼川黔滇陕冀晋辽苏吉黑蒙甘青宁新藏贵云])(?=[A-Z](?:[·•.\\- ]?[A-Z0-9*×]{4,6}|牌照|字头))',
  },
  {
    pattern: '[)）]([京津沪渝粤浙皖闽赣鲁豫鄂湘桂琼川黔滇陕冀晋辽苏吉黑蒙甘青宁新藏])(?=\\d{2,4}[刑民行执])',
  },
  { pattern: '(?:赴|访|抵|来|返)(港)(?![口湾])' },
  { pattern: '(?<![进出到香离])(?:本|全|留)(港)(?![口区股通元币])' },
  { pattern: '(?<![香海空渔商军内自])(港)(?=府|警|人(?![口民员])|媒|商|企|胞|大校|交所)' },
  { pattern: '(?<![香进出离到靠])(港)(?=区国安)' },
  {
    pattern:
      '(?<![打唱反相])(?:赴|访|抵|来|返|离|驻|全|对)(台)(?![州上下风前阶词账历球阶面柱]|[^\\u4e00-\\u9fff]?[0-9])',
  },
  { pattern: '(?<![平舞后电讲站柜阳月两多各每整单数十百千万几0-9])(台)(?=商|企|胞|媒|当局|军|生|籍|资企业)' },
  { pattern: '(沪上|申城)(?!行)', code: '31' },
  { pattern: '(京城)', code: '11' },
  { pattern: '(蓉城)', code: '5101 成都市' },
  { pattern: '(羊城)(?!汽车|客车)', code: '4401 广州市' },
  { pattern: '(鹏城)', code: '4403 深圳市' },
  { pattern: '(泉城)', code: '3701 济南市' },
  { pattern: '(鹭岛)', code: '3502 厦门市' },
]
