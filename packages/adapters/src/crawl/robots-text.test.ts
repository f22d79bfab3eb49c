import { expect, it } from 'vitest'
import { robotsText } from './robots-text.js'

const lines = (whole: string) => robotsText(whole, 'jianbao').text.split('\n')

it('keeps the groups for us and for all as they are', () => {
  const whole = [
    'User-agent: *',
    'Crawl-delay: 2',
    'Disallow: /a # why',
    '',
    'user-agent : Jianbao/2.0 # us',
    'Allow: /b',
    'Sitemap: https://a.example/map.xml',
  ]
  expect(lines(whole.join('\r\n'))).toEqual([
    'User-agent: *',
    'Crawl-delay: 2',
    'Disallow: /a # why',
    '',
    'User-agent: jianbao',
    'Allow: /b',
    'Sitemap: https://a.example/map.xml',
  ])
})

it('names each group once, also where it is for others and for us', () => {
  const whole =
    'User-agent: A\nUser-agent: B\n\nUser-agent: jianbao\nUser-agent: C\nUser-agent: JIANBAO\nDisallow: /\nUser-agent: A\nDisallow:'
  expect(lines(whole)).toEqual([
    'User-agent: others',
    '',
    'User-agent: jianbao',
    'Disallow: /',
    'User-agent: others',
    'Disallow:',
  ])
})

it('counts the characters of patterns with wildcards', () => {
  expect(robotsText('User-agent: *\nDisallow:/a*b\nAllow:/c\nDisallow:/d # *', 'jianbao').wildcards).toBe(4)
})
