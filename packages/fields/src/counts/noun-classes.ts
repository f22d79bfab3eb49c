import type { MeasureClass } from './measures.js'

const endings: ReadonlyMap<MeasureClass, readonly string[]> = new Map([
  [
    'person',
    '将士 勇士 儿女 百姓 父老 信众 拥趸 游子 药头 药脚 桩脚 美女 靓女 包商 承包商 摊商 操作工 义消 警消 民防 犯嫌 主嫌 收水 看护 移工 外劳 人蛇 替补 新援 对象 加盟商 经销商 分销商 供货商 兽医 法医 军医 牙医 中医 西医 名医 村医 机组 警察 助理 秘书 顾问 参谋 政委 理事 总监 总裁 编辑 主编 编导 司仪 伙伴 搭档 太太 老太 丈夫 妻子 儿媳 女婿 媳妇 新娘 新郎 伴娘 伴郎 孙子 孙女 外孙 婴幼儿 老伯 小伙 小伙子 姑娘 丫头 汉子 小姐 迷 族 匪 贼 婴儿 幼儿 孤儿 患儿 弃儿 早产儿 新生儿 首脑 元首 政要 大臣 首相 国王 王子 公主 主教 导演 编剧 导游 领队 邻居 街坊 乡亲 亲戚 姐妹 兄弟 双胞胎 娃 哥 弟 妹 嫂 婆婆 奶奶 爷爷 叔 伯 婶 侠 女佣 外佣 班主任 助教 外教 人 人物 人口 劳动力 众 健儿 英雄 者 员 生 师 长 警 民 家 手 官 兵 客 友 匠 犯 徒 童 孩 婴 子女 女子 男子 妇女 女性 男女 男性 老汉 大妈 大爷 阿姨 叔叔 女孩 男孩 孩子 儿子 女儿 弟子 父母 母亲 父亲 妈妈 爸爸 夫妻 夫妇 情侣 亲属 家属 遗属 眷属 老乡 同胞 侨胞 同学 同事 干部 领导 主席 总统 总理 部长 书记 经理 主任 教授 博士 硕士 院士 烈士 护士 战士 人士 女士 男士 教练 裁判 门将 前锋 后卫 中锋 中场 射手 球王 冠军 亚军 季军 得主 明星 歌星 影星 新星 巨星 演员 股东 失主 事主 买主 物主 债主 客服 业主 房东 户主 店主 车主 船主 雇主 老板 客户 用户 住户 散户 大户 被告 原告 凶手 黑客 会计 翻译 保安 警力 人才 代表 委员 议员 学子 师生 官兵 医护 工人 职工 主力 外援 新人 新秀 名将 老将 小将 骁将 大将 悍将 国脚 球星 司机 骑手 乘客 警卫 少年 少女 青年 青少年 老人 老年人 贵宾 嘉宾 来宾 亲友 战犯 毒枭 头目 骨干 董事 监事 高管 主犯 从犯 嫌犯 同伙 同党 成员 特工 间谍 大使 公使 领事 参赞 诺奖得主 状元 学霸 考生 伤者 死者 逝者 源头 对手 精英 劳模 标兵 模范 先进 网红 主播 同志 居士 僧侣 神父 修女 喇嘛 球童 空姐 空乘 机长 船长 模特 佳丽 女星 男星 艺人 歌手 选手 粉丝 孕妇 产妇 寡妇 妇人 主妇 少妇 保姆 月嫂 护工 劳工 义工 志工 社工 矿工 民工 技工 女工 员工 职员 店员 雇员 球员 帮工 包工头 掌柜 教官 法官 检察官 警官 军官 士兵 士官 水兵 新兵 老兵 民兵 特警 武警 交警 民警 刑警 协警 辅警 狱警 城管 保镖 打手 杀手 枪手 歹徒 匪徒 暴徒 教徒 信徒 学徒 门徒 赌徒 囚徒 毒贩 小贩 商贩 摊贩 人贩子 票贩子 疯子 骗子 伙计 亲信 股民 基民 网民 渔民 牧民 农民 市民 村民 居民 灾民 难民 移民 公民 选民 军人 商人 诗人 工人 证人 当事人 负责人 创始人 继承人 法人 病人 盲人 家人 亲人 客人 候选人 主持人 发言人 经纪人 代理人 投资人 合伙人 嫌疑人 被告人 辩护人'.split(
      ' ',
    ),
  ],
  [
    'organization',
    '展商 参展商 采购商 承建商 网点 站点 经营点 销售点 零售点 代售点 售票点 服务点 收购点 回收点 代办点 供应点 售楼处 营业厅 营业部 门市部 景区 作坊 食肆 门诊 公司 企业 银行 医院 机构 单位 工厂 饭店 酒店 旅馆 宾馆 餐厅 餐馆 商店 商场 超市 店铺 店 厂 厂商 媒体 报社 报纸 杂志社 出版社 电视台 电台 网站 平台 集团 券商 基金 房企 车企 药企 国企 央企 民企 外企 上市公司 企业 商家 商户 农户 人家 住户 机关 部门 院校 学校 大学 中学 小学 幼儿园 诊所 药店 药房 律所 事务所 研究所 研究院 设计院 协会 商会 联盟 组织 俱乐部 球会 会所 网吧 酒吧 咖啡馆 咖啡厅 茶馆 影院 剧院 剧团 博物馆 图书馆 美术馆 书店 门店 分店 网店 民宿 客栈 旅行社 合作社 航空 航空公司 航企 供应商 经销商 开发商 运营商 生产商 制造商 服务商 零售商 代理商 批发商 电商 房地产商 交易所 投行 财团 信托 保险 险企 险公司 钢厂 电厂 煤矿 矿场 矿业 农场 牧场 养殖场 加油站 养老院 福利院 实验室 中心 工作室 会社 株式会社 品牌 客户 法院 检察院 分行 支行 中介 中介公司 机场 站 馆 园 社 行 铺 坊 吧 庄 局 所 院 校 场 巨头 大厂 车行 金店 分公司 子公司 空壳公司 同行 球队 伙伴'.split(
      ' ',
    ),
  ],
  [
    'case',
    '案 案件 个案 命案 积案 事故 事件 纠纷 火灾 灾害 官司 诉讼 投诉 报案 警情 举报 病例 火警 抢劫 车祸 爆炸 袭击 枪击 犯罪 违法 行为 骗局 谋杀 自杀 凶杀 并购 收购 融资 交易 投资 合并 地震 险情 疫情 丑闻 争议 仲裁 判决 案例 诈骗 盗窃 问题 酒驾 醉驾 毒驾 事实 情节 成交 申请 登记 查询 求助 索偿 检控 买卖 咨询 信访 来访 来电 工单 诉求 申诉 上诉 超速 超载 超员 逃逸 违停 手术 感染 移植 病 症 肺炎 肝炎 流感 死亡 并发症'.split(
      ' ',
    ),
  ],
  [
    'vehicle',
    '车 汽车 轿车 货车 客车 卡车 车辆 列车 动车 单车 摩托 坦克 船 船只 舰 艇 轮 军舰 货轮 飞机 客机 战机 直升机 无人机 战斗机 轰炸机 机 航母 潜艇 渔船 巴士 的士 班列 航班 车次 出租 SUV'.split(
      ' ',
    ),
  ],
])

/**
 * The last characters of nouns that a measure word's class asks for: what `名`, `家`, `起` count. Tables only; a class
 * that is not here takes every noun.
 */
export const nounEndings: ReadonlyMap<MeasureClass, readonly string[]> = new Map([
  ...endings,
  // 三例流感, 三例患者
  ['instance', [...(endings.get('case') ?? []), ...(endings.get('person') ?? [])]],
])

/** Links between a noun and its number: `手机共1.1万台`, `人员达100余人`. Not part of the noun, and no verb of their own. */
export const links: ReadonlySet<string> = new Set(
  '仍 仍有 仍为 还剩 剩 剩下 只剩 仅剩 才 才有 竟 竟有 竟达 曾 曾有 曾达 一度 也 也有 尚 原有 现存 如今 现在 此前 最高 最低 顶多 提升至 提升到 提高至 提高到 扩大至 扩大到 扩充至 扩充到 增长至 增长到 上涨至 缩减至 减至 减到 升至 缺口 目标 产能 年产能 全长 全程 总长 共长 篇幅 首度 首次 都 均 都是 都为 年产 月产 年销 能够 可 可以 将 将会 有望 预期 每年 每月 每天 每日 全年 今年 去年 同期 年均 日均 月均 分 分成 分别为 分为 共 共计 共有 总共 一共 合计 总计 累计 销量 产量 保有量 存量 规模 发行量 出货量 销售量 吞吐量 发送量 业务量 拥有量 交付量 投递量 接待量 签约量 注册量 量 长达 高达 达 达到 达到了 已达 多达 高达 约 约有 约为 有 计 计有 为 是 近 超 超过 逾 分别 各 各有 增至 升至 增加到 增加至 上升到 上升至 减少到 减少至 下降到 降至 突破 仅 仅有 只有 只 就 还 已 已有 已经 总数 总量 总人数 数量 人数 数 总数达 中 便 则 多则 少则 整整 尚有 还有 一般 大概 大约 估计 预计 目前 现有 拥有 不到 不足 至少 最多 平均 少 多 最 总 任 新增 增加 减少 发生 共发生 存在 出现 受伤 死亡 失踪 落户 为止 超额 位列 排名 占 户数 家数 件数 台数 场数 次数 辆数 张数 篇数 套数 只数 宗数 起数 消失 注销 撤销 取缔 关停 查封 拆除 修复 新发现 审结 办结 限量'.split(
    ' ',
  ),
)

/** What became of the things named before: `航班取消320架次`, `生猪出栏620万头`. */
export const stateVerbs: ReadonlySet<string> = new Set(
  '取消 延误 停运 退水 复电 停航 停飞 停驶 掉落 倾倒 倒伏 断裂 中断 受阻 封闭 淹没 破裂 出栏 存栏 倒塌 坍塌 受损 损毁 损坏 烧毁 被毁 受灾 停业 关闭 歇业 入驻 上市 报废 流失 失窃 被盗 完工 竣工 投产 获批 超标 达标 空置 闲置 成交 合格 售出 取胜 回落 脱贫 迁出 撤离 再就业 就业 返岗 返校 受益 获奖 滞留'.split(
    ' ',
  ),
)

/** Single characters that end a compound noun, whatever else they can be: `步道`, `监测子站`, `规格品`. */
export const nounSuffixes: ReadonlySet<string> = new Set(
  '件病症癌炎口站道品院厂店馆所局厅室员者户案物器机车船楼房屋款费金税法书报刊网群圈会队团组校系课题区城镇村县型类级式权证票券卡单表图册岛山河湖桥路港场园林军舰艇炮弹枪药菌酒茶饭菜粮油糖果豆仔崽苗种犬水电气煤矿罪点股井塔窑洞坝堤库池渠闸碑墓庙寺祠堂人民族国段纪录桩杆栏板壳币柱轨胎灯锁镜箱柜架椅桌伞帽鞋衣裤毯瓶罐桶盆碗杯球棒棍刀斧锤绳网膜管泵阀表秤钟仓舱棚亭摊窟屏芯饼椒虾蟹'.split(
    '',
  ),
)

/** Attributes that are also nouns, as which they end a phrase: `新增专业6个`. */
export const nominalAttributes: ReadonlySet<string> = new Set(['专业', '典型', '兼职'])

/** Nouns that are counted themselves where more nouns follow: `六个港口交易价格`, `2488个城市天气查询`. */
export const collectives: ReadonlySet<string> = new Set(
  '管辖区 司法管辖区 县区 镇街 街镇 片区 小区 社区居委会 国家 城市 地区 省份 部门 港口 网站 县市 区县 乡镇 街道 村庄 家庭 学校 州 省 市 县 村 省市 国 成员国 机场 车站 口岸 景区 市场 子站 监测站 站点'.split(
    ' ',
  ),
)

/** What follows a noun of action that is the clause's verb: `业务部门重组为`, `员工调查了`. */
export const verbAfterNoun: ReadonlySet<string> = new Set(
  '为 了 着 过 到 成 得 出 起来 后 至 给 入 向'.split(' '),
)

/** Titles of one person: the label of a list's first name, not of all its people. */
export const soleTitles =
  /(?:长|经理|书记|主任|总裁|董事|教授|律师|记者|先生|女士|主席|总监|院士|博士|师|秘书|老板|法人|负责人|主持人|发言人|代表|校友|冠军|主嫌|首嫌|主犯|首犯)$/u

/** Nouns of one character that may stand before their number: `车3辆`. */
export const shortNouns: ReadonlySet<string> = new Set(
  '剧片课奖诗歌戏车船房屋店厂洞枪刀牛羊猪鸡包命马狗猫树花书画字药酒烟金银票证案井桥生'.split(''),
)

/**
 * Things by one character that the general list knows only as verbs, measures or parts of words: nouns where they stand
 * by themselves behind a measure word (`三棵树`, `两袋米`).
 */
export const loneNouns: ReadonlySet<string> = new Set(
  '树花鸟米糖碗盘杯壶桶弹棍斧针帽箱园曲片卷鼓表股粽包伤钉泵炉癌错架奶鞭锤篮笔'.split(''),
)

/** Verbs that are the clause's predicate when they follow a measure word, not attributes of a noun: `有4项达到先进水平`. */
export const predicateVerbs: ReadonlySet<string> = new Set(
  '高居 位居 稳居 名列 位列 领跑 投入 赶往 前去 驰援 奔赴 缺少 缺乏 晚点 误点 录得 达到 获 获得 荣获 属于 位于 成为 进入 完成 通过 超过 涉及 包括 存在 出现 发生 需要 进行 参加 参与 分布 用于 下降 上升 增长 减少 增加 不符 符合 不符合 表示 认为 说 称 指出 可以 可能 能够 获救 落网 到案 归案 等待 接受 拒绝 缺席 入选 夺冠 夺得 赢得 打进 晋级 出局 作为 实现 采用 使用 占 没有 持平 不变 拥有 具有 具备 无法 仍 提出 选择 改为 变为 降为 升为 分为 分别 送往 送 送到 抵达 到达 前往 赶到 赶赴 开始 结束 继续 必须 上市 流标 上映 开幕 闭幕 启动 停运 停工 停业 停产 停课 开通 竣工 落成 投产 停电 获奖 入围 完工 达标 参展 亮相 返航 离港 倒塌 起火 坍塌 沉没 坠毁 失火 身亡 遇难 丧生 落马 落选 当选 逾期 到期 报废 出炉 发布 揭晓 揭牌 开工 动工 开业 挂牌 退市 战胜 击败 不敌 负于 力克 完胜 险胜 获胜 取胜 失利 落败 告负 中断 取得 返港 冒充 假冒 受阻 停摆 恢复 现身 爆满 告急 撤离 撤走 逃离 脱险 生还 幸存 康复 痊愈 绕行 改道 决口 溃坝 漫堤 断流 退服 出险 破产 倒闭 复牌 停牌 涨停 跌停 上涨 下跌 飘红 飘绿 交手 对阵 会师 出线 淘汰 降价 涨价 提价 调价 打折 促销 热销 滞销 脱销 开售 停售 上线 下架 开播 停播 首播 首映 开馆 闭馆 开园 闭园 谢幕 亮灯 走红 成真'.split(
    ' ',
  ),
)

/** Adverbs of a division: `主要分为两类`. */
export const MOSTLY = /^(?:主要|大致|大体|基本|通常)$/u

/** Verbs among them that take no object: before a noun they tell it apart (`13只上市交易个股`, `2栋倒塌房屋`). */
export const intransitives: ReadonlySet<string> = new Set(
  '上市 停牌 复牌 涨停 跌停 退市 上映 获奖 入围 落马 落网 获救 遇难 幸存 身亡 丧生 停运 停产 停业 停工 停课 破产 倒闭 报废 逾期 到期 出险 达标 参展 失火 坠毁 沉没 倒塌 坍塌 竣工 完工 落成 投产 停电 开通 降价 打折 促销 热销 滞销 脱销 下架'.split(
    ' ',
  ),
)

/** Verbs among them that are also a noun, where nothing follows: `有两种选择。`. */
export const nominalVerbs: ReadonlySet<string> = new Set(['选择', '需要', '失利'])

/** Verbs that bring an act about and are not what is counted: `作出6次扑救`. */
export const lightVerbs: ReadonlySet<string> = new Set(
  '采取 展开 作出 做出 贡献 送出 取得 拿到 得到 抢下 抢得 摘下 砍下 打出 轰出 投出 命中 送上 献上 完成 创造 造成 导致 引发 接到 收到 遭遇 举行 举办 召开 组织 开展 实施 提出 发动 发起 进行 给予 受到 获得 获 赢得 发生 出现 安排 推出 迎来 经历 经过 创下 录得 拿下 打进 攻入 夺得'.split(
    ' ',
  ),
)

/** Acts that stand before their number as what is counted: `办理结婚登记6.7万对`, `答复咨询300件`. */
export const countedActs: ReadonlySet<string> = new Set(
  '犯罪 报案 来电 登记 申请 咨询 投诉 求助 举报 审批 许可 备案 认证 鉴定 手术 移植 捐献 报警 预约 订购 订货 交易 成交 买卖 租赁 贷款 理赔 索赔 诉讼 起诉 上诉 申诉 仲裁 公证 见证 调解 处罚 检控 拘捕 捐赠 转让 投资 并购 招标 中标 签约 通报 提问 质询'.split(
    ' ',
  ),
)

/** What is done wrong, as what is counted: `超载共37起`, `网络诈骗1300件`; not after who or what does it (`参与盗窃11起`). */
export const misdeeds: ReadonlySet<string> = new Set(
  '违规 违法 违章 违停 超载 超速 超限 超员 逃税 逃逸 走私 诈骗 盗窃 抢劫 溺水 中毒 纵火 家暴 霸凌'.split(' '),
)

/** Places and bodies that have things rather than being counted: `基地就有108只`. */
export const holders =
  /(?:全[家村县市省校国]|一家|(?<!城)市|省|县|区|州|国|镇|村|乡|街道|公司|集团|基地|中心|大学|学院|学校|医院|世界|街|巷|街上|镇上|村里|地区|国内|全球|人间|政府|机构|协会|本人|平台|港|岛|库|园|馆|站|机关|部门|单位|银行|法院|检察院|警方|公安局|派出所)$/u

/** Verbs that join two nouns of one compound: `电信诈骗团伙`, `信息泄露源头`. Any other verb ends the phrase. */
export const compoundVerbs: ReadonlySet<string> = new Set(
  '伤亡 作案 涉案 死亡 失踪 受伤 诈骗 诈欺 恐吓 勒赎 侵犯 侵害 泄露 攻击 破坏 管理 服务 建设 改造 研究 开发 研发 生产 加工 销售 检测 监测 检验 检疫 治理 保护 防护 防治 培训 教育 训练 旅游 投资 贸易 运输 处理 处置 回收 制造 设计 规划 评估 审批 考核 监督 监管 检查 执法 救援 救助 应急 储存 存储 供应 采购 查询 登记 注册 认证 举报 投诉 盗窃 抢劫 赌博 贩毒 走私 洗钱 传销 集资 融资 合作 交流 交易 支付 结算 收费 充电 发电 输电 供水 供电 供热 供暖 排水 排污 施工 维修 维护 改革 试点 示范 创新 创业 就业 招聘 招生 参赛 比赛 竞赛 表演 演出 展览 展示 服役 安置 扶贫 帮扶 养老 医疗 康复 护理 治疗 诊断 筛查 接种 传播 宣传 通信 通讯 导航 定位 巡逻 巡查 清洁 配送 分拣 物流 外卖 装修 装备 纠纷 争议 违法 违规 违纪 犯罪 涉黑 涉恶 涉毒 涉枪 涉税 伤害 杀人 绑架 敲诈 勒索 受贿 行贿 渎职 贪污 交通 消费 搜索 分享 直播 购物 存款 贷款 保险 理财 证券 上市 控股 参股 独立 阅读 写作 试验 实验 体验 调查 统计 预警 报警 分析 编程 操作 控制 驱动 制冷 取暖 照明 灌溉 种植 养殖 捕捞 采矿 开采 勘探 冶炼 救灾 减灾 防洪 防汛 抗旱 避险 采访 报道 专家 安全 接待 托管 托育 寄宿 住宿 租赁 出租'.split(
    ' ',
  ),
)

/** Nouns that take a verb and its object before them (what they are for or tell of): `航班乘坐记录`, `快递派送业务`. */
export const headsOfActions: ReadonlySet<string> = new Set(
  '指示 指令 提示 警示 裁决 命令 答复 批复 判例 决议 声明 倡议 承诺 检讨 评语 遗嘱 供述 证言 投诉 举报 咨询 记录 信息 数据 案件 行为 活动 项目 工程 业务 平台 系统 工具 设备 人员 团伙 渠道 方式 方法 机构 制度 机制 措施 产品 软件 计划 方案 任务 事件 事故 线索 材料 证据 账户 账号 费用 资金 案 站点 网点 站 点 窝点 基地 中心 设施 场所 权限 资格 资质 许可 协议 合同 订单 申请 请求 功能 模式 点位 线 服务 时段 课程 流程 程序 环节 步骤 工序 岗位 职位 能力 技术 技能 技巧 工艺 手段 途径 路径 标准 指标 装置 装备 仪器 机器 车间 车辆 器材 用品 用具 小组 队伍 团队 区域 通道 窗口 期限 周期 档案 文件 表格 风险 隐患 漏洞 模型 赛事 大赛 比赛 规则 规范 要求 条件 难题 问题 体系 网络 市场 通知 通知书 说明 手册 指南 清单 名单'.split(
    ' ',
  ),
)

/** Verbs of two characters that tell apart what they stand before: `被困群众31人`, `受灾农户`. */
export const attributiveVerbs: ReadonlySet<string> = new Set(
  '被困 受困 受伤 遇难 失踪 失联 受灾 滞留 获救 受骗 被骗 被盗 走失 流浪 退役 退休 报废 废弃 闲置 空置 违规 违法 违章 违建 超载 超限 超标 改装 进口 出口 在逃 涉案 死亡 感染 确诊 住院 吸毒 作案 脱贫 注册 犯罪 贩毒 赌博 执业 在校 失业 就业 从业 创业 参赛 参展 务工 返乡 上市 伤亡 流动 服役 留学 参保 流窜 发明 养老 停车 就诊 旅游 观光 服刑 救灾 救援 防汛 巡逻 值班 获奖 入围 展出'.split(
    ' ',
  ),
)

/** Nouns that are said of what is counted, not part of its name: `8只股票涨幅超过10%`. */
export const topicNouns: ReadonlySet<string> = new Set(
  '价值 标价 定价 票价 市价 估价 农药 农残 残留 容量 容积 长度 高度 宽度 深度 重量 直径 跨度 净重 时速 功率 排量 面值 面额 造价 味道 口味 色泽 外形 音质 材质 质地 尺寸 地势 做工 涨幅 跌幅 股价 评级 天气 情况 文化程度 总数 数量 市值 业绩 销量 产量 收入 利润 成交额 成交量 收盘价 均价 单价 售价 总价 面积 总面积 人数 人均 状态 状况 质量 品质 性能 业绩 指标 含量 成分 菌落 标签 热量 糖分 血压 体温 成绩 表现 体征 生命 病情 伤势 伤情 年龄 身份 身高 体重 工资 薪水 负债 资产 利率 票房 房价 租金 水质 得分 分数 学历 户籍 家境 手续 资质 标识 包装 外观 口感 价位 增速 增幅 降幅 气温 水位 规模 水平 比例 占比 价格 信用'.split(
    ' ',
  ),
)
