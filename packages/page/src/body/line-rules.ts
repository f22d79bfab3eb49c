import type { WordingRule } from '../lines/wording-rule.js'
import type { RemovalReason } from '../removal-reasons.js'

/**
 * What lines around and between an article's paragraphs look like. Patterns read the line view (Simplified, ASCII
 * signs). Source: the usual words of Chinese news pages of the mainland, Taiwan and Hong Kong.
 */
export interface LineRule extends WordingRule {
  /** Why a line that matches is left out. */
  readonly name: RemovalReason
}

const open = '[(\\[【<《「>≫»●•■·*\\s]{0,4}'

/** Lines from which on an article is over: lists of other articles, comments, sharing. */
export const endRules: readonly LineRule[] = [
  {
    name: 'related',
    longest: 24,
    pattern: new RegExp(
      `^${open}(?:更多|查看)?(?:相关|延伸|推荐|热门|热点|最新|精彩|关联|参考|往期|同类|其他|其它|今日|本周|编辑|猜你|为你|为您|大家都在|你可能|您可能|更多|近期|随机)(?:的)?(?:阅读|新闻|报道|报导|文章|链接|连结|连接|推荐|专题|搜索|资讯|内容|话题|推介|视频|影片|图片|图集|喜欢|感兴趣|热点|头条|关注|看|要闻|消息|评论|精选|回顾)`,
    ),
  },
  {
    name: 'comments',
    longest: 30,
    pattern: new RegExp(
      `^${open}(?:我要评论|我要留言|我来说|我有话|发表评论|发表文章|发表意见|发表留言|发表您|网友评论|网友留言|网友回应|读者留言|读者评论|新闻讨论|评论区|最新评论|热门评论|精彩评论|查看评论|文章评论|用户评论|全部评论|参与评论|回应文章|会员留言)`,
    ),
  },
  {
    name: 'editor',
    longest: 60,
    pattern: new RegExp(`^${open}(?:责任编辑|责编|编辑|值班编辑|网络编辑)\\s?[:/](?!.*[您你我?])`),
  },
  {
    name: 'share',
    longest: 40,
    pattern: new RegExp(`^${open}(?:分享到|分享至|分享给|转发到|转播到|推荐到)`),
  },
  {
    name: 'summary',
    longest: 20,
    pattern: new RegExp(
      `^${open}(?:(?:AI|人工智能|智能)(?:智能)?(?:(?:文章|新闻|内容|生成)?(?:的)?(?:摘要|总结|导读|速览|速读|概要)|帮你(?:总结|读))|(?:本文|文章|内容)?摘要由\\S{0,8}(?:AI|智能)\\S{0,4}生成)[\\s:】\\])]*$`,
      'i',
    ),
  },
  {
    name: 'disclaimer',
    longest: 40,
    pattern: new RegExp(
      `^${open}.{0,8}(?:(?:版权|免责|特别|郑重|法律|稿件)[^,。]{0,4}(?:声明|说明)|(?:版权|风险|免责)提示)\\s?[:】\\]]?$`,
    ),
  },
]

/** Lines of no article, wherever they stand; besides those of `../lines/furniture-rules.ts`. */
export const furnitureRules: readonly LineRule[] = [
  {
    name: 'credits',
    longest: 60,
    pattern: new RegExp(
      `^${open}(?:(?:责任|值班|网络|实习|本文|本期|本版|见习|执行|文字|栏目|新闻)?(?:编辑|责编|主编|编审|审核|审校|校对|监制|编译|翻译|译者|统筹|终审|签发|制作|策划|录入|排版|美编)|来稿|供稿)\\s?[:/︱|](?!.*[您你我?])`,
    ),
  },
  {
    name: 'source',
    longest: 50,
    pattern: new RegExp(
      `^${open}(?:本文|文章|新闻|信息|稿件|资料|资讯)?(?:来源|出处|稿源|来自|转自)(?:自|于)?\\s?[:/|]`,
    ),
  },
  {
    name: 'source',
    longest: 40,
    pattern:
      /^[([【]?(?:据|摘自|转自|原载|综合)(?:\d{1,2}月\d{1,2}日)?《[^《》]{2,14}》(?:等|综合){0,2}(?:报道|报导|消息)?[)\]】。]{0,2}$/,
  },
  {
    name: 'navigation',
    longest: 110,
    pattern:
      /(?:现在|当前|目前)(?:所在)?的?位置|首页\s?[>›»〉]|[>›»〉]\s?正文$|^[^。!?]{2,20}\s?[>›»〉]{1,2}\s?[^。!?]{2,20}\s?[>›»〉]/,
  },
  {
    name: 'copyright',
    longest: 260,
    sentence: true,
    evident: /[权©]|copyright|reserved|[未非]经|转载|icp/i,
    pattern:
      /^(?!.*(?:法院|原告|被告|法官|律师|起诉))(?=.*(?:^[©]|copyright|all rights reserved|(?:未经|非经).{0,12}(?:授权|许可|同意|允许|书面).{0,20}(?:不得|严禁|禁止|请勿|谢绝).{0,8}(?:转载|转贴|镜像|摘编|改编|刊登|链接|以任何)|(?:未经|非经)本[网站报刊社台].{0,30}(?:不得|严禁|禁止|请勿|谢绝)|转载(?:时)?(?:请|须|需|务必|敬请).{0,4}(?:注明|标明)|版权所有|版权(?:均|皆|全部)?(?:归|为|属于?).{0,12}(?:本[网站报刊社台]|(?:网|报|社|公司|中心|传媒|集团|频道|作者)(?:独家)?(?:所有|享有))|(?:刊用|使用).{2,14}(?:稿件|作品).{0,4}[务须需].{0,6}授权|[京沪粤浙苏鲁闽津渝冀豫鄂湘川陕辽吉黑皖赣桂]icp))/i,
  },
  {
    name: 'disclaimer',
    longest: 300,
    sentence: true,
    evident: /责|权|凡|代表|意味|表明|更多信息|登载|仅供参考|不构成|据此/,
    pattern:
      /^[([【]?.{0,6}免责声明(?:[:】)\] ]|$)|凡(?:本[网报站刊台]|注明|标注|署名).{0,60}(?:来源|作品|稿|版权|转载|文章|内容)|(?:不|并不)(?:一定)?(?:代表|意味着?|表明)(?:着)?(?:本(?:网|站|报|刊|台|社|平台|公司|人)|我(?:网|站|报)|[^,。]{2,8}网).{0,8}(?:立场|观点|赞同|同意|意见|看法)|不(?:一定)?(?:代表|意味着?|表明)(?:着)?.{0,4}赞同其|文责自负|传递更多(?:的)?信息|登载此文|如(?:有|涉及|因).{0,14}(?:侵权|版权)[^。]{0,12}(?:(?:请|敬请|烦请|可与|及时与|请与)[^。]{0,14}(?:联系|删除|通知|告知)|(?:联系|告知|通知)(?:我们|本[网站报]|编辑|删除))|仅供参考.{0,20}(?:不构成|据此)|不构成.{0,8}投资建议|据此(?:操作|入市|投资)|代表作者(?:本人|个人)(?:观点|意见)/,
  },
]

/** Lines of date, source and counters that stand under a headline. */
export const metadataRules: readonly LineRule[] = [
  {
    name: 'metadata',
    longest: 70,
    pattern:
      /(?:^|\D)(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s{0,6}(?:\d{1,2}:\d\d|星期|$|.{0,30}(?:来源|字号|字体|评论|阅读|作者|浏览|记者|编辑|点击|报道$))/,
  },
  {
    name: 'metadata',
    longest: 60,
    pattern:
      /^[([【]?(?:时间|日期|发布时间|发表时间|更新时间|更新|发布|作者|文|撰文|来源|浏览次数|浏览|点击数?|点击率|阅读|编辑|关键字|关键词|标签|tags?|发布人|发布者|人气)\s?[:/](?!.*[您你我?])/i,
  },
]

/** Lines that tell what a picture shows. */
export const captionRules: readonly LineRule[] = [
  { name: 'caption', longest: 120, sentence: true, pattern: /^[▲△▼↑↓◤]\s?\S/ },
  {
    name: 'caption',
    longest: 120,
    sentence: true,
    pattern:
      /^[([【]?(?:图说|图片说明|资料图|资料图片|图为|图片来源|图片|照片|图\d{0,2})\s?[:。,;(]|^(?:资料图|图为)/,
  },
  {
    name: 'caption',
    longest: 110,
    sentence: true,
    pattern: /[\s(。,:]\S{0,24}(?:摄|摄影|供图|提供|资料图片|资料照片|翻摄)\s?[)\]】]?$/,
  },
]
