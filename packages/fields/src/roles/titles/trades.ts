import { characterTable, isIn } from '@jianbao/text'
import { startBefore } from '../../scan/start-before.js'

/** Trades that the noun before them makes more exact: 科技|作家, 财经|评论员, 民谣|歌手. No office of an institution is among them. */
const TRADE =
  /^(?:作家|艺术家|评论家|收藏家|企业家|博主|评论员|评论人|观察员|观察家|撰稿人|投资人|从业者|从业人员|爱好者|女优|演员|歌手|歌唱家|导演|编剧|主播|达人|咨询师|摄影师|设计师|教练)$/u
const endsTrade = characterTable('家主员人者优手演剧播师练')

/** What a trade may be of: the nouns of arts, sciences, business and pastimes. Our own list, by the sections of newspapers. */
const FIELDS: ReadonlySet<string> = new Set(
  `科技 科普 科幻 财经 经济 金融 股票 证券 期货 房产 地产 楼市 汽车 互联网 网络 电商 数码 通信 通讯 手机 游戏 电竞 动漫 漫画 时事 时政 政治 军事 国际 外交 法律 法治 社会 民生 教育 医学 医疗 健康
  养生 心理 营养 情感 婚姻 亲子 育儿 母婴 历史 文化 文学 文艺 文史 哲学 思想 艺术 美术 书画 书法 国画 油画 雕塑 装置 陶瓷 陶艺 摄影 影视 电影 电视 电视剧 话剧 戏剧 戏曲 京剧 越剧 昆曲 粤剧 川剧 豫剧 评剧 黄梅戏
  曲艺 相声 小品 喜剧 舞蹈 芭蕾 芭蕾舞 音乐 歌剧 民歌 民谣 摇滚 流行 说唱 美声 爵士 古典 钢琴 小提琴 古筝 舞台 导演 表演 配音 特技 动作 武打 体育 足球 篮球 排球 网球 羽毛球 乒乓球 乒乓 棒球 垒球 高尔夫 高尔夫球
  冰球 曲棍球 橄榄球 手球 水球 台球 斯诺克 游泳 跳水 田径 体操 举重 射击 射箭 击剑 摔跤 柔道 拳击 跆拳道 武术 太极 散打 搏击 健身 瑜伽 滑雪 滑冰 花样滑冰 冰壶 帆船 赛艇 皮划艇 自行车 赛车 马术 围棋 象棋
  国际象棋 桥牌 登山 户外 旅游 旅行 美食 美妆 时尚 服装 珠宝 室内 园林 建筑 平面 工业 广告 品牌 创业 营销 职场 人力资源 环保 气象 天文 航天 航空 航海 农业 植物 动物 宠物 收藏 古玩 集邮 钱币 玉石 民俗 乡村 乡土
  儿童文学 网络文学 报告文学 散文 小说 推理 悬疑 武侠 言情 专栏 书评 影评 乐评 球评 剧评 评论 天使 风险 私募 IT AI AV VR DJ 3D`.split(
    /\s+/u,
  ),
)
const fieldStart = startBefore(FIELDS)
const FIELDS_AT_MOST = 2

/** Where a trade begins that stands from `head` to `end`, with the fields before it that it is of; not before `floor`. */
export function tradeStart(text: string, head: number, end: number, floor: number): number {
  if (!isIn(endsTrade, text, end - 1) || !TRADE.test(text.slice(head, end))) return head
  let start = head
  for (let taken = 0; taken < FIELDS_AT_MOST; taken++) {
    const field = fieldStart(text, start, floor)
    if (field === null) break
    start = field
  }
  return start
}
