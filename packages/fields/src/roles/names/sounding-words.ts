// Source of the characters: the tables of Xinhua for transcribing names (English, Spanish, Italian, French, German,
// Russian), without those that are ordinary words oftener than sounds. The words are our own lists, from news reports.

/** What transcribed names are written with. */
export const soundingCharacters =
  '阿埃艾安昂奥巴拜班邦鲍贝本比彼宾波伯勃博布查达戴黛丹道德邓迪蒂丁杜顿多厄恩尔法凡范菲费芬佛夫弗福盖甘冈戈哥格葛根贡古瓜圭果哈汉翰豪赫亨洪胡霍基吉季加贾简金卡凯坎康考柯科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾里利莉丽莲廉列林琳柳龙隆卢鲁露伦罗洛吕马玛迈麦曼芒梅门蒙孟米密缅摩莫默姆穆纳娜奈南内尼妮涅宁纽努诺欧帕派潘庞培佩彭蓬皮珀普奇齐恰乔切钦琼让瑞若撒萨塞赛桑瑟森沙莎尚绍舍圣施什史舒斯丝松苏索塔泰坦汤唐陶特廷图托瓦威韦维温文翁沃乌伍武西希锡夏肖谢辛休逊雅亚扬耶伊因英尤约泽扎詹哲珍芝兹佐茨茜娅琪缇'

/** What only people do or suffer, right behind the name. */
export const doneByPeople: readonly string[] =
  `说 笑 哭 觉得 回忆 坦言 感叹 夫妇 夫妻 兄弟 姐妹 父子 母女 一家 先生 女士 小姐 太太 夫人 教授 博士 爵士
  出生(?![的人率地]) 去世 逝世 病逝 辞世 身亡 丧生 遇害 遇刺 自杀 被捕 入狱 出狱 获释 落网 结婚 离婚 再婚 订婚 分手 怀孕 生下 产下 毕业 辞职 就任 上任 卸任 当选 落选 连任 退休 退役 复出 失业 住院 出院 受伤 负伤 因伤 因病 伤愈 伤停 伤退 带伤 生病 患病 康复
  饰演 扮演 出演 主演 执导 客串 献唱 演唱 献声 配音 自编 自导 自学 自幼 从小 童年 少年 年轻时 小时候 生前 死后 本人 亲口 亲笔 亲手 微笑 大笑 流泪 落泪 哽咽 摇头 点头 耸肩 挥手 鞠躬 转身 起身 站起 坐在 站在 躺在 跪在 住在 走进 走到 跑到 来到 回家 抬头 低头
  头球 射门 破门 接球 传球 停球 断球 带球 触球 任意球 点球 单刀 助攻 抢断 铲球 犯规 染红 吃到 领到 停赛 禁赛 首发(?![阵名球十]) 替补(?![席阵球门前后中]) 登场 出场 上场 下场 被换 被罚下 被捕 被判 被炒 被解雇 被任命 被放倒 被铲 被绊 被盯 梅开 帽子 独造 连入 攻入 打进 射入 扳平 主罚 罚进 罚中 罚失 近距离 小角度 凌空 抽射 低射 劲射 推射 补射 远射 抢点 横传 直传 直塞 传中 下底 突入 插上 铲射 倒地 扑出 扑救 出击 单手 跳投 上篮 扣篮 盖帽 罚球 拿下 轰下 砍下 得到\\d 下课 执教 挂帅 率队 带队 转投 离队 归队 加盟
  特意 亲自 生气 沮丧 激动 搭档 对视 拥抱 握手 约会 交往 恋爱 同居 合影 聊天 交谈 打电话 通电话 开车 驾车 开枪 拔枪 中枪 逃跑 逃亡 潜逃 爬上 抱起 拿起 拿出 掏出 递给 推开 走出 移居 定居 写道 写信 写下 创作了 谱写了 发明了`
    .trim()
    .split(/\s+/u)

/** What only people have, behind 的. */
export const ofPeople: readonly string[] =
  `回答 圈套 代表作 成名作 处女作 遗作 名作 自传 传记 父亲 母亲 父母 妻子 丈夫 儿子 女儿 孩子 弟弟 哥哥 姐姐 妹妹 兄弟 姐妹 家人 亲属 家属 朋友 好友 女友 男友 前妻 前夫 未婚妻 同事 同学 老师 学生 弟子 徒弟 经纪人 秘书 保镖 粉丝 遗体 尸体 遗孀 葬礼 墓地 生日 童年 婚姻 恋情 婚礼 病情 伤势 伤病 进球 入球 传球 射门 头球 任意球 点球 单刀 助攻 扑救 传中 直传 横传 远射 发言(?!人) 讲话 演讲 说法 表态 话 笑容 眼神 眼睛 脸 手(?![机工段下法续]) 头发 脾气 性格 演技 表演 歌声 画作 油画 诗(?!歌节) 诗歌 小说 天才 才华 天赋 职业生涯 继任 接班 前任 住所 家里 家中 故居 名字 身世 死讯`
    .trim()
    .split(/\s+/u)

/** What those of a list are called together. */
export const groupsOfPeople: readonly string[] =
  `人(?![民口类]) 替补 前锋 后卫 中场 门将 前腰 后腰 边锋 中锋 中卫 边卫 球员 队员 国脚 球星 巨星 名将 老将 小将 新秀 新人 新援 外援 主力 射手 悍将 大将 旧将 教练 主帅 名帅 选手 车手 拳手 演员 主演 影星 明星 男星 女星 歌手 导演 编剧 作家 诗人 画家 艺术家 大师 学者 专家 科学家 教授 博士 高管 官员 议员 候选人 嫌犯 嫌疑人 大牌 “?恶汉`
    .trim()
    .split(/\s+/u)

/** What leads up to nothing but people. */
export const beforeSoundingNames: readonly string[] =
  '嫁给 嫁给了 爱上 爱上了 师从 拜师 专访 接替 换下 换上 替下 撤下 替换 顶替 签下 解雇 炒掉 罚下 盯防 盯住 娶了 放倒 铲倒 撞倒 绊倒 起用 启用 饰演 扮演 男友 女友 名叫'.split(
    ' ',
  )

/** Offices that only people come to: 成为球队的主席. */
export const officesOfPeople: readonly string[] =
  '主席 总统 总理 首相 部长 大臣 议员 市长 州长 主帅 主教练 教练 助教 队长 总裁 董事长 老板 经理 首席执行官 院长 校长 教授 导演 主演 主编 国王 女王 皇帝 主教 法官 律师 大使 发言人'.split(
    ' ',
  )
