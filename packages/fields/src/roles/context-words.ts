// What stands around names. Our own lists, from the grammar of news reports.

/** Verbs whose subject speaks or acts as a person, right after a name. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `表示 说 称 介绍 认为 告诉 指出 透露 强调 坦言 回忆 解释 回应 说道 回答 宣布 谈到 提到 补充 直言 建议 呼吁 提醒 承认 否认
  交代 交待 供述 供认 辩称 声称 谈及 笑言 笑说 感叹 感慨 写道 分析 预测 预计 预料 希望 相信 批评 质疑 反驳 证实 确认 期待 呼籲
  痛批 受访 受访时 接受 出席 致辞 致词 主持 发言 讲话 报道 报导 摄 撰文 喊话 坦承 直指 自曝 爆料 澄清 要求 担任 出任 当选 出生
  毕业 去世 逝世 病逝 遇害 身亡 落网 被捕 获刑 被判 上诉 自首 投案 潜逃 打进 攻入 助攻 破门 夺冠 获得 率队 带队 上任 离任 辞职
  参加 前往 抵达 来到 走访 视察 调研 检查 会见 会晤 听取 听说 听到 看到 看着 想到 想起 觉得 知道 得知 发现 赶到 回到 走进 站在 坐在
  拿出 拿着 带着 开始 决定 打算 准备 曾 曾经 已 已经 正 正在 还 也 则 又 就 都 便 不 没有 没 先 是 在 将 被 把 向 对 从 因 以 用 让 与 和
  及 等 的 之 有 为 系 当时 当天 当晚 当场 随后 后来 先后 最终 终于 一直 仍 仍然 再次 更 却 竟 竟然 经常 常 自己 本人 夫妇 夫妻 一家
  一行 两人 二人 三人 率领 带领 领导 执导 主演 饰演 扮演 创作 创办 创立 拍摄 获 率 亲自 专程 入选 入围 当年 今年 去年 昨天 昨日 今天 今日
  日前 近日 上午 下午 晚上 家 家里 家中`.split(/\s+/u),
)

/** The strong ones: hardly anything but a person does this. */
export const personVerbs: ReadonlySet<string> = new Set(
  `表示 说 称 介绍 认为 告诉 指出 透露 强调 坦言 回忆 解释 回应 说道 回答 宣布 谈到 提到 补充 直言 感叹 感慨 写道 笑言 笑说
  交代 交待 供述 供认 辩称 声称 坦承 直指 痛批 受访 受访时 爆料 喊话 摄 落网 被捕 获刑 自首 投案 出生 去世 逝世 病逝
  涉嫌 因涉嫌 因犯 犯有 被控 被诉 获释 受贿 无期徒刑 有期徒刑 死刑 拘役 罚款 罚金 入狱 服刑 觉得 打进 攻入 助攻 破门 会见 会晤`.split(
    /\s+/u,
  ),
)

/** Words that lead up to a person. */
export const leadWords: ReadonlySet<string> = new Set(
  `由 与 和 对 向 据 被 把 将 给 跟 同 及 让 请 因 以 为 替 像 叫 名叫 叫做 即 如 比如 包括 采访 邀请 称 称呼 感谢 根据 按照 任命 逮捕
  抓获 查获 起诉 控告 对于 随着 就是 而 但 当 是 以及 还有 祝贺 拜访 联系 判处 判决 改判 拘捕 通缉 指控 杀害 绑架 骗取 击败 战胜 选举 聘请 聘任 授予 会见 会晤 陪同 迎接 欢迎 慰问 悼念 纪念 营救 护送 接替 取代`.split(
    /\s+/u,
  ),
)
