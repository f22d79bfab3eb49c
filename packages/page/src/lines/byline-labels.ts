import type { Author } from '@jianbao/record'

// The labels of bylines and credits, Simplified, and what the people behind them are to the record. Null: named, but no
// author (proof-readers, approvers, designers). Source: observed mainland, Taiwan and Hong Kong bylines.

export type AuthorRole = Author['role']

export const bylineLabels: Readonly<Record<string, AuthorRole | null>> = {
  记者: 'reporter',
  采访人员: 'reporter',
  采写: 'reporter',
  采访: 'reporter',
  撰文: 'reporter',
  撰稿: 'reporter',
  撰稿人: 'reporter',
  特约撰稿: 'reporter',
  特约撰稿人: 'reporter',
  特约评论员: 'reporter',
  本报评论员: 'reporter',
  评论员: 'reporter',
  文字: 'reporter',
  作者: 'reporter',
  原作者: 'reporter',
  记者团: 'reporter',
  实习生: 'reporter',
  见习生: 'reporter',
  特派员: 'reporter',
  '文/图': 'reporter',
  '图/文': 'reporter',
  '文/摄': 'reporter',
  '文/摄影': 'reporter',
  '文图/记者': 'reporter',
  文图: 'reporter',
  图文: 'reporter',
  '撰文/摄影': 'reporter',
  文·图: 'reporter',
  通讯员: 'correspondent',
  通讯作者: 'correspondent',
  特约通讯员: 'correspondent',
  供稿: 'correspondent',
  编辑: 'editor',
  责任编辑: 'editor',
  责编: 'editor',
  执行编辑: 'editor',
  实习编辑: 'editor',
  见习编辑: 'editor',
  值班编辑: 'editor',
  网络编辑: 'editor',
  新媒体编辑: 'editor',
  文字编辑: 'editor',
  编辑整理: 'editor',
  选稿: 'editor',
  选编: 'editor',
  编译: 'editor',
  主编: 'editor',
  执行主编: 'editor',
  值班主编: 'editor',
  本文编辑: 'editor',
  摄影: 'photographer',
  摄影记者: 'photographer',
  摄影报道: 'photographer',
  摄像: 'photographer',
  拍摄: 'photographer',
  图片: 'photographer',
  供图: 'photographer',
  校对: null,
  校检: null,
  审校: null,
  审核: null,
  审稿: null,
  审读: null,
  初审: null,
  复审: null,
  终审: null,
  一审: null,
  二审: null,
  三审: null,
  一读: null,
  二读: null,
  监制: null,
  监审: null,
  统筹: null,
  策划: null,
  总策划: null,
  出品: null,
  出品人: null,
  签发: null,
  值班: null,
  值班主任: null,
  值班编委: null,
  值班总编: null,
  值班总编辑: null,
  总编辑: null,
  副总编辑: null,
  主任: null,
  编审: null,
  美编: null,
  视觉: null,
  设计: null,
  制图: null,
  制作: null,
  绘图: null,
  漫画: null,
  插图: null,
  剪辑: null,
  后期: null,
  配音: null,
  播音: null,
  主播: null,
  主持人: null,
  导演: null,
  版式: null,
  排版: null,
  版面: null,
  翻译: null,
  整理: null,
  录入: null,
}

/** Labels that say what somebody did for the article, not what he or she is. */
const deeds: ReadonlySet<string> = new Set(
  `采写 采访 撰文 文字 文/图 图/文 文/摄 文/摄影 文图 图文 撰文/摄影 文·图 供稿 拍摄 图片 供图
  翻摄 摄 图 整理 编`.split(/\s+/u),
)
/** 本报记者: whose reporter, the medium itself says. */
const own = /^本[文报網网刊台臺社站報]/u

/** The medium that a label as written calls its own; null where it calls none so. */
export const ownHouse = (written: string): string | null => {
  const house = own.exec(written)?.[0] ?? null
  return house === '本文' ? null : house
}

/** 文图/记者. */
const withText = /^(?:文图|图文|文|图)[/／]/u

/** What a label as written calls people, without the house it means; null where it says what they did. */
export function calledBy(written: string, label: string): string | null {
  return deeds.has(label) ? null : written.trim().replace(own, '').replace(withText, '')
}

/** Words that stand before a label and make it more exact, without changing the role. */
export const labelModifiers: readonly string[] = [
  '本报',
  '本网',
  '本刊',
  '本台',
  '本社',
  '本站',
  '特派',
  '特约',
  '首席',
  '高级',
  '见习',
  '实习',
  '资深',
  '专职',
  '全媒体',
  '融媒体',
  '新媒体',
  '全媒',
  '融媒',
  '体育',
  '财经',
  '调查',
  '图片',
  '视频',
  '文字',
  '摄影',
  '随军',
  '驻站',
  '驻地',
  '总台',
]

/** One-character labels: only with a colon or slash behind them, or as the last word of a credit (`张三 摄`). */
export const shortLabels: Readonly<Record<string, AuthorRole>> = {
  文: 'reporter',
  图: 'photographer',
  摄: 'photographer',
  编: 'editor',
}
