import type { FurnitureRule } from './furniture-rules.js'

// Lines that ask the reader for something (open, scan, unfold, follow, wait), lists that rank, addresses and notices of
// the page itself. Over a trimmed line view. Source: observed mainland, Taiwan and Hong Kong pages, and their apps' views.

const mark = '[\\s>»】\\])。!]*$'

export const promptRules: readonly FurnitureRule[] = [
  { reason: 'original_title', longest: 160, pattern: /^[【[](?:原标题|原题|原文标题)[】\]] ?\S/u },
  {
    reason: 'empty_label',
    longest: 24,
    pattern: /^[•·\s【[]*(?:字体大小|文字大小|字数|阅读量|点击量|评论数|发布单位|信息来源)[】\]]?[:\s]*$/u,
  },
  {
    reason: 'toolbar',
    longest: 40,
    pattern:
      /^(?:[\s|/·•【[]*(?:关于我们|联系我们|加入我们|广告服务|诚聘英才|招聘信息|法律声明|隐私(?:政策|保护|声明)|服务条款|网站地图|举报\/?反馈|(?:高清)?图集|(?:视频|图片|数据|内容|页面)?(?:正在)?(?:加载|缓冲)中?)[\s|/·•】\].…]*)+$/u,
  },
  { reason: 'share', longest: 24, pattern: /^一键(?:分享|转发)(?:$|[\s:到至])/u },
  {
    reason: 'pager',
    longest: 40,
    pattern:
      /^(?:[\s|]*(?:下页|上页|【\d{1,2}】|剩余全文|(?:点击)?展开(?:全文|剩余(?:全文)?|更多)?|点击阅读全文)[\s>»|]*)+$/u,
  },
  {
    reason: 'pager',
    longest: 40,
    pattern:
      /^[•·▲(【[]*(?:请)?点击(?:上方|下方|下面|以上|任意|本)?[大小]?图片?(?:可|即可)?(?:进入|查看|观看|看|浏览|翻页|放大)[^。,]{0,10}[)】\]]?$/u,
  },
  {
    reason: 'more',
    longest: 30,
    pattern: new RegExp(
      `^[•·>\\s【[(]*(?:返回\\p{Script=Han}{1,6},?查看更多|看更多(?:[:文]\\S{2,24})?|点击(?:这里|此处)?(?:进入|查看|阅读|观看|了解|打开)(?:更多|专题|详情|原文|全文|链接|频道|官网)?)${mark}`,
      'u',
    ),
  },
  {
    reason: 'more',
    longest: 30,
    sentence: true,
    pattern: new RegExp(
      `^(?:敬请|请)(?:您)?(?:持续|继续)?(?:关注|期待|留意)(?:(?:本[报网台刊]|我们)?的?(?:后续|最新|相关|进一步)?(?:的)?(?:报道|报导|消息|进展|动态|推送))?${mark}`,
      'u',
    ),
  },
  {
    reason: 'related',
    longest: 16,
    pattern: new RegExp(
      `^[•·■【[\\s]*(?:微博热议|(?:点击|阅读|新闻|文章|评论|热门|热点|热搜|人气|一?周|今日|本月|24小时|总){0,2}(?:排行榜?|排行榜单|热搜榜?|热榜))[:】\\]]?${mark}`,
      'u',
    ),
  },
  {
    reason: 'related',
    longest: 40,
    pattern: /^[•·■【[\s]*相关(?:股票|标签|评论|搜索|词条|个股|板块)(?:[】\]:\s]|$)/u,
  },
  {
    reason: 'follow',
    longest: 50,
    pattern:
      /^[•·>\s【[(]*(?:欢迎|请|敬请|快来)?(?:关注|订阅|添加|加入)[“《「]?[^。,:]{2,16}[”》」]?(?:的)?(?:官方)?(?:微信|微博|公众号|订阅号|视频号|抖音号?|头条号|粉丝群|读者群)(?:号|平台|公众号|账号)?(?:[:(].{0,24})?[!。)】\]]?$/u,
  },
  {
    reason: 'follow',
    longest: 40,
    pattern:
      /^[•·▲▼↑↓【[(\s]*点击?(?:击)?(?:上方|下方|上面|下面|右上角|左下角|标题下|文末|这里)?(?:的)?(?:蓝字|蓝色字|卡片|名片)?[“「]?[^。,”」]{0,12}[”」]?(?:蓝字|名片)?(?:,?可?以?)(?:关注|订阅)(?:我们|我|它|哦|吧|本号|公众号)?[!。▲▼↑↓)】\]]*$/u,
  },
  {
    reason: 'follow',
    longest: 30,
    pattern: /^(?:点(?:击)?|记得点?)[“「]?(?:在看|赞|分享|收藏)[”」]?.{0,16}[!。]?$|^喜欢此内容的人还喜欢/u,
  },
  {
    reason: 'scan',
    longest: 40,
    pattern:
      /^[•·【[(]*(?:微信|手机)?扫一?[扫码描][^。]{0,8}(?:手机|微信)[^。]{0,8}(?:打开|阅读|浏览|看|访问|关注)[^。]{0,8}$/u,
  },
  {
    reason: 'app',
    longest: 40,
    pattern:
      /^(?:用手机继续(?:阅读|浏览|观看)|(?:请)?在.{0,12}(?:客户端|APP)(?:中|内|里)(?:打开|查看|阅读|观看)|(?:请)?(?:打开|前往|使用).{0,12}(?:客户端|APP).{0,8}|[\p{Script=Han}A-Za-z]{2,10}客户端(?:下载)?)$/iu,
  },
  {
    reason: 'contribute',
    longest: 60,
    sentence: true,
    pattern:
      /^[(【]?请.{0,10}(?:作者|摄影者|权利人).{0,12}(?:(?:联系|领取).{0,14}稿[酬费]|与本[报刊网站社].{0,6}联系)[)】。]?$/u,
  },
  {
    reason: 'copyright',
    longest: 40,
    pattern: /^[\p{Script=Han}A-Za-z]{2,14}版权所有(?:[,.。!\s].{0,20})?$/u,
  },
  {
    reason: 'copyright',
    longest: 100,
    sentence: true,
    pattern:
      /^[•·※【[(\s]*(?:本网站?|本站|本报|本刊|网站|以上|本平台|上述)(?:的|所有|所|上|登载|刊登|刊载|发布|转载)*(?:内容|信息|图片|稿件|作品|文章|新闻)?,?未[经經].{0,16}(?:授权|许可|同意|允许),?.{0,12}(?:转载|使用|复制|镜像|引用|转贴)/u,
  },
  {
    reason: 'disclaimer',
    longest: 100,
    sentence: true,
    pattern:
      /^[(【[]?(?:本文|文章|图片|内容|稿件|素材|图文)(?:均)?(?:来源|来自|源自)(?:于)?(?:网络|互联网)[,。](?:版权|如|若|侵)/u,
  },
  {
    reason: 'metadata',
    longest: 40,
    pattern:
      /^[(【[]?(?:(?:本文|本稿|文章|原文|内容|此文)(?:来自|来源于|源自)|(?:本文|本稿|文章|原文|内容|此文)?(?:转自|转载自|选自|摘自|摘编自|原载于?|首发于))[《“]?[^。,:《》“”]{2,20}[》”]?[)】\]]?$/u,
  },
  { reason: 'tags', longest: 40, pattern: /^[【[]?专题[】\]]? ?:\S{2,30}$/u },
  { reason: 'advert', longest: 30, pattern: /^[【[]?赞助商?(?:链接|内容)[】\]]?$/u },
  {
    reason: 'picture_credit',
    longest: 50,
    pattern:
      /^[(【[▲△]?(?:资料图片?|图文无关|配图与(?:本文|内容)无关|侵删|图源[:/|].{1,30}|[\p{Script=Han}]{0,4}图片?(?:均)?(?:来自|来源于|源自|取自)(?:网络|互联网)[^。]{0,16})[)】\]。]?$/u,
  },
  {
    reason: 'navigation',
    longest: 200,
    pattern: /^[•·(【[]*(?:本文|原文|文章|本页|网页)(?:网?址|链接|地址|出处)? ?: ?(?:https?:|www\.)\S+$/iu,
  },
]
