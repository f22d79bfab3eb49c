import type { RoleName } from '@jianbao/record'

/** What an organisation makes of a position that alone says less: a 局长 of the 公安局 is police. */
export interface OrganizationRole {
  readonly name: string
  /** Of these characters one stands in whatever `organization` matches. */
  readonly signs: string
  readonly organization: RegExp
  readonly position: RegExp
  /** Roles of the bare word that this may change. */
  readonly from: readonly RoleName[]
  readonly role: RoleName
}

const LEADING: readonly RoleName[] = ['official', 'executive', 'employee', 'other', 'police', 'expert']

/** What firms, and departments that only firms have, are called by. */
const BUSINESS =
  /公司|集团|银行|国泰君安|申银万国|中金|中信建投|高盛|摩根|瑞银|花旗|汇丰|渣打|美林|野村|股份|证券|基金(?!会)|企业|厂$|商行|保险|信托|科技$|资本|地产|传媒|酒店|期货|俱乐部|(?:董事[会局]|监事会)$|(?:总|营业|事业|生产|市场|销售|财务|人力资源|技术|工程|编辑|品牌|采购|运营|客服|法务)部$/u

const BUSINESS_SIGNS = '司团银泰金投盛摩花丰渣林野份券企厂商险托技资产传店货乐部事'

export const organizationRoles: readonly OrganizationRole[] = [
  {
    name: 'press office',
    signs: '关闻',
    organization: /公关|新闻办|新闻处|新闻中心|新闻组/u,
    position: /组长|主任|经理|负责人|处长/u,
    from: ['official', 'executive', 'other'],
    role: 'spokesperson',
  },
  {
    name: 'fire brigade of the police',
    signs: '消救',
    organization: /消防|救援总队|救援支队/u,
    position: /主任|总队长|支队长|大队长|参谋长|政委/u,
    from: ['police', 'official', 'other'],
    role: 'official',
  },
  {
    name: 'police',
    signs: '安警派刑侦扫诈分管缉',
    organization:
      /^(?!.*(?:医院|诊所|大学|学院)).*(?:公安|警|派出所|刑事局|刑大|侦[一二三四五六七八九十]+大?队|扫黑办|打诈|第[一二三四五六七八九]分局|刑侦|网安|治安|交管|缉毒|缉私|经侦)/u,
    position: /./u,
    from: ['official', 'executive', 'employee', 'other'],
    role: 'police',
  },
  {
    name: 'precinct',
    signs: '分',
    organization:
      /^(?!.*(?:税|商|规划|国土|环|资源|监管|邮|路|管理|供电|气象|城))[\u4e00-\u9fff]{0,4}分局(?!.*(?:税|所$))/u,
    position: /局长|队长|所长|警|民警|政委|教导员|负责人|组长/u,
    from: ['official', 'executive', 'employee', 'other'],
    role: 'police',
  },
  {
    name: 'brigade of an office',
    signs: '计查执管场监质农政环',
    organization: /统计|调查总队|综合执法|城管|市场监管|文化市场|劳动监察|地质|农业|渔政|环境|水政|路政/u,
    position: /队长/u,
    from: ['police'],
    role: 'official',
  },
  {
    name: 'prosecution',
    signs: '检',
    organization: /检察|检控/u,
    position: /./u,
    from: LEADING,
    role: 'prosecutor',
  },
  {
    name: 'court',
    signs: '法',
    organization: /法院|法庭/u,
    position: /长$|法官|负责人|书记|主任/u,
    from: LEADING,
    role: 'judge',
  },
  {
    name: 'law firm',
    signs: '律',
    organization: /律师事务所|律所/u,
    position: /./u,
    from: LEADING,
    role: 'lawyer',
  },
  {
    name: 'sport',
    signs: '球赛队乐操泳径',
    organization: /球|赛|国家队|俱乐部|体操|游泳|田径|战队|国队$|[高初国]中队$/u,
    position: /队长|队员|教练|领队/u,
    from: ['police', 'official', 'employee'],
    role: 'other',
  },
  {
    name: 'fire brigade',
    signs: '消救急武队军',
    organization: /消防|救援|应急|武警|部队|军/u,
    position: /./u,
    from: ['police', 'other'],
    role: 'official',
  },
  {
    name: 'central bank',
    signs: '行管',
    organization: /央行|人民银行|中央银行|金管局|金融管理局/u,
    position: /./u,
    from: ['executive', 'other'],
    role: 'official',
  },
  {
    name: 'research of a firm',
    signs: BUSINESS_SIGNS,
    organization: BUSINESS,
    position: /[所院]长$|主管/u,
    from: ['official', 'executive', 'other'],
    role: 'executive',
  },
  {
    name: 'heads of schools and hospitals',
    signs: '学园院控',
    organization: /大学$|学校$|中学$|小学$|幼儿园$|医院$|卫生院$|保健院$|疾控中心$/u,
    position: /校长|园长|院长|书记|处长|部长/u,
    from: ['official', 'executive', 'other', 'employee'],
    role: 'official',
  },
  {
    name: 'panel of experts',
    signs: '专',
    organization: /专家(?:组|委员会|委|库|团|团队)$/u,
    position: /组长|成员|主任|委员|团长/u,
    from: LEADING,
    role: 'expert',
  },
  {
    name: 'science',
    signs: '学研验科天象诊医预系',
    organization:
      /大学|学院|研究|实验室|(?<!议院|参院|众院|国会)(?:对外|外交)关系(?:委员会|协会)$|科学院|社科院|科院|天文[台馆]|气象台|^[^局厅委署府]*[科诊]$|门诊|中医|预报/u,
    position: /(?<!班)主任|院长|所长|副院长|副所长|负责人|组长|首席|[台馆]长|主席/u,
    from: ['official', 'executive', 'other', 'employee'],
    role: 'expert',
  },
  {
    name: 'offices of a hospital',
    signs: '院',
    organization: /医院|卫生院/u,
    position: /^副?[科股]长$/u,
    from: ['official'],
    role: 'employee',
  },
  {
    name: 'centre of a hospital',
    signs: '心',
    organization:
      /^(?!.*控制).*(?:病|症|瘤|诊断|医学|医疗|诊疗|治疗|康复|防治|美容|生殖|移植|睡眠|疼痛|透析|体检|健康管理)[\u4e00-\u9fff]{0,4}中心$/u,
    position: /主任|医|师$/u,
    from: LEADING,
    role: 'expert',
  },
  {
    name: 'head of a clinic',
    signs: '诊科腔室站所',
    organization: /诊所|门诊部?$|[牙齿]科$|口腔$|卫生[室站所]$/u,
    position: /院长|所长|站长|负责人/u,
    from: LEADING,
    role: 'expert',
  },
  {
    name: 'hospital',
    signs: '医诊',
    organization: /医院|诊所/u,
    position: /主任|医(?!务)|师$/u,
    from: LEADING,
    role: 'expert',
  },
  {
    name: 'business',
    signs: BUSINESS_SIGNS,
    organization: BUSINESS,
    position: /书记|主席|主任|处长|部长|科长|所长|站长|馆长|秘书长|区长|总长|总监|代表|队长|组长|店长/u,
    from: ['official', 'other', 'police'],
    role: 'executive',
  },
  {
    name: 'people of a firm',
    signs: BUSINESS_SIGNS,
    organization: BUSINESS,
    position: /./u,
    from: ['executive'],
    role: 'executive',
  },
  {
    name: 'association',
    signs: '会协联',
    organization: /协会|学会|商会|联合会|基金会|联盟|工会|总会|作协|文联|工商联|[^政]协$|[\u4e00-\u9fff]联$/u,
    position: /主席|会长|秘书长|主任|委员|部长|理事/u,
    from: ['official', 'executive'],
    role: 'executive',
  },
  {
    name: 'adviser of a government',
    signs: '府宫务',
    organization: /政府$|白宫|总统府|国务院/u,
    position: /顾问|参事/u,
    from: ['expert', 'executive', 'other'],
    role: 'official',
  },
  {
    name: 'international organisation',
    signs: '卫贸合盟约织',
    organization: /世卫|世贸|联合国|欧盟|北约|东盟|[国世][\u4e00-\u9fff]{0,6}组织$/u,
    position: /总干事|干事长|秘书长|总裁|主席|主任|署长|负责人|协调员/u,
    from: ['executive', 'other'],
    role: 'official',
  },
  {
    name: 'stage',
    signs: '剧团',
    organization:
      /(?:剧团|剧院|[话京越豫川粤昆评]剧院|乐团|舞团|歌舞团|曲艺团|杂技团|文工团|艺术团|合唱团)$/u,
    position: /[团院]长|总监|主任|书记/u,
    from: ['official', 'police', 'expert', 'other'],
    role: 'executive',
  },
  {
    name: 'government',
    signs: '局厅委部县市区镇乡省村署门构心组科处室队宫府关街务大政议党',
    organization:
      /[局厅委部县市区镇乡省村署]$|部门$|[局厅署委][\u4e00-\u9fff]{0,8}[组科处室队中心]$|(?:行政|立法)机构|白宫|政府|海关|街道|国务院|委员会|办公室|人大|政协|议会|党/u,
    position: /负责人|主管|院长|校长|会长|所长|董事|总工|总经济师|组长|队长|顾问|法人|监督$/u,
    from: ['executive', 'other'],
    role: 'official',
  },
]
