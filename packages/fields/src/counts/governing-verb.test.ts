import { segment } from '@jianbao/text'
import { describe, expect, it } from 'vitest'
import { counts } from './counts.js'

const verbOf = (text: string) =>
  counts.extract({ text, title: null, authors: [], segments: segment(text), country: 'cn' }).entries[0]?.verb

describe('the verb that governs a count', () => {
  it.each([
    ['民警抓获嫌疑人3名。', '抓获'],
    ['馆里共有400件展品。', '有'],
    ['名录收入的中药有560种。', '有'],
    ['他一口气买了5本书。', '买'],
    ['比赛吸引了来自各地的300名选手。', '吸引'],
    ['这两座厂房昨夜倒塌。', '倒塌'],
    ['工厂把两条生产线搬到郊外。', '搬'],
    ['居民可以领取3张门票。', '领取'],
    ['他们需要招聘20名技工。', '招聘'],
    ['赛会包括跳绳、游泳等六个项目。', '包括'],
    ['市图书馆管理服务中心新购图书5000册。', '新购'],
    ['三人受伤。', '受伤'],
    ['两种树木的分布很广。', null],
  ])('%s %s', (text, verb) => {
    expect(verbOf(text)).toBe(verb)
  })
})
