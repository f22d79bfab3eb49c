import type { TextWords } from '@jianbao/text'
import { startBefore } from '../../scan/start-before.js'

/** The countries of the world by their short names in Chinese. Source: the member states of the United Nations, and their neighbours. */
export const countries: ReadonlySet<string> = new Set(
  `美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 蒙古 蒙古国 越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印尼 印度尼西亚 文莱 菲律宾 东帝汶 印度 巴基斯坦 孟加拉国 尼泊尔 不丹
  斯里兰卡 马尔代夫 阿富汗 伊朗 伊拉克 叙利亚 黎巴嫩 约旦 以色列 巴勒斯坦 沙特 沙特阿拉伯 也门 阿曼 阿联酋 卡塔尔 巴林 科威特 土耳其 塞浦路斯 格鲁吉亚 亚美尼亚 阿塞拜疆
  哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 乌克兰 白俄罗斯 摩尔多瓦 爱沙尼亚 拉脱维亚 立陶宛 芬兰 瑞典 挪威 丹麦 冰岛 爱尔兰 荷兰 比利时 卢森堡 瑞士 奥地利
  列支敦士登 摩纳哥 意大利 梵蒂冈 圣马力诺 马耳他 西班牙 葡萄牙 安道尔 希腊 波兰 捷克 斯洛伐克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 黑山 克罗地亚 斯洛文尼亚 波黑 北马其顿 马其顿
  阿尔巴尼亚 科索沃 埃及 利比亚 突尼斯 阿尔及利亚 摩洛哥 毛里塔尼亚 马里 尼日尔 乍得 苏丹 南苏丹 埃塞俄比亚 厄立特里亚 吉布提 索马里 肯尼亚 乌干达 卢旺达 布隆迪 坦桑尼亚
  刚果 加蓬 喀麦隆 中非 赤道几内亚 尼日利亚 贝宁 多哥 加纳 科特迪瓦 布基纳法索 利比里亚 塞拉利昂 几内亚 几内亚比绍 冈比亚 塞内加尔 佛得角 安哥拉 赞比亚 马拉维 莫桑比克 津巴布韦
  博茨瓦纳 纳米比亚 南非 莱索托 斯威士兰 马达加斯加 毛里求斯 塞舌尔 科摩罗 加拿大 墨西哥 危地马拉 伯利兹 萨尔瓦多 洪都拉斯 尼加拉瓜 哥斯达黎加 巴拿马 古巴 牙买加 海地 多米尼加
  巴哈马 特立尼达和多巴哥 巴巴多斯 格林纳达 哥伦比亚 委内瑞拉 圭亚那 苏里南 厄瓜多尔 秘鲁 玻利维亚 巴西 巴拉圭 乌拉圭 阿根廷 智利 澳大利亚 澳洲 新西兰 巴布亚新几内亚 所罗门群岛
  斐济 萨摩亚 汤加 瓦努阿图 图瓦卢 基里巴斯 瑙鲁 帕劳 密克罗尼西亚 马绍尔群岛 波多黎各 圣卢西亚 多米尼克 塔吉克 苏联 南斯拉夫 捷克斯洛伐克 东德 西德 南韩 北韩 纽西兰 寮国 狮子山 突尼西亚 科索沃 苏格兰 英格兰 威尔士 北爱尔兰`.split(
    /\s+/u,
  ),
)

/** Where the name of a country begins that ends at a place; null where none does. */
export const countryStart = startBefore(countries)

/** 约旦|外长, 马里|总理: where the name of a country begins that the tagger takes for another word; null where none does. */
export function countryBefore(text: string, end: number, { upTo }: TextWords): number | null {
  const start = countryStart(text, end)
  return start !== null && upTo(end).some((word) => word.start === start) ? start : null
}
