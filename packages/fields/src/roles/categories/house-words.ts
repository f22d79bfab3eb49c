import type { RoleName } from '@jianbao/record'

/** Roles of bare words for whoever leads and works somewhere, which the house may change. */
export const LEADING: readonly RoleName[] = ['official', 'executive', 'employee', 'other', 'police', 'expert']

/** What firms, and departments that only firms have, are called by. */
export const BUSINESS =
  /公司|集团|银行|国泰君安|申银万国|中金|中信建投|高盛|摩根|瑞银|花旗|汇丰|渣打|美林|野村|股份|证券|基金(?!会)|企业|厂$|商行|市场(?:中心)?$|[粮油冷]库$|保险|信托|科技$|资本|地产(?!.*(?:[处局厅署]|司|会)$)|传媒|酒店|期货|俱乐部|(?:董事[会局]|监事会)$|(?:总|营业|事业|生产|市场|销售|财务|人力资源|技术|工程|编辑|品牌|采购|运营|客服|法务)部$/u

export const BUSINESS_SIGNS = '司团银泰金投盛摩花丰渣林野份券企厂商险托技资产传店货乐部事市库'
