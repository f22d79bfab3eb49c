/** A word that after a number mostly counts nothing, and the surroundings in which it does. */
export interface Rescue {
  readonly word: string
  readonly before?: RegExp
  readonly after?: RegExp
}

/** Verbs of winning, losing and being apart by points, before the number. */
const SCORING =
  /(?:失|丢|带走|全取|积分升至|积分增至|得|得到|拿下|拿到|取得|砍下|砍|轰下|轰|揽下|狂揽|贡献|领先|落后|独取|积|只差|相差|差|扣|记|总分|积分|落后[\p{Script=Han}]{0,4}|领先[\p{Script=Han}]{0,4}|入账|进账|攻下|净胜|多得|少得|投进|抢下|高出|低|以|最[高多]|追回|扣球|拦网|发球|罚球|进攻|反击|接发球)(?:的|了|到|达|至|为|近|约|有)?$/u
const CLOSED = /^(?:[，。；！？、,;!?\s”）)的和及并以即就后]|优势|差距|之|大胜|险胜|$)/u

/** Points of a match, points of an argument, matches played, parts of a whole. */
export const rescues: readonly Rescue[] = [
  { word: '层', after: /^楼(?![房上下梯道层高])/u },
  { word: '分', before: SCORING, after: CLOSED },
  { word: '分', before: /(?<![累面体容淤囤堆沉聚冲蓄])积$/u, after: /^(?![之成])/u },
  // 27分10板4助, 33分12个篮板: a player's line
  { word: '分', after: /^[0-9]{1,2}(?:[个次记]|[板助断帽]|篮板|抢断|盖帽)/u },
  {
    word: '点',
    after:
      /^(?:考虑|意见|建议|要求|理由|原因|看法|希望|体会|感受|启示|说明|共识|主张|诉求|质疑|疑问|倡议|承诺|声明|经验|教训)/u,
  },
  // 三级法院: courts of so many levels; 三级医院 is a grade
  { word: '级', before: /(?:^|[^初高第])$/u, after: /^(?:法院|检察|人民|政府|党委|公安)/u },
  {
    word: '方面',
    after:
      /^(?:的|修改|改进|内容|举措|措施|工作|问题|因素|情况|变化|支持|优势|挑战|突破|能力|任务|要求|成果|影响|努力|准备|调整|原因|理由|建议|意见|经验|需求|困难)/u,
  },
  {
    word: '期',
    before: /(?:培训|培训班|讲座|课程|课|节目|专栏|学习班|简报|活动|举办|开办|举行|播出|制作)(?:了|共|约)?$/,
  },
  { word: '口', before: /[家户]$/u, after: /^(?!号|径|岸|令|子)/u },
  {
    word: '单',
    before: /(?:销售|月销|日销|卖出|卖了|售出|成交|接|接了|送|送了|下|下了|完成|做了|多达|近)$/u,
    after: /^(?!位|独|元|车)/u,
  },
  { word: '节', before: /(?:上|上了|听了|讲了|补了|缺了)$/u, after: /^(?!目|日|能|约|点|气)/u },
  {
    word: '局',
    before: /(?:胜|赢|赢下|拿下|连扳|扳回|输|输掉|负|丢|丢掉|连下|先下|连取|连赢|连胜|打满|鏖战)了?$/u,
  },
  {
    word: '届',
    before:
      /(?:参加|举办|连续|连任|历经|出席|蝉联|征战|经历|举行|参与|夺得|获得|赢得|拿到|共|任|带)(?:过|了)?$/u,
    after: /^(?![，。；三四五六七八九中会])/u,
  },
  {
    word: '轮',
    before: /(?:经过|经历|历经|完成|进行|举行|展开|开展|前|后|过去|连续|余下|剩余|共|打完|还剩)(?:了|的)?$/u,
    after:
      /^(?:角逐|比拼|较量|激战|争夺|谈判|磋商|投票|面试|筛选|淘汰|联赛|比赛|磋谈|会谈|排查|竞价|拍卖|降息|加息|融资|巡查|检查|核酸|筛查|检测|督查|攻势|战罢|过后|[，。；])/u,
  },
  {
    // 两度被评为: twice, not degrees
    word: '度',
    before: /(?:[^\d度气温低高降升约近达为零下至到]|^)$/u,
    after:
      /^(?:被|入|出[任战席]|获|当选|任|参|访|赴|来华|夺|登|遭|推[迟出]|延|易|更|申|冲[击刺]|挑战|拒|改|刷新|提[名出交]|宣|举|离|结婚|合作|交[手锋]|率|携|执|担|蝉|折|开[庭审庭]|中断|暂停)/u,
  },
  { word: '战', after: /^(?:告负|告捷|全胜|全败|不胜|不败|皆|均|仅)/u },
]
