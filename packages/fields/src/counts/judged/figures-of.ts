/** Of whom and of what figures stand without a noun behind them: `用户超3亿`, `播放量突破2000万`. Tables only. */

/** People and their households. */
export const people =
  '用户 网民 粉丝 会员 客户 读者 听众 观众 人次 人数 人口 老人 老年人 儿童 残疾人 农民工 职工 党员 志愿者 球迷 股民 基民 华人 华侨 移民 难民 穆斯林 教徒 信徒 贫困户 农户 家庭 游客 旅客 学生 在校生 网友 商家 商户 主播 骑手 开发者 创作者 广告主 投资者 考生 学员 从业者 从业人员 员工 毕业生 大学生 留学生 患者 购房者 消费者 个体户 纳税人 民警 教师'

/** What there is much of, as far as its number is said: `企业总数`, `点击量`, `订单数`. */
export const numbered =
  '播放 点击 阅读 浏览 访问 转发 评论 点赞 收藏 下载 安装 注册 关注 搜索 讨论 投票 得票 报名 参赛 参会 参展 参与 参加 出席 观看 收看 围观 申请 应聘 咨询 捐款 献血 登记 就诊 接诊 门诊 出游 接待 入境 出境 客流 人流 车流 客运 订单 销售 出货 发行 保有 伤亡 死亡 遇难 失踪 受伤 受灾 感染 确诊 患病 在校 就业 失业 参保 持有 持卡 开户 到场 上座 网点 门店 店铺 企业 公司 机构 病例 案件 受案 收案 结案 立案 发案 词条 网站 域名 汽车 机动车 私家车 车辆 航班 床位 车位 合作社 专利 图书 藏书 文物'

/** Of those, what is done to one thing many times: the number is of the acts, not of the thing. */
export const doneOften = '播放 点击 阅读 浏览 访问 转发 评论 点赞 收藏 下载 安装 关注 搜索 讨论 投票 得票'

/** What makes a number of one of those. */
export const numbers = '总人数 总人次 总次数 总数量 人数 人次 次数 数量 总量 总数 数 量'

/** Between it and its verb. */
export const adverbs =
  '首度 首次 已经 已 就 将 也 都 也已 都已 均已 就已 又 仍 最多 最高 最多时 最高时 均 共 仅 则 更 更是 竟 一度 累计 合计 总计 总共 目前 现 现已 分别 往往 日均 年均'

/** How far the number goes. */
export const reaches =
  '在 介于 低于 高于 少于 多于 不足 不到 达 达到 高达 多达 超 超过 突破 破 为 有 近 约 逾 接近 逼近 至 到 只有 仅有 约为 约有 只剩 仅剩 增至 增到 增加至 增加到 增长至 增长到 升至 升到 上升至 上升到 攀升至 攀升到 飙升至 飙升到 涨至 涨到 上涨至 上涨到 扩大至 扩大到 发展到 降至 降到 下降至 下降到 减至 减到 减少至 减少到 跌至 跌到 回落至 回升至'

/** Those of them that say what number was reached, after more of the clause than an adverb. */
export const reached =
  '达到 突破 超过 超 破 升至 升到 增至 增到 增加到 增长到 涨至 涨到 上升到 上升至 攀升至 飙升至 逼近 接近'

/** Numbers of countable things whatever they are of: then a small number is one too (`死亡人数升至56`). */
export const headcounts = '总人数 人数 总人次 人次 次数 件数 起数 户数 总数 总数量 数量'
