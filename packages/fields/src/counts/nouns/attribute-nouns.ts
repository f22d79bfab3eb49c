/**
 * Nouns that stand before 的 and what is counted, and are not counted there themselves (属性名词 of 《现代汉语语义词典》, and
 * verb-object compounds that the word list calls nouns). Tables only.
 */

/** What something is like, behind the noun that says so: `复古|风格|的手表`, `鸡蛋|大小|的结石`. */
export const qualities: ReadonlySet<string> = new Set(
  '风格 题材 主题 款式 样式 形状 形态 造型 图案 颜色 色调 色系 材质 材料 质地 质感 大小 尺寸 长短 高低 粗细 厚薄 宽窄 深浅 口味 风味 味道 气味 香味 香型 走向 方向 朝向 户籍 国籍 籍 性质 级别 等级 档次 层次 水平 水准 学历 文化程度 背景 出身 身份 民族 血统 年龄段 制式 档位 时期 年代 时代 年间 模样 规模 体量 量级 级 式 型 状 形 样 色 味 制 般 似'.split(
    ' ',
  ),
)

/** What is done, in a word with its object: `购票|的窗口`, `养鱼|的池塘`. */
export const activities: ReadonlySet<string> = new Set(
  '订票 购票 买票 卖票 抢票 售票 退票 检票 省钱 赚钱 挣钱 花钱 存钱 攒钱 养鱼 养鸡 养猪 养牛 养羊 养老 养生 种菜 种地 种树 种田 种粮 种花 租车 开车 停车 修车 洗车 打车 乘车 坐车 骑车 上学 读书 看书 上课 上网 上班 打工 画画 唱歌 跳舞 跑步 游泳 滑雪 登山 爬山 钓鱼 捕鱼 打猎 狩猎 健身 减肥 创业 就业 求职 择业 购物 购房 买房 卖房 租房 装修 搬家 旅游 出游 游玩 避暑 助学 支教 育儿 生育 结婚 交友 相亲 节水 节电 节能 节油 用电 用水 用餐 就餐 就医 看病 治病 挂号 供水 供电 供暖 发电 排污 造船 造车 造林 制假 售假 打假 打黑 防火 灭火 防盗 防疫 抗疫 抗旱 防汛 救灾 救火 收费 缴费 充值 充电 充饥 理财 炒股 存款 取款 洗钱 洗澡 做饭 做菜 吃饭 喝酒 喝茶 品茶 赏花 观景 取水 打水 打球 下棋 打牌 赌钱 藏身 避难 避雨 过冬 过年'.split(
    ' ',
  ),
)
