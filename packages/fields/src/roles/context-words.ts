// What stands around names. Our own lists, from the grammar of news reports.

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Verbs whose subject speaks or acts as a person, right after a name. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `表示 说 称 介绍 认为 告诉 指出 透露 强调 坦言 回忆 解释 回应 说道 回答 宣布 谈到 提到 补充 直言 建议 呼吁 提醒 承认 否认
  交代 交待 供述 供认 辩称 声称 谈及 笑言 笑说 感叹 感慨 写道 分析 预测 预计 预料 希望 相信 批评 质疑 反驳 证实 确认 期待 呼籲
  痛批 受访 受访时 接受 出席 致辞 致词 主持 发言 讲话 报道 报导 摄 撰文 喊话 坦承 直指 自曝 爆料 澄清 要求 担任 出任 当选 出生
  毕业 去世 逝世 病逝 遇害 身亡 落网 被捕 获刑 被判 上诉 自首 投案 潜逃 打进 攻入 助攻 破门 夺冠 获得 率队 带队 上任 离任 辞职
  参加 前往 抵达 来到 走访 视察 调研 检查 会见 会晤 听取 听说 听到 看到 看着 想到 想起 觉得 知道 得知 发现 赶到 回到 走进 站在 守在 躺在 住在 跪在 蹲在 坐在
  拿出 拿着 带着 开始 决定 打算 准备 曾 曾经 已 已经 正 正在 还 也 则 又 就 都 便 不 没有 没 先 是 在 将 被 把 向 对 从 因 以 用 让 与 和
  及 等 的 之 有 为 系 当时 当天 当晚 当场 摘金 摘银 摘铜 夺金 夺银 夺铜 名列 位列 位居 随后 后来 先后 最终 终于 一直 仍 仍然 再次 更 却 竟 竟然 经常 常 自己 本人 夫妇 夫妻 一家
  当庭 驱车 发文 晒出 现身 执棒 接棒 献唱 抱恙 含泪 充满 连续 生前 身后 年轻时 小时候 首盘 首局 次盘 次局 决胜局 决胜盘 头球 本场 本赛季 上赛季 场均 列第 排名 续约 解约 转会 加盟 扳平 首开 梅开 建功 砍下 轰下 夺得 摘得 摘下 出战 上场 首发 替补 获胜 晋级 出局 击败 完成 贡献 得到 命中 抢断 染红 吃牌 射门 罚进 罚中 开出 传中 登场 亮相 退赛 卫冕 封王 登顶 折桂 利用 伙同 指使 收受 索取 驾驶 驾车 持刀 持枪 携带 纠集 虚构 编造 冒充 谎称 窃取 潜入 殴打 雇用 雇佣 授意 伪造 多次 明知 一行 两人 二人 三人 率领 带领 领导 执导 主演 饰演 扮演 创作 创办 创立 拍摄 获 率 亲自 专程 入选 入围 当年 今年 去年 昨天 昨日 今天 今日
  日前 近日 上午 下午 晚上 家 家里 家中 现任 历任 曾任 时任 原任 原是 原系 升任 调任 转任 接任 继任 兼任 卸任 获任 经营 创建 从事 于 立案 刑事 批准 采取 实施 提起`.split(
    /\s+/u,
  ),
)

/** The strong ones: hardly anything but a person does this. */
const strongVerbs = words(
  `表示 说 称 介绍 认为 告诉 指出 透露 强调 坦言 回忆 解释 回应 说道 回答 宣布 谈到 提到 补充 直言 感叹 感慨 写道 笑言 笑说 笑称 呛声 回呛 怒呛 怒批 怒轰 直批 痛斥 大喊 谈道 苦笑 自嘲 直呼 坦陈 慨叹 叹道 吐槽 怒斥 反问 追问
  交代 交待 供述 供认 辩称 声称 坦承 直指 痛批 受访 受访时 爆料 喊话 摄 落网 被捕 获刑 自首 投案 出生 去世 逝世 病逝
  涉嫌 因涉嫌 因犯 犯有 被控 被诉 获释 受贿 无期徒刑 有期徒刑 死刑 拘役 罚款 罚金 入狱 服刑 觉得 打进 攻入 助攻 破门 会见 会晤 扳平 梅开 建功 砍下 轰下 诉称 谎称 伙同 收受 索取 首开 挑射 推射 劲射 抽射 补射 远射 吊射 垫射 捅射 爆射 头槌 头球 送出助攻 染红 扳回一城`,
)

/** The other verbs of saying and of what a face shows, by class: words that are nouns as well (声明, 分析) are not among them. */
const sayings = words(
  `坚称 宣称 重申 申明 表态 直称 指称 续称 续指 续说 补称 扬言 直斥 怒骂 大骂 痛骂 怒吼 大呼 疾呼 高呼 惊呼 惊叹 赞叹 盛赞 大赞 激赞 夸赞 夸奖 大叹 直叹 笑道 怒道 问道 答道 应道 喊道 叫道 骂道 讲道 叙道 劝道 赞道
  说起 讲起 谈起 提起 说到 讲到 提及 讲述 述说 诉说 倾诉 哭诉 泣诉 诉苦 喊冤 抱怨 埋怨 嘀咕 嘟囔 念叨 唠叨 叮嘱 嘱咐 告诫 劝诫 劝告 劝说 谴责 抨击 炮轰 斥责 怒怼 回怼 打趣 调侃 戏言 戏称 坦白 坦露 吐露 明言 直说 断言 忆述 忆起 追忆 回想
  自述 自认 自责 忏悔 懊悔 后悔 谢罪 致歉 哽咽 抽泣 落泪 流泪 泪崩 含泪 痛哭 大哭 微笑 大笑 憨笑 摇头 点头 摆手 鞠躬 叹气 皱眉 摇摇头 点点头 叹了口气 告诉我 对我说 对记者 向记者 对本报 向本报 对媒体 向媒体 接受采访 接受记者 接受本报 接受本刊 接受媒体 接受专访 在接受 受访时`,
)

/** 王力|还说, 王力|则表示. */
const sayingAgain = words('还 也 则 又 再 便 却 曾 随后 此前 昨日 昨天 日前 近日').flatMap((adverb) =>
  words('说 称 表示 指出 认为 坦言 介绍 透露 强调 告诉').map((verb) => adverb + verb),
)

export const personVerbs: ReadonlySet<string> = new Set([...strongVerbs, ...sayings, ...sayingAgain])

/** What says how old somebody is: 今年45岁. */
export const ageWords: readonly string[] = words('今年 现年 时年 年仅 年过 年近 年满')

/** Words that lead up to a person. */
export const leadWords: ReadonlySet<string> = new Set(
  `由 与 和 对 向 据 被 把 将 给 跟 同 及 让 请 因 以 为 替 像 叫 名叫 见到 遇到 碰到 找到 看到 认识 对话 专访 师从 拜师 偶遇 约见 力挺 声援 顶替 换下 签下 力压 不敌 淘汰 横扫 完胜 险胜 逆转 力克 送别 缅怀 叫做 即 如 比如 包括 采访 邀请 称 称呼 感谢 根据 按照 任命 逮捕
  抓获 查获 起诉 控告 对于 随着 就是 而 但 当 是 以及 还有 祝贺 拜访 联系 判处 判决 改判 拘捕 通缉 指控 杀害 绑架 骗取 击败 战胜 选举 聘请 聘任 授予 会见 会晤 陪同 迎接 欢迎 慰问 悼念 纪念 营救 护送 接替 取代`.split(
    /\s+/u,
  ),
)

/** What a player does before a number of points: 拿下全场最高的30分. */
export const scoringVerbs: ReadonlySet<string> = new Set(
  '砍下 轰下 得到 拿下 贡献 攻下 独得 拿到 抢下 全场 上半 下半 末节 首节'.split(' '),
)
