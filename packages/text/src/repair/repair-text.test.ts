import { repairKinds, repairSchema } from '@jianbao/record'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identity } from '../alignment/alignment.js'
import { unchanged } from './edit.js'
import { repairPage, repairText } from './repair-text.js'
import { removeRepeats } from './repeats/repeated-body.js'

const title = '公安机关查处网络案件三百起'
const pieces = fc.constantFrom(
  '公安机关',
  '查处',
  '网络(wǎng luò)',
  '案件',
  '三百起',
  '，',
  '。',
  '。\n',
  '、',
  '“',
  '”',
  '\u3000\u3000',
  ' ',
  '&nbsp8;',
  '&amp;nbsp;',
  '機(jī)關(guān)',
  '?xì)狻',
  '(13.31 +10.00%,诊股)',
  '\u200b',
  'xK3#f9aLq2\n',
  '２０１２',
  '二○一二年',
  '😀',
)
const damagedText = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 })), {
  maxLength: 60,
})

describe('any text', () => {
  test('is repaired to text whose repair changes nothing of the same kinds any more', () => {
    fc.assert(
      fc.property(damagedText, (parts) => {
        const once = repairText(parts.join(''), { title }).text
        const kinds = ['broken_entities', 'invisible_characters', 'share_quotes'] as const
        const except = repairKinds.filter((kind) => !kinds.some((one) => one === kind))
        const clean = repairText(once, { title, except: [...except, 'broken_entities'] })
        expect(clean.text).toBe(once)
      }),
    )
  })

  test('gets a report that the record takes, and none if it is unchanged', () => {
    fc.assert(
      fc.property(damagedText, (parts) => {
        const text = parts.join('')
        for (const result of [repairText(text, { title }), removeRepeats(text)]) {
          for (const repair of result.repairs) repairSchema.parse(repair)
          expect(new Set(result.repairs.map((repair) => repair.kind)).size).toBe(result.repairs.length)
          if (result.text !== text) expect(result.repairs.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('stays as it is with every kind switched off', () => {
    fc.assert(
      fc.property(damagedText, (parts) => {
        const text = parts.join('')
        expect(repairText(text, { title, except: repairKinds })).toEqual(unchanged(text))
      }),
    )
  })

  test('says where all that was not replaced comes from', () => {
    fc.assert(
      fc.property(damagedText, (parts) => {
        const text = parts.join('')
        for (const result of [repairText(text, { title }), removeRepeats(text)]) {
          for (const [i, { at, start, copied }] of result.alignment.pieces.entries()) {
            const end = result.alignment.pieces[i + 1]?.at ?? result.text.length
            if (copied) expect(result.text.slice(at, end)).toBe(text.slice(start, start + end - at))
          }
          if (result.text === text) expect(result.alignment).toBe(identity)
        }
      }),
    )
  })

  test('loses only whole sentences to the removal of copies', () => {
    fc.assert(
      fc.property(damagedText, (parts) => {
        const text = parts.join('')
        const left = removeRepeats(text).text.split(/(?<=[。！？!?\n])/u)
        for (const sentence of left) expect(text).toContain(sentence.trimEnd())
      }),
    )
  })
})

test('the repairs work together', () => {
  const damaged =
    '　　江城公安機關(guān)網(wǎng)安部門&amp;nbsp;於２０２１年&nbsp8;月查處燃?xì)狻⑨t(yī)療類網(wǎng)站\u200b33個(gè)。\n\n　　相關(guān)人員已被處罰 。'
  const { text, repairs } = repairText(damaged)
  expect(text).toBe('江城公安機關網安部門 於2021年8月查處燃氣、醫療類網站33個。\n相關人員已被處罰。')
  expect(repairs.map((repair) => repair.kind).sort()).toEqual([
    'broken_entities',
    'character_forms',
    'invisible_characters',
    'misaligned_bytes',
    'pinyin_gloss',
    'spacing',
  ])
})

test('a kind that is switched off is left alone', () => {
  const damaged = '機關(guān)、網(wǎng)絡、會(huì)議２０２１'
  expect(repairText(damaged, { except: ['pinyin_gloss'] }).text).toBe('機關(guān)、網(wǎng)絡、會(huì)議2021')
})

describe('a whole page', () => {
  test('loses what hides a byline, and keeps the breaks of its file', () => {
    const text = '江城(chéng)日報(bào)訊(xùn)（記(jì)者周\u200b敏）\r\n8&nbsp月１２日開庭。\r\n'
    expect(repairPage(text, false).text).toBe('江城日報訊（記者周敏）\r\n8月12日開庭。\r\n')
  })

  test('stays markup: references and tags are left', () => {
    const html = '<p>會(huì)議&lt;1&gt;關(guān)於&nbsp;8月<b>１２</b>公里<li>開(kāi)始</p>'
    expect(repairPage(html, true).text).toBe('<p>會議&lt;1&gt;關於&nbsp;8月<b>１２</b>公里<li>開始</p>')
  })

  test('keeps what the caller skips', () => {
    const text = '會(huì)議關(guān)於開(kāi)始'
    expect(repairPage(text, false, { except: ['pinyin_gloss'] }).text).toBe(text)
  })
})
