// Surnames of one character that hardly anybody has, and that are everyday characters as well. Source: the Hundred Family
// Surnames and the lists of rare surnames of the census reports (Ministry of Public Security), as far as the table of
// surnames by share has them not; without particles, pronouns, numerals and the verbs that often stand behind an
// office (开讲, 回怼, 锁喉).

export const rareSurnames: ReadonlySet<string> = new Set(
  `区 须 印 雒 务 位 扬 嵺 僧 宇 斯 沿 火 由 户 庹 衷 拜 保 雪 羌 禚 俎 佼 光 次 揣 信 树 桃 杞 枚 海 清 源 炎 玉 琚 疏 皋 睢 知 硕 竹 笃 紫 绳 艮 营 萨 藏 衡 角 谏 越 载 辅 达 迟 遆 邗 郐 野 锋 锐 镇
  陀 雄 静 革 顺 颉 频 香 默 经 羊 家 松 山 能 堵 通 充 终 利 空 红 益 公 墨 尔 呼 伦 旷 药 辉 训 敏 格 热 依 偃 儋 卑 咎 哀 坚 基 堂 士 央 奇 学 宛 岐 希 弋 彤 忠 恩 悦 慈 斗 斛 晖 望 朵 杏 杲 枝 栋 梧 楷 榆 槐 毓 泰 洋 浑 浩
  湾 源 潜 澹 犹 率 环 珠 琴 瑞 璞 盈 睦 磨 祈 竭 策 绍 统 罕 翠 耀 良 芒 茶 草 葆 蒿 虚 行 裔 赫 足 轩 轸 辟 遗 邘 采 野 钊 闪 隽 雅 霜 露`.split(
    /\s+/u,
  ),
)
