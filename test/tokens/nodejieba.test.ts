import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tagWords } from '@jianbao/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

interface Nodejieba {
  load(files: Readonly<Record<string, string>>): void
  tag(text: string): { word: string; tag: string }[]
}

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** With our dictionary and no words besides; null where the addon could not be built. */
function loadNodejieba(): Nodejieba | null {
  let nodejieba: Nodejieba
  try {
    nodejieba = createRequire(import.meta.url)('nodejieba')
  } catch {
    return null
  }
  const [empty, idf] = ['user', 'idf'].map((name) => join(mkdtempSync(join(tmpdir(), 'jianbao-')), name))
  writeFileSync(empty ?? '', '\n')
  writeFileSync(idf ?? '', '的 1\n')
  nodejieba.load({
    dict: at('packages/text/data/words.dict.utf8'),
    userDict: empty ?? '',
    idfDict: idf ?? '',
  })
  return nodejieba
}

const nodejieba = loadNodejieba()

function theirs(text: string) {
  return nodejieba?.tag(text).filter(({ word }) => word.trim() !== '')
}

function ours(text: string) {
  return tagWords(text).map(({ word, tag }) => ({ word, tag }))
}

describe.skipIf(nodejieba === null)('tagWords beside nodejieba', () => {
  it.each([
    '2019年3月,江州市公安局民警周某 AbC 12.5万元x9 3k a 一二 彧旻说。',
    '彧旻、翀昱“奕姁”：𠮷昇🙂；在是和人民币\ufeff\u3000完',
  ])('gives the same words and tags: %s', (text) => {
    expect(ours(text)).toEqual(theirs(text))
  })

  it('gives the same words and tags for every article of the corpus', () => {
    const cases = readdirSync(at('corpus'), { recursive: true, encoding: 'utf8' })
    const records = cases.filter((file) => file.endsWith('expected.json'))
    expect(records.length).toBeGreaterThan(20)
    for (const file of records) {
      const { text } = JSON.parse(readFileSync(join(at('corpus'), file), 'utf8'))
      expect(ours(text)).toEqual(theirs(text))
    }
  })

  it('gives the same words and tags for whatever is thrown together', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...['公安局', '王某', '说', '，', '。', ' ', 'a1', '3.5', '𠮷', '“', '诸葛', '\t', '的', '一', '；'],
      ),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(ours(pieces.join(''))).toEqual(theirs(pieces.join('')))
      }),
    )
  })
})
