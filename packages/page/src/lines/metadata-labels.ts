import { characterTable, latinLetters, whiteSpace } from '@jianbao/text'
import { bylineLabels } from './byline-labels.js'

// The labels of the lines around a headline and below a text, and the counters and buttons that stand between them; over
// a line view. Source: observed mainland, Taiwan and Hong Kong pages.

/** What the value behind a label is. `ignored`: of no use to the record. */
export type LabelKind = 'source' | 'time' | 'title' | 'credits' | 'ignored'

const labelWords: readonly (readonly [LabelKind, string])[] = [
  [
    'source',
    '(?:文章|信息|新闻|消息|稿件|本文|内容|原文|资讯|原创|作品)?(?:来源|来自|稿源|出处)(?:于|媒体)?',
  ],
  ['source', '(?:本文|文章|内容)?(?:转载自|转自|摘自|原载于?|源自)'],
  [
    'time',
    '(?:发布|发表|更新|最后更新|最后修改|修改|刊发|刊登|实际入稿|入稿|上传|录入|添加|创建|出版|建立|上稿|发稿|见报)(?:时间|日期|于)|发布|时间|日期|(?:[Ll]ast )?(?:[Uu]pdated?|[Mm]odified|[Pp]ublished|[Pp]osted)(?: on| at)?',
  ],
  ['title', '原标题|原题|原文标题|新闻标题|文章标题|标题|原文题目|原题目'],
  [
    'ignored',
    '(?:图片|图像|资料|新闻图片|视频|数据|照片|题图|封面图?)来源|标签|关键词|关键字|[Tt]ags?|TAG|分类|栏目|频道|类别|所属专题|相关专题|专题|作者单位|单位|单位名称|版次|版名|版权|索引号|文号|发文机关',
  ],
  [
    'ignored',
    '点击(?:数|量|率|次数)?|浏览(?:数|次数|量)?|阅读(?:数|量|次数)?|评论数?|人气|访问(?:量|次数)|字号|字体|字体大小|字数|大小|热度|回复|查看|转发|点赞|已有评论|网址|链接|原文链接|原文地址|本文链接|本文地址|本文网址|地址|电话|传真|邮编|邮箱|投稿邮箱|联系电话|新闻热线|爆料热线|报料热线|热线|热线电话|免责声明|版权声明|声明|特别声明',
  ],
  ['credits', Object.keys(bylineLabels).sort(longestFirst).join('|')],
]

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1)
}

/** The groups of `labelPattern` that hold a label, and its kind. */
export const labelGroups: readonly (readonly [string, LabelKind])[] = labelWords.map(([kind], index) => [
  `${kind}${index}`,
  kind,
])

/** Any label with its mark; the group's name tells its kind. A bar is a mark only with blanks around it. */
export const labelPattern = new RegExp(
  `(?:(?<=^|[\\s(【[])(?<sender>[\\p{Script=Han}]{1,6}?(?:网|报|台|社)))??(?:${labelWords
    .map(([kind, words], index) => `(?<${kind}${index}>${words})`)
    .join('|')}) ?(?::|\\||︱)`,
  'gu',
)

/** What every label ends with. */
export const labelMarks = characterTable(':|︱')
/** No label with its sender and its mark is longer. */
export const longestLabel = 40

/** Buttons and counters: nothing of what they say is lost with them. */
export const noisePattern =
  /https?:\/\/[^\s)\]】]{1,200}|www\.[^\s)\]】]{1,100}|[A-Za-z0-9-]{1,40}\.(?:com|cn|net|org|ca|hk|tw)(?:\.cn|\.hk|\.tw)?\b|(?:已有|共有|有)? ?\d* ?(?:人|条|次|位网友) ?(?:参与|评论|阅读|浏览|跟贴|跟帖|回复)|参与互动 ?(?:\(\d*\))?|(?:我要|我来说|网友|发表|查看|全部)(?:评论|说两句|纠错|点评|分享|两句)|手机看\p{Script=Han}{1,4}|【?字[号体]:?|[↑↓]?(?:大|中|小)(?=[ 】\])↓↑]|$)|(?:打印|关闭|收藏|纠错|推荐|返回|复制|举报|投稿|订阅)(?:本页|本文|窗口|首页|顶部|链接)?|分享(?:到|至)?|(?:新浪|腾讯)?微博|微信(?:好友)?|朋友圈|QQ空间|QQ好友|扫一扫|听新闻|评论|点击|阅读|浏览|更新|发布|发表于|正文|编辑|进入论坛|进入贴吧|社区|论坛|博客|下载|客户端|放大|缩小|默认|超大|特大|\(\d*\)|\b\d{1,7}\b|次|条|秒|分钟|[A-Z][+-]|[+＋-]|[()[\]【】<>|/·•,、:;"“”「」]|\s/gu

/** What they begin with, each of them. */
export const noiseStarts = characterTable(
  `${whiteSpace}${latinLetters}0123456789` +
    '+＋-()[]【】<>|/·•,、:;"“”「」↑↓已共有人条次位参我网发查全手字大中小打关收纠推返复举投订分新腾微朋扫听评点阅浏更正编进社论博下客放缩默超特秒',
)
