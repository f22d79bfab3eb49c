/** Words by which a number without a currency is money (`年薪30万`, `500万大奖`, `借了80多万`). Tables only. */

/** Nouns and verbs of money, before a large number. */
export const paid =
  '攒 攒了 攒下 攒到 亏 亏了 亏损了 求偿 判赔 须赔 需赔 应赔 获赔 判罚 可罚 罚 处罚 重罚 罚钱 募得 筹得 筹到 募到 筹款 募款 筹集 捐款 捐赠 补偿 补助 拨款 资助 得款 得手 获赃 开销 年薪 月薪 底薪 薪水 薪酬 工资 奖金 罚款 罚金 被罚 赔偿 赔款 索赔 赔付 赔 贷款 借款 欠款 欠下 存款 现金 积蓄 房价 总价 单价 售价 标价 报价 要价 出价 开价 首付 彩礼 聘礼 押金 定金 赎金 善款 捐出 捐了 投资 投入 注资 斥资 耗资 融资 身价 市值 估值 损失 亏损 被骗 骗走 骗取 骗了 获利 牟利 赚 赚了 赚到 营收 利润 票房 收入 挣 挣了 挣到 挣个 花费 花了 花掉 预算 受贿 行贿 好处费 学费 租金 费用 价格 造价 价值 债务 负债 转账 汇款 赢得 成交价 流水 金额 款项 利息 支出 销售额 营业额 产值 进账 开支 工钱 月租 年租 售得 悬赏 重赏 赏金 奖励 重奖 奖赏 豪掷 砸下 砸出 出资 自掏 掏出 自费 自筹 筹资 集资 募捐 吸金 增资 垫付 垫资 垫款 欠税 欠债 欠薪 拖欠 缴纳 缴税 补税 逃税 偷税 漏税 纳税 退税 税款 罚没 理赔 亏空 亏欠 借债 举债 外债 取款 付款 货款 公款 赃款 退款 退赔 退赃 敛财 贪污 索贿 挪用 侵吞 诈骗 敲诈 勒索 酬金 报酬 酬劳 稿酬 稿费 佣金 转会费 违约金 代言费 出场费 片酬 赔偿金 补偿金 补偿款 赔偿款 抚恤金 救济金 奖学金 助学金 保证金 保费 保险金 税费 经费 资金 本金 集资款 工程款 账款 欠账 赌资 赌注 毒资 礼金 嫁妆 中介费 手续费 医疗费 医药费 抚养费 住院费 劳务费 加班费 退休金 养老金 公积金 注册资本 总资产 净资产 起拍价 底价 均价 房款 车款 定价 估价 作价 起价 卖得 净赚 盈利 净利 净利润 纯利 毛利 创收 省下 花去 耗费 津贴 补贴 拨付 捐给 捐助 赠款 捐资'

/** What money is, behind a large number. */
export const ofMoney =
  '天价 巨款 现金 罚款 罚金 罚单 赔偿 赔偿金 彩礼 年薪 月薪 贷款 债务 奖金 大奖 巨奖 捐款 善款 投资 欠款 首付 押金 赎金 学费 嫁妆 存款 积蓄 预算 营收 票房 保证金 过路费 手续费 保险 价格 代价 进账 营业额 销售额 收入 纯收入 利润 纯利 净利 开支 利息 工资 费用 成本 资产 家产 身家 财产 补偿 补助 补贴 定金 房款 货款 赃款'

/** Verbs of paying and getting of one character, which need what comes of them (`借了`, `花掉`) to speak of money alone. */
export const pays = '借欠还花赚挣亏赔捐贷付交存攒垫凑罚输卖投砸骗贴汇转给省筹募收拿抵押卷坑'

/** What comes of a verb: its aspect and its result. */
export const results =
  '了 过 掉 掉了 下 下了 出 出了 到 到了 去 去了 走 走了 光 光了 进 进了 进去 起 来 回 回了 上 清 完 得'

/** Words between a word of money and its number. */
export const between =
  '金额 总额 合计 共计 总计 一共 总共 高达 能 能够 可 可以 可能 大概 大约 差不多 就 要 就要 需 需要 有 在 达到 达 为 是 了 共 至 到 仅 只 才 已 又 也 都 均 的 还 不过 动辄 最高 最多 最低 最少 至少 少则 多则 往往 上 大'

/** What is bought and sold by the piece: `一头七八千`, `一台就要28万`. */
export const pieces =
  '头 只 匹 台 辆 套 部 亩 斤 公斤 瓶 盒 桶 根 支 张 桌 件 间 栋 副 幅 块 把 条 棵 株 平 平米 平方米 吨 车 顿 箱'

/** What stands between one of them and its price. */
export const priced =
  '就 也 才 只 都 得 要 就要 就得 就是 卖 卖到 能卖 能卖到 可卖 售 需 需要 收 花 租 涨到 炒到 大概 大约'

/** Nouns of what is paid by the month or the piece, before a number of hundreds or thousands. */
export const paidRegularly =
  '月租 租金 房租 月薪 工资 底薪 薪水 学费 彩礼 定金 押金 单价 售价 价格 要价 报价 月供 话费 电费 水费 伙食费 生活费'
