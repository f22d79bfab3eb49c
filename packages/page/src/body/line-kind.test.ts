import { expect, it } from 'vitest'
import type { Line, LineKind } from './line.js'
import { lineKind } from './line-kind.js'

const cases: Readonly<Record<LineKind, readonly string[]>> = {
  end: [
    '相关阅读',
    '【相關新聞】',
    '延伸閱讀',
    '热门推荐',
    '我要评论',
    '网友评论',
    '責任編輯：陳小滿',
    '分享到：',
    '免责声明：',
  ],
  furniture: [
    '稿源：江畔晚报',
    '编审：李大山',
    '原标题：江畔水厂完工',
    '字号：大 中 小',
    '您现在所在的位置：首页 > 社会 > 正文',
    '未經授權，不得轉載本報內容。',
    '以上观点不代表本网立场，仅供参考，不构成投资建议。',
    '江畔新聞現已開設Facebook專頁，快來加入我們，成為粉絲！',
    '除了微博以外，江畔新聞也正式登陸Facebook專頁，我們希望借此機會，天天為讀者帶來第一手的消息，不論是社會要聞還是生活資訊，都會不斷更新，務求令大家知得更多，還不快點到我們的專頁按讚，把它分享給身邊每一位朋友，讓更多人看到我們的努力。',
    '請勿發表人身攻擊的言論，違者本站有權刪除留言。',
    '扫描二维码关注公众号',
    '上一篇：城北泵站下月开工',
    '浏览次数：1024',
  ],
  metadata: ['2021-03-04 08:09 来源：江畔晚报', '2021年3月4日 星期四', '作者：周小舟'],
  caption: ['▲改造后的水厂厂区', '图为工人在检查水泵', '圖說：新裝的水泵。', '改造后的水厂全景。周小舟 摄'],
  text: [
    '编辑部昨天收到一封读者来信，说的是小区供水的事。',
    '来源不明的自来水让居民很担心，街道随即派人调查。',
    '上一次停水是在三年以前。',
    '相关部门表示，改造将在年底以前完成。',
    '他分享了自己的节水经验，邻居们听了都说好。',
    '版权保护的问题，会上也有人提到。',
    '2021年3月4日，水厂举行了简短的通水仪式。',
    '他的摄影作品在展厅里摆了三天。',
    '首页的设计由学生完成。',
    '“我的评论只有一句：早该修了。”老人说。',
  ],
}

it.each(Object.entries(cases).flatMap(([kind, lines]) => lines.map((text) => [text, kind] as const)))(
  '%s is %s',
  (text, kind) => {
    expect(lineKind(lineOf(text)).kind).toBe(kind)
  },
)

function lineOf(text: string): Line {
  const size = text.replace(/\s/g, '').length
  return {
    text,
    source: null,
    joints: null,
    block: 0,
    size,
    chinese: size,
    linked: 0,
    marks: 0,
    heading: false,
    pictured: false,
    kind: null,
  }
}
