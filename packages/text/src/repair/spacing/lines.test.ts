import { describe, expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { removeNoise } from '../inserts/noise.js'
import { removeShareQuotes } from '../inserts/share-quotes.js'
import { joinBrokenLines } from './line-breaks.js'
import { normalizeSpacing } from './spacing.js'

describe('spacing', () => {
  test.each([
    ['　　第一段。\n\n　　第二段。  ', '第一段。\n第二段。'],
    ['第一段。　　第二段。', '第一段。\n第二段。'],
    ['他说 ，“ 不知道 ” 。', '他说，“不知道”。'],
    ['北 京 市 公 安 局通报', '北京市公安局通报'],
    ['张　三　　李　四', '张 三 李 四'],
    ['通报单位：北 京 市 公 安 局，', '通报单位：北京市公安局，'],
    ['表格\u00a0\u00a0内容', '表格 内容'],
  ])('%j', (damaged, clean) => {
    expect(normalizeSpacing(damaged).text).toBe(clean)
  })

  test.each([
    ['三人落网 警方提醒注意'],
    ['记者 王 勇'],
    ['in New York, 2012'],
    ['阀门; 另一方面'],
    ['5 月 3 日'],
  ])('leaves %s', (text) => {
    expect(normalizeSpacing(text)).toEqual(unchanged(text))
  })
})

describe('blanks inside words', () => {
  test.each([
    ['暑假里，孩子们每天都去图书 馆看书，一坐就是半天。', '暑假里，孩子们每天都去图书馆看书，一坐就是半天。'],
    [
      '今年春天，镇里的合作 社买了 3 台插秧机，又租下拖拉机12 台。\n老王说，去年的收成 好，卖粮的钱有480 万元。',
      '今年春天，镇里的合作社买了3台插秧机，又租下拖拉机12台。\n老王说，去年的收成好，卖粮的钱有480万元。',
    ],
    [
      '这是全省最大 的图书馆，藏书约三百万册，读 者可以在网上预约。\n农技 中心 主任说，工作人 员会帮忙找书。',
      '这是全省最大的图书馆，藏书约三百万册，读者可以在网上预约。\n农技中心主任说，工作人员会帮忙找书。',
    ],
    [
      '三人落网 警方提醒市民\n昨天上午，民 警在车站抓获三人，案件 正在办 理之中。\n（记者 王勇 通讯员 李丽）',
      '三人落网 警方提醒市民\n昨天上午，民警在车站抓获三人，案件正在办理之中。\n（记者 王勇 通讯员 李丽）',
    ],
  ])('%j', (damaged, clean) => {
    expect(normalizeSpacing(damaged).text).toBe(clean)
  })

  test.each([
    ['昨天上午，他用 15 台电脑和 3 部 iPhone 手机办公，花了 480 万元，请来 20 名员工，租了 6 间房。'],
    ['本报讯 据省城媒体报道，活动以“共享书香 走进乡村”为主题。（记者 王勇 通讯员 李丽）\n王勇 摄'],
    ['人气爆棚 数百人排队\n出行安排 带孩子看灯会\n1 核心展区，占地三亩。\n2 外围展区，占地五亩。'],
    ['一 共四项。唇 裂一例。'],
    ['走进图书 馆'],
    ['会上表彰了王 勇、李 丽两人，并请 大家鼓掌。'],
  ])('leaves %s', (text) => {
    expect(normalizeSpacing(text)).toEqual(unchanged(text))
  })
})

describe('line breaks', () => {
  test.each([
    [
      '三年前他在这个城市里意外地获得了一笔奖金，总额5\n00万元，令人羡慕。',
      '三年前他在这个城市里意外地获得了一笔奖金，总额500万元，令人羡慕。',
    ],
    [
      '经过整整三个月的调查取证和反复核对账目，\n专案组终于查明了真相。',
      '经过整整三个月的调查取证和反复核对账目，专案组终于查明了真相。',
    ],
    ['这款车与旧型号比起来\n，动力更强。', '这款车与旧型号比起来，动力更强。'],
  ])('%j', (damaged, clean) => {
    expect(joinBrokenLines(damaged).text).toBe(clean)
  })

  test('text wrapped to a width', () => {
    const clean =
      '昨天上午，青年志愿者来到城东敬老院，为老人打扫房间、理发、表演节目，院子里不时传出阵阵笑声。八十六岁的许奶奶拉着志愿者的手说，孩子们每个月都来，比过节还热闹。敬老院院长表示，希望更多的年轻人加入进来，让老人的晚年生活更加丰富多彩。'
    const wrapped = clean.match(/.{1,24}/gu)?.join('\n') ?? ''
    expect(joinBrokenLines(wrapped).text).toBe(clean)
  })

  test.each([
    ['床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。'],
    ['市民反映电梯频繁故障\n物业公司承诺月底前更换\n三部电梯已经停用'],
    ['维权代表”。\n”法院是司法机关。'],
    ['市民如有线索可以拨打专案组的举报电话12345678\n2012年以来已经查处五十起。'],
    ['大会今天上午作出了下列各项决定，\n1、通过预算；\n2、通过决算。'],
  ])('leaves %j', (text) => {
    expect(joinBrokenLines(text)).toEqual(unchanged(text))
  })
})

describe('noise', () => {
  test.each([
    ['第一段内容。\nxK3#f9aLq2\n第二段内容。', '第一段内容。\n第二段内容。'],
    ['第一段内容。7hT2k!Q9zB\n第二段内容。', '第一段内容。\n第二段内容。'],
    ['第一段内容。\n5 K6 c# r) i/ E\n第二段内容。', '第一段内容。\n第二段内容。'],
    ['第一段内容。% i9 n. e5 s2 H& w\n第二段内容- X3 B/ L" q5 G', '第一段内容。\n第二段内容'],
  ])('%j', (damaged, clean) => {
    expect(removeNoise(damaged).text).toBe(clean)
  })

  test.each([
    ['新款手机发布。\niPhone15ProMax\n售价公布。\nWH-1000XM5\n到货。'],
    ['联系方式如下。\nnews@paper.example.com\nhttp://a.example/x?Y=1zQ\n谢谢。'],
    ['比分如下。\n3-2 (25-19, 25-27)\nHello, world! This is English.\n完。'],
    ['xK3#f9aLq2'],
    ['执行下面两行。\nconst a = [1, 2, 3];\nlet b = a[0] + 5;\n即可看到结果。'],
    ['他说：“见第3章。”A. B. C. D. 四项。\n选项为：A B C D E F G\n得分 3 2 5 4 1 6'],
  ])('leaves %j', (text) => {
    expect(removeNoise(text)).toEqual(unchanged(text))
  })
})

describe('share quotes', () => {
  test.each([
    ['中远科技(13.31 +10.00%,诊股)涨停', '中远科技涨停'],
    ['江河银行(45.20, -0.30, -0.66%)领跌', '江河银行领跌'],
    ['大山能源（8.05 -1.2%，诊股）走低', '大山能源走低'],
    ['海河集团(600000,股吧)公告', '海河集团(600000)公告'],
    ['海河集团（SH600000，诊股）公告', '海河集团（SH600000）公告'],
    [
      '海河集团(600000)(13.31 +1.10%)与东山(600001,股吧)(行情,资讯)公告',
      '海河集团(600000)与东山(600001)公告',
    ],
    ['江河银行[-1.20% 资金 研报]走低，中远科技[33.10 2.10%]走高', '江河银行走低，中远科技走高'],
    [
      '中远科技(19.50 停牌,诊股)、大山能源（行情 股吧 买卖点）、江河银行(诊股)',
      '中远科技、大山能源、江河银行',
    ],
    ['海外某公司(ABCD.N)(150.20, 1.30, 0.87%)上涨', '海外某公司(ABCD.N)上涨'],
  ])('%s', (damaged, clean) => {
    expect(removeShareQuotes(damaged).text).toBe(clean)
  })

  test.each([
    ['海河集团(600000.SH)公告'],
    ['利润(3.5亿元，增长10%)创新高'],
    ['占比(12，30%)'],
    ['海河集团(000001)'],
    ['海河集团(600000,SH)、南山控股（00700.HK）与北山(ABCD.US)'],
    ['增幅(10.5%，+1.2%)、见附注[3]和表[2.1]、比分(3 1)'],
    ['本栏目(行情)由他主持，(资讯)由她主持'],
  ])('leaves %s', (text) => {
    expect(removeShareQuotes(text)).toEqual(unchanged(text))
  })
})
