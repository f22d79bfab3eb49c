import { describe, expect, it } from 'vitest'
import { withoutTracking } from './without-tracking.js'

describe('withoutTracking', () => {
  it.each([
    ['?utm_source=x', ''],
    ['?id=3&utm_source=wx&UTM_Medium=mail', '?id=3'],
    ['?spm=a1.b2&id=3&scm=1.2', '?id=3'],
    ['?from=timeline&isappinstalled=0&id=3', '?id=3'],
    ['?id=3&wfr=spider&for=pc', '?id=3'],
    ['?share_token=1&share=2&sharefrom=qq', ''],
    ['?hmsr=a&bd_vid=7&fbclid=1&gclid=2', ''],
    ['?scene=21&mid=5', '?mid=5'],
    ['?fr=wx&source=weibo&ref=rss', ''],
    // What may name the article stays.
    ['?from=2024-01-01&to=2024-02-01', '?from=2024-01-01&to=2024-02-01'],
    ['?source=4711', '?source=4711'],
    ['?ref=main&for=everyone&scene=opening', '?ref=main&for=everyone&scene=opening'],
    ['?shareholder=9&spma=1&utm=2&sharepoint=3', '?shareholder=9&spma=1&utm=2&sharepoint=3'],
    ['?id=utm_source', '?id=utm_source'],
    // As it was written, in its order, repeated, without a value.
    ['?b=%C4%E3&a=1+2&b=%c4&utm_term=x&flag', '?b=%C4%E3&a=1+2&b=%c4&flag'],
    ['?1234', '?1234'],
    ['?a=1&&b=2&', '?a=1&b=2'],
    ['?', ''],
    ['', ''],
  ])('%s', (search, rest) => {
    expect(withoutTracking(search)).toBe(rest)
  })
})
