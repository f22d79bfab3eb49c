import { expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { removeRepeats } from './repeated-body.js'

test.each([
  ['小区电梯频繁故障维修小区电梯频繁故障维修\n居民反映强烈。', '小区电梯频繁故障维修\n居民反映强烈。'],
  [
    '“只能看看有没有别的办法了。”他无奈地说。“只能看看有没有别的办法了。”他无奈地说。',
    '“只能看看有没有别的办法了。”他无奈地说。',
  ],
  [
    '记者昨天从市交通局了解到，城南大桥将于下月……\n记者昨天从市交通局了解到，城南大桥将于下月封闭施工，过往车辆需要绕行。',
    '记者昨天从市交通局了解到，城南大桥将于下月封闭施工，过往车辆需要绕行。',
  ],
])('%s', (damaged, clean) => {
  expect(removeRepeats(damaged).text).toBe(clean)
})

test.each([
  ['加油加油加油加油加油加油加油加油'],
  ['哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈'],
  ['中国队必胜中国队必胜'],
  ['城南大桥\n城南大桥将于下月封闭施工。'],
])('leaves %s', (text) => {
  expect(removeRepeats(text)).toEqual(unchanged(text))
})
