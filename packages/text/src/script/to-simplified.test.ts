import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceRange } from '../alignment/alignment.js'
import { convertBy } from './opencc.js'
import { toSimplified } from './to-simplified.js'

const tw = { hint: { input: 'hant', variant: 'tw' } } as const
const hk = { hint: { input: 'hant', variant: 'hk' } } as const
const simplify = (text: string) => toSimplified(text, tw).text

describe('leaves Simplified as it is', () => {
  test.each([
    '吉林省乾安县一村民获救',
    '乾隆年间的象徵性建筑，如今已开放参观',
    '主持人罗鶄与几位嘉宾谈起这条老街的变迁，观众反应热烈，节目组决定再录一期，为大家继续讲述街坊们的记忆',
    '著名作家於梨华的书信展在这里开幕',
    '他说：“这个后台的干部还在瞭望。”',
    '',
    'Only Latin text, 3.14!',
  ])('%s', (text) => {
    const { text: result, script, repairs } = toSimplified(text)
    expect(result).toBe(text)
    expect(script).toEqual({ input: 'hans', variant: 'cn', conversions: 0 })
    expect(repairs).toEqual([])
  })
})

describe('one Traditional character for several Simplified ones', () => {
  test.each([
    ['隨著水位上漲，著名的土著部落遷走了', '随着水位上涨，著名的土著部落迁走了'],
    ['他拿著名單找人，成績卓著', '他拿着名单找人，成绩卓著'],
    ['餅乾受潮，乾隆時期的乾安縣也乾旱', '饼干受潮，乾隆时期的乾安县也干旱'],
    ['皇后在後面，裡面有五公里', '皇后在后面，里面有五公里'],
    ['瞭望臺上的人瞭解情況，受不瞭了', '瞭望台上的人了解情况，受不了了'],
    ['魏徵的雕像象徵公正，稅務局徵收稅款', '魏徵的雕像象征公正，税务局征收税款'],
    ['餘款由余姓男子支付', '余款由余姓男子支付'],
    ['於某與範某、鍾某都姓得少見', '于某与范某、钟某都姓得少见'],
    ['屬於倫理問題，限於單位內部', '属于伦理问题，限于单位内部'],
    ['註重併在一起的規畫', '注重并在一起的规划'],
    ['書為范某所著，此事所著重的是後者', '书为范某所著，此事所着重的是后者'],
    ['等著名單公布，跟著名師學習', '等着名单公布，跟着名师学习'],
    [
      '長征、應徵與宮商角徵羽，鄰里與這裡，影后與影後人員',
      '长征、应征与宫商角徵羽，邻里与这里，影后与影后人员',
    ],
    ['若乾乾部被控乾預司法', '若干干部被控干预司法'],
    ['帳戶內的錢與帳篷', '账户内的钱与帐篷'],
    ['隊員不得收受餽贈', '队员不得收受馈赠'],
    ['妳和牠在覆核結果', '你和它在复核结果'],
    ['説明産品的賬目', '说明产品的账目'],
  ])('%s', (text, expected) => {
    expect(simplify(text)).toBe(expected)
  })
})

describe("the mainland's words", () => {
  test.each([
    ['他在網路上洩露個人資訊，軟體記錄了車輛檔案', '他在网络上泄露个人信息，软件记录了车辆档案'],
    ['收到簡訊裡的鏈結，勿點擊', '收到短信里的链接，勿点击'],
    ['計程車滑行三十公尺，撞壞伺服器', '出租车滑行三十米，撞坏服务器'],
    ['這個方程式沒有程式能解', '这个方程式没有程序能解'],
    ['前往義大利與北韓的旅客', '前往意大利与朝鲜的旅客'],
    ['他騎機車去登入帳號，用提款機領錢', '他骑摩托车去登录账号，用取款机领钱'],
    ['電腦檔案與車輛檔案，使用者介面與介面', '电脑文件与车辆档案，用户界面与介面'],
  ])('for %s', (text, expected) => {
    expect(simplify(text)).toBe(expected)
  })

  test.each([
    ['財團法人資訊工業策進會發言人說', '财团法人资讯工业策进会发言人说'],
    ['中央通訊社記者報導', '中央通讯社记者报导'],
    ['《網路時代的孤獨》獲獎', '《网路时代的孤独》获奖'],
    ['遠山軟體公司總經理', '远山软体公司总经理'],
    ['海邊的軟體動物', '海边的软体动物'],
    ['內燃機車頭與司機車頂', '内燃机车头与司机车顶'],
    ['捷運、公車、便當與泡麵', '捷运、公车、便当与泡面'],
  ])('not in %s', (text, expected) => {
    expect(simplify(text)).toBe(expected)
  })

  test.each([
    ['系列印章與列印', '系列印章与打印'],
    ['一口四川普通話，與川普總統', '一口四川普通话，与特朗普总统'],
    ['工資訊問與資訊', '工资讯问与信息'],
    ['精簡訊息與簡訊', '精简讯息与短信'],
    ['辦公分工與二十公分', '办公分工与二十厘米'],
    ['無奈米價上漲與奈米技術', '无奈米价上涨与纳米技术'],
    ['參加薩克斯風比賽與加薩走廊', '参加萨克斯风比赛与加沙地带'],
    ['司機率先下車與機率', '司机率先下车与概率'],
    ['鼓舞來賓士氣與一輛賓士', '鼓舞来宾士气与一辆奔驰'],
  ])('not across two words, as in %s', (text, expected) => {
    expect(simplify(text)).toBe(expected)
  })

  test('but in the titles of documents, and in general words for companies', () => {
    expect(simplify('《關於保護個人資訊的規定》')).toBe('《关于保护个人信息的规定》')
    expect(simplify('三家網路公司')).toBe('三家网络公司')
  })

  test('only those of the region', () => {
    expect(toSimplified('搭的士時發短訊', hk).text).toBe('搭的士时发短信')
    expect(toSimplified('兩人打桌球', hk).text).toBe('两人打台球')
  })

  test("none in a mainland text, but those that a converter to Taiwan's words put there", () => {
    const cn = { hint: { input: 'hant', variant: 'cn' } } as const
    expect(toSimplified('兩人打桌球', cn).text).toBe('两人打桌球')
    expect(toSimplified('省公安廳通報：個人資訊遭洩露', cn).text).toBe('省公安厅通报：个人信息遭泄露')
  })

  test('none where wording is kept', () => {
    expect(toSimplified('網路資訊', { ...tw, wording: 'kept' }).text).toBe('网路资讯')
  })
})

describe('mixed pages', () => {
  const hans = '警方提醒市民，不要把银行卡借给别人使用。'
  const hant = '據瞭解，該團夥已經騙走數萬餘元。'

  test('each paragraph by its own script', () => {
    const { text, script } = toSimplified(`${hans}乾县警方说。\n${hant}`)
    expect(text).toBe(`${hans}乾县警方说。\n据了解，该团伙已经骗走数万余元。`)
    expect(script.input).toBe('mixed')
  })

  test('a Traditional quotation in a Simplified paragraph', () => {
    const { text } = toSimplified(`${hans}他引用了“萬里長風，歲歲平安”这句话。${hans}`)
    expect(text).toBe(`${hans}他引用了“万里长风，岁岁平安”这句话。${hans}`)
  })

  test('a Traditional text with an odd Simplified character is Traditional', () => {
    expect(toSimplified(`${hant.repeat(3)}这`).script.input).toBe('hant')
    expect(toSimplified(hans).script.input).toBe('hans')
    expect(toSimplified(`${hans}\n${hant}`).script.input).toBe('mixed')
  })
})

test('short texts take the script of their article', () => {
  expect(toSimplified('後藤', tw).text).toBe('后藤')
  expect(toSimplified('著手', tw).text).toBe('着手')
  expect(toSimplified('著手', { hint: { input: 'hans', variant: 'cn' } }).text).toBe('著手')
})

test('says in which region a text was written', () => {
  const variant = (text: string) => toSimplified(text).script.variant
  expect(variant('立委質詢時說，民眾的網路費用太貴')).toBe('tw')
  expect(variant('本港市民批評港鐵公司，立法會將討論')).toBe('hk')
  expect(variant('據悉，省委要求各級領導幹部學習')).toBe('cn')
})

test('counts what it changed, in code points, with samples', () => {
  const { script, repairs } = toSimplified('他𠮷說：個人資訊', tw)
  expect(script.conversions).toBe(4)
  expect(repairs).toEqual([
    {
      kind: 'script_conversion',
      count: 4,
      samples: [
        { before: '說', after: '说' },
        { before: '個', after: '个' },
        { before: '資訊', after: '信息' },
      ],
    },
  ])
})

test('OpenCC by configuration, with what opencc-js leaves out', () => {
  expect(convertBy('tw2sp', '滑鼠')).toBe('鼠标')
  expect(convertBy('hk2s', '著作')).toBe('著作')
  expect(convertBy('t2s', '團圞')).toBe('团𪢮')
})

describe('properties', () => {
  const mixed = fc.string({
    unit: fc.constantFrom(...'說这個著乾資訊網路《》后後。\n𠮷a1 于於公尺司會'),
    maxLength: 60,
  })

  test('never fails, and paragraphs stay paragraphs', () => {
    fc.assert(
      fc.property(mixed, fc.string({ unit: 'binary' }), (text, any) => {
        for (const each of [text, any]) {
          const { text: result, script, repairs } = toSimplified(each)
          expect(result.split('\n').length).toBe(each.split('\n').length)
          expect(repairs.length).toBe(script.conversions > 0 ? 1 : 0)
          if (script.conversions === 0) expect(result).toBe(each)
        }
      }),
    )
  })

  test('what came out stays as it is', () => {
    const traditional = fc.string({
      unit: fc.constantFrom(...'說個門著乾資訊網路國後。，\n於公尺'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(traditional, (text) => {
        const once = simplify(text)
        expect(toSimplified(once).text).toBe(once)
      }),
    )
  })
})

test.each([
  ['記者搭計程車到餸坊。', '出租车', '計程車'],
  ['記者搭計程車到餸坊。', '搭出', '搭計程車'],
  ['記者搭計程車到餸坊。', '坊', '坊'],
  ['𠮷野家說，這個網站的資訊外洩。', '这个', '這個'],
  ['𠮷野家說，這個網站的資訊外洩。', '𠮷野家说', '𠮷野家說'],
])('%s: “%s” comes of “%s”', (text, words, source) => {
  const converted = toSimplified(text)
  const start = converted.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  const range = sourceRange(converted.alignment, { start, end: start + words.length })
  expect(text.slice(range.start, range.end)).toBe(source)
})
