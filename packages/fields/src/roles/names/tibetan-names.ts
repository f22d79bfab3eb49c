// The words that Tibetan names are made of, two by two, as Chinese news writes them. Source: general knowledge; our own
// list of common ones.

export const tibetanNameWords: ReadonlySet<string> = new Set(
  `扎西 顿珠 次仁 卓玛 平措 多吉 旺堆 尼玛 索朗 达瓦 边巴 巴桑 格桑 德吉 央金 拉姆 仁青 洛桑 丹增 罗布 才让 卓嘎 旦增 旺姆 措姆 次旺 加措 嘉措 白玛 班旦 贡布 土登 阿旺 强巴 益西 曲珍 普布 米玛 拉巴 次旦 朗杰 群培 晋美 江村 旺久 顿旦 桑珠 桑吉 贡嘎 坚赞 热杰 才旦 仁增 久美
  赤列 旺扎 伦珠 次央 卓木 德庆 央宗 白珍 曲吉 石达 加布 扎巴 旺杰`.split(/\s+/u),
)
