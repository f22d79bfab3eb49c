import { expect, test } from 'vitest'
import { parseMetadataLine } from './metadata-line.js'

const unknown = { fetchedAt: null }

test.each([
  ['来源：江城日报     编辑：周敏', { publisher: '江城日报', authors: [{ name: '周敏', role: 'editor' }] }],
  [
    '2018-04-07 06:05:09　來源:江城青年網 選稿:吳桐',
    { publisher: '江城青年網', publishedAt: '2018-04-07T06:05:09+08:00' },
  ],
  [
    'http://www.example.com 2018年04月07日06:05 来源： 江城新闻网 【字号：大 中 小】',
    { publisher: '江城新闻网' },
  ],
  ['2018-04-07 20:36 来源: 江城社(深圳) 有0人参与 手机看新闻', { publisher: '江城社' }],
  [
    '来源：江城早报作者：责任编辑：周敏',
    { publisher: '江城早报', authors: [{ name: '周敏', role: 'editor' }] },
  ],
  [
    '(本文来源：江城体育报  作者：周敏)',
    { publisher: '江城体育报', authors: [{ name: '周敏', role: 'reporter' }] },
  ],
  ['来源：江城日报——江城网', { publisher: '江城日报——江城网' }],
  ['来源：江城网-《江城日报》2018-04-07 03:15', { publisher: '江城网-《江城日报》' }],
  ['江城网 2018年04月07日 15:20', { publisher: '江城网', publishedAt: '2018-04-07T15:20+08:00' }],
  ['稿源：江城网 编辑：周敏 发布时间：2018年04月07日 10:20:00', { publisher: '江城网' }],
  ['日期：2018-04-07 作者： 来源：本站 点击：233', { publisher: null, publishedAt: '2018-04-07' }],
  ['来源: 李文静', { publisher: null, authors: [{ name: '李文静', role: 'reporter' }] }],
  ['2018-04-07 06:05 江城周末 撰稿：周敏', { medium: '江城周末' }],
  ['2018年04月07日 06:05 江城晨讯', { medium: '江城晨讯' }],
  ['2018-04-07 06:05 江城晚刊 文/图 周敏', { publisher: '江城晚刊' }],
  ['2018年04月07日06:05江城财经[微博]我要评论(0)', { publisher: '江城财经' }],
  ['2018年04月07日06:05 江城网-江城晨报微博', { publisher: '江城网-江城晨报' }],
  ['2018年04月07日 06:05来源：江城观察分享到：微信 微博', { publisher: '江城观察' }],
  [
    '来源：  江城地产网作者：见习编辑 周敏',
    { publisher: '江城地产网', authors: [{ name: '周敏', role: 'editor' }] },
  ],
  ['江城廣播新聞／林雅婷', { medium: '江城廣播新聞', authors: [{ name: '林雅婷', role: 'reporter' }] }],
  ['2018-04-07 06:05 来源：江城新闻网王小燕', { publisher: '江城新闻网' }],
  ['2018-04-07 06:05 来源：江城网-江城晨报北京举报', { publisher: '江城网-江城晨报' }],
  ['2018-04-07 06:05 来源：江城网江西频道', { publisher: '江城网江西频道' }],
  ['2018-04-07 06:05 列印文字大小', { publisher: null, medium: null }],
  ['2018-04-07 06:05 即時新聞', { publisher: null, medium: null }],
  ['2018-04-07 06:05 国内要闻', { publisher: null, medium: null }],
  ['2018-04-07 06:05 周敏之', { publisher: null, medium: null }],
  ['2018-04-07 06:05 星期六', { publisher: null, medium: null }],
  ['原标题:两岸同看一轮月 江城灯会开幕 责任编辑:周敏', { originalTitle: '两岸同看一轮月 江城灯会开幕' }],
])('%s', (line, expected) => {
  expect(parseMetadataLine(line, unknown)).toMatchObject(expected)
})

test.each([
  '他说，信息来源：网友提供的资料',
  '这些资金来源于社会捐款。',
  '2018年4月7日，周某在江城被抓获。',
  '责任编辑的工作很辛苦，常常要熬到深夜。',
  '记者：你们的工厂是什么时候成立的？',
  '链接：水位不等于水深',
  '咨询电话：12345678',
  '评论：纸终究包不住火',
])('%s is no metadata', (line) => {
  expect(parseMetadataLine(line, unknown)).toBeNull()
})
