/**
 * What follows a number and makes it something else than a count: dates and durations, ages, physical measures, money,
 * rates, scores and ranks. Tables only; the longest entry wins.
 */
export const notCounted: readonly string[] = [
  // dates, times, durations, ages
  '年 月 日 号 天 周 星期 礼拜 小时 时 点钟 点 分钟 分 秒 秒钟 刻 刻钟 个月 个多月 个半月 个小时 个多小时 个半小时 个钟头 个星期 个礼拜 个季度 季度 个年头 个昼夜 个工作日 个交易日 个日夜 个夜晚 个晚上 个世纪 世纪 年代 月份 旬 晚 夜 宿 岁 周岁 个岁 昼夜 载 代 届 期 学期 学年 个学期 个学年 财年 财季',
  // physical measures
  '米 公里 千米 厘米 毫米 微米 纳米 公尺 公分 里 里路 华里 丈 尺 寸 英里 英尺 英寸 海里 平方 平方米 平方公里 平方千米 平米 平 坪 亩 亩地 亩田 公亩 公顷 顷 英亩 立方 立方米 方米 方呎 平方英尺 平方尺 呎 升 公升 毫升 吨 公吨 万吨 公斤 千克 克 毫克 微克 斤 市斤 两 磅 盎司 克拉 度 摄氏度 华氏度 度电 千瓦时 千瓦 兆瓦 吉瓦 瓦 伏 安 安培 赫兹 兆赫 兆 字节 比特 像素 卡 卡路里 千卡 大卡 焦耳 帕 百帕 分贝 马力 匹马力 码 光年 节速 加仑 蒲式耳 标准煤 重量箱 拉 巴',
  // rates, ranks, scores
  '倍 成 折 个百分点 百分点 个基点 基点 个点 个点位 级 等 强 佳 甲 名次 分之 比 分球 倍以上 番 流 线 手房 胎 楼 层 号楼 室 单元 栋楼 杠 线城市 维 连胜 连败 连冠 连跌 连涨 连阳 连阴 连板 胜 负 平局 战 冠王 冠 码率 环 路公交 路车 路线',
  // money is the field beside this one
  '元 块钱 角 毛 分钱 美元 美金 港元 港币 港纸 人民币 欧元 日元 日圆 英镑 韩元 卢布 卢比 泰铢 新台币 台币 澳元 加元 法郎 元人民币 万元',
  // what only looks like a measure word
  '一般 以上 以下 方便 时代 行代码 个别 个性 本书法 点半 时许 位数 位数字 位于 系列 位一体 元化 年级 季 季度 版 版本 型 号线 频道 台湾 峡 亚 川',
]
  .join(' ')
  .split(' ')
