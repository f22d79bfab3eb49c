import { fileURLToPath } from 'node:url'
import { median } from '../rounds.js'
import type { CommandBench, Figure } from './figure.js'
import { inventedLines, upTo } from './invented-lines.js'
import { jianbao, runNode } from './run-command.js'

const page = fileURLToPath(new URL('../../../../corpus/016-old-table-layout-gbk/page.html', import.meta.url))
const longInput = 5_000_000

/** Each command in turn with `node -e 0`: a difference is the median of the rounds' own differences. */
export const startBench: CommandBench = {
  question: 'How long does a command take before and beside its work, over a Node.js that does nothing?',
  async run({ rounds }) {
    const long = [...upTo(inventedLines(), { bytes: longInput })]
    const found = { bare: [] as number[], help: [] as number[], page: [] as number[], first: [] as number[] }
    for (let round = -1; round < rounds; round++) {
      const bare = (await runNode(['-e', '0'])).wallMs
      const help = (await runNode([jianbao, '--help'])).wallMs
      const one = (await runNode([jianbao, 'extract', page])).wallMs
      const first = (await runNode([jianbao, 'extract', '-'], { stdin: long, untilOutput: true }))
        .firstOutputMs
      if (round < 0) continue
      found.bare.push(bare)
      found.help.push(help - bare)
      found.page.push(one - bare)
      found.first.push(first ?? Number.NaN)
    }
    return figures(found)
  },
}

function figures(found: Readonly<Record<'bare' | 'help' | 'page' | 'first', readonly number[]>>): Figure[] {
  const milliseconds = (name: string, values: readonly number[], wanted?: string): Figure => ({
    name,
    value: median(values),
    unit: 'ms',
    ...(wanted === undefined ? {} : { wanted }),
  })
  return [
    milliseconds('node -e 0', found.bare),
    milliseconds('--help, more than that', found.help, '150'),
    milliseconds('extract of one small page, more than that', found.page, '700'),
    milliseconds('first line of a long input, in all', found.first, '1000'),
  ]
}
