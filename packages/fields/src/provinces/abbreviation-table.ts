/**
 * One-character names of provinces (GB/T 2260 digits; where a city is meant, code and full name) and the surroundings in
 * which they are safe. Sources: the official abbreviations; our own reading of news for the surroundings.
 */
export const abbreviated: ReadonlyMap<string, string> = new Map(
  '京11 津12 冀13 晋14 蒙15 辽21 吉22 黑23 沪31 苏32 江32 浙33 皖34 闽35 赣36 鲁37 豫41 鄂42 湘43 粤44 桂45 琼46 渝50 川51 黔52 贵52 滇53 云53 藏54 陕61 甘62 青63 宁64 新65 疆65 台71 港81 澳82 北11 上31'
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

/**
 * Words that name places in short, and where they do. `before` and `after` are patterns of what stands right beside a
 * word; `code` is as in `abbreviated`, absent where each character of a word names a place of its own; a rule with a
 * `home` holds only in articles from there, or that name a place there.
 */
export interface AbbreviationRule {
  readonly words: string
  readonly before?: string
  readonly after?: string
  readonly code?: string
  /** For a word whose characters name cities: code and full name of each in turn. */
  readonly codes?: readonly string[]
  readonly home?: 'tw' | 'hk'
}

/** Joined names; a longer one before one it begins with. */
const groups =
  '京津冀 京津 京冀 津冀 京沪穗 京沪深 京沪 沪苏浙皖 苏浙皖沪 苏浙沪皖 沪苏浙 苏浙沪 江浙沪 苏浙皖 沪浙苏 苏浙 江浙 浙沪 沪浙 苏皖 浙皖 苏鲁豫皖 苏鲁 鲁豫皖 鲁豫 豫皖 豫晋 晋冀鲁豫 冀鲁豫 晋陕豫 晋冀 晋陕蒙 蒙晋陕 晋蒙 晋陕 陕甘宁青 陕甘宁 陕甘青 陕甘 甘青宁 甘青 甘宁 青甘 川渝黔 川渝 成渝 云贵川 川滇黔 川滇藏 川滇 川黔 川陕 川青 滇黔桂 滇黔 滇桂 黔滇 云贵 川藏 青藏 渝黔 渝川 渝鄂 鄂湘赣 湘鄂赣 湘赣 湘粤 湘桂 湘鄂 湘黔 粤桂琼 粤桂 粤赣 粤湘 粤闽 粤琼 闽粤赣 闽粤 闽赣 闽浙 浙闽 闽台 浙赣 赣闽粤 皖赣 皖浙 鄂豫皖 鄂豫 鄂渝 豫鄂 豫陕 陕豫 黑吉辽 辽吉黑 吉黑 辽吉 辽蒙 粤港澳台 粤港澳 粤港 粤澳 深港澳 深港 港深 港澳台 港澳 港台 中港台 珠澳 沪港 京港 闽港 沪深 北上广深 北上广'
const notALine =
  '(?![\u4e00-\u9fff]?(?:高铁|高速|铁路|公路|客专|城际|动车|复线|大动脉|特大桥|大桥|高原|段|线|港通))'
const sideways =
  '苏北 苏南 苏中 皖北 皖南 皖西 皖东 皖中 皖东南 皖西南 皖西北 浙东 浙西 浙南 浙北 浙中 浙西南 闽南 闽北 闽东 闽西 闽西北 赣南 赣北 赣西 赣中 赣东北 赣西北 鲁南 鲁北 鲁中 鲁西南 鲁西北 鲁东南 鲁西 豫东 豫西 豫南 豫北 豫中 豫东南 豫西南 豫西北 鄂西 鄂东 鄂北 鄂中 鄂东南 鄂东北 鄂西南 鄂西北 湘南 湘北 湘中 湘东 湘东南 湘西南 湘西北 粤东 粤西 粤北 粤东北 粤西北 桂北 桂南 桂西 桂中 桂东南 桂东北 桂西北 桂西南 川东 川南 川西 川北 川东北 川东南 川西北 黔北 黔南 黔西南 黔西北 黔东北 黔东 滇西 滇南 滇中 滇东北 滇东南 滇西南 滇西北 陕北 陕南 冀中 冀南 冀北 冀东 冀西北 冀东北 晋南 晋北 晋中南 晋东南 晋西北 辽西 辽东 辽南 辽北 辽西北 渝东北 渝东南 渝西南 渝西 甘南地区 陇南 陇东 琼北 琼南 琼中南'
/** Groups of cities that plan together, with the city of each character. Source: their names in regional plans. */
const cityGroups = `
  长株潭 4301 长沙市 4302 株洲市 4303 湘潭市
  合芜蚌 3401 合肥市 3402 芜湖市 3403 蚌埠市
  苏锡常 3205 苏州市 3202 无锡市 3204 常州市
  宁镇扬 3201 南京市 3211 镇江市 3210 扬州市
  杭嘉湖 3301 杭州市 3304 嘉兴市 3305 湖州市
  杭绍甬 3301 杭州市 3306 绍兴市 3302 宁波市
  厦漳泉 3502 厦门市 3506 漳州市 3505 泉州市
  深莞惠 4403 深圳市 4419 东莞市 4413 惠州市
  珠中江 4404 珠海市 4420 中山市 4407 江门市
  广佛肇 4401 广州市 4406 佛山市 4412 肇庆市
  郑洛新 4101 郑州市 4103 洛阳市 4107 新乡市
  成德眉资 5101 成都市 5106 德阳市 5114 眉山市 5120 资阳市
  成德绵 5101 成都市 5106 德阳市 5107 绵阳市
  哈大齐 2301 哈尔滨市 2306 大庆市 2302 齐齐哈尔市
  呼包鄂 1501 呼和浩特市 1502 包头市 1506 鄂尔多斯市
  青烟威 3702 青岛市 3706 烟台市 3710 威海市
  穗莞深 4401 广州市 4419 东莞市 4403 深圳市
  广佛 4401 广州市 4406 佛山市
  深莞 4403 深圳市 4419 东莞市
  沪杭 31 上海市 3301 杭州市
  沪宁 31 上海市 3201 南京市
  杭甬 3301 杭州市 3302 宁波市
  甬舟 3302 宁波市 3309 舟山市
  郑汴 4101 郑州市 4102 开封市
  沈抚 2101 沈阳市 2104 抚顺市
  昌九 3601 南昌市 3604 九江市
  厦漳 3502 厦门市 3506 漳州市
  西咸 6101 西安市 6104 咸阳市
  北钦防 4505 北海市 4507 钦州市 4506 防城港市`
  .trim()
  .split('\n')
  .map((row) => {
    const [words = '', ...cells] = row.trim().split(' ')
    return { words, codes: [...words].map((_, at) => `${cells[2 * at]} ${cells[2 * at + 1]}`) }
  })

const notBefore = '(?<![秘布克粗萨四银冰平山百江流姑屠紫复潇名桂吴])'
const provinces = '京津沪渝粤浙皖闽赣鲁豫鄂湘桂琼川黔滇陕冀晋辽苏'
const all = `${provinces}吉黑蒙甘青宁新藏贵云`
/** What ends a list of provinces: `四省交界`, `等地`. */
const areDivisions = '(?:等?[两三四五六七八九十\\d]{1,2}[省地]|等[省地])'
/** What ends a list of the regions outside the mainland, too: `港、澳、台同胞`. */
const areOutside = `(?:${areDivisions}|地区|同胞|居民|游客|学生)`
/** In a list, 宁 beside 沪 is 南京, and 新 beside these a land abroad: they have rules of their own, as 澳 has. */
const abroad = '港澳台马泰加美英日韩'
const listed = all.replace(/[宁新]/g, '')
const moreListed = `(?:[、和][${all}台港澳])`
const nanjing = '3201 南京市'
const each = (characters: string): string => [...characters].join(' ')
const provinceOf = (name: string): string => abbreviated.get(name.charAt(0)) ?? ''

/** What counts and stands: 一台, 两台, 舞台, 上台. */
const notTheIsland = '(?<![平舞后电讲站柜阳月两多各每整单数十百千万几0-9擂灶吧炮货登垮拆窗转看砚梳])'

/** What has a city of Taiwan that is named by one character before it: `高市警局`. */
const townHall =
  '(?=府|警|议|环保|卫生|教育|消防|社会局|劳工|文化局|交通|都发|观光|民政|长[\u4e00-\u9fff]|[\u4e00-\u9fff]{2}[区路])'

export const abbreviationRules: readonly AbbreviationRule[] = [
  { words: '京港 京港澳', before: notBefore, after: `${notALine}(?![澳、高])` },
  {
    // 沪深股市 is a market and no place; told as two cities (沪深两市), the exchanges stand for their cities.
    words: '沪深',
    before: notBefore,
    after: '(?=两[地市])',
  },
  {
    words: groups
      .split(' ')
      .filter((group) => group !== '京港' && group !== '沪深')
      .join(' '),
    before: notBefore,
    after: `${notALine}(?<!京港澳)(?<!北上广(?=[场大]))(?<!闽台(?=剧))`,
  },
  ...cityGroups.map((group) => ({ ...group, before: notBefore, after: notALine })),
  ...sideways.split(' ').map((name) => ({
    words: name,
    before: notBefore,
    after: name === '闽南' ? '(?![语话歌菜])' : '(?![戏])',
    code: provinceOf(name),
  })),
  {
    words: each('京津沪渝粤浙皖闽赣豫鄂湘琼黔滇冀晋陕'),
    before: '(?<=[赴来抵返离入驻]|(?<![推促先改引增演挺跟])进)',
    after: '(?![剧菜语绣])',
  },
  {
    words: each('京沪渝粤浙皖闽赣豫鄂湘琼黔滇'),
    before: '(?<=在)',
    after: '(?=[召举发开工就落投办居注签务参成正])',
  },
  { words: each(provinces), before: '(?<=在)', after: '(?=期间)' },
  // 鲁、豫、皖三省, 粤、桂等地: a list that says what they are.
  { words: each(listed), after: `(?=${moreListed}{1,8}${areDivisions})` },
  { words: each(`${listed}台港`), before: `(?<=[${all}港澳][、和])`, after: `(?=${areDivisions})` },
  // 粤、港、澳三地; 港、澳、台地区: lists that they stand within, or that are theirs alone.
  { words: '台 港', before: `(?<=[${all}][、和])`, after: `(?=${moreListed}{1,8}${areDivisions})` },
  { words: '港', after: `(?=[、和]澳(?:[、和]台)?${areOutside})` },
  { words: '澳', before: `(?<=港[、和])`, after: `(?=(?:[、和]台)?${areOutside})` },
  { words: '台', before: '(?<=港[、和]澳[、和])', after: `(?=${areOutside})` },
  ...[
    { words: '宁', notBeside: '沪苏京' },
    { words: '新', notBeside: abroad },
  ].flatMap(({ words, notBeside }) => {
    const before = `(?<![${notBeside}][、和])`
    return [
      { words, before, after: `(?=(?![、和][${notBeside}])${moreListed}{1,8}${areDivisions})` },
      { words, before: `(?<=[${all}][、和])${before}`, after: `(?=${areDivisions})` },
    ]
  }),
  // 沪、宁两地: the two cities at the ends of a line.
  { words: '宁', before: '(?<=沪[、和])', after: `(?=${areDivisions})`, code: nanjing },
  { words: '宁', after: `(?=[、和]沪${areDivisions})`, code: nanjing },
  {
    words: '澳',
    before: `(?<=[${listed}宁][、和])(?<![美加英日新](?:[、和][${all}台港]){0,8}[、和])`,
    after: `(?=${areDivisions})`,
  },
  // The armies of the provinces: 滇军出征; behind a surname 与 begins a name (王与川). Elsewhere it is a given name (李湘军) or a county's end; 桂 is a surname.
  {
    words: each('滇黔川湘粤'),
    before:
      '(?:(?<![\u4e00-\u9fff])|(?<=[的与和率被]|[十百几数\\d]万)(?<!(?<![\u4e00-\u9fff])[\u4e00-\u9fff]与))',
    after: '(?=军(?![区营训事工队医装民政港舰机]))',
  },
  { words: each(provinces), after: '(?=警方|检方|企业|籍|电力|能源|高速[A股B])' },
  { words: each(all), after: '(?=[A-Z](?:[·•.\\- ]?[A-Z0-9*×]{4,6}|牌照|字头))' },
  { words: each(`${all}`), before: '(?<=[)）])', after: '(?=\\d{2,4}[刑民行执])' },
  { words: '皖', after: '(?=能电力|通高速|维高新)' },
  { words: '港', before: '(?<=[赴访抵来返旅留])', after: '(?![口湾区股元币通])' },
  // Vessels go back to a port, and lie in one, too.
  {
    words: '台 港',
    before: '(?<=(?:^|[^站立坐摆放停留])在)',
    after: '(?=拍摄|留学|定居|就业|就读|任教|停留|生活|工作|演出|发展|举行|上市|协会)',
  },
  {
    words: '港',
    before: '(?<=[回驻在])',
    after: '(?![口湾区股元币通内外池泊避锚卸装修补加检船]|停(?!留))',
    home: 'hk',
  },
  {
    words: '港',
    before: '(?<=(?<![集空其华期])中)',
    after: '(?=经济|两地|边境|关系|车牌|口岸|跨境|贸易|矛盾|学童|牌)',
  },
  { words: '港', before: '(?<=(?<![进出到香离])[本全留])', after: '(?![口区股通元币])' },
  {
    words: '港',
    before: '(?<![香海空渔商军内自良])',
    after: '(?=府|警|人(?![口民员])|媒|商|企|胞|大校|交所|队(?=[^伍])|男子|女子|息|漂|籍)',
  },
  { words: '港', before: '(?<![香进出离到靠])', after: '(?=区国安)' },
  {
    words: '台',
    before: '(?<=(?<![打唱反相])[赴访抵来返离驻对旅留])',
    after: '(?![州上下风阶词账历球面柱领致]|前(?=[致领表演发站就])|[^\\u4e00-\\u9fff]?[0-9])',
  },
  {
    words: '台',
    before: '(?<=[回在])',
    after: '(?![上下中风阶词账历球面柱领致子灯布边海]|前(?=[致领表演发站就调]))',
    home: 'tw',
  },
  { words: '台', before: '(?<=全)', after: '(?![州上下风前阶词账历球面柱])' },
  { words: '台', before: notTheIsland, after: '(?=商|企|胞|媒|警|当局|军|生|籍|资企业|湾|独)(?!湾)' },
  { words: '北市', before: '(?<![新台竹湖河华东西城淮江])', code: '7101 台北市', home: 'tw' },
  {
    words: '中市',
    before: '(?<![台城华晋集期汉榆])',
    after: townHall,
    code: '7104 台中市',
    home: 'tw',
  },
  {
    words: '南市',
    before: '(?<![台湖河越云海济淮渭])',
    after: townHall,
    code: '7105 台南市',
    home: 'tw',
  },
  { words: '高市', before: '(?<![新提最创])', after: townHall, code: '7106 高雄市', home: 'tw' },
  { words: '疆', before: '(?<=[援赴入返全])', after: '(?![域界土场吏])' },
  { words: '藏', before: '(?<=[援赴入])', after: '(?![书品身匿族毒传起])' },
  { words: '台', before: '(?<=[美日中])', after: '(?=关系|合作|双边|贸易|勾|军事)' },
  { words: '台', after: '(?=[美日](?:关系|合作|双边|贸易|勾|军事))' },
  { words: '京', after: '(?=郊)' },
  { words: '京西 京北 京南', before: '(?<![东南北燕])', after: '(?![路站线高铁])', code: '11' },
  { words: '皖江', after: '(?=城市带|两岸|经济带|流域|地区|沿岸)', code: '34' },
  {
    words: '关中',
    before: '(?<![入雁玉潼函海闭开])',
    after: '(?=平原|地区|农村|大地|城市群|腹地|百姓|各县)',
    code: '61',
  },
  { words: '胶东', after: '(?!机场)', code: '37' },
  { words: '冰城', before: '(?<!蜜雪)', code: '2301 哈尔滨市' },
  { words: '甬城', code: '3302 宁波市' },
  { words: '杭城', before: '(?<!余)', code: '3301 杭州市' },
  { words: '锡城', before: '(?<!无)', code: '3202 无锡市' },
  { words: '椰城', code: '4601 海口市' },
  { words: '津城', before: '(?<!天)', code: '12' },
  { words: '穗城', code: '4401 广州市' },
  { words: '邕城', code: '4501 南宁市' },
  { words: '沪上 申城', after: '(?!行)', code: '31' },
  { words: '京城', code: '11' },
  { words: '潮汕', code: '44' },
  { words: '蓉城', code: '5101 成都市' },
  { words: '羊城', after: '(?!汽车|客车)', code: '4401 广州市' },
  { words: '鹏城', code: '4403 深圳市' },
  { words: '泉城', code: '3701 济南市' },
  { words: '鹭岛', code: '3502 厦门市' },
]
