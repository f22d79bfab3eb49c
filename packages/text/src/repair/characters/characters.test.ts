import { describe, expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { normalizeForms } from './character-forms.js'
import { decodeEntities } from './entities.js'
import { removeInvisible } from './invisible-characters.js'

test.each([
  ['于&nbsp8;月&nbsp15;日开庭', '于8月15日开庭'],
  ['甲公司&amp;nbsp;乙公司', '甲公司 乙公司'],
  ['&amp;amp;ldquo;一案双查&amp;rdquo;', '“一案双查”'],
  ['尼古拉&#183;贝克&#x2014;&#x2014;记者', '尼古拉·贝克——记者'],
  ['气温20&deg;C&nbsp晴', '气温20°C 晴'],
  ['于&nbsp;8月&nbsp15&nbsp日，涉案&nbsp;300;万元', '于8月15日，涉案300万元'],
  ['他说&ldquo你好&rdquo。甲& nbsp;乙nbsp;丙', '他说“你好”。甲 乙 丙'],
  [
    '&lt;p&gt;第一段。&amp;lt;br /&amp;gt;第二段，&lt;span style="color:red"&gt;重点&lt;/span&gt;',
    '\n第一段。\n第二段，重点',
  ],
  ['8;月16日立案，至2019;年底共追回300;万元', '8月16日立案，至2019年底共追回300万元'],
])('decodes %s', (damaged, clean) => {
  expect(decodeEntities(damaged).text).toBe(clean)
})

test.each([
  ['AT&T与R&D中心'],
  ['https://a.example/?x=1&copy=2&lt=3'],
  ['&未知;与&#99999999;'],
  ['&#1;'],
  ['得分为1;2;3;月球'],
  ['第1;日本队'],
  ['排名3;年内'],
  ['函数&lt;T&gt;与<br>标签'.replace(/&[lg]t;/g, '')],
  ['见https://a.example/?nbsp=1&hellip=2'],
])('leaves %s', (text) => {
  expect(decodeEntities(text)).toEqual(unchanged(text))
})

test.each([
  ['\ufeff法\u200b院\u2060宣\u00ad判\u0007了', '法院宣判了'],
  ['第一段。\u2028第二段。', '第一段。\n第二段。'],
  ['第一段。\r\n第二段。', '第一段。\n第二段。'],
  ['葛\u{e0100}飾区', '葛飾区'],
  ['\u0093不知道\u0094，他说', '“不知道”，他说'],
  ['\ue600 热点', ' 热点'],
  ['\ue81e字', '龴字'],
  ['半个字符\ud83d。', '半个字符。'],
])('takes out what nobody sees: %j', (damaged, clean) => {
  expect(removeInvisible(damaged).text).toBe(clean)
})

test.each([['👨\u200d👩\u200d👧一家三口❤\ufe0f'], ['朱\ue2e5基'], ['第一段。\n\t第二段。']])(
  'leaves %j',
  (text) => {
    expect(removeInvisible(text)).toEqual(unchanged(text))
  },
)

describe('forms', () => {
  test.each([
    ['２０１２年１月，增长３．５％，共１２，３００件', '2012年1月，增长3.5%，共12,300件'],
    ['ＣＣＴＶ记者', 'CCTV记者'],
    ['二○○九年五月', '二〇〇九年五月'],
    ['一五○件、二◯年', '一五〇件、二〇年'],
    ['二０二０年与二0一O年、一八○ＣＣ', '二〇二〇年与二〇一〇年、一八〇CC'],
    ['电话０１０－１２３４，１０：３０开始', '电话010-1234，10:30开始'],
    ['⺠警在⻓江边', '民警在长江边'],
    ['⼈⺠法院', '人民法院'],
    ['\uf9e1某和\uf937某', '李某和路某'],
  ])('%s', (damaged, clean) => {
    expect(normalizeForms(damaged).text).toBe(clean)
  })

  test.each([
    ['王○○與陳○明到案'],
    ['（一）；“二”、三！'],
    ['○一组'],
    ['面积３０㎡，'.replace('３０', '30')],
    ['１，２，３'.normalize('NFKC')],
    ['占35％'],
    ['一OK厅、拨打一0086、第一Order'],
  ])('leaves %s', (text) => {
    expect(normalizeForms(text)).toEqual(unchanged(text))
  })
})
