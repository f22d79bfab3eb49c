/**
 * Words that hold the letters of a place and do not name it, or hide where a name begins: longest match takes them
 * whole and passes on. Sources: atlases (foreign lands, waters), lists of brands and media; our own reading of news.
 */
const groups = {
  // lands and cities abroad whose ends meet a Chinese name
  abroad: `
    越南 荷兰 波兰 芬兰 乌克兰 爱尔兰 新西兰 苏格兰 英格兰 格陵兰 马里兰 昆士兰 佛罗里达
    明尼苏达 北达科他 南达科他 巴西 墨西哥 摩洛哥 旧金山 秘鲁 布鲁克林 德克萨斯 得克萨斯
    加利福尼亚 北海道 东京都 西雅图 新南威尔士 巴基斯坦 哈萨克斯坦 塔吉克斯坦 乌兹别克斯坦
    吉尔吉斯斯坦 土库曼斯坦 阿富汗 海参崴 西贡市 胡志明市 约旦河西
    克里夫兰 克立夫兰 克利夫兰 南安普顿 南安普敦 西安大略
    内华达 亚特兰大 马拉喀什 南达州 北达州`,
  // waters, ranges and regions
  waters: `
    长江 黄河 珠江 淮河 湘江 汉江 嘉陵江 岷江 松花江 钱塘江 太湖 长白山 台湾海峡 杭州湾
    北部湾 渤海湾 东北 西北 华北 华东 华南 华中 西南 东南 东海 黄海 渤海 南海 青藏高原
    云贵高原 四川盆地 长三角 珠三角 黄石公园 苏州河 北海舰队 东海舰队 南海舰队 延安高架
    黄淮 江淮 江汉平原 河西走廊 大江南北
    江南 江北 白山黑水 大运河 `,
  // media
  media: `
    北京时间 北京卫视 湖南卫视 新华社 新华网 新华书店 新华日报 中山日报 今日海南
    中国台湾网 中国西藏网 中国新疆网 南海网 东南网 羊城晚报 京华时报
    华西都市报 `,
  // companies and goods whose name is a brand
  brands: `
    北京现代 广州现代 北京奔驰 北京吉普 北京汽车 华晨宝马 上海大众 上海通用 上汽大众
    广州本田 长安汽车 长安福特 长安街 宁德时代 贵州茅台 青岛啤酒 哈尔滨啤酒 重庆啤酒
    燕京啤酒 云南白药 山西汾酒 泸州老窖 金华火腿 东阿阿胶 南方航空 东方航空 海南航空
    深圳航空 厦门航空 四川航空 山东航空 上海家化 南京同仁堂 北京同仁堂 天津狗不理 北京全聚德 杭州娃哈哈 兴业银行 兴业证券 平安银行
    平安保险 中国平安 福田汽车 洛阳牡丹 镇江香醋 涪陵榨菜 阿里巴巴
    洋河大曲 四川长虹 江淮汽车 北大荒 北大方正
    上海牌 北京牌 `,
  // money
  money: `
    澳门元 澳门币 澳门圆 `,
  // dishes, plants, animals and stones
  goods: `
    北京烤鸭 北京鸭 哈密瓜 普洱茶 大理石 大理寺 大理院 重庆小面 重庆火锅 兰州拉面
    兰州牛肉面 沙县小吃 扬州炒饭 西湖龙井 和田玉 德州扑克 德州扒鸡 桂林米粉 柳州螺蛳粉
    云南米线 过桥米线 新疆大盘鸡 武夷岩茶 安溪铁观音 四川泡菜 南京板鸭 山西陈醋 天津麻花
    蒙古包 蒙古族 北京犬 北京猿人 福鼎白茶 浙江龙井 吉林人参 东北虎 东北菜 藏红花
    西藏獒犬 阳澄湖 台湾卤肉 凡士林 《瑞丽》 扬州搓澡 三明治 福州鱼丸 信阳毛尖`,
  // people, works, events
  events: `
    孙中山 中山陵 中山装 中山大学 中山公园 中山医院 中山纪念 西安事变 上海合作组织 上合组织
    长治久安 文山会海 远大理想 重大理论 天津条约 南京条约 马关条约 北京条约
    西藏高原 广安门 西直门 德胜门 朝阳产业 福建舰 山东舰 辽宁号
    辽宁舰 海南舰 南昌舰 广西舰 长春舰 安徽舰 海南鸡饭 香港脚 崇文门 宣武门
    长沙发 平安夜 大同小异 世界大同 日照时 日照量 日照强 日照充 日照不
    太平洋 拱北 三明治 三明两 大理石 大理寺 大理院`,
}

export const lookAlikes: readonly string[] = Object.values(groups).flatMap((list) => list.trim().split(/\s+/))

/** After a short name: the name of a dish or a way of speaking, not of a place. */
export const goodsAfterName: readonly string[] = `
  时间 舰 菜 菜馆 菜系 话 方言 口音 腔 味 风味 料理 米粉 拉面 火锅 烤鸭 豆腐 小吃 香肠 火腿 凉皮 泡馍 肉夹馍 苹果 大枣 蜜柚 年糕 盐水鸭 咸水鸭 热干面 牛肉面 牛肉粉 狗不理 炒饭 汤包 小笼包 生煎 烧鸡 烧饼 板鸭 泡菜 凉粉 米线 炸酱面 臭豆腐 酸辣粉 羊肉泡馍 锅盔 酱肉 香醋 陈醋 二锅头 大曲 老窖`
  .trim()
  .split(/\s+/)

/** After a name and at most four more characters: the name of a medium. */
export const mediaEndings: readonly string[] = `
  日报 特区报 晚报 晨报 早报 午报 快报 商报 时报 青年报 都市报 晚刊 法制报 法治报 文汇报 工人报 卫视 电视台 电台 新闻网 广播网 热线网 网讯 周刊 频道 分网 新浪网 搜狐网 腾讯网 凤凰网 东方网 门户网 视窗`
  .trim()
  .split(/\s+/)
