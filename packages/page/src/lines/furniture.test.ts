import { expect, test } from 'vitest'
import { furnitureReason } from './furniture.js'
import { furnitureReasons } from './furniture-rules.js'

const cases: Record<string, string[]> = {
  original_title: ['原标题：江城灯会开幕', '原標題:江城燈會開幕 責任編輯:周敏'],
  metadata: ['来源：江城日报', '（记者 周敏）', '2018-04-07 06:05'],
  text_size: ['【字号：大 中 小】', '字號：大中小', '【字体：大 中 小】 在线投稿新闻热线：021-12345678'],
  toolbar: ['【打印】【关闭】', '【字体：大 中 小】【打印】【关闭】', '打印本页 收藏', '返回首页'],
  share: ['分享到：', '分享到：新浪微博 微信', 'Share with Facebook'],
  neighbours: ['上一篇：江城灯会开幕', '下一篇', '上一篇稿件'],
  pager: ['[1] [2] 下一页', '余下全文', '1/3'],
  navigation: ['首页 > 新闻 > 国内 > 正文', '您现在的位置：首页', '江城网 >> 新闻中心 >> 社会'],
  related: ['相关阅读', '【相关新闻】', '延伸閱讀：江城燈會'],
  dated_headline: ['江城灯会今晚开幕 市民可免费入场2018-04-07', '04/07 15:31江城灯会今晚开幕'],
  more: [
    '更多>>',
    '更多“灯会门票”的相关资讯请关注www.example.com',
    '更多精彩请关注本站',
    '更多最新资讯，敬请登录江城新闻网。',
    '查看更多精彩内容',
  ],
  teaser: ['灯会将持续到本月底，主办方称今年 ...[详细]', '主办方表示将继续 …[詳細]'],
  bracketed_teaser: ['【江城队挺进决赛】'],
  discussion: ['进入【江城吧】讨论', '我要评论', '已有120人参与'],
  contribute: ['我要投稿   新聞熱線:021-12345678', '投稿邮箱：a@example.com'],
  hotline: ['新闻热线：021-12345678', '违法和不良信息举报电话：12345'],
  scan: ['微信扫一扫关注江城发布', '长按识别二维码', '关注江城发布公众号'],
  follow: [
    '江城新聞現已開設Facebook專頁，快來加入我們，成為粉絲！',
    '欢迎关注我们的官方微博，注册即可成为好友',
  ],
  app: ['下载江城新闻客户端', '打开江城APP查看'],
  copyright: [
    '版权声明：转载须注明来源',
    'Copyright © 2018 Example',
    '未经授权不得转载',
    '凡本网注明“来源：江城网”的作品',
  ],
  disclaimer: [
    '免责声明：本文不构成投资建议',
    '以上内容仅代表作者观点',
    '【免责声明】本网转载此文是为了传递更多信息。',
    '(文中观点不构成投资建议，风险自担)',
  ],
  tags: ['标签：灯会 江城', '關鍵字：燈會'],
  counter: ['阅读：1234', '浏览次数：352次'],
  login: ['用户名：', '自动登录', '我有话说'],
  advert: ['广告', '[广告]', '[参考价格] 5400元', '[联 系 人] 周敏'],
  end_mark: ['（完）', '(完)'],
  bullet: ['-', '•', '* * *'],
  empty_label: ['• 时间:', '作者：'],
  picture_credit: ['图片来源：江城摄影协会', '图像来源，Getty Images'],
  code: ['var a = 1;', '完整影音 http://www.example.com/a?id=1', '<div class="x">'],
}

test.each(Object.entries(cases).flatMap(([reason, lines]) => lines.map((line) => [line, reason])))(
  '%s is %s',
  (line, reason) => {
    expect(furnitureReason(line as string)).toBe(reason)
  },
)

test('every reason has a case', () => {
  expect(Object.keys(cases).sort()).toEqual([...furnitureReasons].sort())
})

test.each([
  '分享会上，他讲述了自己的创业故事。',
  '分享到更多人手中的，是一份安心。',
  '打印机厂商昨日宣布涨价。',
  '广告业务收入同比增长两成。',
  '标签化的报道伤害了当事人。',
  '更多的居民选择步行上班。',
  '相关部门已介入调查。',
  '版权局昨日通报了三起案件。',
  '上一篇文章里，他谈到了这个问题，引来不少议论。',
  '声明称，公司将依法维权。',
  '首页的设计花了他三个月时间。',
  '关注老人的心理健康，刻不容缓。',
  '阅读习惯正在悄悄改变。',
  '投稿人须为本市户籍居民。',
  '法院提醒：公民如何防止信息泄露',
  '说法：严厉打击网络犯罪',
  '一、江城警方破获一起诈骗案。',
  '1、不随意丢弃单据；',
  '下载量突破百万次，创下新高。',
  '扫码支付已进入菜市场。',
  '更多精彩的比赛还在后头，教练请球迷耐心等待。',
  '更多居民请愿要求加装电梯。',
  '文中的老人是他的邻居，两家交往了四十年。',
  '【声明】书刚一发表，就引来不少议论。',
  '链接',
  '背景资料',
])('%s is the article’s own', (line) => {
  expect(furnitureReason(line)).toBeNull()
})
