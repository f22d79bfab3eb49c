import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { defineField } from '@jianbao/fields'
import { z } from '@jianbao/record'
import { expect, it } from 'vitest'
import { processInputs } from './pipeline.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const paragraph =
  '<p>江畔晚报讯（记者 周小舟）城南水厂昨天改造完工，日供水能力提高三成，二十名工人得到表彰。</p>'
const pageOf = (text: string, filling = '') =>
  `<html><head><title>城南水厂改造完工_江畔新闻网</title><!--${filling}--></head><body><h1>城南水厂改造完工</h1><div>${paragraph}<p>${text}</p></div></body></html>`

it('holds no page while its article waits for others', () => {
  const pages = 16
  const filling = '无关的话'.repeat(250_000)
  const held: number[] = []
  const measuring = defineField({
    name: 'measuring',
    schema: z.never(),
    extract: () => {
      collect()
      held.push(process.memoryUsage().heapUsed)
      return []
    },
  })
  const inputs = Array.from({ length: pages }, (_, at) => ({
    bytes: Buffer.from(pageOf(`第${at}号泵站也已完工。`, filling)),
    format: 'html' as const,
  }))
  collect()
  const before = process.memoryUsage().heapUsed
  const outcomes = processInputs(inputs, { fields: [measuring] })
  expect(outcomes.filter((outcome) => 'record' in outcome)).toHaveLength(pages)
  const bytesOfPages = pages * filling.length * 2
  expect(Math.max(...held) - before).toBeLessThan(bytesOfPages / 2)
})
