import { expect, it } from 'vitest'
import { recordId, sha256 } from './identity.js'
import type { RawInput } from './input.js'

const input: RawInput = {
  bytes: new Uint8Array(),
  format: 'html',
  following: [],
  path: '/home/li/pages/1.html',
  url: null,
  address: null,
  line: null,
  id: null,
  fetchedAt: null,
  declaredCharset: null,
}

it('is the same wherever the file lies', () => {
  const here = recordId(input, 'a')
  expect(recordId({ ...input, path: 'D:\\dumps\\1.html' }, 'a')).toBe(here)
  expect(recordId({ ...input, path: '1.html', line: 3, fetchedAt: '2021-01-01' }, 'a')).toBe(here)
})

it('changes with the bytes, the URL and the own id', () => {
  const ids = [
    recordId(input, 'a'),
    recordId(input, 'b'),
    recordId({ ...input, url: 'https://news.example/1' }, 'a'),
    recordId({ ...input, id: '1' }, 'a'),
    recordId({ ...input, path: '2.html' }, 'a'),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
})

it('is of the bytes of all pages', () => {
  const bytes = Buffer.from('一')
  const one = sha256({ bytes, following: [] })
  expect(one).toBe('51a75f4634dfa8598a0a1436da0b7764830edd1f3a97661222387da2fe2b38d1')
  expect(sha256({ bytes, following: [Buffer.from('二')] })).toBe(
    sha256({ bytes: Buffer.from('一二'), following: [] }),
  )
})
