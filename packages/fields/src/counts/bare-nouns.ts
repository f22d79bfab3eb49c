/**
 * Nouns that news writes straight after a number, without a measure word (`300余警力`, `9公司`, `五部门`). Tables only.
 */
export const bareNouns: readonly string[] =
  '案 瘾君子 游子 难民 灾民 烟民 选民 股民 移民 信徒 劳动者 消费者 投资者 参与者 示威者 抗议者 军人 士兵 患者 病人 警力 公司 企业 民警 警员 人员 员工 职工 学生 学子 考生 师生 网友 网民 粉丝 用户 客户 村民 市民 居民 群众 乘客 旅客 游客 观众 球迷 球员 队员 选手 运动员 球队 代表 委员 议员 官兵 战士 消防员 医护 医生 护士 教师 专家 志愿者 工人 农民 矿工 民工 农民工 老人 儿童 孩子 婴儿 女子 男子 少年 少女 男女 夫妻 嫌疑人 嫌犯 被告 被告人 罪犯 受害者 受害人 伤者 死者 遇难者 国家 城市 省市 省份 地区 部门 部委 单位 机构 院校 高校 学校 中学 小学 医院 银行 券商 基金 房企 车企 药企 国企 央企 店铺 门店 商家 商户 媒体 机场 航班 列车 车辆 汽车 船只 飞机 项目 案件 案例 奖项 金牌 银牌 铜牌 奖牌 行业 领域 方面 镇街 街镇 街道 乡镇 社区 村庄 县市 县区 区县 市县 省区市 省区 家庭 农户 住户 商品 品牌 产品 品种 样本 职位 岗位 学科 专业 路口 路段 景区 景点 指标 人口 平台 大国 强国 生肖 店员 疑犯 劫匪 歹徒 匪徒 司机 保安 警察 职员 雇员 业者 店家 厂商 摊商 民众 学童 幼童 长者 外佣 青年 中学生 小学生 大学生 毕业生 家长 诊所 歌手 艺人 演员 候选人 立委 员警 护理师 医师 药师 船员 渔民 牧民 台商 外劳 移工 义工 志工 教授 博士 院士 母女 母子 父子 姐妹 兄弟 兄妹 姐弟 子女 儿子 女儿 党团 记录 条目 词条 图片 照片 视频 账号 账户 帐户 网页 词汇 单词 订单 包裹 快递 邮件 短信 细胞 病例 床位 席位 座位 车位 工位 展位 摊位 铺位 客房 藏书 文物 藏品 网点 站点 基站 充电桩 合作社 生猪 奶牛 会员 党员 股东 院所 处所 篮板 助攻 抢断 盖帽 封盖 失误'.split(
    ' ',
  )

/** Words in compact lists and what they count: `2死7伤1失踪`, `3男1女`, `5金3银`. */
export const compactNouns: ReadonlyMap<string, string> = new Map([
  ['死', '人'],
  ['伤', '人'],
  ['亡', '人'],
  ['重伤', '人'],
  ['轻伤', '人'],
  ['嫌', '嫌犯'],
  ['失踪', '人'],
  ['失联', '人'],
  ['男', '男'],
  ['女', '女'],
  ['子', '子'],
  ['儿', '儿'],
  ['金', '金牌'],
  ['银', '银牌'],
  ['铜', '铜牌'],
])

/** What a player's line goes on with behind points: `27分10板4助3断`. */
export const boxScoreNouns: ReadonlyMap<string, string> = new Map([
  ['板', '篮板'],
  ['助', '助攻'],
  ['断', '抢断'],
  ['帽', '盖帽'],
])

/** Matches by how they ended, in rows: `3胜2负`. */
export const recordNouns: ReadonlySet<string> = new Set('胜平负和败')

/** What makes `N大` a count (`三大运营商`): not these, which make another word. */
export const notAfterBig =
  '奖学人厦道陆街队桥楼会型小量多批片堂选妈爷事伯姐使师袋包箱堆块片步捆筐桶盒碗口串件'
