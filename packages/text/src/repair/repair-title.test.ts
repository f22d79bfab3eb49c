import { expect, test } from 'vitest'
import { unchanged } from './edit.js'
import { repairTitle } from './repair-title.js'

const text =
  '公安机关破获多起案件。机关负责人说，办案机关将继续侦办此类案件，涉案人员已经到案，案件细节将适时公布。机关提醒市民注意。'

test.each([
  ['机关案件-市民应当注意保护个人财产安全', '市民应当注意保护个人财产安全'],
  ['市民&amp;nbsp;应当\u200b注意', '市民 应当注意'],
])('%s', (title, clean) => {
  expect(repairTitle(title, text).text).toBe(clean)
})

test('glosses of a page that is glossed', () => {
  const page = '公安機關(guān)與網(wǎng)絡部門會(huì)同辦案，開(kāi)展行動。'
  expect(repairTitle('网(wǎng)络安全会议', page).text).toBe('网络安全会议')
})

test.each([
  ['公安机关-市民应当注意保护个人财产安全'],
  ['京沪-高铁新线路今日正式开通运营'],
  ['三人落网 警方提醒注意检查'],
])('leaves %s', (title) => {
  expect(repairTitle(title, text)).toEqual(unchanged(title))
})
