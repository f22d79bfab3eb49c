// What follows the name of a road, a firm, a brand, a prize or a place, and makes one of what would else be a person's
// name (or names it after one). Our own list.

export const namedThings: ReadonlySet<string> = new Set(
  `高速 高铁 丘陵 研究所 研究院 智库 图书馆 古道 花海 滩涂 景区 风景区 站台 村庄 铁路 公路 国道 省道 大道 大街 大桥 隧道 机场 火车站 车站 码头 水库 电站 水电站 煤矿 矿业 矿区 油田 林场 农场 草原 盆地 高原 山脉 山庄 半岛 群岛 海峡 水道 运河 流域 古镇 古城 社区
  小区 广场 大厦 公寓 家园 新村 新城 酒店 饭店 宾馆 集团 公司 股份 有限 控股 实业 企业 置业 地产 药业 制药 医药 科技 生物 电子 电器 电气 电力 能源 新能源 新材 材料 化工 化学 化纤 钢铁 铝业
  锂业 铜业 矿产 重工 机械 机电 轮胎 航空 航运 物流 速递 证券 期货 基金 信托 人寿 财险 银行 资本 传媒 影业 影视 光电 半导体 环保 水泥 玻璃 陶瓷 家居
  家具 家电 服饰 纺织 食品 乳业 乳品 牛奶 奶粉 啤酒 白酒 酒业 饮料 矿泉水 香烟 茶叶 大米 酱油 火锅 拉面 烤鸭 月饼 酸奶 牌 奖项 奖章 奖得主 杯 学院 大学 中学 小学 医学院 故居 纪念馆 博物馆 陵园 奖学金 基金会
  定律 定理 效应 指数 综合征 综合症 县城 镇上 高中 初中 影城 剧院 大剧院 体育馆 体育场 书店 书局 出版社`.split(
    /\s+/u,
  ),
)
