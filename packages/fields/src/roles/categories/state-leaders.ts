// Who held the highest offices of states, and of Taiwan, since 1980 and is called in Chinese news by one name: heads of state and of
// government of the members of the G20 and of the countries at war or in talks with them, secretaries-general of the
// United Nations, presidents of the European Union. Source: general knowledge, as of 2025; our own list.

const names = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** Names that hardly anybody else in the news bears. */
export const stateLeaders = names(`
  习近平 胡锦涛 江泽民 邓小平 李克强 温家宝 朱镕基 奥巴马 特朗普 川普 拜登 小布什 老布什 里根 普京 梅德韦杰夫 叶利钦 戈尔巴乔夫
  泽连斯基 波罗申科 亚努科维奇 卢卡申科 纳扎尔巴耶夫 托卡耶夫 默克尔 施罗德 朔尔茨 默茨 萨科齐 希拉克 奥朗德 马克龙 密特朗 卡梅伦 布莱尔
  撒切尔夫人 苏纳克 斯塔默 贝卢斯科尼 贝鲁斯科尼 梅洛尼 德拉吉 冯德莱恩 巴罗佐 范龙佩 潘基文 古特雷斯 欧尔班 埃尔多安 内塔尼亚胡
  阿拉法特 穆巴拉克 卡扎菲 萨达姆 内贾德 鲁哈尼 哈梅内伊 巴沙尔 卡尔扎伊 穆沙拉夫 莫迪 曼德拉 姆贝基 拉马福萨 穆加贝 查韦斯 马杜罗
  博索纳罗 特鲁多 陆克文 阿尔巴尼斯 苏哈托 佐科 普拉博沃 马哈蒂尔 纳吉布 他信 英拉 巴育 杜特尔特 昂山素季 敏昂莱 洪森 安倍晋三 小泉纯一郎
  菅义伟 岸田文雄 石破茂 卢武铉 李明博 朴槿惠 文在寅 尹锡悦 金正恩 金正日 陈水扁 马英九 蔡英文 赖清德`)

/** Names that others bear: only beside one of those above. */
export const leadersBesideOthers = names(`
  李强 李鹏 王毅 韩正 布什 克林顿 卡特 约翰逊 特拉斯 梅杰 桑切斯 米歇尔 容克 图斯克 安南 拉宾 佩雷斯 阿巴斯 阿萨德 莱希 谢里夫 辛格 甘地 祖马 卢拉 米莱
  基什内尔 卡斯特罗 哈珀 卡尼 霍华德 莫里森 吉拉德 阿德恩 苏西洛 阿基诺 马科斯 安瓦尔 科尔 孔特 蒙蒂 安倍 小泉 岸田 吕特 塞西`)
