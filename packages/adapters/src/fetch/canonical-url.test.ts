import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from './canonical-url.js'

describe('canonicalUrl', () => {
  it.each([
    ['https://news.example/1.html', 'https://news.example/1.html'],
    ['  HTTPS://News.Example:443/1.html#top \n', 'https://news.example/1.html'],
    ['http://news.example:80', 'http://news.example/'],
    ['http://news.example:443/', 'http://news.example:443/'],
    ['http://news.example./a', 'http://news.example/a'],
    ['http://新闻.example/a', 'http://xn--efvy88h.example/a'],
    ['http://新闻。example/a', 'http://xn--efvy88h.example/a'],
    ['http://ｎｅｗｓ.example/a', 'http://news.example/a'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['http://[::FFFF:127.0.0.1]/', 'http://[::ffff:7f00:1]/'],
    ['https://news.example/a/./b/../c', 'https://news.example/a/c'],
    ['https://news.example/%7eann/%41%2fb%e4%bd%a0', 'https://news.example/~ann/A%2Fb%E4%BD%A0'],
    ['https://news.example/你', 'https://news.example/%E4%BD%A0'],
    ['https://news.example/s?q=%c4%e3&utm_source=x', 'https://news.example/s?q=%C4%E3'],
    ['https://news.example/s?', 'https://news.example/s'],
    ['https://news.example/s?b=2&a=1', 'https://news.example/s?b=2&a=1'],
    ['https://news.example/s?a=1+2&b=%2B', 'https://news.example/s?a=1+2&b=%2B'],
    ['https://news.example/100%', 'https://news.example/100%'],
    ['https://news.example/%%34%31', 'https://news.example/%%34%31'],
    ['https://news.example/%2541', 'https://news.example/%2541'],
    ['https://news.example/a/', 'https://news.example/a/'],
  ])('%s', (given, canonical) => {
    expect(canonicalUrl(given)).toBe(canonical)
    expect(canonicalUrl(canonical), 'what it gives, it leaves').toBe(canonical)
  })

  it.each([
    ['', 'it is empty; give an address'],
    ['news.example/1.html', 'write https://news.example/1.html'],
    ['//news.example/1.html', 'write https://news.example/1.html'],
    ['news.example:8080/1', 'write https://news.example:8080/1'],
    ['localhost:8080', 'write https://localhost:8080'],
    ['新闻.中国/1', 'write https://新闻.中国/1'],
    ['a page', 'it is no address of the web'],
    ['/etc/passwd', 'it is no address of the web'],
    ['http://', 'it is no address of the web'],
    ['http://a b/', 'it is no address of the web'],
    ['http://[::1/', 'it is no address of the web'],
    ['http://256.256.256.256/', 'it is no address of the web'],
    ['http://news.example:99999/', 'it is no address of the web'],
    ['file:///etc/passwd', 'only http and https are fetched, not file'],
    ['ftp://news.example/a', 'not ftp'],
    ['javascript:alert(1)', 'not javascript'],
    ['data:text/html,<p>1', 'not data'],
    ['gopher://news.example:70/_x', 'not gopher'],
    ['http://ann:secret@news.example/', 'a user name or a password'],
    ['http://ann@news.example/', 'a user name or a password'],
    ['http://news.example:0/', 'port 0'],
    ['http://news..example/', 'cannot exist'],
    ['http://.example/', 'cannot exist'],
    [`http://${'a'.repeat(64)}.example/`, 'cannot exist'],
    [`http://${'a.'.repeat(127)}example/`, 'cannot exist'],
    [`http://news.example/${'a'.repeat(8000)}`, 'at most 8000'],
  ])('refuses %.60s', (given, message) => {
    expect(canonicalUrl(given)).toEqual({ reason: 'bad_url', message: expect.stringContaining(message) })
  })

  it('leaves every address that it gave', () => {
    const part = fc.string({ unit: fc.constantFrom(...'%%%%2541eEfF7~a/.?&=#;:@+ 江"<|\\[') })
    fc.assert(
      fc.property(fc.constantFrom('news.example', 'NEWS.example.', '[::1]', '1'), part, (host, rest) => {
        const canonical = canonicalUrl(`http://${host}/${rest}`)
        if (typeof canonical === 'string') expect(canonicalUrl(canonical)).toBe(canonical)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not repeat a password', () => {
    expect(JSON.stringify(canonicalUrl('http://ann:secret@news.example/'))).not.toContain('secret')
  })
})
