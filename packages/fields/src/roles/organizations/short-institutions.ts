// Institutions by the short names that the news calls them by, none of which ends as an institution's name does, or
// only in a character that ends too many other words. Source: general knowledge (the universities of the 985 and 211
// projects and their like in Taiwan and Hong Kong, state-owned banks and steelworks, organs of state); our own list.

export const shortInstitutions: ReadonlySet<string> = new Set(
  `北大 清华 复旦 浙大 南大 武大 中科大 国科大 交大 上海交大 西安交大 北交大 同济 南开 天大 华科 华中科大 厦大 山大 川大 中南大 吉大 兰大 重大 湖大 郑大 云大 贵大
  哈工大 北理工 北航 北邮 北科大 北林大 中农大 中国农大 华农大 西工大 南航 南理工 华理工 华南理工 大工 大连理工 武汉理工 东大 东南大 河海大 苏大 暨大 深大 南科大 汕大 上大 上财 中财 央财 西财 对外经贸 贸大 法大 中政大 华政 西政 西南政法
  中南财大 北师大 华东师大 华师大 华中师大 南师大 陕师大 首师大 师大 北外 上外 广外 央音 中戏 上戏 北电 北影 央美 国美院 协和 中传 中国传媒大 农大 工大 林大 矿大 地大 中石大 海大 医大 哈医大
  台大 政大 成大 清大 台师大 中兴大 中山大 中央大 阳明交大 东吴大 淡大 辅大 文大 世新 铭传 逢甲 东海大 静宜 元智 长庚 马偕 三总 北荣 中荣 高荣 台大医 北医 高医 国卫院 工研院 中研院
  港大 中大 科大 理大 城大 浸大 岭大 教大 澳大 哈佛 耶鲁 普林斯顿 斯坦福 麻省理工 剑桥 牛津 帝国理工 早稻田
  工行 农行 中行 建行 交行 招行 邮储 农发行 国开行 进出口行 世行 亚行 亚投行 央行 美联储 汇丰 渣打 花旗 恒生 中银 台银 一银 华银 玉山银
  最高法 最高检 中纪委 中组部 中宣部 中政委 中央军委 国办 中办 全国人大 全国政协 国台办 港澳办 国新办 港澳 民盟 民建 民进 农工党 致公党 九三学社 台盟 团中央 全总 文联 作协 侨联 贸促会
  欧盟 东盟 北约 阿盟 非盟 独联体 欧佩克 世贸 世卫 联合国 国际刑警 红十字会 五角大楼 民建联 职工盟 台联
  银保监会 银监会 保监会 证监会 住建部 网信办 高院 中院 人行 高分检 一分检 二分检 三分检 四分检 首钢 鞍钢 武钢 宝钢 包钢 太钢 马钢 本钢 攀钢 河钢 沙钢 济钢 莱钢 柳钢 重钢`.split(
    /\s+/u,
  ),
)
