/**
 * Currencies as Chinese news writes them, after the number and before it, with their ISO 4217 codes (ISO 4217:2015 list
 * one; the surface forms are those of 新华社 and of Taiwan's and Hong Kong's press). Tables only.
 */

/** Names after the number (`5万美元`), blank-separated. `元`, `圆`, `块` alone are the article's own: not here. */
export const currencyNames: readonly (readonly [code: string, names: string])[] = [
  ['CNY', '元人民币 人民币元 圆人民币 块人民币 人民币 RMB CNY 人民币圆 元RMB'],
  ['USD', '元美金 元美元 美元 美金 美圆 美刀 USD 美币 美钞 元美钞'],
  ['HKD', '元港币 元港元 元港纸 港元 港币 港圆 港纸 HKD 港幣'],
  ['MOP', '澳门元 澳门币 葡币 元澳门币 MOP'],
  ['TWD', '元新台币 元新臺币 元台币 新台币元 新台币 新臺币 台币 臺币 台元 台幣 新台幣 NTD TWD 元NTD'],
  ['EUR', '欧元 欧圆 歐元 元欧元 EUR'],
  ['JPY', '元日币 元日元 日元 日圆 日币 円 JPY'],
  ['GBP', '英镑 镑 GBP'],
  ['KRW', '韩元 韩圆 韩币 KRW'],
  ['KPW', '朝元 朝鲜元'],
  ['AUD', '澳大利亚元 澳元 澳币 澳洲元 AUD'],
  ['CAD', '加拿大元 加元 加币 CAD'],
  ['NZD', '新西兰元 纽西兰元 纽元 纽币 NZD'],
  ['SGD', '新加坡元 新加坡币 新元 新币 坡币 星元 星币 SGD'],
  ['CHF', '瑞士法郎 瑞郎 CHF'],
  ['SEK', '瑞典克朗 SEK'],
  ['NOK', '挪威克朗 NOK'],
  ['DKK', '丹麦克朗 DKK'],
  ['ISK', '冰岛克朗 ISK'],
  ['CZK', '捷克克朗 CZK'],
  ['RUB', '俄罗斯卢布 俄卢布 卢布 RUB'],
  ['INR', '印度卢比 卢比 INR'],
  ['PKR', '巴基斯坦卢比 PKR'],
  ['LKR', '斯里兰卡卢比 LKR'],
  ['NPR', '尼泊尔卢比 NPR'],
  ['IDR', '印度尼西亚盾 印尼盾 印尼卢比 IDR'],
  ['VND', '越南盾 越盾 VND'],
  ['THB', '泰铢 泰銖 THB'],
  ['PHP', '菲律宾比索 菲律宾披索 PHP'],
  ['MXN', '墨西哥比索 MXN'],
  ['ARS', '阿根廷比索 ARS'],
  ['CLP', '智利比索 CLP'],
  ['COP', '哥伦比亚比索 COP'],
  ['CUP', '古巴比索 CUP'],
  ['MYR', '元马来西亚币 元马币 马来西亚币 马来西亚林吉特 林吉特 马来西亚令吉 令吉 马币 零吉 MYR'],
  ['MMK', '缅甸元 缅元 缅币 MMK'],
  ['KHR', '瑞尔 柬埔寨瑞尔 KHR'],
  ['LAK', '老挝基普 基普 LAK'],
  ['BRL', '巴西雷亚尔 雷亚尔 巴西里亚尔 BRL'],
  ['ZAR', '南非兰特 兰特 ZAR'],
  ['TRY', '土耳其里拉 里拉 新里拉 TRY'],
  ['SAR', '沙特里亚尔 沙特阿拉伯里亚尔 SAR'],
  ['IRR', '伊朗里亚尔 IRR'],
  ['QAR', '卡塔尔里亚尔 QAR'],
  ['AED', '阿联酋迪拉姆 迪拉姆 迪尔汗 AED'],
  ['KWD', '科威特第纳尔 KWD'],
  ['IQD', '伊拉克第纳尔 IQD'],
  ['ILS', '新谢克尔 谢克尔 ILS'],
  ['EGP', '埃及镑 EGP'],
  ['NGN', '奈拉 尼日利亚奈拉 NGN'],
  ['KES', '肯尼亚先令 肯先令 KES'],
  ['UAH', '格里夫纳 乌克兰格里夫纳 UAH'],
  ['PLN', '波兰兹罗提 兹罗提 PLN'],
  ['HUF', '匈牙利福林 福林 HUF'],
  ['RON', '罗马尼亚列伊 列伊 RON'],
  ['BGN', '保加利亚列弗 列弗 BGN'],
  ['KZT', '坚戈 哈萨克斯坦坚戈 KZT'],
  ['MNT', '图格里克 蒙古图格里克 MNT'],
  ['BDT', '孟加拉塔卡 塔卡 BDT'],
  ['DEM', '德国马克 马克'],
  ['FRF', '法国法郎 法郎'],
]

/** Marks and names before the number (`￥500`, `人民币7万元`), by code. */
export const currencyPrefixes: readonly (readonly [code: string, names: string])[] = [
  ['CNY', '人民币 RMB CNY ￥ ¥ RMB￥ CN¥ 人民币￥'],
  ['USD', '美金 US$ USD $ ＄ 美元$ USD$ U.S.$'],
  ['HKD', '港币 HK$ HKD 港币$ HKD$ 港纸'],
  ['TWD', '新台币 新臺币 台币 臺币 NT$ NTD TWD 新台幣 NTD$ NT'],
  ['MOP', '澳门元 澳门币 MOP 葡币 MOP$'],
  ['EUR', '€ EUR'],
  ['GBP', '£ ￡ GBP'],
  ['JPY', 'JPY JP¥'],
  ['KRW', '₩ KRW'],
  ['SGD', 'S$ SGD'],
  ['AUD', 'A$ AUD'],
  ['CAD', 'C$ CAD'],
  ['MYR', '马币 RM MYR'],
]

/** Bare `元` by the country of the article. */
export const localCurrency = { cn: 'CNY', tw: 'TWD', hk: 'HKD' } as const

/** Fractions of the unit, in units: `5元3角2分`. */
export const subunits: ReadonlyMap<string, number> = new Map([
  ['角', 0.1],
  ['毛', 0.1],
  ['分', 0.01],
])

/** Names of a hundredth that stand without a unit: `3美分`. */
export const hundredths: ReadonlyMap<string, string> = new Map([
  ['美分', 'USD'],
  ['欧分', 'EUR'],
  ['便士', 'GBP'],
  ['港仙', 'HKD'],
])

/** What `元` after a number makes with the next character, when it is no money: `元旦`, `元月`, `元老`. */
export const notAfterYuan = /^(?:[旦素件老帅宵凶气朗勋婴稹祖]|店(?![铺主家])|月(?![租费供薪卡票均]))/u

/** After a small Chinese number, `元` begins these too: `一元化`, `二元结构`, `三元桥`, `一元二次`. */
export const notAfterNumeralYuan = /^(?:[化论桥里区乡村社牛猪制素结次方]|一次|二次|复合|文化|体系|思维)/u

/** A multiplier without a digit before 元 is the kind of note, shop or household: `百元大钞`, `千元机`, `万元户`. */
export const notAfterBareYuan =
  /^(?:大钞|钞|纸币|假币|假钞|店|机|户|级|大奖|大关|面额|面值|区|档|时代|俱乐部|村|县|乡|哥|姐|富|手机|智能|大单|票|券|股|田|屋|豪宅)/u
