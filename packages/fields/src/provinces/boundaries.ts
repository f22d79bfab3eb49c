/**
 * Where the characters of a name arise by chance between two words (`最大|连续`, `来自|贡献`): a character before or a
 * beginning after betrays it; with `both`, only the two together do. Source: our own reading of news.
 */
export interface Boundary {
  readonly names: readonly string[]
  /** Any of these characters before the name. */
  readonly before?: string
  /** Any of these beginnings after it. */
  readonly after?: readonly string[]
  readonly both?: true
}

const counters =
  '展平舞后电讲站柜阳月前擂灶吧炮货登上下出垮拆两二三四五六七八九十百几多各每整单砚梳锅琴转看窗0123456789'

export const boundaries: readonly Boundary[] = [
  { names: ['台北', '台中', '台南', '台东'], before: counters, after: ['央', '间', '场', '型', '等', '湾'] },
  {
    names: ['江西'],
    before: '长湘珠沿临滨漓闽赣丽乌岷沱邕榕柳嫩瓯',
    after: ['岸', '侧', '路', '段'],
    both: true,
  },
  {
    names: ['河南', '河北'],
    before: '黄淮运洛渭漳沙护城内滦定州大小两',
    after: ['岸', '侧', '路'],
    both: true,
  },
  { names: ['湖南', '湖北'], before: '太东西泽南北环鄱庭', after: ['岸', '侧', '路', '部'], both: true },
  {
    names: ['山东', '山西'],
    before: '泰钟佛衡嵩黄华梅香燕秦阴祁昆台岳',
    after: ['面', '麓', '坡', '侧', '脉', '段', '路'],
    both: true,
  },
  { names: ['海南'], before: '东黄渤北沿临', after: ['部', '岸', '侧'], both: true },
  {
    names: ['大连'],
    before: '最扩重特巨强更较很盛',
    after: ['续', '锁', '环', '片', '带', '接', '夜', '累', '胜', '败'],
  },
  { names: ['大澳'], before: '最扩重特巨强加更', after: ['洲', '门', '元', '网', '航'] },
  { names: ['大庆'], before: '盛重', after: ['典', '祝', '贺', '功', '幸'] },
  { names: ['大兴'], after: ['土木', '奋', '趣'] },
  { names: ['大理', '大冶'], before: '远重伟最' },
  { names: ['成都'], before: '建形完组构变达生促养造赞落编译制做当作看炼既收合集' },
  { names: ['达州'], before: '到抵' },
  { names: ['海口'], before: '出入沿' },
  { names: ['天水'], before: '今明昨当每白几春夏秋冬蓝聊露航' },
  { names: ['自贡'], before: '各亲独', after: ['献'] },
  {
    names: ['六安', '三明', '三亚', '三沙', '九江', '五常', '九龙', '三河'],
    before: '周第十初期',
    after: ['七暗', '两白'],
  },
  { names: ['南通'], before: '东西越岭淮' },
  { names: ['西安'], before: '东' },
  { names: ['和田'], after: ['径', '间', '野', '园'] },
  { names: ['新界'], after: ['面', '定', '限'] },
  { names: ['中环'], after: ['路', '线', '节', '保', '境'] },
  { names: ['东山区', '南山区', '西山区'], before: '鲁浙皖赣闽粤桂滇黔川陕甘豫鄂湘冀晋辽藏疆秦华' },
  { names: ['武昌'], after: ['起义'] },
  { names: ['高密'], before: '最较更', after: ['度', '集'] },
  { names: ['三水'], before: '一二第', after: ['厂', '库', '源'] },
  { names: ['长沙'], before: '部校院局' },
  { names: ['长春'], before: '部校院局', after: ['节', '运期'] },
  { names: ['四平'], before: '周第十初', after: ['八稳'] },
  { names: ['常熟'], before: '非' },
  { names: ['宝安'], before: '宝', after: ['全'] },
  { names: ['从化'], after: ['学', '工', '肥', '验', '妆', '疗', '解', '石'] },
  { names: ['兰州'], after: ['立大学'] },
  { names: ['昆山'], before: '小' },
  { names: ['上蔡'], after: ['英', '市长'] },
  { names: ['大同'], before: '入界' },
  { names: ['上水'], before: '车船锅桌跟送换涂喷补加供浇用', after: ['份', '平'] },
  { names: ['东台'], after: ['湾'] },
  { names: ['台山'], before: '三五两各' },
  { names: ['于都'], before: '位处在居置属由对关至用基源' },
  { names: ['来安'], after: ['徽', '全', '装', '排', '置', '慰', '检', '抚'] },
  { names: ['花都'], after: ['开', '谢', '落', '凋', '很', '没', '不', '要', '会', '已', '是', '还', '好'] },
  // 河北|投资, 奋斗|六年, 自卑|南下
  {
    names: ['北投'],
    before: '以东西南华河湖台闽苏皖陕冀豫粤桂赣京沪大向往城江',
    after: [...'资入产放标诉向运送稿弃靠降掷射机影奔行案票保'],
  },
  { names: ['斗六'], before: '奋战争搏格决械漏泰缠恶内' },
  { names: ['通霄'], after: ['达'] },
  { names: ['卑南'], before: '自谦尊' },
  // 云雾|峰林, 国旗|津贴, 粮草|屯积, 江苏与澳门
  { names: ['雾峰'], before: '云烟大晨浓薄迷' },
  { names: ['旗津'], before: '国党军红队', after: ['贴', '液'] },
  { names: ['草屯'], before: '粮稻青秸饲干', after: ['积', '粮', '放'] },
  { names: ['苏澳'], before: '美中英', after: ['合', '两', '经', '贸', '门'] },
  { names: ['芦洲'], before: '葫' },
  { names: ['汐止'], before: '潮' },
  { names: ['苓雅'], before: '茯' },
  { names: ['芎林'], before: '川' },
  { names: ['仑背'], before: '昆加' },
  { names: ['沙鹿'], before: '白金黄' },
  { names: ['楠梓'], after: ['木'] },
  { names: ['梧栖'], before: '碧凤青苍', after: ['凤', '桐'] },
  { names: ['壮围'], before: '强健雄粗肥茁体', after: ['绕', '墙', '着'] },
  { names: ['西螺'], after: ['旋', '蛳', '丝', '纹', '杆', '母', '钉'] },
  { names: ['阿里山'], after: ['东', '南', '口'] },
  { names: ['鹿港'], before: '白', after: ['小镇'] },
  { names: ['开封'], before: '未已拆没' },
  // 担任|城关区委书记
  { names: ['任城'], after: ['关', '厢', '阳', '中', '东', '西', '南', '北', '步', '固'] },
  { names: ['任县'], after: ['委', '长', '人', '政', '公'] },
]
