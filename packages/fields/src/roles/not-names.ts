// Words of the news that begin like a name and that the word list lacks: departments cut short, offences, finance.
// Source: our own list.

export const notNames: ReadonlySet<string> = new Set(
  `卫健 卫计 农牧 农牧渔 林牧渔 牧渔 林草 文旅 文广 文化旅 水务 金控 金管 金监 司改 车改 房改 医改 危驾 毒驾 酒驾 醉驾 危房 危化 危化品 毛利率 毛利 净利 高铁 高管 高企 高新 高净值 云端 云计算 云平台 云服务 安检 安监 安保
  车联网 车牌号 车险 房贷 房企 房市 房价 车市 车企 方舱 方队 熊市 牛市 牛股 单车 单品 单月 单季 单日 单店 全球 全网 全域 全链条 全产业 花呗 余额宝 时间表 金融街 金标 成交额 成交价 成品油 原油 双创 双一流 双减 双碳 万亿 万众 伏法
  管网 管控 管廊 管委 管护 充电桩 游轮 游艇 程序员 温室 冷链 冷空气 雷暴 雷雨 白名单 白酒股 黄牌 红牌 黄线 黄码 红码 黑名单 国足 国青 国奥 海归 海警 海关 海事 申奥 申遗 申报 包机 包裹 包邮 何时 何处 何人 何故`.split(
    /\s+/u,
  ),
)
