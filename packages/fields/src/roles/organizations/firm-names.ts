// Firms, banks and brokers by the short names that the news calls them by, none of which ends as a firm's name does.
// Source: general knowledge; our own list.

export const firmNames: ReadonlySet<string> = new Set(
  `苹果 微软 谷歌 亚马逊 脸书 脸谱 推特 雅虎 优步 英特尔 英伟达 高通 甲骨文 思科 戴尔 惠普 特斯拉 通用 通用电气 通用汽车 福特 波音 空客 西门子 博世 巴斯夫 大众 宝马 奔驰 雷诺 丰田 本田 日产 索尼 松下 东芝 夏普 佳能 尼康 三星 现代 起亚 诺基亚 爱立信 摩托罗拉 黑莓 柯达
  阿里 阿里巴巴 蚂蚁 腾讯 百度 京东 华为 小米 中兴 联想 海尔 海信 格力 美的 长虹 创维 康佳 比亚迪 吉利 奇瑞 长城 长安 蔚来 小鹏 理想 宁德时代 大疆 字节跳动 抖音 快手 美团 滴滴 拼多多 网易 新浪 搜狐 搜狗 微博 知乎 优酷 土豆 爱奇艺 携程 去哪儿 顺丰 圆通 中通 申通 韵达 苏宁 国美 万科 恒大 融创 碧桂园 龙湖 保利 万达 绿地 绿城 华润 招商局 中粮 中石油 中石化 中海油 中国移动 中国联通 中国电信 中移动 国航 东航 南航 海航 厦航 川航 春秋航空 吉祥航空 茅台 五粮液 洋河 泸州老窖 青啤 伊利 蒙牛 光明 娃哈哈 农夫山泉 康师傅 统一 旺旺 双汇 雨润 同仁堂 云南白药 恒瑞 台积电 联电 联发科 鸿海 富士康 宏碁 华硕 广达 仁宝 和硕 宏达电 大立光 台塑 中钢 裕隆 长荣 国泰 港铁 中电 和记黄埔 长和 长实 新鸿基 太古 渣打
  可口可乐 百事 百事可乐 宝洁 联合利华 雀巢 达能 麦当劳 肯德基 百胜 星巴克 沃尔玛 家乐福 麦德龙 乐购 宜家 耐克 阿迪达斯 安踏 李宁 特步 迪士尼 奈飞 高盛 摩根大通 摩根士丹利 大摩 小摩 花旗 汇丰 瑞银 瑞信 巴克莱 美林 野村 贝莱德 黑石 中金 中信 中信建投 国泰君安 海通 申万宏源 招行 工行 建行 农行 中行 交行 民生 浦发 光大 兴业 平安 中国平安 中国人寿 人保 太保 新华保险 惠誉 标普 穆迪 普华永道 德勤 毕马威 安永 麦肯锡 辉瑞 默沙东 默克 强生 拜耳 罗氏 诺华 阿斯利康 赛诺菲 葛兰素史克 创新工场 红杉 软银`.split(
    /\s+/u,
  ),
)

/** Those that are words of their own before an office: a head of a firm after them still makes a firm of them. */
export const firmsLikeWords: ReadonlySet<string> = new Set(
  '通用 大众 现代 统一 理想 光明 平安 民生 长城 长安 绿地 美的 东风 太平'.split(' '),
)
