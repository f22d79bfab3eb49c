import { expect, test } from 'vitest'
import { cutSignature } from './cut-signature.js'

test.each([
  ['市场仍在观望。（忆松）', '忆松', 'reporter', null],
  ['市场仍在观望。(李学文)', '李学文', 'reporter', null],
  ['他说：“再等等。”（立悟/编译）', '立悟', 'editor', '编译'],
])('%s is signed by %s', (paragraph, name, role, label) => {
  const cut = cutSignature(paragraph)
  expect(cut?.authors).toEqual([{ name, role, label }])
  expect(paragraph).toBe(`${cut?.text}${cut?.removed}`)
  expect(cut?.text).toMatch(/[。”]$/u)
})

test.each([
  '全场响起掌声。（笑声）',
  '故事还没有讲完。（未完待续）',
  '他后来搬了家。（北京）',
  '他后来搬了家。（资料图）',
  '他住在城南（李家村）',
  '公告次日发布。（经纬通）',
  '老人姓周。（文中均为化名）',
])('nobody signs %s', (paragraph) => {
  expect(cutSignature(paragraph)).toBeNull()
})
