import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentationCosts } from './segmentation-costs.js'
import { tagWords } from './tag-words.js'
import { wordFrequency, wordListUrl } from './word-list.js'

describe('tagWords', () => {
  it('gives words with parts of speech and places', () => {
    expect(tagWords('民警 赶到现场')).toEqual([
      { word: '民警', tag: 'n', start: 0, end: 2 },
      { word: '赶到', tag: 'v', start: 3, end: 5 },
      { word: '现场', tag: 'n', start: 5, end: 7 },
    ])
  })

  it('covers every character but whitespace, in order, whatever the text', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'公安局🙂𠮷 \n\0a1。'), fc.string({ minLength: 1, maxLength: 1 })),
    })
    fc.assert(
      fc.property(text, (given) => {
        let at = 0
        let kept = ''
        for (const { word, start, end } of tagWords(given)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(given.slice(start, end)).toBe(word)
          expect(given.slice(at, start).replace(/\0/gu, '').trim()).toBe('')
          kept += word
          at = end
        }
        expect(kept.replace(/[\s\0]/gu, '')).toBe(given.replace(/[\s\0]/gu, ''))
      }),
    )
  })

  it('gives words the tags that nodejieba gives them', () => {
    const nodejieba = createRequire(import.meta.url)('nodejieba')
    const text = '2019年3月,江州市公安局民警周某 AbC 12.5万元x9 3k a 一二 彧旻说。'
    nodejieba.load({ dict: wordListUrl.pathname })
    const own = tagWords(text).map(({ word, tag }) => ({ word, tag }))
    expect(own).toEqual(nodejieba.tag(text).filter(({ word }: { word: string }) => word.trim() !== ''))
  })

  it('loads its own copy in a worker thread', async () => {
    const load = `
      const { parentPort } = require('node:worker_threads')
      const nodejieba = require('nodejieba')
      nodejieba.load({ dict: ${JSON.stringify(wordListUrl.pathname)} })
      parentPort.postMessage(nodejieba.tag('民警')[0].tag)
    `
    const answer = await new Promise((resolve, reject) => {
      const worker = new Worker(load, { eval: true })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    expect(answer).toBe('n')
  })
})

describe('segmentationCosts', () => {
  it('has the same best cost from both ends, and none better than through any cut', () => {
    const run = '江州市公安局民警介绍'
    const { upTo, from } = segmentationCosts(run)
    expect(upTo[run.length]).toBeCloseTo(from[0] ?? -1)
    for (let cut = 0; cut <= run.length; cut++) {
      expect((upTo[cut] ?? 0) + (from[cut] ?? 0)).toBeGreaterThanOrEqual((from[0] ?? 0) - 1e-9)
    }
  })

  it('finds a word cheaper than its characters', () => {
    const word = segmentationCosts('公安局').from[0] ?? 0
    const apart = [...'公安局'].reduce(
      (sum, character) => sum + (segmentationCosts(character).from[0] ?? 0),
      0,
    )
    expect(word).toBeLessThan(apart)
  })
})

describe('wordFrequency', () => {
  it('is 0 for what is no word', () => {
    expect(wordFrequency('公安')).toBeGreaterThan(0)
    expect(wordFrequency('公安🙂')).toBe(0)
  })
})
