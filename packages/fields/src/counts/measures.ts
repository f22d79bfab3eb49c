/**
 * Measure words of modern Chinese (量词; after 《现代汉语八百词》's list of measures and what news writes), grouped by what
 * they can count. Tables only.
 */

/** What kind of thing a measure word asks for; `any` takes every noun, `instance` a case or who is one. */
export type MeasureClass =
  | 'person'
  | 'organization'
  | 'case'
  | 'instance'
  | 'vehicle'
  | 'event'
  | 'place'
  | 'unit'
  | 'any'

/** Measures, blank-separated, by class. `place` and `unit`: the measure is itself the thing counted (`四省`,
 * `3000人`). */
export const measures: readonly (readonly [MeasureClass, string])[] = [
  ['person', '名 位 员'],
  [
    'place',
    '省 市 县 区 国 地 省市 省区市 市县 区县 县市 县区 镇 乡 村 乡镇 县市区 市县区 区县市 县区市 省市县 地市 市地 地市州 市州盟 镇街 镇乡 乡镇市 乡镇市区 镇街道 乡镇街道 校 州 盟 旗 港 岛 市区 市州 区市 州市 省区',
  ],
  ['unit', '人 人次 车次 架次 班次 台次 件次 例次 辆次 艘次 头次 趟次 列次 户次 家次 标箱 票 球 字'],
  ['organization', '家 间 所'],
  ['case', '起 宗 桩'],
  ['instance', '例'],
  ['vehicle', '辆 艘 架 列'],
  ['event', '次 场 回 轮 趟 遍 届 番 场次'],
  [
    'any',
    '户 个 条 件 项 种 类 款 样 门 节 堂 顿 道 串 包 袋 瓶 盒 箱 桶 罐 筐 杯 碗 壶 盘 碟 盆 根 棵 株 朵 束 堆 捆 团 伙 帮 群 班 队 组 排 床 席 剂 针 餐 桌 车 笔 单 份 张 本 册 封 篇 首 出 幕 集 部 台 套 副 幅 座 栋 幢 处 片 颗 粒 枚 支 枝 只 匹 峰 头 口 双 对 把 面 尊 眼 孔 盏 块 方 卷 期 批 节 截 段 批次 层 级 线 号 缕 滴 扇 顶 口 则 句 页 行 拨 股 丝 人份 剂次 通 刀 枪 拳 脚 声 杆 挺 门 发 具 宗 剂 贴 味 服 记 招 手 局 环 圈 步 单元 部分 板 尾 战 注 樽 垛 丘 畦 瓣 帧 函 阕 钵 缸 坛 篓 笼 屉 匣 盅 锅 勺 听 摞 叠 沓 扎 簇 撮 溜 堵 滩 爿 丸 炷 柄 杆 管 打 台套 台件 车皮 集装箱 标准箱 标段 梯次 宗地 项次 批件 单次 枝 缸 头份 人天 席次 席位',
  ],
]

/** Measures in `any` that count only where a noun follows or stands right before; alone they are parts of other words. */
export const shyMeasures: ReadonlySet<string> = new Set(
  '方 线 号 路 层 级 期 班 组 排 单 出 处 片 段 截 丝 手 声 脚 拳 记 招 味 服 环 圈 步 局 团 面 行 部 把 头 口 把 门 双 道 节 类 本 发 具 块 席 餐 幕 集 届 针 单元 乡 则 样 批 枪 刀 通 部分 板 尾 注 丘 畦 瓣 函 钵 缸 坛 笼 听 叠 扎 簇 滩 锅 管 打 勺 丸'.split(
    ' ',
  ),
)

/** What a measure mostly counts: looked for earlier in the sentence where nothing is named beside the number. */
export const affinities: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    条: '信息 数据 线索 记录 评论 消息 留言 微博 视频 建议 意见 短信 线路 航线 生产线 隐患 举措 措施 规定 河流 道路',
    件: '案件 物品 衣物 商品 产品 文物 包裹 快递 证据 提案 专利 样品 事项',
    只: '股票 个股 基金 猫 狗 羊 鸡',
    支: '手机 枪支 队伍 球队 疫苗',
    本: '书 图书 证件 存折 护照',
    张: '照片 图片 银行卡 信用卡 车票 门票 发票',
    份: '合同 文件 问卷 材料 报告 样本 订单',
    款: '应用 产品 软件 车型 手机 游戏',
    台: '电脑 设备 手机 服务器 机器',
    部: '手机 电影 电视剧 作品',
    项: '专利 措施 工程 项目 任务 指标 纪录 技术',
    册: '图书 书 卷宗',
    套: '房屋 住房 房子 设备 房',
    枚: '金牌 奖牌 硬币 导弹 邮票',
  }).map(([measure, nouns]) => [measure, nouns.split(' ')]),
)

/** Measures that can count bodies and places (`公司3家`); with any other, such a noun before the number is not meant. */
export const countsBodies: ReadonlySet<string> = new Set([
  '家',
  '个',
  '所',
  '间',
  '处',
  '座',
  '级',
  '类',
  '批',
  '届',
])

/** Measures whose noun a verb alone can be: `两点考虑`, `六项保证`. */
export const namesActions: ReadonlySet<string> = new Set(['项', '点', '种', '条', '方面'])

/** Whether what a measure counts can be an action by its noun alone: `培训12期`, `下载3次`. */
export const takesActions = (word: string, measure: MeasureClass) =>
  measure === 'event' || ['期', '批', '堂'].includes(word)

/** Measures that are always their own noun: goals, votes, words. */
export const selfCounting: ReadonlySet<string> = new Set([
  '球',
  '票',
  '字',
  '分',
  '战',
  '席',
  '席次',
  '局',
  '度',
])

/** What is counted where the text names nothing, by measure. */
export const defaultNouns: ReadonlyMap<string, string> = new Map([
  ['名', '人'],
  ['位', '人'],
  ['员', '人'],
  ['家', '公司'],
  ['起', '案件'],
  ['宗', '案件'],
  ['辆', '车'],
  ['艘', '船'],
  ['架', '飞机'],
  ['列', '列车'],
  ['户', '户'],
  ['对', '夫妻'],
  ['例', '病例'],
  ['队', '队'],
  ['口', '人'],
  ['节', '课'],
  ['股', '股'],
  ['单', '单'],
])

/** What follows a measure's character and makes another word of it: `3人民币`, `第2名单`, `5台风`. */
export const notAfterMeasure: ReadonlyMap<string, string> = new Map([
  ['人', '民币工事类口才体生造家间榄橄制足篮排五'],
  ['名', '单字义校额'],
  ['位', '置于数'],
  ['家', '庭长属'],
  ['起', '诉飞点跑床草来初因步码重'],
  ['台', '风湾北币'],
  ['条', '件例约款'],
  ['项', '目'],
  ['件', '套'],
  ['部', '门分长委队署'],
  ['口', '号径岸'],
  ['头', '部条版肌'],
  ['份', '额子'],
  ['道', '路德'],
  ['本', '科土来月年日周报人金国市省级场'],
  ['支', '持付撑出线'],
  ['张', '家贴'],
  ['期', '间货待末'],
  ['批', '准评发'],
  ['所', '以有谓'],
  ['发', '现生展布出表动达电售放'],
  ['级', '别'],
  ['对', '于手方待比应外此'],
  ['路', '口线'],
  ['单', '位独日月'],
  ['处', '理罚分于在'],
  ['首', '次先都页'],
  ['集', '中体团合'],
  ['面', '积对临前值试'],
  ['手', '机续段'],
  ['股', '份东权价票指'],
  ['层', '次面'],
  ['组', '织成合图建长'],
  ['队', '员伍长'],
  ['例', '如外'],
  ['地', '区方点铁下面震产级'],
  ['市', '场民值区政'],
  ['县', '城域'],
  ['区', '域间别分'],
  ['国', '家际内外有道'],
  ['村', '民庄宅委'],
  ['校', '园长友'],
  ['门', '票口诊店坡源'],
  ['班', '车级次子'],
  ['场', '馆地所面景'],
  ['次', '数日年月'],
  ['轮', '胎船换值'],
  ['回', '到来家应答去国归报收落'],
  ['字', '号'],
  ['票', '房价据'],
  ['车', '主辆型祸道站间'],
  ['号', '码召'],
  ['线', '城路上下'],
  ['行', '业为人政动李程'],
  ['方', '面案法式便针'],
  ['节', '目日能约'],
  ['类', '似型'],
  ['样', '本'],
  ['种', '植子'],
  ['排', '名列除放行'],
  ['段', '落时'],
  ['出', '现生口台版头'],
  ['通', '过报知道行常信用缉告'],
  ['团', '队体伙结员购'],
  ['片', '区面'],
  ['声', '音明称'],
  ['把', '握'],
  ['双', '方'],
  ['间', '接'],
  ['则', '是'],
])
