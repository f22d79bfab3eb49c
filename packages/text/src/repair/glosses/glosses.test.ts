import { expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { removeGlosses } from './glosses.js'

test.each([
  ['公安機關(guān)網(wǎng)絡(luò)安全部門發(fā)布通報', '公安機關網絡安全部門發布通報'],
  ['開會(huì )研究對(duì )策，關(guān)係重大', '開會研究對策，關係重大'],
  ['查獲銀行卡3（sān）千（qiān）余（yú）張（zhāng）', '查獲銀行卡3千余張'],
  ['涉案金額1.7萬(wàn)元，凍結(jié)賬戶33個(gè)', '涉案金額1.7萬元，凍結賬戶33個'],
  ['呂(lǚ)某與綠(lv4)', '呂某與綠'],
  ['开会(hui4)时谈到网(wang3)络和安(an1)全', '开会时谈到网络和安全'],
  ['开会(HUÌ)时谈到网(Wǎng)络和安（ān）全', '开会时谈到网络和安全'],
  ['安全(ān quán)部门的网络（wǎngluò）与会议[huì’yì]', '安全部门的网络与会议'],
  ['法律(fa3lü4)、旅(lǚ)客、女(NU:3)士【shì】', '法律、旅客、女士'],
  ['旅(lv)客、女(nv)士、綠(lu:)色和律(lü)師', '旅客、女士、綠色和律師'],
  ['共5(wǔ)個(gè)窩點(diǎn)、8(ba1)名嫌疑人，第3(sān)輪', '共5個窩點、8名嫌疑人，第3輪'],
  [
    '一個兒(ér)童和他的花兒(huār)在這(zhè)裡，一點兒(r)都不會(huì)動',
    '一個兒童和他的花兒在這裡，一點兒都不會動',
  ],
  ['一點(diǎnr)都不會(huì)說(shuō)，也不關(guān)心', '一點都不會說，也不關心'],
  ['和(hé/hè)平與(yǔ yù)會(huì、kuài)議、網(wǎng,)絡', '和平與會議、網絡'],
  ['女(nu)士與綠(lyu)色的旅(lyǔ)行會(hui)議，關(guan)心', '女士與綠色的旅行會議，關心'],
  ['網{wǎng}絡〈luò〉會《huì》議', '網絡會議'],
  ['網 ( wǎng ) 絡 ( luò )會 ( huì )議', '網絡會議'],
  ['長(cháng)期會(huì)議，長(zhǎng)大了', '長期會議，長大了'],
  [
    '網wǎng絡luò會huì議yì關guān係xì重zhòng大dà，機jī構gòu聯lián合hé辦bàn案àn',
    '網絡會議關係重大，機構聯合辦案',
  ],
  ['機關[guān]與網 (wǎng)絡部門會（huì）同辦案', '機關與網絡部門會同辦案'],
  ['開(kai)學后學(xue)生們(men)都很開(kai)心', '開學后學生們都很開心'],
  [
    '机构(jī gòu)方面，网络(wǎng luò)平台，会(huì)议，关(guān)注，设(shè)备',
    '机构方面，网络平台，会议，关注，设备',
  ],
])('takes a program’s readings out of %s', (damaged, clean) => {
  expect(removeGlosses(damaged).text).toBe(clean)
})

test.each([
  ['张三(化名)被世贸组织(WTO)录用，任部长(代)，年薪(税前)三十万。'],
  ['WTO(世貿組織)與會代表'],
  ['记者来到仝(tóng)家村，全村都姓仝(tóng)，老人姓亓(qí)。'],
  ['六(lù)安市的解(xiè)先生说，单(shàn)县的曾(zēng)先生也来了。'],
  ['“行”有多个读音，银行的行(háng)和行走的行(xíng)、长(zhǎng)大的长(cháng)，学生最容易念错。'],
  ['课文的生字有网(wǎng)、络(luò)、关(guān)、会(huì)四个。'],
  ['上述三点[a]和两点[b]见注释，调查组(li)、项(e)。'],
  ['和(he)、安(an)两字见表，计划(A)与方案(B)见附录(a1)。'],
  ['他说(he said)，公司(Company)的产品(e-bike)、项目(A-B)都在网上(online)。'],
  ['见表3(a)、图5(b)和第2(an)节，另见附录4(e)。'],
  ['英方(Britain)和法方(France/Français)在café和kǎ拉OK厅见面。'],
  ['参加者有李娜(Li Na)、王伟(WANG Wei)、张敏(Zhang Min)、刘洋（Liu Yang）四位选手。'],
  ['公式中的常数(a)和变量(b)，详见附录(c)。'],
])('leaves %s', (text) => {
  expect(removeGlosses(text)).toEqual(unchanged(text))
})

test('words that only look like talk of pronunciation don’t hide the damage', () => {
  expect(
    removeGlosses('閱讀作品時(shí)，先生字跡清楚，會(huì)議記錄與聲音同樣重要，關(guān)係複雜').text,
  ).toBe('閱讀作品時，先生字跡清楚，會議記錄與聲音同樣重要，關係複雜')
})

test('a single reading of a traditional form is a program’s', () => {
  expect(removeGlosses('警方破獲網(wǎng)絡詐騙案').text).toBe('警方破獲網絡詐騙案')
})

test('reports what it undid', () => {
  expect(removeGlosses('機關(guān)、網(wǎng)絡、會(huì)議').repairs).toMatchObject([
    {
      kind: 'pinyin_gloss',
      count: 3,
      samples: [{ before: '機關(guān)、網(wǎn', after: '機關、網(wǎn' }, {}, {}],
    },
  ])
})
